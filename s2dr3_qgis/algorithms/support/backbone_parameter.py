"""The BACKBONE parameter, and the checkpoint that is used if the user names none."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingParameterFile

from ...engine.core.resources import OPEN_BACKBONE
from ...host import settings
from .base import tr
from .checkpoint_parameters import file_filter

BACKBONE_HELP = (
    "A DINOv3 ViT as published by Meta, Hugging Face or timm, such as ViT-L/16 trained on satellite images (SAT-493M). "
    "If it has several files: any part, or the index. Empty: the backbone of the settings, else the bundled small one, "
    "which is for trials and much less informative."
)


def backbone_parameter(name: str) -> QgsProcessingParameterFile:
    """The parameter for a backbone's checkpoint; BACKBONE_HELP is its help."""
    return QgsProcessingParameterFile(name, tr("Backbone checkpoint"), optional=True, fileFilter=file_filter())


def backbone_path(text: str) -> Path:
    """The checkpoint of a parameter's text.

    :raises InputError: the settings are invalid.
    """
    return Path(text or settings.load().backbone or OPEN_BACKBONE)
