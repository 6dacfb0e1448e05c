"""Ends all tasks and dialogs of the plugin before its provider and modules are removed."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingProvider, QgsTask
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, QThread
from qgis.PyQt.QtWidgets import QApplication, QWidget

from .run import BackgroundRun
from .work import Work

LONGEST_WAIT_SECONDS = 30
PAUSE_MS = 10


def end_all(provider: QgsProcessingProvider, seconds: float = LONGEST_WAIT_SECONDS) -> bool:
    """Cancel every task of the plugin and wait for the ends; True if all have ended within ``seconds``.

    Events other than the user's are processed meanwhile. A run that takes longer is harmless: at its end it touches
    nothing of the plugin but itself.
    """
    for run in BackgroundRun.alive():
        run.abandon()
    for work in Work.alive():
        work.cancel()
    foreign = _toolbox_tasks(provider)
    for task in foreign:
        task.cancel()
    manager = QgsApplication.taskManager()

    def ended() -> bool:
        active = manager.activeTasks()
        return not (BackgroundRun.alive() or Work.alive() or any(task in active for task in foreign))

    clock = QElapsedTimer()
    clock.start()
    while not ended() and clock.elapsed() < 1000 * seconds:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QThread.msleep(PAUSE_MS)
    return ended()


def close_dialogs(provider: QgsProcessingProvider) -> None:
    """Close Processing's own dialogs of the provider's algorithms, which would use the removed provider."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QgsProcessingAlgorithmDialogBase):
            algorithm = widget.algorithm()
            if algorithm is not None and algorithm.provider() is provider:
                destroy(widget)


def destroy(widget: QWidget) -> None:
    """Close a window and delete it at once, with all that is connected to it."""
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def _toolbox_tasks(provider: QgsProcessingProvider) -> list[QgsTask]:
    """Tasks that Processing's own dialogs have started; such a task names its algorithm in its title only."""
    names = [algorithm.displayName() for algorithm in provider.algorithms()]
    active = QgsApplication.taskManager().activeTasks()
    runners = [task for task in active if isinstance(task, QgsProcessingAlgRunnerTask)]
    return [task for task in runners if any(name in task.description() for name in names)]
