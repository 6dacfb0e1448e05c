"""The pipeline with numpy arrays on both sides: what runs in this process, and what the worker runs."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .torch_import import import_torch


class Tokens(NamedTuple):
    """A backbone's output as float32 arrays: cls (B,C), registers (B,R,C), patches (B,P,C); grid is (rows, columns)."""

    cls: np.ndarray
    registers: np.ndarray
    patches: np.ndarray
    grid: tuple[int, int]


class LocalPipeline:
    """A super-resolution pipeline in this process, with the interface of WorkerPipeline.

    ``decoder`` and ``backbone`` are as in load_pipeline, ``device`` and ``precision`` as in S2DR3Pipeline; ``threads``
    is torch's number of CPU threads (0: torch's own choice). Raises CheckpointError and InputError as those do.

    ``info`` has "config" (as DecoderConfig.to_dict), "checkpoint" (its file or folder), "sha256", "device" (with its
    name), "device_type" (cpu, cuda or mps), "torch" and "python". ``where`` is the process, for the log.
    """

    where = "QGIS's own process"

    def __init__(
        self,
        decoder: Path | str | None = None,
        backbone: Path | str | None = None,
        device: str = "auto",
        precision: str = "auto",
        threads: int = 0,
    ):
        torch = import_torch()
        from ..model.devices import describe
        from ..model.weights import open_weights
        from ..pipeline import S2DR3Pipeline, load_pipeline

        if threads:
            torch.set_num_threads(threads)
        artifacts = load_pipeline(backbone, decoder)
        self._pipeline = S2DR3Pipeline(artifacts, device, precision)
        config = self._pipeline.config.to_dict()
        self.info: dict = {
            # Lists as in JSON, so that info is the same whether it came through the worker's pipe or not.
            "config": {name: list(value) if isinstance(value, tuple) else value for name, value in config.items()},
            "checkpoint": str(artifacts.decoder_path),
            "sha256": open_weights(artifacts.decoder_path).sha256(),
            "device": describe(self._pipeline.device),
            "device_type": self._pipeline.device.type,
            "torch": torch.__version__,
            "python": platform.python_version(),
        }

    def super_resolve(self, low_res: np.ndarray, consistency_steps: int | None = None) -> np.ndarray:
        """Reflectance float32 (B, bands, h, w) -> (B, bands, 10h, 10w); see S2DR3Pipeline.super_resolve."""
        return self._pipeline.super_resolve(low_res, consistency_steps).numpy()

    def extract_tokens(self, rgb: np.ndarray, normalisation: str = "satellite") -> Tokens:
        """RGB (B, 3, H, W), float 0..1 or uint8 -> Tokens; see S2DR3Pipeline.extract_tokens."""
        output = self._pipeline.extract_tokens(rgb, normalisation)
        arrays = (tensor.cpu().numpy() for tensor in (output.cls, output.registers, output.patches))
        return Tokens(*arrays, grid=tuple(output.grid))

    def close(self) -> None:
        """Let go of the networks."""
        self._pipeline = None

    def __enter__(self) -> LocalPipeline:
        return self

    def __exit__(self, *error) -> None:
        self.close()
