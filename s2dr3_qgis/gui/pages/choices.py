"""Two widgets of the plugin's window: a checkpoint (file or folder, with recent ones) and a device."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QToolButton, QWidget

from ...algorithms.support.checkpoint_parameters import file_filter
from ...engine.core.progress import Progress
from ...environment.probe import Device, probe
from ...host import settings
from ...host.translation import filled
from ..background.latest_answer import LatestAnswer
from ..options.environment_panel import interpreter_to_probe
from ..plain_text import tooltip
from .checkpoint_kinds import CheckpointKind
from .shrinking import let_shrink

RECENT = "s2dr3/recent_{}s"
MOST_RECENT = 8


def tr(text: str) -> str:
    """Translate a text of these widgets."""
    return QCoreApplication.translate("Choices", text)


class CheckpointChoice(QWidget):
    """A path, typed, chosen among the recent ones or browsed; empty: the one of the settings, else the bundled one."""

    changed = pyqtSignal()

    def __init__(self, kind: CheckpointKind):
        super().__init__()
        self._kind = kind
        self._paths = QComboBox()
        self._paths.setEditable(True)
        let_shrink(self._paths)
        self.look_again()
        self._paths.addItems(["", *recent_checkpoints(kind)])
        self._paths.editTextChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._paths, 1)
        looks = {tr("File…"): self._look_for_file}
        if kind.folders:
            looks[tr("Folder…")] = self._look_for_folder
        for text, look in looks.items():
            button = QToolButton()
            # By default a tool button takes no focus from the keyboard.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setText(text)
            button.clicked.connect(look)
            row.addWidget(button)
        self.setFocusProxy(self._paths)

    def value(self) -> str | None:
        """The path, None if none is chosen."""
        return self._paths.currentText().strip() or None

    def set_value(self, path: str | None) -> None:
        """Show a path.

        :raises ValueError: when ``path`` is no text
        """
        if path is not None and not isinstance(path, str):
            raise ValueError(path)
        self._paths.setCurrentText(path or "")

    def look_again(self) -> None:
        """Show which checkpoint an empty field stands for; the settings may have changed."""
        self._paths.lineEdit().setPlaceholderText(self._placeholder())

    def _placeholder(self) -> str:
        named = getattr(settings.load(), self._kind.role)
        return tr("{name}, from the settings").format(name=Path(named).name) if named else tr("bundled open checkpoint")

    def _look_for_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Checkpoint file"), self._start(), file_filter())
        self.set_value(path or self.value())

    def _look_for_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Folder of module dumps"), self._start())
        self.set_value(path or self.value())

    def _start(self) -> str:
        """The start folder of the file dialogs: that of the chosen checkpoint, else the user's."""
        chosen = self.value()
        return str(Path(chosen).parent) if chosen else str(Path.home())


def recent_checkpoints(kind: CheckpointKind) -> list[str]:
    """Paths of this kind used before that still exist, the latest first."""
    stored = QgsSettings().value(RECENT.format(kind.role))
    paths = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
    return [path for path in paths if isinstance(path, str) and os.path.exists(path)]


def remember_checkpoint(kind: CheckpointKind, path: str | None) -> None:
    """Put a path in front of the recent ones."""
    if path:
        others = [other for other in recent_checkpoints(kind) if other != path]
        QgsSettings().setValue(RECENT.format(kind.role), [path, *others][:MOST_RECENT])


class DeviceChoice(QComboBox):
    """auto, and each device that PyTorch really computes on, asked of it in a process of its own."""

    changed = pyqtSignal()

    def __init__(self):
        super().__init__()
        let_shrink(self)
        self.addItem(tr("auto – a working GPU, else the processor"), "auto")
        self.addItem("cpu", "cpu")
        self.currentIndexChanged.connect(self.changed)
        self._devices = LatestAnswer(tr("Looking for devices"), self)
        self._devices.answered.connect(self._show)
        self._asked: settings.Settings | None = None
        self.look_again()

    def look_again(self) -> None:
        """Ask for the devices, unless the Python that computes is the one that was asked."""
        chosen = settings.load()
        if chosen != self._asked:
            self._asked = chosen
            self._devices.ask(lambda progress: _devices(chosen, progress))

    def value(self) -> str:
        """The name for the parameter DEVICE."""
        return self.currentData()

    def set_value(self, name: str) -> None:
        """Choose a device; one that is not listed (yet) is added by its name.

        :raises ValueError: when ``name`` is no name of a device
        """
        if not isinstance(name, str) or not settings.DEVICE.fullmatch(name):
            raise ValueError(name)
        index = self.findData(name)
        if index < 0:
            self.addItem(name, name)
            index = self.count() - 1
        self.setCurrentIndex(index)

    def _show(self, devices: object) -> None:
        if isinstance(devices, Exception):
            self.setToolTip(tooltip(str(devices)))
            self._asked = None
            return
        for device in devices:
            index = self.findData(device.name)
            if index < 0:
                self.addItem(device_text(device), device.name)
            else:
                self.setItemText(index, device_text(device))


def device_text(device: Device) -> str:
    """A line for a list of devices: name, maker's name and free memory, or why it does not work."""
    text = f"{device.name} – {device.label}" if device.label else device.name
    if device.problem:
        return filled(tr("{device}: does not work ({problem})"), device=text, problem=device.problem)
    if device.free is None:
        return text
    free, total = device.free / 2**30, device.total / 2**30
    return filled(tr("{device}, {free:.1f} of {total:.1f} GB free"), device=text, free=free, total=total)


def _devices(chosen: settings.Settings, progress: Progress) -> tuple[Device, ...]:
    return probe(interpreter_to_probe(chosen), progress.cancelled).devices
