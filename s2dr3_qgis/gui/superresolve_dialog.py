"""The plugin's own window for Super-resolve: what to compute, what it will cost, and the run in the background."""

from __future__ import annotations

import html

from qgis.core import Qgis, QgsApplication, QgsProcessingContext, QgsProject, QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .background_run import BackgroundRun, python_command, qgis_process_command
from .checkpoint_check import CheckpointCheck
from .choices import CheckpointChoice, DeviceChoice, remember_checkpoint
from .estimate import Estimate
from .parameters_form import ParametersForm

ALGORITHM = "s2dr3:superresolve"
# What is worth remembering from one session to the next; layers, extents and outputs belong to a project.
REMEMBERED = ("DECODER", "DEVICE", "PRECISION", "CONSISTENCY", "UNCERTAINTY", "PRODUCTS", "DATA_TYPE", "TILE_SIZE")
SETTINGS = "s2dr3/dialog/"
COLOURS = {"warning": "#b36b00", "error": "#c0392b"}


def tr(text: str) -> str:
    """Translate a text of this window."""
    return QCoreApplication.translate("SuperResolveDialog", text)


class SuperResolveDialog(QDialog):
    """Stays open or is closed during a run as the user likes: the task lives in QGIS's task manager."""

    def __init__(self, iface=None, parent: QWidget | None = None):
        super().__init__(parent)
        self._iface = iface
        self._run = None
        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
        self.setWindowTitle(tr("Super-resolve Sentinel-2 imagery"))
        self.setWindowIcon(self._algorithm.icon())
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, True)
        self._build()
        self._restore()
        self._refresh()
        self._running(False)
        self.resize(720, 660)

    def _build(self) -> None:
        groups = {
            tr("Input"): ("INPUT", "EXTENT", "AREA"),
            tr("Model"): ("DECODER", "DEVICE", "PRECISION"),
            tr("Result"): ("PRODUCTS", "CONSISTENCY", "UNCERTAINTY", "DATA_TYPE", "OUTPUT"),
        }
        own = {"DECODER": CheckpointChoice(), "DEVICE": DeviceChoice()}
        self.form = ParametersForm(self._algorithm, groups, tr("Advanced"), own, self._iface)
        self.form.set_dialog(self)
        self.check = CheckpointCheck()
        self.estimate = Estimate(self._algorithm)
        self.form.changed.connect(self._refresh)
        self.messages = QgsMessageBar()
        self.log = QTextBrowser()
        self.tabs = QTabWidget()
        self.tabs.addTab(self._parameters_page(), tr("Parameters"))
        self.tabs.addTab(self.log, tr("Log"))
        self.step = QLabel()
        self.progress = QProgressBar()
        column = QVBoxLayout(self)
        for widget in (self.messages, self.tabs, self.step, self.progress, self._buttons()):
            column.addWidget(widget)
        column.setStretchFactor(self.tabs, 1)

    def _parameters_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(self.form, 1)
        column.addWidget(self.check)
        column.addWidget(self.estimate)
        return page

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.Help)
        self.run_button = QPushButton(tr("&Run"))
        self.run_button.setDefault(True)
        self.cancel_button = QPushButton(tr("&Cancel"))
        self.cancel_button.setEnabled(False)
        copy = QToolButton()
        copy.setText(tr("Copy as"))
        copy.setToolTip(tr("Copy this run to the clipboard, for scripts and the command line"))
        copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(copy)
        menu.addAction(tr("Python command")).triggered.connect(lambda: self._copy(python_command))
        menu.addAction(tr("qgis_process command")).triggered.connect(lambda: self._copy(qgis_process_command))
        copy.setMenu(menu)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ResetRole)
        box.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.run_button, QDialogButtonBox.ButtonRole.ActionRole)
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.run_button.clicked.connect(self.run)
        self.cancel_button.clicked.connect(self.cancel)
        box.rejected.connect(self.reject)
        box.helpRequested.connect(self._help)
        return box

    def run(self) -> None:
        """Check the parameters and start the task; the window may be closed from then on."""
        values = self.form.values()
        wrong = self.form.unacceptable()
        if wrong is not None:
            self._say(tr("{name}: choose a valid value.").format(name=wrong.description()), Qgis.MessageLevel.Warning)
            return
        fine, reason = self._algorithm.checkParameterValues(values, self._context())
        if not fine:
            self._say(reason, Qgis.MessageLevel.Warning)
            return
        self._remember(values)
        self.log.clear()
        self.tabs.setCurrentWidget(self.log)
        self._run = BackgroundRun(self._algorithm.create(), values)
        self._run.feedback.line.connect(self._log_line)
        self._run.feedback.step.connect(self.step.setText)
        self._run.feedback.progressChanged.connect(lambda percent: self.progress.setValue(round(percent)))
        self._run.finished.connect(self._finished)
        self._running(True)
        self._run.start()

    def cancel(self) -> None:
        """Stop the run that this window started."""
        if self._run is not None:
            self._run.cancel()
            self.step.setText(tr("Stopping after the current tile…"))

    def _finished(self, successful: bool, results: dict, error: str) -> None:
        cancelled = self._run.feedback.isCanceled()
        self._run = None
        self._running(False)
        if successful:
            self._say(tr("Finished: {file}").format(file=results.get("OUTPUT", "")), Qgis.MessageLevel.Success)
        elif cancelled:
            self._say(tr("Cancelled. No output was written."), Qgis.MessageLevel.Info)
        else:
            self._say(error or tr("The run failed; the log tells why."), Qgis.MessageLevel.Critical)

    def _running(self, running: bool) -> None:
        self.run_button.setEnabled(not running)
        self.cancel_button.setEnabled(running)
        self.step.setText("")
        self.progress.setValue(0)
        self.progress.setVisible(running)

    def _say(self, text: str, level) -> None:
        """Show a message here, or in QGIS's main window where this one is closed."""
        bar = self.messages if self.isVisible() or self._iface is None else self._iface.messageBar()
        bar.pushMessage(tr("Super-resolve"), text, level, 0 if level == Qgis.MessageLevel.Critical else 10)

    def _log_line(self, text: str, level: str) -> None:
        style = f"color:{COLOURS[level]}" if level in COLOURS else ""
        self.log.append(f'<span style="{style}">{html.escape(text)}</span>')

    def _refresh(self) -> None:
        values = self.form.values()
        self.check.look_at(values.get("DECODER") or "")
        self.estimate.update_for(values if self.form.unacceptable() is None else None)

    def _copy(self, command) -> None:
        text = command(self._algorithm, self.form.values(), self._context())
        QgsApplication.clipboard().setText(text)
        self._say(tr("Copied to the clipboard."), Qgis.MessageLevel.Info)

    def _help(self) -> None:
        browser = QTextBrowser()
        browser.setHtml(self._algorithm.shortHelpString())
        browser.setOpenExternalLinks(True)
        if self.tabs.count() == 2:
            self.tabs.addTab(browser, tr("Help"))
        self.tabs.setCurrentIndex(2)

    @staticmethod
    def _context() -> QgsProcessingContext:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return context

    def _remember(self, values: dict) -> None:
        remember_checkpoint(values["DECODER"])
        store = QgsSettings()
        for name in REMEMBERED:
            if name in values:
                store.setValue(SETTINGS + name, values[name])

    def _restore(self) -> None:
        store = QgsSettings()
        known = {name: store.value(SETTINGS + name) for name in REMEMBERED if store.contains(SETTINGS + name)}
        if self._iface is not None and self._iface.activeLayer() is not None:
            known["INPUT"] = self._iface.activeLayer()
        self.form.set_values(known)
