"""The networks with numpy arrays as input and output; they run in this process or in a worker process."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..core.errors import Cancelled
from ..core.messages import message
from ..core.progress import NEVER
from ..core.sensor import Phase
from ..dates import PackedDates
from .torch_import import import_torch, limited_threads

if TYPE_CHECKING:
    import torch


class Local:
    """Base of the three: ``info`` on the loaded network, and ``where`` it computes, for the log."""

    where = message("QGIS's own process")

    def __init__(self, device: torch.device, cancelled: Callable[[], bool], **info: Any):
        from ..model.devices import describe, free_bytes

        self._cancelled = cancelled
        self.info: dict[str, Any] = {
            **info,
            "device": describe(device),
            "device_type": device.type,
            "device_free": free_bytes(device),
            "torch": import_torch().__version__,
            "python": platform.python_version(),
        }

    def close(self) -> None:
        """Nothing to do: the networks go with this object."""

    def __enter__(self):
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _check(self) -> None:
        if self._cancelled():
            raise Cancelled(message("Cancelled. No output was written."))


class LocalPipeline(Local):
    """A super-resolution pipeline in this process; WorkerPipeline is its twin in a worker.

    ``decoder`` is as in load_pipeline, ``device`` and ``precision`` as in S2DR3Pipeline, ``method`` as in
    select_method; ``threads`` is torch's number of CPU threads (0: torch's own choice). ``cancelled`` is asked
    many times during a tile; if it is True, the tile ends with Cancelled.

    :raises CheckpointError: see load_pipeline.
    :raises InputError: see S2DR3Pipeline.

    ``info`` has "config" (as DecoderConfig.to_dict), "checkpoint" (its file or folder), "sha256", "device" (with its
    name), "device_type" (cpu, cuda or mps), "device_free" (bytes of a GPU's own memory, else None), "method" (how the
    decoder is evaluated), "precision" (fp32, fp16 or bf16), "threads" (of the CPU), "torch" and "python".
    """

    def __init__(
        self,
        decoder: Path | str | None = None,
        device: str = "auto",
        precision: str = "auto",
        threads: int = 0,
        cancelled: Callable[[], bool] = NEVER,
        method: str | None = None,
    ):
        use_threads(threads)
        from ..model.weights.opening import open_weights
        from ..pipeline import S2DR3Pipeline, load_pipeline

        artifacts = load_pipeline(decoder_dir=Path(decoder) if decoder else None)
        self._pipeline = S2DR3Pipeline(artifacts, device, precision)
        config = self._pipeline.config.to_dict()
        super().__init__(
            self._pipeline.device,
            cancelled,
            # Lists as in JSON, so that info is the same with and without a worker's pipe.
            config={name: list(value) if isinstance(value, tuple) else value for name, value in config.items()},
            checkpoint=str(artifacts.decoder_path),
            sha256=open_weights(artifacts.decoder_path).sha256(),
            method=self._pipeline.select_method(method),
            precision=self._pipeline.precision,
            threads=import_torch().get_num_threads(),
        )

    def super_resolve(
        self,
        low_res: np.ndarray,
        consistency_steps: int | None = None,
        phase: Phase = "auto",
        lattice: np.ndarray | None = None,
    ) -> np.ndarray:
        """Reflectance float32 (B, bands, h, w) -> (B, bands, 10h, 10w); see S2DR3Pipeline.super_resolve."""
        import_torch()  # limits its threads if the process was forked since the pipeline was opened
        return self._pipeline.super_resolve(low_res, consistency_steps, phase, self._check, lattice).numpy()

    def look(
        self, low_res: np.ndarray, bands: Sequence[int], margin: int, consistency_steps: int | None, phase: Phase
    ) -> np.ndarray:
        """Reflectance float32 (bands, h, w) -> the middle (len(bands), 10·(h − 2·margin), 10·(w − 2·margin)) in a few
        bands; see S2DR3Pipeline.look."""
        import_torch()
        return self._pipeline.look(low_res, bands, margin, consistency_steps, phase, self._check).numpy()

    def fuse(
        self,
        low_res: np.ndarray,
        consistency_steps: int | None,
        phase: Phase,
        *dates: np.ndarray,
        lattice: np.ndarray | None = None,
    ) -> np.ndarray:
        """Reflectance float32 (bands, h, w) and the arrays of PackedDates -> (bands + 1, 10h, 10w).

        The last is the effective number of dates; see S2DR3Pipeline.fuse.
        """
        import_torch()
        views = PackedDates(*dates).views()
        fine, count = self._pipeline.fuse(low_res, views, consistency_steps, phase, self._check, lattice)
        scale = self._pipeline.config.scale
        number = count.numpy().repeat(scale, 0).repeat(scale, 1)
        return np.concatenate([fine.numpy(), number[None]])


class LocalBackbone(Local):
    """A backbone in this process; WorkerBackbone is its twin in a worker.

    ``layers`` is as parse_layers takes it, ``normalisation`` as normalise does; ``cancelled`` is asked before each
    window.

    :raises CheckpointError: not a whole, finite backbone.
    :raises InputError: an unknown device, layers or normalisation.

    ``info`` has "layers" (their numbers), "hidden" (channels of a token), "checkpoint", "sha256", and "device",
    "device_type", "torch" and "python" as LocalPipeline's.
    """

    def __init__(
        self,
        backbone: Path | str,
        layers: str = "last",
        normalisation: str = "satellite",
        device: str = "auto",
        threads: int = 0,
        cancelled: Callable[[], bool] = NEVER,
    ):
        use_threads(threads)
        from ..model.backbone.loading import load_backbone_from_safetensors
        from ..model.backbone.preprocessing import parse_layers
        from ..model.devices import resolve_device
        from ..model.weights.opening import open_weights

        self._device = resolve_device(device)
        self._backbone = load_backbone_from_safetensors(Path(backbone)).to(self._device)
        self._layers = parse_layers(layers, self._backbone.config.layers)
        self._normalisation = normalisation
        super().__init__(
            self._device,
            cancelled,
            layers=list(self._layers),
            hidden=self._backbone.config.hidden,
            checkpoint=str(backbone),
            sha256=open_weights(backbone).sha256(),
        )

    def tokens(self, rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """RGB float32 (3, H, W) on 0..1 -> cls (hidden,) of the last layer, patch tokens of all chosen layers.

        The patch tokens are float32 (layers · hidden, H/16, W/16).
        """
        torch = import_torch()
        self._check()
        from ..model.backbone.preprocessing import normalise

        with torch.inference_mode():
            pixels = normalise(torch.from_numpy(rgb), self._normalisation)[None].to(self._device)
            outputs = self._backbone.layer_outputs(pixels, self._layers)
            maps = torch.cat([output.patches[0].T for output in outputs])
            return outputs[-1].cls[0].cpu().numpy(), maps.reshape(-1, *outputs[-1].grid).cpu().numpy()


def use_threads(threads: int) -> None:
    """Import torch, before any module of the engine does, and set its number of CPU threads (0: torch's choice)."""
    torch = import_torch()
    if threads:
        torch.set_num_threads(limited_threads(threads))
