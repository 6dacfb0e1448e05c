"""The networks in a worker process, with the interface of their twins in local.py."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from ..core.progress import NEVER
from .connection import Connection
from .interpreter import Interpreter


class WorkerPipeline(Connection):
    """LocalPipeline's twin; ``cancelled`` and errors are described at Connection."""

    def __init__(
        self,
        interpreter: Interpreter,
        decoder: Path | str | None = None,
        device: str = "auto",
        precision: str = "auto",
        threads: int = 0,
        cancelled: Callable[[], bool] = NEVER,
        faster: bool | None = None,
    ):
        choices = {"decoder": decoder, "device": device, "precision": precision, "threads": threads, "faster": faster}
        super().__init__(interpreter, cancelled, "pipeline", **choices)

    def super_resolve(
        self, low_res: np.ndarray, consistency_steps: int | None = None, phase: Sequence[int] | str | None = "auto"
    ) -> np.ndarray:
        """As LocalPipeline.super_resolve."""
        return self.call("super_resolve", low_res, consistency_steps=consistency_steps, phase=phase)[0]


class WorkerBackbone(Connection):
    """LocalBackbone's twin; ``cancelled`` and errors are described at Connection."""

    def __init__(
        self,
        interpreter: Interpreter,
        backbone: Path | str,
        layers: str = "last",
        normalisation: str = "satellite",
        device: str = "auto",
        threads: int = 0,
        cancelled: Callable[[], bool] = NEVER,
    ):
        choices = {"layers": layers, "normalisation": normalisation, "device": device, "threads": threads}
        super().__init__(interpreter, cancelled, "backbone", backbone=backbone, **choices)

    def tokens(self, rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """As LocalBackbone.tokens."""
        cls, maps = self.call("tokens", rgb)
        return cls, maps


class WorkerHead(Connection):
    """LocalHead's twin; ``cancelled`` and errors are described at Connection."""

    def __init__(
        self,
        interpreter: Interpreter,
        saved: Path | str | None = None,
        device: str = "auto",
        threads: int = 0,
        cancelled: Callable[[], bool] = NEVER,
    ):
        super().__init__(interpreter, cancelled, "head", saved=saved, device=device, threads=threads)

    def projection(self) -> tuple[np.ndarray, np.ndarray]:
        """As LocalHead.projection."""
        mean, basis = self.call("projection")
        return mean, basis

    def train(self, patches: np.ndarray, labels: np.ndarray, config: Mapping, seed: int) -> None:
        """As LocalHead.train."""
        self.call("train", patches, labels, config=config, seed=seed)

    def predict_held_out(
        self, patches: np.ndarray, labels: np.ndarray, held_out: np.ndarray, config: Mapping, seed: int
    ) -> np.ndarray:
        """As LocalHead.predict_held_out."""
        return self.call("predict_held_out", patches, labels, held_out, config=config, seed=seed)[0]

    def cluster(self, vectors: np.ndarray, config: Mapping, seed: int) -> None:
        """As LocalHead.cluster."""
        self.call("cluster", vectors, config=config, seed=seed)

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        """As LocalHead.probabilities."""
        return self.call("probabilities", features)[0]

    def save(self, *projection: np.ndarray, path: str, notes: Mapping[str, str]) -> None:
        """As LocalHead.save."""
        self.call("save", *projection, path=path, notes=notes)
