"""Peak memory of this process, for the benchmarks."""

from __future__ import annotations

import resource
from pathlib import Path


def peak_memory() -> int:
    """The largest resident memory of this process in bytes."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        # Bytes on macOS.
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux's ru_maxrss begins with that of the process that started this one.
    return next(1024 * int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
