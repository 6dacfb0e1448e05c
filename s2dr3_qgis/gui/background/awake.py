"""Keeps the computer from going to sleep while something runs; the screen may go dark."""

from __future__ import annotations

import ctypes
import os
import subprocess  # the program of the system is a child process by design  # nosec B404
import sys
from contextlib import suppress

# Windows: ES_CONTINUOUS, and with ES_SYSTEM_REQUIRED.
RELEASE, HOLD = 0x80000000, 0x80000001
END_SECONDS = 1


class Awake:
    """Counts the runs that ask for it; a computer without the means is left alone."""

    def __init__(self, platform: str = sys.platform):
        self._platform = platform
        self._runs = 0
        self._process: subprocess.Popen | None = None

    def hold(self) -> None:
        """Keep the computer awake until `release` was called as often."""
        self._runs += 1
        if self._runs > 1:
            return
        if self._platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(HOLD)
            return
        # Not by QProcess: its fork waits for ever if another thread is within OpenBLAS, as an estimate may be.
        quiet = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
        with suppress(OSError):
            self._process = subprocess.Popen(_command(self._platform), **quiet)  # nosec B603

    def release(self) -> None:
        """One run less."""
        self._runs -= 1
        if self._runs > 0:
            return
        if self._platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(RELEASE)
        elif self._process is not None:
            self._process.kill()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(END_SECONDS)
            self._process = None


def _command(platform: str) -> list[str]:
    """The program of the system that does it for as long as it runs, or as this process does."""
    if platform == "darwin":
        return ["caffeinate", "-i", "-w", str(os.getpid())]
    waiting = ["tail", f"--pid={os.getpid()}", "-f", "/dev/null"]
    return ["systemd-inhibit", "--what=idle:sleep", "--who=QGIS", "--why=S2DR3", *waiting]


AWAKE = Awake()
