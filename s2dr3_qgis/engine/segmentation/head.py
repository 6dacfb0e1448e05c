"""The interface of a light head, in this process or in a worker, as training and mapping use it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np


class Head(Protocol):
    """A head that can be trained and applied; `LocalHead` and `WorkerHead` in `engine.worker` fulfil it.

    ``info`` holds at least "config", "device" and "torch"; ``where`` names the process that computes, for the log.
    """

    info: dict[str, Any]
    where: str

    def projection(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and basis of the projection that reduces tokens; only of a saved head with tokens."""

    def train(self, patches: np.ndarray, labels: np.ndarray, config: Mapping, seed: int) -> None:
        """Fit the head to patches float32 (N, features, side, side) and labels uint8 (N,)."""

    def predict_held_out(
        self, patches: np.ndarray, labels: np.ndarray, held_out: np.ndarray, config: Mapping, seed: int
    ) -> np.ndarray:
        """Labels uint8 (M,) for the patches ``held_out`` (M, …), from a head fitted to ``patches`` and ``labels``."""

    def cluster(self, vectors: np.ndarray, config: Mapping, seed: int) -> None:
        """Find clusters of vectors float32 (N, features)."""

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        """Float32 (classes, h, w) of features float32 (features, h + 2·margin, w + 2·margin) without NaN."""

    def save(self, *projection: np.ndarray, path: str, notes: Mapping[str, str]) -> None:
        """Write the head, with mean and basis of its tokens' projection if it has one."""
