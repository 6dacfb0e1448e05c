"""The parts of a private environment: the build of PyTorch, the base Python, the package index."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ...environment.interpreters import own_interpreter
from ...environment.pip_diagnosis import without_login
from ...environment.private import SPACE_CPU, SPACE_CUDA
from ...host import settings
from ..field_names import name_fields
from ..plain_text import PlainLabel

# PyTorch's names of its builds; each release has some of the CUDA builds only.
BUILDS = ("cpu", "cu126", "cu128", "cu130")


def tr(text: str) -> str:
    """Translate a text of this window."""
    return QCoreApplication.translate("Environment", text)


class PrivateForm(QWidget):
    """The fields; the panel around them does the work."""

    def __init__(self, folder: Path, parent: QWidget | None = None):
        super().__init__(parent)
        self._build = QComboBox()
        for build in BUILDS:
            self._build.addItem(_title(build), build)
        self._size = PlainLabel()
        self._build.currentIndexChanged.connect(self._show_size)
        self._base = QgsFileWidget()
        self._base.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self._base.setFilePath(str(own_interpreter() or ""))
        self._base.setToolTip(tr("The Python from which the environment is created, 3.10 to 3.14; QGIS's own works."))
        self._index = QLineEdit()
        self._index.setPlaceholderText(tr("empty: pip's own configuration"))
        self._index.setToolTip(
            tr("Address of the builds of PyTorch: PyTorch's own index, your organisation's mirror, or empty.")
        )
        self._login = PlainLabel(tr("The name and password are used by Create now, and not stored."))
        self._index.textChanged.connect(lambda text: self._login.setVisible(without_login(text) != text))
        self._login.hide()

        form = QFormLayout()
        form.addRow(tr("Build of PyTorch"), self._build)
        form.addRow("", self._size)
        advanced = QgsCollapsibleGroupBox(tr("Advanced"))
        advanced.setCollapsed(True)
        details = QFormLayout(advanced)
        name_fields(self._base, tr("Base Python"))
        details.addRow(tr("Base Python"), self._base)
        details.addRow(tr("Package index"), self._index)
        details.addRow("", self._login)
        details.addRow(tr("Folder"), PlainLabel(str(folder)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(advanced)
        self._show_size()

    def load(self, chosen: settings.Settings) -> None:
        """Show the settings."""
        position = self._build.findData(chosen.torch_build)
        if position < 0:
            self._build.addItem(_title(chosen.torch_build), chosen.torch_build)
            position = self._build.count() - 1
        self._build.setCurrentIndex(position)
        self._index.setText(chosen.torch_index)
        for name, widget in (("torch_build", self._build), ("torch_index", self._index)):
            widget.setEnabled(name not in settings.overridden())

    def apply_to(self, chosen: settings.Settings) -> settings.Settings:
        """The settings with what is chosen here."""
        return replace(chosen, torch_build=self._build.currentData(), torch_index=self._index.text().strip())

    def base(self) -> str:
        """The base Python as named here; empty for QGIS's own."""
        return self._base.filePath().strip()

    def _show_size(self) -> None:
        space = SPACE_CPU if self._build.currentData() == "cpu" else SPACE_CUDA
        self._size.setText(tr("Needs the internet and up to {} GB on the disk.").format(space))


def _title(build: str) -> str:
    if build == "cpu":
        return tr("For the processor (cpu)")
    digits = build[2:]
    version = f"{digits[:-1]}.{digits[-1]}" if build.startswith("cu") and digits.isdigit() else build
    return tr("For NVIDIA graphics cards, CUDA {} ({})").format(version, build)
