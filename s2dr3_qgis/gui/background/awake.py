"""Keeps the computer from going to sleep while something runs; the screen may go dark."""

from __future__ import annotations

import ctypes
import os
import sys

from qgis.PyQt.QtCore import QProcess

# Windows: ES_CONTINUOUS, and with ES_SYSTEM_REQUIRED.
RELEASE, HOLD = 0x80000000, 0x80000001
END_MS = 1000


class Awake:
    """Counts the runs that ask for it; a computer without the means is left alone."""

    def __init__(self, platform: str = sys.platform):
        self._platform = platform
        self._runs = 0
        self._process: QProcess | None = None

    def hold(self) -> None:
        """Keep the computer awake until `release` was called as often."""
        self._runs += 1
        if self._runs > 1:
            return
        if self._platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(HOLD)
            return
        self._process = QProcess()
        self._process.start(*_command(self._platform))

    def release(self) -> None:
        """One run less."""
        self._runs -= 1
        if self._runs > 0:
            return
        if self._platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(RELEASE)
        elif self._process is not None:
            self._process.kill()
            self._process.waitForFinished(END_MS)
            self._process = None


def _command(platform: str) -> tuple[str, list[str]]:
    """The program of the system that does it for as long as it runs, or as this process does."""
    if platform == "darwin":
        return "caffeinate", ["-i", "-w", str(os.getpid())]
    waiting = ["tail", f"--pid={os.getpid()}", "-f", "/dev/null"]
    return "systemd-inhibit", ["--what=idle:sleep", "--who=QGIS", "--why=S2DR3", *waiting]


AWAKE = Awake()
