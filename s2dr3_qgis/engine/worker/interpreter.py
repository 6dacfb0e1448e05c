"""Starting and ending another Python from QGIS: a clean environment, and the right flags for each system."""

from __future__ import annotations

import os
import signal
import subprocess  # the worker and the probes are child processes by design  # nosec B404
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ..core.errors import EnvironmentProblem
from ..core.messages import message

# Variables that QGIS sets for itself, or that make another interpreter load QGIS's libraries or packages.
FOREIGN_PREFIXES = ("PYTHON", "PROJ_", "GDAL_", "OSGEO4W", "QT_", "QGIS_", "GRASS", "DYLD_")
FOREIGN_NAMES = {"LD_LIBRARY_PATH", "LD_PRELOAD", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}


class Interpreter(NamedTuple):
    """A Python program; ``own`` if it is QGIS's own, which needs QGIS's environment and module search path."""

    path: Path
    own: bool = False

    def environment(self) -> dict[str, str]:
        """The environment variables to start it with."""
        environment = dict(os.environ) if self.own else self._without_qgis()
        if self.own:
            environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
        environment["PYTHONIOENCODING"] = "utf-8"
        # The plugin's folder may be read-only or watched by the plugin manager.
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        return environment

    def _without_qgis(self) -> dict[str, str]:
        environment = {
            name: value
            for name, value in os.environ.items()
            if name.upper() not in FOREIGN_NAMES and not name.upper().startswith(FOREIGN_PREFIXES)
        }
        # Its own folders come first on PATH, so that Windows finds its libraries and not QGIS's of the same name.
        home = self.path.parent
        folders = [home, home / "Library" / "bin", home / "Scripts"] if sys.platform == "win32" else [home]
        environment["PATH"] = os.pathsep.join([*map(str, folders), environment.get("PATH", os.defpath)])
        return environment

    def start(self, *arguments: str, extra: dict[str, str] | None = None, **popen) -> subprocess.Popen:
        """Start it with ``arguments``, without a console window and in its own process group.

        Therefore Ctrl-C in a terminal reaches the child as the caller's cancellation, not as a signal.

        :param extra: further environment variables.
        :param popen: further arguments of Popen.
        :raises EnvironmentProblem: it does not start.
        """
        if sys.platform == "win32":
            popen["creationflags"] = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
        else:
            popen["start_new_session"] = True
        command: Sequence[str] = [str(self.path), *arguments]
        environment = {**self.environment(), **(extra or {})}
        try:
            return subprocess.Popen(command, env=environment, **popen)  # a list, no shell; the user's choice  # nosec B603
        except OSError as error:
            raise EnvironmentProblem(
                message(
                    "The Python interpreter '{path}' cannot be started ({strerror}). Choose another under "
                    "Settings > Options > S2DR3.",
                    path=self.path,
                    strerror=error.strerror,
                )
            ) from error


def kill(process: subprocess.Popen) -> None:
    """End a process that `Interpreter.start` started, with its children if the system has process groups."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)  # `start` made it the leader of its own group
