"""One algorithm in the plugin's window: its parameters, its run in the background, its log and help."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFolderDestination,
    QgsRasterLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QElapsedTimer, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.support.names_parameter import NamesParameter
from ...algorithms.support.result_style import is_temporary
from ...engine.core.errors import EnvironmentProblem
from ...engine.core.text import duration_text
from ...environment.probe import probe
from ...host import settings
from ...host.backends import worker_interpreter
from ...host.translation import filled
from ..background.commands import python_command, qgis_process_command, unwritable
from ..background.latest_answer import LatestAnswer
from ..background.results import report_of
from ..background.run import BackgroundRun, scene_name
from ..background.sequence import commands
from ..in_words import in_words
from ..map_shapes import TileGrid
from ..names_choice import NamesChoice
from ..options.environment_dialog import EnvironmentDialog
from ..options.environment_panel import interpreter_to_probe
from ..options.quick_install import QuickInstall
from ..plain_text import PlainLabel, escaped
from ..processing_values import project_context
from ..runs.card import FinishCard
from ..runs.finished_run import FinishedRun, as_chosen, plain, restored
from ..runs.history import remember
from ..runs.problem_report import problem_report
from .area_choice import AREA, LAYER, AreaChoice
from .checkpoint_check import CheckpointCheck
from .checkpoint_kinds import BACKBONE, DECODER
from .choices import CheckpointChoice, DeviceChoice, remember_checkpoint
from .help_text import HelpBrowser
from .one_choice import OneChoice, is_one_choice
from .parameters_form import ParametersForm
from .stored_values import store, stored

TEMPORARY = QgsProcessing.TEMPORARY_OUTPUT
# The type of a destination that holds files named after the input.
FOLDER = QgsProcessingParameterFolderDestination.typeName()
# By level, on a light and on a dark ground.
COLOURS = {"warning": ("#8f5600", "#ffb74d"), "error": ("#b3261e", "#ff8a80")}


def tr(text: str) -> str:
    """Translate a text of the pages."""
    return QCoreApplication.translate("AlgorithmPage", text)


@dataclass(frozen=True)
class PageLayout:
    """Content of a page: the algorithm's id, groups of parameters by title (the others are advanced), and the values
    that are remembered between sessions; layers, extents and outputs belong to a project."""

    algorithm: str
    groups: dict[str, tuple[str, ...]]
    remembered: tuple[str, ...]


class AlgorithmPage(QWidget):
    """Runs go on in QGIS's task manager when another page is shown or the window is closed.

    ``told`` carries a text and its level for a message bar, ``running`` whether a run has started or ended,
    ``succeeded`` the parameters and results of a run, ``asked`` what the user wants next and the FinishedRun;
    ``closing`` is emitted when the user closes the page. ``notice`` is a warning about the page's stored values, or "".
    """

    told = pyqtSignal(str, object)
    may_wait = True  # a run may be asked for while another one goes on
    succeeded = pyqtSignal(dict)
    asked = pyqtSignal(str, object)
    running = pyqtSignal(bool)
    closing = pyqtSignal()

    def __init__(self, layout: PageLayout, iface=None):
        super().__init__()
        self._layout = layout
        self.algorithm = QgsApplication.processingRegistry().createAlgorithmById(layout.algorithm)
        self._iface = iface
        self._run = None
        self.tile_grid = TileGrid(self._canvas())
        # Parameters of runs that follow, as Processing takes them and plain, and what is wanted then.
        self._waiting: list[tuple[dict, dict, str]] = []
        self._run_after_installation = False
        self._looked_at: dict = {}  # the plain values of the last look
        self._clock = QElapsedTimer()
        self._seconds = 0.0  # of the last run
        self._prober = LatestAnswer(tr("Collecting a report"), self)
        self._prober.answered.connect(self._copy_report)
        self.notice = ""
        self._build()
        self._restore()
        self._refresh()
        self._show_running(False)

    def tell(self, text: str, level: Qgis.MessageLevel) -> None:
        """Have a message bar show a text, in which parameters are called as in the form."""
        self.told.emit(in_words(text, self.algorithm), level)

    def clear_map(self) -> None:
        """Take from the map what the page has drawn there."""
        self.tile_grid.clear()
        if self.area is not None:
            self.area.clear()

    def _canvas(self) -> QgsMapCanvas | None:
        return self._iface.mapCanvas() if self._iface is not None else None

    def above(self) -> list[QWidget]:
        """The widgets above the form."""
        return []

    def own_widgets(self) -> dict[str, QWidget]:
        """Widgets of this page, by parameter, in place of QGIS's; see ParametersForm."""
        return {}

    def notes(self) -> list[QWidget]:
        """The widgets below the form: here a line on each checkpoint."""
        self.checks = {kind: CheckpointCheck(kind) for kind in (DECODER, BACKBONE) if kind.parameter in self.form.own}
        self.setup = QuickInstall()
        self.setup.setVisible(False)
        self.setup.others_wanted.connect(self._set_up_python)
        self.setup.installed.connect(self._python_installed)
        for check in self.checks.values():
            check.environment_problem.connect(self.setup.setVisible)
        return [*self.checks.values(), self.setup]

    def _build(self) -> None:
        makers: dict[str, Callable[[], QWidget]] = {
            DECODER.parameter: lambda: CheckpointChoice(DECODER),
            BACKBONE.parameter: lambda: CheckpointChoice(BACKBONE),
            "DEVICE": DeviceChoice,
        }
        definitions = self.algorithm.parameterDefinitions()
        own = {d.name(): makers[d.name()]() for d in definitions if d.name() in makers}
        own.update({d.name(): NamesChoice(d) for d in definitions if isinstance(d, NamesParameter)})
        own.update({d.name(): OneChoice(d) for d in definitions if is_one_choice(d)})
        own.update(self.own_widgets())
        self.area = AreaChoice(self._canvas()) if {"INPUT", "EXTENT"} <= {d.name() for d in definitions} else None
        above = {"EXTENT": (tr("Part"), self.area)} if self.area is not None else {}
        self.form = ParametersForm(self.algorithm, self._layout.groups, tr("Advanced"), own, self._iface, above)
        if self.area is not None:
            self.area.attach(self.form)
            self.area.chosen.connect(self._refresh)
        self.form.changed.connect(self._refresh)
        self.log = QTextBrowser()
        self.tabs = QTabWidget()
        self.tabs.addTab(self._parameters(), tr("Parameters"))
        self.tabs.addTab(self.log, tr("Log"))
        self.help = HelpBrowser(self.algorithm)
        self.tabs.addTab(self.help, tr("Help"))
        self.step = PlainLabel()
        self.progress = QProgressBar()
        self.queue_button = QPushButton(tr("Run next"))
        self.queue_button.setToolTip(tr("Run with the parameters shown as soon as this run has ended"))
        self.queue_button.setAutoDefault(False)
        self.queue_button.clicked.connect(self.run)
        self.card = FinishCard()
        self.card.asked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.progress, 1)
        line.addWidget(self.queue_button)
        column.addWidget(self.tabs)
        column.addWidget(self.step)
        column.addLayout(line)
        column.addWidget(self.card)
        column.addWidget(self._buttons())
        column.setStretchFactor(self.tabs, 1)

    def _parameters(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        for widget in self.above():
            column.addWidget(widget)
        column.addWidget(self.form, 1)
        for note in self.notes():
            column.addWidget(note)
        return page

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.run_button = QPushButton(tr("Run"))
        self.cancel_button = QPushButton(tr("Cancel"))
        copy = QToolButton()
        copy.setText(tr("Copy as"))
        copy.setToolTip(tr("Copy this run to the clipboard, for scripts and the command line"))
        copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(copy)
        menu.addAction(tr("Python command")).triggered.connect(self._copy_python)
        menu.addAction(tr("qgis_process command")).triggered.connect(self._copy_command_line)
        menu.addSeparator()
        menu.addAction(tr("Report of a problem")).triggered.connect(self._report_problem)
        copy.setMenu(menu)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ResetRole)
        box.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.run_button, QDialogButtonBox.ButtonRole.ActionRole)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        # The page stands beside QGIS's menus, whose keys the panel's buttons would take.
        close.setText(close.text().replace("&", ""))
        for button in (close, self.cancel_button, self.run_button):
            button.setAutoDefault(False)  # the key Enter confirms a field, and starts nothing
        self.run_button.clicked.connect(self.run)
        self.cancel_button.clicked.connect(self.cancel)
        box.rejected.connect(self.closing)
        return box

    def run(self) -> None:
        """Check the parameters and start the task; the window may be closed from then on."""
        values = self._accepted()
        if values is not None:
            self._remember(values)
            self._start_in_turn(values)

    def _accepted(self) -> dict | None:
        """The parameters shown; None, with the reason told, if a run with them is refused."""
        self._leave_files()
        values = self.form.values()
        reason = self._refusal(values)
        if reason:
            self.tell(reason, Qgis.MessageLevel.Warning)
        return None if reason else values

    def _start_in_turn(self, values: dict, then: str = "") -> None:
        """Start a run, as soon as those before it have ended; ``then`` is asked for at its end, as by its card."""
        self._run_after_installation = False
        self._waiting.append((values, plain(values), then))
        self._show_waiting()
        self._start_waiting()

    def _show_waiting(self) -> None:
        number = len(self._waiting)
        self.queue_button.setText(tr("Run next ({number} waiting)").format(number=number) if number else tr("Run next"))

    def _start_waiting(self) -> None:
        """Start the run that has waited longest; one whose values are lost is passed over."""
        while self._waiting and self._run is None:
            chosen, before, then = self._waiting.pop(0)
            self._show_waiting()
            values, lost = as_chosen(chosen, before)
            if lost:
                self._tell_lost(lost, tr("A run that waited was left out: what was chosen for it is gone ({names})."))
            else:
                self.start(self.algorithm, values, self._finished, then)

    def start(self, algorithm: QgsProcessingAlgorithm, values: dict, finished: Callable, then: str = "") -> None:
        """Run an algorithm with this page's log, progress and Cancel; ``finished`` is told as by BackgroundRun."""
        self.log.clear()
        self.tabs.setCurrentWidget(self.log)
        self._run = BackgroundRun(algorithm.create(), values, then)
        self._run.feedback.line.connect(self._log_line)
        self._run.feedback.step.connect(self.step.setText)
        self._run.feedback.tiles.connect(self.tile_grid.show)
        self._run.finished.connect(self.tile_grid.clear)
        self._clock.start()
        self.card.setVisible(False)
        self._run.feedback.progressChanged.connect(self._show_progress)
        self._run.finished.connect(finished)
        self._show_running(True)
        self.step.setText(tr("Reading the image…"))
        self._run.start()

    def _refusal(self, values: dict) -> str:
        """The reason why a run with these values is refused, "" if it is not."""
        wrong = self.form.unacceptable()
        if wrong is not None:
            return tr("{name}: choose a valid value.").format(name=wrong.description())
        if self.area is not None and self.area.refusal():
            return self.area.refusal()
        fine, reason = self.algorithm.checkParameterValues(values, project_context())
        return "" if fine else reason

    @property
    def is_running(self) -> bool:
        """Whether a run that this page started goes on."""
        return self._run is not None

    def take_over(self, values: dict) -> None:
        """Show values that come from elsewhere; during a run they are for the next one."""
        self.form.set_values(values)

    def cancel(self) -> None:
        """Stop the run that this page started."""
        if self._run is not None:
            self._run.cancel()
            self.step.setText(tr("Stopping…"))

    def runs(self) -> list[tuple[QgsProcessingAlgorithm, dict]]:
        """The algorithms that Run would run now, and their parameters."""
        return [(self.algorithm, self.form.values())]

    def copy(self, command: Callable) -> None:
        """Put the run with the parameters shown on the clipboard, as ``command`` spells it."""
        lines = [command(algorithm, values, project_context()) for algorithm, values in self.runs()]
        QgsApplication.clipboard().setText("\n".join(lines))
        self.tell(tr("Copied to the clipboard."), Qgis.MessageLevel.Info)

    def _copy_python(self) -> None:
        self.copy(python_command)

    def _copy_command_line(self) -> None:
        self.copy(qgis_process_command)
        left_out = unwritable(self.algorithm, self.form.values(), project_context())
        if left_out:
            text = tr("A command line cannot hold selections, expressions and layers in memory; left out: {names}.")
            self.tell(text.format(names=", ".join(left_out)), Qgis.MessageLevel.Warning)

    def run_to_compare(self) -> None:
        """Run now, or as soon as the Python that computes is installed from this page, and compare when it is done.

        The values are no choice of the user's: they are not remembered.
        """
        self._run_after_installation = False
        try:
            worker_interpreter(settings.load())
        except EnvironmentProblem:
            self._run_after_installation = True
            self.setup.setVisible(True)
            return
        values = self._accepted()
        if values is not None:
            self._start_in_turn(values, "compare")

    def _python_installed(self) -> None:
        self.setup.setVisible(False)
        self.look_again()
        if self._run_after_installation:
            self.run_to_compare()

    def _report_problem(self) -> None:
        """Ask the Python that computes what it is, then copy the report."""
        self.tell(tr("Collecting the report…"), Qgis.MessageLevel.Info)
        chosen = settings.load()
        self._prober.ask(lambda progress: probe(interpreter_to_probe(chosen), progress.cancelled).summary())

    def _copy_report(self, answer: object) -> None:
        text = problem_report(self.algorithm.id(), plain(self.form.values()), self.log.toPlainText(), str(answer))
        QgsApplication.clipboard().setText(text)
        self.tell(tr("Copied, without paths and names: paste it into your report."), Qgis.MessageLevel.Success)

    def _set_up_python(self) -> None:
        dialog = EnvironmentDialog(self)
        dialog.accepted.connect(self._python_installed)
        dialog.open()

    def _finished(self, successful: bool, results: dict, error: str) -> None:
        run, self._run = self._run, None
        self._seconds = self._clock.elapsed() / 1000
        self._show_running(False)
        self._refresh()  # the estimate knows the measured speed now
        if successful:
            duration = duration_text(self._seconds)
            file = str(results.get("OUTPUT", ""))
            template = (
                tr("Finished in {duration}.") if is_temporary(Path(file)) else tr("Finished in {duration}: {file}")
            )
            text = filled(template, duration=duration, file=file)
            self._log_line(text, "info")
            self.tell(text, Qgis.MessageLevel.Success)
            self.succeeded.emit(self.handed_over(run.parameters, results))
            ended = self._show_card(run, results)
            if run.then:
                self.asked.emit(run.then, ended)
        elif run.cancelled:
            text = self.cancelled_text()
            if results.get("OUTPUT"):
                text = filled(tr("Cancel came when all was done: {file} is complete."), file=str(results["OUTPUT"]))
            self._log_line(text, "warning")
            self.tell(text, Qgis.MessageLevel.Info)
        else:
            self.tell(error or tr("The run failed; see the log."), Qgis.MessageLevel.Critical)
        QTimer.singleShot(0, self._start_waiting)  # the task manager has not left the task that ends

    def handed_over(self, parameters: dict, results: dict) -> dict:
        """What other pages may take over of a run of ``self.algorithm``."""
        return {**parameters, **results}

    def cancelled_text(self) -> str:
        """The message after Cancel."""
        return tr("Cancelled. No output was written.")

    def _show_card(self, run: BackgroundRun, results: dict) -> FinishedRun:
        """Show what the run, or the last of its steps, gave, and keep it among the recent ones."""
        algorithm, parameters = commands(run.algorithm, run.parameters)[-1]
        is_step = algorithm is not run.algorithm  # which has files only
        ended = FinishedRun(
            algorithm.id(),
            scene_name(parameters) if is_step else run.scene,
            self._seconds,
            QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate),
            plain(parameters) if is_step else run.stored,
            plain(results),
        )
        remember(ended)
        self.card.show_run(ended, report_of(algorithm, results))
        return ended

    def repeat(self, run: FinishedRun) -> None:
        """Run once more with the parameters of ``run``; not if some of them are lost."""
        if self.show_run(run):
            self.run()

    def repeat_with(self, run: FinishedRun, **changes: object) -> None:
        """Run once more, but for ``changes``, which are for this once: neither form nor next session has them."""
        values, lost = restored(run.parameters)
        values = self.form.opened({**values, **changes})
        fine, reason = self.algorithm.checkParameterValues(values, project_context())
        if lost:
            self._tell_lost(lost)
        elif not fine:
            self.tell(reason, Qgis.MessageLevel.Warning)
        else:
            self._start_in_turn(values)

    def show_run(self, run: FinishedRun) -> bool:
        """Show the parameters of a run, and defaults for others; False, with a message, if some are lost.

        Which features were selected is not stored: those count that are selected now.
        """
        values, lost = restored(run.parameters)
        self.start_afresh()
        known = {d.name() for d in self.algorithm.parameterDefinitions()}
        lost += [name for name in values if name in known and not self._show_stored(name, values[name])]
        before, shown = plain(values), plain(self.form.values())
        sources = [name for name in values if isinstance(values[name], QgsProcessingFeatureSourceDefinition)]
        lost += [name for name in sources if shown.get(name) != before[name]]
        self._looked_at = shown  # its files are those of its input
        if self.area is not None:
            self.area.follow()
        if lost:
            if self.area is not None and AREA in lost:
                self.area.await_polygons()
            # What is chosen anew makes another image.
            self._write_temporary(self._named_files())
            self._tell_lost(lost)
        return not lost

    def _tell_lost(self, lost: list[str], text: str = "") -> None:
        text = text or tr("Some values of that run are gone; choose them anew: {names}.")
        names = [d.description() for d in self.algorithm.parameterDefinitions() if d.name() in lost]
        self.tell(text.format(names=", ".join(names)), Qgis.MessageLevel.Warning)

    def start_afresh(self) -> None:
        """Show the values of a new form, whatever was begun on the map."""
        if self.area is not None:
            self.area.choose(LAYER)
        self.form.reset()

    def _show_running(self, running: bool) -> None:
        self.run_button.setEnabled(not running)
        self.queue_button.setVisible(running and self.may_wait)
        self.cancel_button.setEnabled(running)
        self.step.setText("")
        self.progress.setRange(0, 0)  # it moves until something can be counted
        for widget in (self.step, self.progress):
            widget.setVisible(running)
        self.running.emit(running)

    def _show_progress(self, percent: float) -> None:
        self.progress.setRange(0, 100 if percent > 0 else 0)
        self.progress.setValue(round(percent))

    def _log_line(self, text: str, level: str) -> None:
        dark = self.log.palette().base().color().lightness() < 128
        colour = f"color:{COLOURS[level][dark]};" if level in COLOURS else ""
        self.log.append(f'<span style="{colour}white-space:pre-wrap">{escaped(in_words(text, self.algorithm))}</span>')

    def _leave_files(self) -> None:
        """If another input was chosen, leave the files of the one before alone: write temporary ones.

        A file that was named together with the input, or after it, is meant for it.
        """
        values = plain(self.form.values())
        if not values.get("INPUT"):
            return
        before, self._looked_at = self._looked_at, values
        if before.get("INPUT", values["INPUT"]) != values["INPUT"]:
            left = {n: file for n, file in self._named_files().items() if file == before[n] and self._is_made(n, file)}
            if left:
                self._write_temporary(left)
                text = tr("Temporary files are written now: {files} is of the image before.")
                self.tell(text.format(files=", ".join(map(str, left.values()))), Qgis.MessageLevel.Info)

    def _named_files(self) -> dict[str, str]:
        """The files that the user has named, by parameter."""
        values = plain(self.form.values())
        files = [d.name() for d in self.algorithm.destinationParameterDefinitions() if d.type() != FOLDER]
        return {name: values[name] for name in files if values.get(name) not in (None, "", TEMPORARY)}

    def _is_made(self, name: str, file: str) -> bool:
        """Whether a file is there, or is that of a run that goes on or waits."""
        runs = [values for _, values, _ in self._waiting] + ([self._run.stored] if self._run else [])
        return Path(file).exists() or any(run.get(name) == file for run in runs)

    def _write_temporary(self, names: Iterable[str]) -> None:
        self.form.set_values(dict.fromkeys(names, TEMPORARY))
        self._looked_at = plain(self.form.values())

    def _refresh(self) -> None:
        self._leave_files()
        values = self.form.values()
        for kind, check in self.checks.items():
            check.look_at(values[kind.parameter])

    def look_again(self) -> None:
        """Ask again for the checkpoints and devices: settings and Python environments may have changed."""
        values = self.form.values()
        for kind, check in self.checks.items():
            check.look_at(values[kind.parameter], again=True)
        for widget in self.form.own.values():
            if isinstance(widget, (CheckpointChoice, DeviceChoice)):
                widget.look_again()

    def _remember(self, values: dict) -> None:
        for kind in self.checks:
            remember_checkpoint(kind, values[kind.parameter])
        kept = {name: values[name] for name in self._layout.remembered}
        store(self.algorithm.name(), kept)

    def _restore(self) -> None:
        """Show the values of the last session and the active layer; defaults for what is damaged or out of date."""
        values = stored(self.algorithm.name())
        if values is None:
            self.notice = tr("The values of the last session are damaged; the defaults are shown.")
        definitions = {d.name(): d for d in self.algorithm.parameterDefinitions()}
        known = {name: values[name] for name in self._layout.remembered if values and name in values}
        void = [definitions[name].description() for name, value in known.items() if not self._show_stored(name, value)]
        if void:
            text = tr("Values of the last session are not valid any more; the defaults are shown for: {names}.")
            self.notice = text.format(names=", ".join(void))
        layer = self._iface.activeLayer() if self._iface is not None else None
        if isinstance(layer, QgsRasterLayer):
            self.form.set_values({"INPUT": layer})

    def _show_stored(self, name: str, value: object) -> bool:
        """Show a stored value; False, with the default left in place, if it is none for this parameter."""
        definition = self.algorithm.parameterDefinition(name)
        if value is not None and not definition.checkValueIsAcceptable(value):
            return False
        try:
            self.form.set_values({name: value})
        except (TypeError, ValueError):
            return False
        return True
