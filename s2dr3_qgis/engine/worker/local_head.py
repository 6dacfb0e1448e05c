"""A light head with numpy arrays as input and output; it runs in this process or in a worker process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..core.errors import InputError
from ..core.messages import message
from ..core.progress import NEVER
from ..model.head.config import HeadConfig
from .local import Local, use_threads
from .torch_import import import_torch

if TYPE_CHECKING:
    from ..model.head.network import Head


class LocalHead(Local):
    """One head in this process, from the file ``saved`` or from `train` or `cluster`; WorkerHead is its twin.

    ``device`` and ``threads`` are as for LocalPipeline; ``cancelled`` is asked before each step of a training.

    :raises CheckpointError: ``saved`` is not a head.
    :raises InputError: an unknown device.

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
        head = load_head(saved).to(self._device) if saved else None
        self._trained: Head | None = head
        super().__init__(self._device, cancelled, config=head.config.to_plain() if head else None)

    def projection(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and basis of the projection that reduces the tokens for the saved head.

        :raises InputError: the head takes no tokens.
        """
        projection = self._head.projection
        if projection is None:
            raise InputError(message("This head takes no tokens, so it has no projection."))
        return projection.mean, projection.basis

    def train(self, patches: np.ndarray, labels: np.ndarray, config: Mapping, seed: int) -> None:
        """Fit the head to patches float32 (N, features, side, side) and labels uint8 (N,); see head.network.fit."""
        self._trained = self._fit(patches, labels, config, seed)

    def predict_held_out(
        self, patches: np.ndarray, labels: np.ndarray, held_out: np.ndarray, config: Mapping, seed: int
    ) -> np.ndarray:
        """Labels uint8 (M,) for the patches ``held_out`` (M, …), from a head fitted to ``patches`` and ``labels``."""
        from ..model.head.network import predict

        head = self._fit(patches, labels, config, seed)
        return predict(head, import_torch().from_numpy(held_out)).numpy().astype(np.uint8)

    def cluster(self, vectors: np.ndarray, config: Mapping, seed: int) -> None:
        """Find clusters of vectors float32 (N, features); ``config`` is cluster_config's. See head.network.cluster."""
        from ..model.head.network import cluster

        head = cluster(HeadConfig.from_plain(config), import_torch().from_numpy(vectors), seed, self._check)
        self._trained = head.to(self._device)

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        """Float32 (classes, h, w) of features float32 (features, h + 2·margin, w + 2·margin) without NaN."""
        from ..model.head.network import probabilities

        return probabilities(self._head, import_torch().from_numpy(features)).numpy()

    def save(self, *projection: np.ndarray, path: str, notes: Mapping[str, str]) -> None:
        """Write the head, with the projection (mean, basis) of its tokens if it takes any; see save_head."""
        from ..core.principal import Projection
        from ..model.head.network import save_head

        if projection:
            self._head.set_projection(Projection.onto(*projection))
        save_head(self._head, Path(path), dict(notes))

    @property
    def _head(self) -> Head:
        if self._trained is None:
            raise InputError(message("There is no head yet: load a saved one, or train one first."))
        return self._trained

    def _fit(self, patches: np.ndarray, labels: np.ndarray, config: Mapping, seed: int) -> Head:
        torch = import_torch()
        from ..model.head.network import fit

        known = torch.from_numpy(labels.astype(np.int64))
        return fit(HeadConfig.from_plain(config), torch.from_numpy(patches), known, seed, self._device, self._check)
