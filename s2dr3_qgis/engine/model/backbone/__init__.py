"""The DINOv3 vision transformer: an RGB picture to patch tokens.

The face re-exports lazily (PEP 562): importing a torch-free name, or a module of this package, loads no torch.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOME = {
    "Backbone": ".network",
    "BackboneOutput": ".network",
    "BackboneConfig": ".config",
    "load_backbone_from_safetensors": ".loading",
}


def __getattr__(name: str) -> Any:
    """The public name, from the module that defines it."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name], __name__), name)
