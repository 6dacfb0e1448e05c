"""Super-resolve's page, with an estimate of the run."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from .algorithm_page import AlgorithmPage
from .estimate_label import Estimate


class SuperResolvePage(AlgorithmPage):
    """An AlgorithmPage with an estimate below its form."""

    def notes(self) -> list[QWidget]:
        self.estimate = Estimate(self.algorithm)
        return [*super().notes(), self.estimate]

    def _refresh(self) -> None:
        super()._refresh()
        self.estimate.update_for(self.form.values() if self.form.unacceptable() is None else None)
