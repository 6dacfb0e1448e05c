"""Super-resolve's page, with an estimate of the run."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
)
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...algorithms.superresolve import SuperResolve
from ..processing_values import extent_text, project_context
from .algorithm_page import AlgorithmPage
from .area_choice import MAP
from .dates_choice import DatesChoice
from .estimate_label import Estimate
from .presets import QUICK, VALUES, Presets

DATES = SuperResolve.DATES
# How many dates to fetch for a place: more give less each.
USUAL_DATES = 4


class SuperResolvePage(AlgorithmPage):
    """An AlgorithmPage with an estimate below its form."""

    _input: object = None  # of the last refresh
    # The values for Fetch: the input's place if there is an input, and how many dates.
    place_wanted = pyqtSignal(dict)

    def own_widgets(self) -> dict[str, QWidget]:
        dates = DatesChoice()
        dates.place_wanted.connect(self._want_place)
        return {DATES: dates}

    def _want_place(self) -> None:
        layer = self.algorithm.parameterAsRasterLayer(self.form.values(), "INPUT", project_context())
        place = {} if layer is None else {"POINT": None, "EXTENT": extent_text(layer.extent(), layer.crs())}
        self.place_wanted.emit({**place, "DATES": USUAL_DATES})

    def notes(self) -> list[QWidget]:
        self.estimate = Estimate(self.algorithm)
        return [*super().notes(), self.estimate]

    def above(self) -> list[QWidget]:
        self.presets = Presets()
        self.presets.chosen.connect(self._take_preset)
        return [self.presets]

    def _take_preset(self, name: str) -> None:
        """Ask for what a preset stands for; a quick look is at what the map shows."""
        self.form.set_values(VALUES[name])
        if name == QUICK and self._canvas() is not None:
            self.area.choose(MAP)

    def _refresh(self) -> None:
        super()._refresh()
        self._drop_foreign_extent()
        reason = self.area.refusal()
        if reason:
            self.estimate.refuse(reason)
        else:
            self.estimate.update_for(self.form.values() if self.form.unacceptable() is None else None)

    def _drop_foreign_extent(self) -> None:
        """Forget the extent if another image was chosen that lies elsewhere."""
        values = self.form.values()
        before, self._input = self._input, values["INPUT"]
        if before is None or before == self._input or not values["EXTENT"]:
            return
        context = project_context()
        layer = self.algorithm.parameterAsRasterLayer(values, "INPUT", context)
        if layer is None or not layer.crs().isValid():
            return
        rectangle = self.algorithm.parameterAsExtent(values, "EXTENT", context)
        crs = self.algorithm.parameterAsExtentCrs(values, "EXTENT", context)
        try:
            there = QgsCoordinateTransform(crs, layer.crs(), context.transformContext()).transformBoundingBox(rectangle)
        except QgsCsException:
            return
        if not there.intersects(layer.extent()):
            self.form.set_values({"EXTENT": None})
