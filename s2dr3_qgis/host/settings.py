"""What the user has chosen once for all runs: environment variable, else QGIS setting, else default."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, fields
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from ..engine.core.errors import InputError
from ..environment.interpreters import own_interpreter

PREFIX = "s2dr3/"
ENVIRONMENTS = ("auto", "qgis", "interpreter", "private")
PRECISIONS = ("auto", "fp32", "fp16", "bf16")
PYTORCH_INDEX = "https://download.pytorch.org/whl"  # PyTorch's own package index; a folder for each build
LEAST_CACHE_MB = 16
DEVICE = re.compile(r"auto|cpu|mps|cuda(:\d+)?")


@dataclass(frozen=True)
class Settings:
    """All settings. The environment variable of a field is S2DR3_ and its name in capitals.

    ``environment``: which Python computes: "qgis" (QGIS's own), "interpreter" (the one that ``python`` names),
    "private" (the one made by the environment manager), or "auto" (QGIS's own where it has torch, else the named one,
    else the private one). ``isolate``: a worker process also with QGIS's own Python; until the user decides, that is so
    in QGIS's window only, which the loading of torch would freeze for seconds. ``threads`` is torch's number of CPU
    threads (0: half the cores in QGIS's window, else torch's own choice), ``gdal_cache`` how many MB GDAL's block cache
    may take during a run. ``decoder`` and ``backbone`` are the checkpoints of runs that name none; empty means the
    bundled ones. ``torch_build`` is the build of PyTorch for a private environment (cpu, cu126 …), looked for under the
    address ``torch_index``; where that is empty, pip's own configuration decides.
    """

    device: str = "auto"
    precision: str = "auto"
    threads: int = 0
    gdal_cache: int = 256
    environment: str = "auto"
    python: str = ""
    isolate: bool = False
    decoder: str = ""
    backbone: str = ""
    torch_build: str = "cpu"
    torch_index: str = PYTORCH_INDEX

    def __post_init__(self) -> None:
        for name, choices in (("environment", ENVIRONMENTS), ("precision", PRECISIONS)):
            if getattr(self, name) not in choices:
                raise InputError(f"Setting {name}: '{getattr(self, name)}' is none of {', '.join(choices)}.")
        if not DEVICE.fullmatch(self.device):
            raise InputError(f"Setting device: '{self.device}' is none of auto, cpu, cuda, cuda:N, mps.")
        for name, least in (("threads", 0), ("gdal_cache", LEAST_CACHE_MB)):
            if getattr(self, name) < least:
                raise InputError(f"Setting {name}: {getattr(self, name)} is less than {least}.")

    def save(self) -> None:
        """Store in the QGIS profile what no environment variable decides."""
        store = QgsSettings()
        for name in {field.name for field in fields(self)} - overridden():
            store.setValue(PREFIX + name, getattr(self, name))


def load() -> Settings:
    """The settings that hold now. Raises InputError where an environment variable or a stored value is void."""
    store = QgsSettings()
    values = {"isolate": in_desktop() and own_interpreter() is not None}
    for field in fields(Settings):
        text = os.environ.get(variable(field.name))
        if text is not None:
            values[field.name] = _convert(variable(field.name), text, type(field.default))
        elif store.contains(PREFIX + field.name):
            stored = str(store.value(PREFIX + field.name))
            values[field.name] = _convert(PREFIX + field.name, stored, type(field.default))
    if "python" in overridden() and "environment" not in overridden():
        values["environment"] = "interpreter"  # who names an interpreter for this run means it
    return Settings(**values)


def in_desktop() -> bool:
    """Whether somebody looks at QGIS's window; not so in qgis_process and in scripts."""
    return QgsApplication.platform() == "desktop"


def variable(name: str) -> str:
    """The environment variable that decides the setting ``name``."""
    return f"S2DR3_{name.upper()}"


def overridden() -> set[str]:
    """The settings that an environment variable decides."""
    return {field.name for field in fields(Settings) if variable(field.name) in os.environ}


def private_folder() -> Path:
    """Where the private environment lies: in the user's profile, which outlives upgrades of QGIS and of the plugin."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "s2dr3_qgis" / "python"


def _convert(name: str, text: str, kind: type):
    if kind is bool:
        if text.lower() not in ("0", "1", "false", "true"):
            raise InputError(f"{name} is '{text}'; it must be 0 or 1.")
        return text.lower() in ("1", "true")
    try:
        return kind(text)
    except ValueError as error:
        raise InputError(f"{name} is '{text}'; it must be a whole number.") from error
