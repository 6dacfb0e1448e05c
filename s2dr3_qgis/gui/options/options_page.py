"""The page of S2DR3 in Settings > Options."""

from __future__ import annotations

from dataclasses import replace

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QSpinBox, QVBoxLayout, QWidget

from ...engine.core.processor import is_native
from ...engine.core.resources import RESOURCES
from ...environment.probe import Probe
from ...host import settings
from ..field_names import name_fields
from ..pages.choices import device_text
from ..pages.shrinking import let_shrink
from .environment_panel import EnvironmentPanel, scrollable

MOST_THREADS = 256
LARGEST_CACHE_MB = 1 << 20


def tr(text: str) -> str:
    """Translate a text of this page."""
    return QCoreApplication.translate("Options", text)


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes a page each time QGIS opens its options."""

    def __init__(self):
        super().__init__()
        self.setTitle("S2DR3")

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(str(RESOURCES / "icons" / "icon.svg"))

    def createWidget(self, parent: QWidget | None = None) -> OptionsPage:
        """The page."""
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """Shows the current settings; those that an environment variable decides cannot be changed here."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._fields: dict[str, QWidget] = {}
        self.panel = EnvironmentPanel()
        self.panel.probed.connect(self._offer_devices)
        content = QWidget()
        layout = QVBoxLayout(content)
        # Python first: without it nothing else matters.
        group = QGroupBox(tr("Python environment"))
        QVBoxLayout(group).addWidget(self.panel)
        layout.addWidget(group, 1)
        layout.addWidget(self._computing())
        layout.addWidget(self._checkpoints())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrollable(content))
        self._load(settings.load())

    def apply(self) -> None:
        """Store the choices; QGIS calls this when its options are accepted."""
        chosen = replace(
            self.panel.apply_to(settings.load()),
            device=self._fields["device"].currentData(),
            precision=self._fields["precision"].currentData(),
            threads=self._fields["threads"].value(),
            gdal_cache=self._fields["gdal_cache"].value(),
            decoder=self._fields["decoder"].filePath().strip(),
            backbone=self._fields["backbone"].filePath().strip(),
        )
        chosen.save()

    def _computing(self) -> QGroupBox:
        device, precision = QComboBox(), QComboBox()
        for box in (device, precision):
            let_shrink(box)
        for name in ("auto", "cpu"):
            device.addItem(_device_title(name), name)
        for name in settings.PRECISIONS:
            precision.addItem(_precision_title(name), name)
        threads, cache = QSpinBox(), QSpinBox()
        threads.setRange(0, MOST_THREADS)
        threads.setSpecialValueText(tr("automatic"))
        cache.setRange(settings.LEAST_CACHE_MB, LARGEST_CACHE_MB)
        cache.setSingleStep(128)
        cache.setSuffix(" MB")
        cache.setToolTip(tr("Memory that GDAL may use for reading and writing during a run."))
        device.setToolTip(tr("Press Check above to find the graphics cards."))
        return self._group(
            tr("Defaults for computing"),
            ("device", tr("Device"), device),
            ("precision", tr("Precision"), precision),
            ("threads", tr("Processor threads"), threads),
            ("gdal_cache", tr("Raster cache (GDAL)"), cache),
        )

    def _checkpoints(self) -> QGroupBox:
        decoder, backbone = QgsFileWidget(), QgsFileWidget()
        decoder.lineEdit().setPlaceholderText(tr("empty: the bundled open checkpoint"))
        decoder.setToolTip(tr("A .safetensors, .pt or .pth file, or a folder of per-module files."))
        backbone.lineEdit().setPlaceholderText(tr("empty: the bundled open checkpoint"))
        backbone.setToolTip(tr("A checkpoint of a DINOv3 ViT, for tokens and segmentation only."))
        return self._group(
            tr("Default checkpoints"),
            ("decoder", tr("Decoder"), decoder),
            ("backbone", tr("Backbone"), backbone),
        )

    def _group(self, title: str, *rows: tuple[str, str, QWidget]) -> QGroupBox:
        """A titled form; an environment variable that decides a setting disables its field."""
        group = QGroupBox(title)
        form = QFormLayout(group)
        for name, label, widget in rows:
            self._fields[name] = widget
            name_fields(widget, label)
            form.addRow(label, widget)
            if name in settings.overridden():
                widget.setEnabled(False)
                widget.setToolTip(tr("The environment variable {} decides.").format(settings.variable(name)))
        return group

    def _load(self, chosen: settings.Settings) -> None:
        _select(self._fields["device"], chosen.device)
        _select(self._fields["precision"], chosen.precision)
        self._fields["threads"].setValue(chosen.threads)
        self._fields["gdal_cache"].setValue(chosen.gdal_cache)
        self._fields["decoder"].setFilePath(chosen.decoder)
        self._fields["backbone"].setFilePath(chosen.backbone)

    def _offer_devices(self, result: Probe) -> None:
        """List the working devices of a check, with their names and memory, and keep the choice."""
        box = self._fields["device"]
        current = box.currentData()
        box.clear()
        box.addItem(_device_title("auto"), "auto")
        for device in result.devices:
            if device.problem is None:
                box.addItem(device_text(device), device.name)
        _select(box, current)


def _select(box: QComboBox, value: str) -> None:
    """Choose the entry with the data ``value``; it is added if it is not listed."""
    if box.findData(value) < 0:
        box.addItem(value, value)
    box.setCurrentIndex(box.findData(value))


def _device_title(name: str) -> str:
    return {"auto": tr("automatic: a working graphics card, else the processor"), "cpu": tr("cpu – processor")}[name]


def _precision_title(name: str) -> str:
    return {
        "auto": tr("automatic: fp16 on CUDA, else fp32"),
        "fp32": tr("fp32 – full precision"),
        "fp16": tr("fp16 – half the memory, for graphics cards"),
        "bf16": {
            True: tr(
                "bf16 – native on this processor: faster with the open checkpoint, "
                "differences up to 0.003 of reflectance"
            ),
            False: tr("bf16 – half the memory, for graphics cards: this processor has no units for it"),
            None: tr("bf16 – half the memory, for recent hardware"),
        }[is_native("bf16")],
    }[name]
