"""Paths of the plugin's own files, in a working tree and in an installed zip."""

from __future__ import annotations

from configparser import ConfigParser
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent.parent
# The zip holds metadata.txt and resources/ inside the package; in the working tree they stand beside it.
ROOT = PACKAGE if (PACKAGE / "metadata.txt").is_file() else PACKAGE.parent
RESOURCES = ROOT / "resources"
OPEN_DECODER = RESOURCES / "models" / "s2dr3_open.safetensors"
OPEN_BACKBONE = RESOURCES / "models" / "backbone_small.safetensors"


@cache
def version() -> str:
    """The plugin's version, written once in metadata.txt."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]
