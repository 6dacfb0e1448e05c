"""The page of Super-resolve many scenes: the scenes, what they will take, and the summary of what is made."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...algorithms.superresolvemany import SuperResolveMany
from ...engine.core.text import duration_text, size_text
from ...engine.sheets.summary import SUMMARY_PAGE
from ...host.translation import filled
from ..push_button import push_button
from .algorithm_page import AlgorithmPage
from .estimate_label import Estimate
from .scenes_choice import ScenesChoice

INPUTS, OUTPUT = SuperResolveMany.INPUTS, SuperResolveMany.OUTPUT


def tr(text: str) -> str:
    """Translate a text of this page."""
    return QCoreApplication.translate("SheetsPage", text)


class SheetsPage(AlgorithmPage):
    """An AlgorithmPage with a list of scenes, an estimate, and a button for the summary of the chosen folder.

    Its log names workers and failures, its line of progress counts sheets, workers and those that are given up.
    """

    def own_widgets(self) -> dict[str, QWidget]:
        return {INPUTS: ScenesChoice()}

    def notes(self) -> list[QWidget]:
        self.estimate = SheetsEstimate(self.algorithm)
        self.summary_button = push_button(tr("Open summary"), tr("What the folder holds, and which sheets failed"))
        self.summary_button.clicked.connect(self._open_summary)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.estimate, 1)
        row.addWidget(self.summary_button)
        return [*super().notes(), line]

    def take_over(self, values: dict) -> None:
        """Take a dropped scene, or another page's result, as one more scene."""
        if isinstance(values.get("INPUT"), str):
            self.form.own[INPUTS].add([values["INPUT"]])
        super().take_over(values)

    def cancelled_text(self) -> str:
        return tr("Cancelled. Finished sheets are kept: the same parameters go on with the rest.")

    def _refresh(self) -> None:
        super()._refresh()
        self.estimate.update_for(self.form.values() if self.form.unacceptable() is None else None)
        self.summary_button.setVisible(self._summary() is not None)

    def _summary(self) -> Path | None:
        """The summary of the chosen folder, if there is one."""
        output = self.form.values()[OUTPUT]
        if not isinstance(output, str) or output in ("", QgsProcessing.TEMPORARY_OUTPUT):
            return None
        path = Path(output, SUMMARY_PAGE)
        return path if path.is_file() else None

    def _open_summary(self) -> None:
        path = self._summary()
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class SheetsEstimate(Estimate):
    """What the sheets will take: core-hours, time, room in the folder and for scratch, and the rate of writing."""

    def incomplete(self) -> str:
        return tr("Choose scenes and a folder to see what they will take.")

    def text_of(self, cost) -> str:
        hours = (cost.core_seconds + cost.writing_seconds) / 3600
        parts = [
            filled(tr("{sheets:,} sheet(s) of {scenes:,} scene(s)"), sheets=cost.sheets, scenes=cost.scenes),
            filled(tr("{hours:.1f} core-hours"), hours=hours),
            filled(
                tr("roughly {duration} with {workers} worker(s)"),
                duration=duration_text(cost.seconds),
                workers=cost.workers,
            ),
            filled(tr("at most {size} in the folder"), size=size_text(cost.store_bytes)),
            filled(tr("{size} of scratch for each worker"), size=size_text(cost.scratch_bytes)),
            filled(tr("{rate:.0f} MB/s into the folder"), rate=cost.store_rate / 1e6),
        ]
        return " · ".join(parts)
