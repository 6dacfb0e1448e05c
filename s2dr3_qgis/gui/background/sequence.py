"""Algorithms that run one after another as one: one task, one progress bar, one Cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Optional

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt

from ...engine.core.messages import message
from ...host.translation import translated
from ..in_words import in_words


class Step(NamedTuple):
    """One algorithm with its parameters; ``share``: its share of the progress bar, 0 to 1.

    ``takes``: the parameters that follow from the results of the step before, if any do.
    """

    algorithm: QgsProcessingAlgorithm
    parameters: dict
    share: float
    takes: Optional[Callable[[dict], dict]] = None

    def following(self, results: dict) -> Step:
        """The same step, with what it takes from the ``results`` of the step before."""
        return self if self.takes is None else self._replace(parameters={**self.parameters, **self.takes(results)})


class AlgorithmSequence(QgsProcessingAlgorithm):
    """Runs its steps in their order and stops at the first that fails; takes no parameters of its own.

    The first step reads its parameters in the thread of the GUI, as it does alone, and may be given layers of the
    project. Further steps are prepared beside the GUI: they must be given files only.

    The results are those of the last step, and names that only an earlier one has. ``completed`` holds the results of
    each step that has ended, for this object and for all clones of it.
    """

    def __init__(self, steps: Sequence[Step], completed: list[dict] | None = None):
        super().__init__()
        self.steps = tuple(steps)
        self.completed: list[dict] = [] if completed is None else completed

    def name(self) -> str:
        return "sequence"

    def displayName(self) -> str:
        return ", ".join(step.algorithm.displayName() for step in self.steps)

    def icon(self):
        return self.steps[-1].algorithm.icon()

    def createInstance(self) -> AlgorithmSequence:
        return AlgorithmSequence(self.steps, self.completed)

    def initAlgorithm(self, _configuration=None) -> None:
        """QGIS asks for parameters: there are none."""

    def prepareAlgorithm(self, _parameters, context, feedback) -> bool:
        self.completed.clear()
        first = self.steps[0]
        self._first = first.algorithm.create()
        return self._first.prepare(first.parameters, context, feedback)

    def processAlgorithm(self, _parameters, context, feedback) -> dict:
        done = 0.0
        for step in self.steps:
            part = _Part(feedback, done, step)
            if step is self.steps[0]:
                results = self._first.runPrepared(step.parameters, context, part)
            else:
                results = _run(step.following(self.completed[-1]), context, part)
            self.completed.append(results)
            done += step.share
        return {name: value for results in self.completed for name, value in results.items()}

    def postProcessAlgorithm(self, context, feedback) -> dict:
        # In the thread of the GUI again, which owns the layers that show a replaced file.
        self._first.postProcess(context, feedback)
        return {}


def commands(algorithm: QgsProcessingAlgorithm, parameters: dict) -> list[tuple[QgsProcessingAlgorithm, dict]]:
    """What a run is for Processing's history: its algorithm and parameters, or those of each step of a sequence."""
    if isinstance(algorithm, AlgorithmSequence):
        before = zip(algorithm.steps[1:], algorithm.completed)
        ran = [step.following(results) for step, results in before]
        steps = [algorithm.steps[0], *ran, *algorithm.steps[1 + len(ran) :]]
        return [(step.algorithm, step.parameters) for step in steps]
    return [(algorithm, parameters)]


def _run(step: Step, context: QgsProcessingContext, part: _Part) -> dict:
    """The results of a further step.

    :raises QgsProcessingException: it failed, or the user asked to stop; the message is the step's own.
    """
    if part.isCanceled():
        raise QgsProcessingException(translated(message("Cancelled.")))
    # Without the project, whose layers belong to the thread of the GUI.
    own = QgsProcessingContext()
    own.setTransformContext(context.transformContext())
    results, successful = step.algorithm.run(step.parameters, own, part)
    if not successful:
        raise QgsProcessingException("\n".join(part.errors))
    # Taking results replaces the layers to load.
    earlier = context.layersToLoadOnCompletion()
    context.takeResultsFrom(own)
    context.setLayersToLoadOnCompletion({**earlier, **context.layersToLoadOnCompletion()})
    return results


class _Part(QgsProcessingFeedback):
    """The feedback of one step: from ``first`` on, its share of the whole progress bar; its errors are kept here.

    Its lines name the step's own parameters in words: who shows them knows those of the first step, and both may have
    one of the same name.
    """

    def __init__(self, whole: QgsProcessingFeedback, first: float, step: Step):
        super().__init__(False)
        self._whole, self._first, self._share = whole, first, step.share
        self._algorithm = step.algorithm
        self.errors: list[str] = []
        # The thread of the steps has no event loop that would deliver the signals.
        direct = Qt.ConnectionType.DirectConnection
        self.progressChanged.connect(self._show_progress, direct)
        whole.canceled.connect(self.cancel, direct)
        if whole.isCanceled():
            self.cancel()

    def _show_progress(self, percent: float) -> None:
        self._whole.setProgress(100 * self._first + self._share * percent)

    def setProgressText(self, text: str) -> None:
        self._whole.setProgressText(text)

    def show_tiles(self, *tiles: object) -> None:
        """Pass on which tiles are done, if the whole draws them."""
        draw = getattr(self._whole, "show_tiles", None)
        if draw is not None:
            draw(*tiles)

    def pushInfo(self, info: str) -> None:
        self._whole.pushInfo(in_words(info, self._algorithm))

    def pushWarning(self, warning: str) -> None:
        self._whole.pushWarning(in_words(warning, self._algorithm))

    def reportError(self, error: str, fatalError: bool = False) -> None:
        error = in_words(error, self._algorithm)
        self.errors.append(error)
