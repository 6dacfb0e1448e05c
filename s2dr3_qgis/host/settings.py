"""The user's settings for all runs: environment variable, else QGIS setting, else default."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsSettings

from ..engine.core.errors import InputError
from ..engine.core.messages import message
from ..environment.interpreters import own_interpreter
from ..environment.pip_diagnosis import LOGIN_REMEDY, without_login

PREFIX = "s2dr3/"
ENVIRONMENTS = ("auto", "qgis", "interpreter", "private")
PRECISIONS = ("auto", "fp32", "fp16", "bf16")
PYTORCH_INDEX = "https://download.pytorch.org/whl"  # PyTorch's own package index; a folder for each build
LEAST_CACHE_MB = 16
DEVICE = re.compile(r"auto|cpu|mps|cuda(:\d+)?")
log = logging.getLogger(__name__)
# Problems that were logged already: the settings are read for every page, estimate and run.
_logged: set[str] = set()


@dataclass(frozen=True)
class Settings:
    """All settings. The environment variable of a field is S2DR3_ and its name in capitals.

    ``environment``: which Python computes: "qgis" (QGIS's own), "interpreter" (the one that ``python`` names),
    "private" (made by the environment manager), or "auto" (QGIS's own if it has torch, else the named one, else the
    private one). ``isolate``: a worker process also with QGIS's own Python; until the user decides, that is so in
    QGIS's window only, which the loading of torch would freeze for seconds. ``threads`` is torch's number of CPU
    threads (0: half the cores in QGIS's window, else torch's own choice), ``gdal_cache`` the largest size in MB of
    GDAL's block cache during a run. ``decoder`` and ``backbone`` are the checkpoints of runs that name none; empty
    means the bundled ones. ``torch_build`` is the build of PyTorch for a private environment (cpu, cu126 …), found
    under the address ``torch_index``; if that is empty, pip's own configuration decides. A name and password in that
    address are never stored.

    :raises InputError: a value that its setting does not allow.
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
        for field in fields(self):
            _check(message("Setting {field}", field=field.name), field.name, getattr(self, field.name))

    def device_for(self, name: str) -> str:
        """The device of a run that asks for ``name``: this one if that is "auto"."""
        return self.device if name == "auto" else name

    def precision_for(self, name: str) -> str:
        """The precision of a run that asks for ``name``: this one if that is "auto"."""
        return self.precision if name == "auto" else name

    def save(self) -> None:
        """Store the settings that no environment variable decides; ``torch_index`` without name and password."""
        store = QgsSettings()
        for name in {field.name for field in fields(self)} - overridden():
            value = getattr(self, name)
            store.setValue(PREFIX + name, without_login(value) if name == "torch_index" else value)


def load() -> Settings:
    """The current settings.

    A variable or stored value that its setting does not allow counts as not set, so that the pages on which it can be
    corrected still open; it is logged as a warning, once.
    """
    removed = _remove_stored_login()
    values, problems = _read()
    for problem in removed + problems:
        if problem not in _logged:
            _logged.add(problem)
            QgsMessageLog.logMessage(problem, "S2DR3", Qgis.MessageLevel.Warning)
            if not in_desktop():
                log.warning(problem)  # on stderr: qgis_process and scripts show no message log
    return Settings(**values)


def problems() -> list[str]:
    """One sentence for each environment variable or stored value that is not allowed and therefore ignored."""
    return _read()[1]


def in_desktop() -> bool:
    """Whether this is QGIS with its window, not qgis_process or a script."""
    return QgsApplication.platform() == "desktop"


def variable(name: str) -> str:
    """The environment variable that decides the setting ``name``."""
    return f"S2DR3_{name.upper()}"


def overridden() -> set[str]:
    """The settings that an environment variable decides."""
    return {field.name for field in fields(Settings) if variable(field.name) in os.environ}


def private_folder() -> Path:
    """The folder of the private environment, in the user's profile, which outlives upgrades of QGIS and the plugin."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "s2dr3_qgis" / "python"


def _read() -> tuple[dict[str, Any], list[str]]:
    """The values that are set and allowed, and a sentence for each that is not allowed."""
    values: dict[str, Any] = {"isolate": in_desktop() and own_interpreter() is not None}
    problems = []
    for field in fields(Settings):
        for source, stored in _sources(field.name):
            try:
                values[field.name] = _check(source, field.name, _convert(source, stored, type(field.default)))
                break
            except InputError as error:
                place = (
                    message("in the environment")
                    if source.startswith("S2DR3_")
                    else message("under Settings > Options > S2DR3")
                )
                problems.append(message("{error} It is ignored; correct it {place}.", error=error, place=place))
    if "python" in overridden() and "environment" not in overridden():
        values["environment"] = "interpreter"  # an explicit S2DR3_PYTHON implies environment=interpreter
    return values, problems


def _remove_stored_login() -> list[str]:
    """Take a name and password out of the stored address of the package index; a sentence if there were any."""
    store, key = QgsSettings(), PREFIX + "torch_index"
    stored = str(store.value(key, ""))
    if without_login(stored) == stored:
        return []
    store.setValue(key, without_login(stored))
    return [
        message(
            "{key} held a name and password in a file that others may read. They were removed. {login_remedy}",
            key=key,
            login_remedy=LOGIN_REMEDY,
        )
    ]


def _sources(name: str) -> list[tuple[str, Any]]:
    """The sources of the setting and their values, in the order of precedence."""
    store = QgsSettings()
    sources: list[tuple[str, Any]] = []
    if variable(name) in os.environ:
        sources.append((variable(name), os.environ[variable(name)]))
    if store.contains(PREFIX + name):
        sources.append((PREFIX + name, store.value(PREFIX + name)))
    return sources


def _convert(source: str, stored: Any, kind: type) -> Any:
    """A value of ``kind`` from a text, or from a value that QGIS has in memory.

    :raises InputError: it is none.
    """
    if kind is str and isinstance(stored, str):
        return stored
    text = str(stored)
    if kind is bool and text.lower() in ("0", "1", "false", "true"):
        return text.lower() in ("1", "true")
    if kind is int and re.fullmatch(r"-?\d{1,9}", text):
        return int(text)
    wanted = {bool: message("0 or 1"), int: message("a whole number"), str: message("a text")}[kind]
    raise InputError(message("{source} is '{text}'; it must be {wanted}.", source=source, text=text, wanted=wanted))


def _check(source: str, name: str, value: Any) -> Any:
    """``value``, if the setting ``name`` allows it.

    :raises InputError: it does not; the message names ``source``.
    """
    choices = {"environment": ENVIRONMENTS, "precision": PRECISIONS}.get(name)
    least = {"threads": 0, "gdal_cache": LEAST_CACHE_MB}.get(name)
    if choices and value not in choices:
        raise InputError(
            message(
                "{source} is '{value}', which is none of {choices}.",
                source=source,
                value=value,
                choices=", ".join(choices),
            )
        )
    if name == "device" and not DEVICE.fullmatch(value):
        raise InputError(
            message("{source} is '{value}', which is none of auto, cpu, cuda, cuda:N, mps.", source=source, value=value)
        )
    if least is not None and value < least:
        raise InputError(
            message("{source} is {value}, which is less than {least}.", source=source, value=value, least=least)
        )
    return value
