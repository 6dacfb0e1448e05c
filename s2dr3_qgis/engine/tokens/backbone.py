"""The interface of a backbone, in this process or in a worker, as token extraction uses it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import numpy as np


class TokenBackbone(Protocol):
    """An open backbone; `LocalBackbone` and `WorkerBackbone` in `engine.worker` fulfil it.

    ``info`` holds at least "layers", "hidden", "sha256", "device" and "torch"; ``where`` names the process that
    computes, for the log.
    """

    info: dict[str, Any]
    where: str

    def __enter__(self) -> TokenBackbone:
        """The backbone itself, open."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""

    def tokens(self, rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """RGB float32 (3, H, W) in 0..1 -> cls (hidden,), patch tokens (layers · hidden, H/16, W/16); NaN: no data."""


class OpenBackbone(Protocol):
    """Opens a backbone; the arguments are those of `LocalBackbone`."""

    def __call__(self, backbone: Path, layers: str, normalisation: str, device: str) -> TokenBackbone:
        """An open backbone.

        :raises CheckpointError: the file cannot be loaded.
        :raises InputError: layers, normalisation or device are invalid.
        """
