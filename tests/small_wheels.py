"""Small wheels that stand for torch, safetensors and numpy, so that venv and pip run for real without a network."""

from __future__ import annotations

import importlib.util
import os
import sys
import zipfile
from pathlib import Path

from s2dr3_qgis.environment.private import PACKAGES, TORCH, Plan

PLAN = Plan(sys.executable, False, TORCH, PACKAGES, "")
VERSIONS = {"torch": TORCH.partition("==")[2], "safetensors": "0.8.0", "numpy": "1.26.0"}


def offer(folder: Path, monkeypatch) -> Path:
    """Make the wheels in ``folder`` and let pip take everything from there.

    Once installed, they lead to the packages of this Python, so that the check at the end is the real one too.
    """
    folder.mkdir()
    for name in VERSIONS:
        write_wheel(folder, name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def write_wheel(folder: Path, name: str) -> None:
    site = Path(importlib.util.find_spec(name).origin).parent.parent
    stem = f"{name}-{VERSIONS[name]}"
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}_of_this_python.pth", f"{site}\n")
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {VERSIONS[name]}\n"
        wheel.writestr(f"{stem}.dist-info/METADATA", metadata)
        tags = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        wheel.writestr(f"{stem}.dist-info/WHEEL", tags)
        wheel.writestr(f"{stem}.dist-info/RECORD", "")
