"""A report of a problem for the clipboard: versions, the Python that computes, the last log, and no paths or names."""

from __future__ import annotations

import getpass
import platform
import re
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from ...engine.core.resources import version
from ...environment.pip_diagnosis import without_secrets
from ...host import settings

# An absolute path, or an address; what follows a blank in a path is left, unless the path is known.
PATH = re.compile(r"(?<![\w.~/])(?:/[^\s/:'\",;()]+){2,}/?|\b[A-Za-z]:[\\/][^\s:'\",;()]+|\\\\[^\s'\",;()]+")
ADDRESS = re.compile(r"\b[a-z][a-z0-9+]*://[^\s'\",;()]+", re.IGNORECASE)
LONGEST_LOG = 20_000  # characters, from the end
SHORTEST_NAME = 3  # a shorter name of a user stands in too many words


def problem_report(algorithm: str, parameters: dict, log: str, python: str) -> str:
    """The report as text.

    :param algorithm: its id
    :param parameters: plain values by name, of which paths are left out
    :param log: of the last run
    :param python: what a probe of the Python that computes says
    """
    chosen = settings.load()
    lines = [
        f"S2DR3 {version()}, QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, GDAL {gdal.__version__}",
        f"Python {sys.version.split()[0]}, {platform.system()} {platform.release()} {platform.machine()}",
        f"Settings: environment {chosen.environment}, isolate {chosen.isolate}, device {chosen.device}, "
        f"precision {chosen.precision}, threads {chosen.threads}, overridden {sorted(settings.overridden())}",
        "",
        "Python that computes:",
        python,
        "",
        f"{algorithm}: {parameters}",
        "",
        "Log:",
        log[-LONGEST_LOG:],
    ]
    return scrubbed("\n".join(lines), [text for text in _texts(parameters) if Path(text).is_absolute()])


def _texts(value: object) -> Iterator[str]:
    """All texts in a plain value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from _texts(entry)


def scrubbed(text: str, known: list[str] | None = None) -> str:
    """``text`` without paths, addresses, passwords and the names of user and computer.

    :param known: paths in it that may hold blanks
    """
    text = without_secrets(text)
    for path in sorted(known or [], key=len, reverse=True):
        text = text.replace(path, f"<path>{Path(path).suffix}")
    for folder in (Path.home(), Path(tempfile.gettempdir())):
        text = re.sub(re.escape(str(folder)) + r"[^\s:'\",;()]*", _without_path, text)
    text = PATH.sub(_without_path, ADDRESS.sub("<address>", text))
    for name, word in _names():
        text = re.sub(rf"\b{re.escape(name)}\b", word, text)
    return text


def _without_path(match: re.Match) -> str:
    return f"<path>{Path(match.group()).suffix}"


def _names() -> list[tuple[str, str]]:
    names = [(socket.gethostname(), "<computer>")]
    with suppress(KeyError, OSError, ImportError):  # a user without a name
        names.append((getpass.getuser(), "<user>"))
    return [(name, word) for name, word in names if len(name) >= SHORTEST_NAME]
