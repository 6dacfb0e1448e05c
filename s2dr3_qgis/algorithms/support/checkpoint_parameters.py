"""Parameters for checkpoints: a checkpoint is a file or a folder, and QGIS has a widget for each."""

from __future__ import annotations

from qgis.core import QgsProcessingException, QgsProcessingParameterFile

from .base import S2DR3Algorithm, tr


def file_filter() -> str:
    """A filter for checkpoints and one for all files: QGIS refuses a value that no filter matches."""
    return f"{tr('Checkpoints')} (*.safetensors *.pt *.pth *.bin *.ckpt *.index.json);;{tr('All files')} (*)"


def add_checkpoint_parameters(algorithm: S2DR3Algorithm, file: str, folder: str) -> None:
    """Add two parameters of which one must be given; the first takes a folder's path as well, for scripts."""
    algorithm.add(
        QgsProcessingParameterFile(file, tr("Checkpoint file"), optional=True, fileFilter=file_filter()),
        "A decoder or a backbone: a .safetensors, .pt or .pth file, or one of another name. In scripts also a folder.",
    )
    algorithm.add(
        QgsProcessingParameterFile(
            folder, tr("Or folder of module dumps"), QgsProcessingParameterFile.Behavior.Folder, optional=True
        ),
        "A folder with one file per module (module_NNN_NAME.KIND.pt). Give either this or a file.",
    )


def checkpoint_path(algorithm: S2DR3Algorithm, parameters: dict, context, file: str, folder: str) -> str:
    """The file or folder given by the user.

    :raises QgsProcessingException: both are given, or neither is.
    """
    values = [algorithm.parameterAsString(parameters, name, context).strip() for name in (file, folder)]
    if all(values) or not any(values):
        raise QgsProcessingException(
            tr("Give either a checkpoint file ({file}) or a folder of module dumps ({folder}).").format(
                file=file, folder=folder
            )
        )
    return values[0] or values[1]
