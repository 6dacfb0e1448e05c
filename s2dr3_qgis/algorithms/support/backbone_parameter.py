"""The BACKBONE parameter: which checkpoint is meant where the user names none."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingParameterFile

from ...engine.core.resources import OPEN_BACKBONE
from ...host import settings
from .base import tr

BACKBONE_HELP = (
    "A DINOv3 ViT in Hugging Face layout, such as ViT-L/16 trained on satellite images (SAT-493M). Empty: the one of "
    "the settings, else the small open one that comes along, which is for trying out and tells much less."
)


def backbone_parameter(name: str) -> QgsProcessingParameterFile:
    """The parameter for a backbone's checkpoint; BACKBONE_HELP is its help."""
    file_filter = tr("Checkpoints") + " (*.safetensors *.pt *.pth)"
    return QgsProcessingParameterFile(name, tr("Backbone checkpoint"), optional=True, fileFilter=file_filter)


def backbone_path(text: str) -> Path:
    """The checkpoint meant by a parameter's text. Raises InputError where the settings are void."""
    return Path(text or settings.load().backbone or OPEN_BACKBONE)
