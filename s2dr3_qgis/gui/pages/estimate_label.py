"""The lines below the form that state in advance what a run takes: tiles, time, memory, disk."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from ...algorithms.superresolve import Preview
from ...engine.core.errors import Cancelled
from ...engine.core.text import duration_text, size_text
from ...engine.superresolution.cost import Estimate as RunEstimate
from ...host.translation import filled, translated
from ..background.latest_answer import LatestAnswer
from ..in_words import in_words
from ..plain_text import PlainLabel
from ..processing_values import project_context


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("Estimate", text)


class Estimate(PlainLabel):
    """Follows the parameters of Super-resolve; shows the reason if a run would be refused.

    A subclass for another algorithm has other words.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm):
        super().__init__()
        self._algorithm = algorithm
        self._answer = LatestAnswer(tr("Estimating"), self)
        self._answer.answered.connect(self._show)
        self.update_for(None)

    def update_for(self, parameters: dict | None) -> None:
        """Estimate for these parameters; None if they are not complete."""
        self._answer.forget()
        if parameters is None:
            self.setText(self.incomplete())
            return
        context = project_context()
        algorithm = self._algorithm.create()
        try:
            # Layers may be touched in this thread only; the rest is asked in another one.
            question = algorithm.preview(parameters, context)
        except QgsProcessingException as error:
            self._show(error)
            return
        self._answer.ask(question)

    def refuse(self, reason: str) -> None:
        """Show why there is nothing to estimate."""
        self._answer.forget()
        self.setText(f"⚠ {reason}")

    def incomplete(self) -> str:
        """The text if parameters are missing."""
        return tr("Choose an image and an output to see what the run will take.")

    def _show(self, answer: object) -> None:
        if isinstance(answer, Cancelled):
            self.setText("")  # the user ended the question in QGIS's list of tasks: that is no fault of the run
            return
        text = f"⚠ {translated(answer)}" if isinstance(answer, Exception) else self.text_of(answer)
        self.setText(in_words(text, self._algorithm))

    def text_of(self, preview: Preview) -> str:
        """What `preview` of the algorithm answered, in words."""
        return "\n".join([*(f"⚠ {translated(warning)}" for warning in preview.warnings), _text(preview.estimate)])


def _text(estimate: RunEstimate) -> str:
    """An estimate in words."""
    parts = [
        filled(tr("{tiles:,} tile(s)"), tiles=estimate.tiles),
        filled(tr("{width:,} × {height:,} pixels"), width=estimate.size[0], height=estimate.size[1]),
        filled(tr("{size} before compression"), size=size_text(estimate.output_bytes)),
        filled(tr("{size} of disk during the run"), size=size_text(estimate.disk_bytes)),
        filled(tr("about {size} of memory"), size=size_text(estimate.memory_bytes)),
    ]
    if estimate.seconds is not None:
        parts.append(filled(tr("roughly {duration}"), duration=duration_text(estimate.seconds)))
    return " · ".join(parts)
