"""The widget for one name out of a list: it shows what the names mean, and gives the name."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox

from ...engine.core.processor import is_native
from .shrinking import let_shrink


def tr(text: str) -> str:
    """Translate a title of a choice."""
    return QCoreApplication.translate("OneChoice", text)


class OneChoice(QComboBox):
    """A drop-down list of titles, for a choice whose values are names."""

    changed = pyqtSignal()

    def __init__(self, definition: QgsProcessingParameterEnum):
        super().__init__()
        let_shrink(self)
        meanings = titles().get(definition.name(), {})
        for name in definition.options():
            self.addItem(meanings.get(name, name), name)
        self.set_value(definition.defaultValue())
        self.currentIndexChanged.connect(self.changed)

    def value(self) -> str:
        """The name."""
        return self.currentData()

    def set_value(self, name: str) -> None:
        """Choose a name.

        :raises ValueError: when the list has no such name
        """
        index = self.findData(name)
        if index < 0:
            raise ValueError(name)
        self.setCurrentIndex(index)


def is_one_choice(definition: object) -> bool:
    """Whether a parameter is a choice of one name that has titles."""
    is_enum = isinstance(definition, QgsProcessingParameterEnum) and not definition.allowMultiple()
    return is_enum and definition.name() in titles()


def titles() -> dict[str, dict[str, str]]:
    """The titles of the names of each parameter; a name without one is shown as it is."""
    automatic = tr("automatic")
    return {
        "PRECISION": {
            "auto": automatic,
            "fp32": tr("full (fp32)"),
            "fp16": tr("half, for graphics cards (fp16)"),
            "bf16": _bf16_title(),
        },
        "RESAMPLING": {"nearest": tr("nearest"), "bilinear": tr("bilinear"), "cubic": tr("cubic")},
        "PIXEL_GRID": {
            "check": tr("refuse them"),
            "any": tr("accept them as they are"),
            "utm": tr("warp to 10 m UTM"),
        },
        "BANDS_20M": {
            "auto": automatic,
            "duplicated": tr("duplicated"),
            "interpolated": tr("interpolated"),
            "sharp": tr("sharpened before"),
        },
        "DATA_TYPE": {
            "UInt16": tr("whole numbers, reflectance × 10000 (UInt16)"),
            "Int16": tr("whole numbers, × 10000 (Int16)"),
            "Float32": tr("decimal numbers (Float32)"),
            "Float16": tr("decimal numbers, half the size (Float16)"),
        },
        "FORM": {
            "auto": automatic,
            "pictures": tr("pictures"),
            "values": tr("values"),
            "all": tr("pictures and values"),
        },
        "NORMALISATION": {"satellite": tr("of satellite images"), "web": tr("of photographs")},
        "METHOD": {
            "train": tr("train with polygons"),
            "clusters": tr("find clusters, without training"),
            "reuse": tr("use a saved head"),
        },
        "HEAD_TYPE": {
            "linear": tr("linear"),
            "mlp": tr("small network (mlp)"),
            "conv": tr("small network that sees neighbours (conv)"),
        },
        "CHOOSE": {
            "clearest": tr("the clearest"),
            "nearest": tr("the nearest to the date"),
            "newest": tr("the newest"),
        },
    }


def _bf16_title() -> str:
    return {
        True: tr(
            "half (bf16), native on this processor: faster with the open checkpoint, "
            "differences up to 0.003 of reflectance"
        ),
        False: tr("half, for graphics cards (bf16): this processor has no units for it"),
        None: tr("half, for recent hardware (bf16)"),
    }[is_native("bf16")]
