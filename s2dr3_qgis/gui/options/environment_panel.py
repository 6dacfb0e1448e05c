"""Choosing, checking and making the Python environment that computes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...engine.core.errors import Cancelled, EnvironmentProblem, S2DR3Error
from ...engine.core.progress import Progress
from ...engine.worker.interpreter import Interpreter
from ...environment.interpreters import missing_here, own_interpreter, resolve
from ...environment.private import PrivateEnvironment, make_plan
from ...environment.probe import Probe, probe
from ...host import backends, settings
from ...host.translation import translated
from ..background.work import Work
from ..field_names import name_fields
from ..message_bar import MessageBar
from ..plain_text import PlainLabel, tooltip
from .private_form import PrivateForm
from .proxy import proxy_address

INDENT = 24
LONGEST_LOG = 5000
LOG_HEIGHT = 90  # pixels at least


def tr(text: str) -> str:
    """Translate a text of this window."""
    return QCoreApplication.translate("Environment", text)


def interpreter_to_probe(chosen: settings.Settings) -> Interpreter:
    """The interpreter that inference would use; QGIS's own if that is this process.

    :raises EnvironmentProblem: when there is none, or when QGIS's own cannot be started as a process
    """
    interpreter = backends.worker_interpreter(chosen)
    return backends.worker_interpreter(replace(chosen, isolate=True)) if interpreter is None else interpreter


def creation(
    private: PrivateEnvironment, chosen: settings.Settings | None = None, named: str = ""
) -> Callable[[Progress], Probe]:
    """A function that creates the private environment, for a task.

    :param chosen: which build of PyTorch, and from where; None: the settings
    :param named: the base Python, "" for QGIS's own
    """
    chosen, proxy = chosen or settings.load(), proxy_address()

    def make(progress: Progress) -> Probe:
        own = own_interpreter()
        if not named and own is None:
            raise EnvironmentProblem(
                tr(
                    "QGIS's own Python cannot be started: name a Python from 3.10 to 3.14 as Base Python "
                    "(Settings > Options > S2DR3, Advanced)."
                )
            )
        base = Interpreter(resolve(named)) if named and Path(named) != own else Interpreter(own, True)
        plan = make_plan(base, chosen.torch_build, chosen.torch_index)
        return private.create(plan, progress, proxy)

    return make


class EnvironmentPanel(QWidget):
    """The choices of a Python, a check of each, and the creation of the private environment.

    ``probed`` carries the Probe of a successful check. The panel stores nothing: the window around it stores what
    ``apply_to`` returns.
    """

    probed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._private = PrivateEnvironment(settings.private_folder())
        self._work: Work | None = None
        self._buttons = QButtonGroup(self)
        self._radios: dict[str, QRadioButton] = {}
        self._bar = MessageBar(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._in_force = PlainLabel()
        layout.addWidget(self._in_force)
        # Above the choices, which fill a small screen.
        self._build_check(layout)
        self._build_choices(layout)
        self._build_private(layout)
        self._build_log(layout)
        self.load(settings.load())
        self._refresh()
        for problem in settings.problems():
            self._say(translated(problem), Qgis.MessageLevel.Warning)
        running = Work.running("check", "create", "delete")
        if running is not None:  # started from a window that is closed by now
            self._attach(running)

    def load(self, chosen: settings.Settings) -> None:
        """Show the settings."""
        self._radios[chosen.environment].setChecked(True)
        self._python.setFilePath(chosen.python)
        self._isolate.setChecked(chosen.isolate)
        self._form.load(chosen)
        for name, widgets in (
            ("environment", self._radios.values()),
            ("python", [self._python]),
            ("isolate", [self._isolate]),
        ):
            if name in settings.overridden():
                for widget in widgets:
                    widget.setEnabled(False)
                    widget.setToolTip(tr("The environment variable {} decides.").format(settings.variable(name)))

    def apply_to(self, chosen: settings.Settings) -> settings.Settings:
        """The settings with what is chosen here."""
        kind = next(name for name, radio in self._radios.items() if radio.isChecked())
        chosen = replace(
            chosen, environment=kind, python=self._python.filePath().strip(), isolate=self._isolate.isChecked()
        )
        return self._form.apply_to(chosen)

    def _build_choices(self, layout: QVBoxLayout) -> None:
        self._choice(
            layout,
            "auto",
            tr("Automatic"),
            tr("QGIS's own Python if it has PyTorch, else the one named below, else the private one."),
        )
        self._choice(
            layout,
            "qgis",
            tr("QGIS's own Python"),
            tr("Uses the packages that QGIS's Python already has, such as those of your Linux distribution."),
        )
        self._isolate = QCheckBox(tr("In a separate process: slower to start, but a crash does not end QGIS"))
        layout.addLayout(_indented(self._isolate))
        self._choice(
            layout,
            "interpreter",
            tr("A Python of yours"),
            tr(
                "Any Python with torch, safetensors and numpy, such as a conda or virtual environment with CUDA. "
                "Name its folder or its python program. It needs neither QGIS nor GDAL, and stays unchanged."
            ),
        )
        self._python = QgsFileWidget()
        self._python.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self._python.lineEdit().setPlaceholderText(
            tr("/home/me/miniconda3/envs/torch  or  C:\\envs\\torch\\python.exe")
        )
        name_fields(self._python, self._radios["interpreter"].text())
        self._python.fileChanged.connect(lambda path: path and self._radios["interpreter"].setChecked(True))
        layout.addLayout(_indented(self._python))

    def _build_private(self, layout: QVBoxLayout) -> None:
        self._choice(
            layout,
            "private",
            tr("A private Python environment"),
            tr("PyTorch in a folder of its own in your QGIS profile. QGIS's own packages stay unchanged."),
        )
        self._form = PrivateForm(self._private.folder)
        self._state = PlainLabel()
        self._create = QPushButton(tr("Create"))
        self._create.clicked.connect(self.create_environment)
        self._remove = QPushButton(tr("Delete"))
        self._remove.clicked.connect(self._ask_and_remove)
        row = QHBoxLayout()
        row.addWidget(self._state, 1)
        row.addWidget(self._create)
        row.addWidget(self._remove)
        layout.addLayout(_indented(self._form))
        layout.addLayout(_indented(row))

    def _build_check(self, layout: QVBoxLayout) -> None:
        self._check = QPushButton(tr("Check"))
        self._check.setToolTip(tr("Starts the chosen Python and tries each device; takes a few seconds."))
        self._check.clicked.connect(self.check)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self._stop)
        self._progress = QProgressBar()
        self._step = PlainLabel()
        row = QHBoxLayout()
        for widget, stretch in ((self._check, 0), (self._step, 1), (self._progress, 1), (self._cancel, 0)):
            row.addWidget(widget, stretch)
        layout.addLayout(row)
        layout.addWidget(self._bar)

    def _build_log(self, layout: QVBoxLayout) -> None:
        self._log = QPlainTextEdit()
        self._log.setReadOnly(True)
        self._log.setMaximumBlockCount(LONGEST_LOG)
        self._log.setPlaceholderText(tr("The results of a check and the output of the installation appear here."))
        self._log.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._log.setMinimumHeight(LOG_HEIGHT)
        layout.addWidget(self._log, 1)

    def _choice(self, layout: QVBoxLayout, name: str, title: str, text: str) -> None:
        radio = QRadioButton(title)
        self._buttons.addButton(radio)
        self._radios[name] = radio
        layout.addWidget(radio)
        layout.addLayout(_indented(PlainLabel(text)))

    def check(self) -> None:
        """Probe the chosen Python in the background."""
        chosen = self.apply_to(settings.load())
        self._begin(
            "check",
            tr("Checking a Python environment"),
            lambda progress: probe(interpreter_to_probe(chosen), progress.cancelled),
        )

    def create_environment(self) -> None:
        """Create the private environment in the background, or continue its creation."""
        chosen = self.apply_to(settings.load())
        self._begin("create", tr("Creating a Python environment"), creation(self._private, chosen, self._form.base()))

    def _ask_and_remove(self) -> None:
        question = tr("Delete the private Python environment in '{}'?").format(self._private.folder)
        if QMessageBox.question(self, tr("Delete environment"), tooltip(question)) == QMessageBox.StandardButton.Yes:
            self._begin("delete", tr("Deleting a Python environment"), lambda _progress: self._private.remove())

    def _begin(self, kind: str, title: str, function) -> None:
        """Start a task; one at a time."""
        self._log.clear()
        self._bar.clearWidgets()
        self._attach(Work(kind, title, function).start())

    def _attach(self, work: Work) -> None:
        """Show a running task; it goes on in QGIS's task manager if this window is closed."""
        self._work = work
        work.line.connect(self._log.appendPlainText)
        work.step.connect(self._step.setText)
        work.progressChanged.connect(self._show_progress)
        work.done.connect(self._ended)
        self._progress.setRange(0, 100 if work.kind == "create" else 0)
        self._refresh()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _show_progress(self, percent: float) -> None:
        self._progress.setValue(round(percent))

    def _ended(self, result, error: Exception | None) -> None:
        kind = self._work.kind
        self._work = None
        self._step.clear()
        self._refresh()
        if error is not None:
            text = translated(error) if isinstance(error, S2DR3Error) else f"{type(error).__name__}: {error}"
            level = Qgis.MessageLevel.Info if isinstance(error, Cancelled) else Qgis.MessageLevel.Warning
            self._log.appendPlainText(text)
            self._say(text, level)
        elif kind == "delete":
            self._say(tr("Deleted."), Qgis.MessageLevel.Info)
        else:
            if kind == "create" and "environment" not in settings.overridden():
                self._radios["private"].setChecked(True)
            self._checked(result)

    def _checked(self, result: Probe) -> None:
        self._log.appendPlainText(translated(result.summary()))
        if result.usable:
            words = tr("This Python can compute: PyTorch {}.").format(result.torch)
            self._say(" ".join((words, *map(translated, result.notes))), Qgis.MessageLevel.Success)
            self.probed.emit(result)
        else:
            self._say(" ".join(map(translated, result.problems)), Qgis.MessageLevel.Warning)

    def _say(self, text: str, level) -> None:
        self._bar.show_message(text, level)

    def _refresh(self) -> None:
        """Show the state of the environments, and enable the buttons that make sense."""
        busy = self._work is not None
        self._in_force.setText(_in_force())
        for widget in (self._check, self._create, self._form):
            widget.setEnabled(not busy)
        for widget in (self._cancel, self._progress):
            widget.setVisible(busy)
        self._remove.setEnabled(not busy and self._private.folder.exists())
        missing = missing_here()
        self._radios["qgis"].setText(
            tr("QGIS's own Python (lacks {})").format(", ".join(missing)) if missing else tr("QGIS's own Python")
        )
        if self._private.complete:
            self._state.setText(tr("Ready."))
            self._create.setText(tr("Create again"))
        elif self._private.begun:
            self._state.setText(tr("Not finished: Continue keeps what is done."))
            self._create.setText(tr("Continue"))
        else:
            self._state.setText(tr("Not created yet."))
            self._create.setText(tr("Create"))


def scrollable(content: QWidget) -> QScrollArea:
    """``content`` in an area that scrolls on a small screen."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area


def _in_force() -> str:
    """Which Python computes by the stored settings, or why none can."""
    try:
        interpreter = backends.worker_interpreter(settings.load())
    except S2DR3Error as error:
        return f"⚠ {translated(error)}"
    if interpreter is None:
        return tr("Runs use QGIS's own Python, in QGIS itself.")
    return tr("Runs use {python}").format(python=interpreter.path)


def _indented(content) -> QHBoxLayout:
    """``content``, a widget or layout, set in below its radio button."""
    row = QHBoxLayout()
    row.setContentsMargins(INDENT, 0, 0, 0)
    if isinstance(content, QWidget):
        row.addWidget(content)
    else:
        row.addLayout(content)
    return row
