"""A light head with numpy arrays on both sides: what runs in this process, and what the worker runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from ..core.errors import Cancelled
from ..core.progress import NEVER
from ..model.head.config import HeadConfig
from .local import Local, use_threads
from .torch_import import import_torch


class LocalHead(Local):
    """One head in this process: ``saved`` in a file, or made by `train` or `cluster`. WorkerHead is its twin.

    ``device`` and ``threads`` are as for LocalPipeline; ``cancelled`` is asked before each step of a training. Raises
    CheckpointError where ``saved`` is no head, InputError for an unknown device, Cancelled.

    ``info`` has "config" (HeadConfig.to_plain of the saved head, else None), "device", "device_type", "torch" and
    "python" as LocalPipeline's.
    """

    def __init__(
        self,
        saved: Path | str | None = None,
        device: str = "auto",
        threads: int = 0,
        cancelled: Callable[[], bool] = NEVER,
    ):
        use_threads(threads)
        from ..model.devices import resolve_device
        from ..model.head.network import load_head

        self._device = resolve_device(device)
        self._cancelled = cancelled
        self._head = load_head(saved).to(self._device) if saved else None
        super().__init__(self._device, config=self._head.config.to_plain() if saved else None)

    def projection(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and basis of the projection that the saved head wants tokens reduced by; only for one with tokens."""
        found = self._head.projection
        return found.mean, found.basis

    def train(self, patches: np.ndarray, labels: np.ndarray, config: Mapping, seed: int) -> None:
        """Fit the head to patches float32 (N, features, side, side) and labels uint8 (N,); see heads.fit."""
        self._head = self._fit(patches, labels, config, seed)

    def predict_held_out(
        self, patches: np.ndarray, labels: np.ndarray, held_out: np.ndarray, config: Mapping, seed: int
    ) -> np.ndarray:
        """The labels, uint8 (M,), that a head fitted to patches and labels gives other patches (M, …)."""
        from ..model.head.network import predict

        head = self._fit(patches, labels, config, seed)
        return predict(head, import_torch().from_numpy(held_out)).numpy().astype(np.uint8)

    def cluster(self, vectors: np.ndarray, config: Mapping, seed: int) -> None:
        """Find clusters of vectors float32 (N, features); ``config`` is cluster_config's. See heads.cluster."""
        from ..model.head.network import cluster

        found = cluster(HeadConfig.from_plain(config), import_torch().from_numpy(vectors), seed, self._tick)
        self._head = found.to(self._device)

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        """Float32 (classes, h, w) of features float32 (features, h + 2·margin, w + 2·margin) without NaN."""
        from ..model.head.network import probabilities

        return probabilities(self._head, import_torch().from_numpy(features)).numpy()

    def save(self, *projection: np.ndarray, path: str, notes: Mapping[str, str]) -> None:
        """Write the head with the projection (mean, basis) of its tokens, where it has some; see heads.save_head."""
        from ..core.principal import Projection
        from ..model.head.network import save_head

        if projection:
            self._head.set_projection(Projection.onto(*projection))
        save_head(self._head, Path(path), dict(notes))

    def _fit(self, patches: np.ndarray, labels: np.ndarray, config: Mapping, seed: int):
        torch = import_torch()
        from ..model.head.network import fit

        known = torch.from_numpy(labels.astype(np.int64))
        return fit(HeadConfig.from_plain(config), torch.from_numpy(patches), known, seed, self._device, self._tick)

    def _tick(self) -> None:
        if self._cancelled():
            raise Cancelled("Cancelled. No output was written.")
