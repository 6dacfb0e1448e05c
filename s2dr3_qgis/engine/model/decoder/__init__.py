"""The S2x10NetS decoder: ten Sentinel-2 bands at 10 m to a 1 m grid.

The face re-exports lazily (PEP 562): importing a torch-free name, or a module of this package, loads no torch.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOME = {
    "DecoderConfig": ".config",
    "S2x10NetS": ".network",
    "load_s2x10_from_chunks": ".loading",
    "load_s2x10_from_state": ".loading",
}


def __getattr__(name: str) -> Any:
    """The public name, from the module that defines it."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name], __name__), name)
