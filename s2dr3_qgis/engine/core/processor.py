"""The processor: its name, its vector and matrix units, and the precisions that it computes natively; without torch."""

from __future__ import annotations

import platform
from functools import cache
from pathlib import Path

CPUINFO = Path("/proc/cpuinfo")
# Flags of /proc/cpuinfo on x86 and ARM, of which one suffices.
NATIVE = {"bf16": {"avx512_bf16", "amx_bf16", "bf16"}, "fp16": {"avx512_fp16", "amx_fp16", "asimdhp"}}
# What decides the speed of float32 and half precision, in the order of age.
UNITS = (
    *("avx2", "avx512f", "avx512_vnni", "avx_vnni", "avx512_bf16", "avx512_fp16", "amx_tile", "amx_bf16", "amx_fp16"),
    *("asimd", "asimdhp", "asimddp", "sve", "sve2", "bf16", "i8mm"),
)


@cache
def processor_name() -> str:
    """The system's name of the processor's model."""
    return _value("model name") or platform.processor() or platform.machine()


@cache
def processor_units() -> tuple[str, ...]:
    """Those of UNITS that the processor has; empty if the system does not list them."""
    flags = set((_value("flags") or _value("Features")).split())
    return tuple(unit for unit in UNITS if unit in flags)


def is_native(precision: str) -> bool | None:
    """Whether the processor has units for "bf16" or "fp16"; True for other precisions, None if that is not known."""
    if precision not in NATIVE:
        return True
    units = processor_units()
    return bool(NATIVE[precision].intersection(units)) if units else None


def _value(key: str) -> str:
    """The first value of a line of /proc/cpuinfo; "" if there is none."""
    try:
        lines = CPUINFO.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    parts = (line.partition(":") for line in lines)
    return next((value.strip() for name, _, value in parts if name.strip() == key), "")
