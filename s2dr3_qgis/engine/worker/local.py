"""The networks with numpy arrays on both sides: what runs in this process, and what the worker runs."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from ..core.errors import Cancelled
from ..core.progress import NEVER
from .torch_import import import_torch


class Local:
    """What all of them have in common. ``info`` says what was loaded, ``where`` in which process, for the log."""

    where = "QGIS's own process"

    def __init__(self, device, **info):
        from ..model.devices import describe, free_bytes

        self.info: dict = {
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

    def __exit__(self, *error) -> None:
        self.close()


class LocalPipeline(Local):
    """A super-resolution pipeline in this process; WorkerPipeline is its twin in another.

    ``decoder`` is as in load_pipeline, ``device`` and ``precision`` as in S2DR3Pipeline; ``threads`` is torch's number
    of CPU threads (0: torch's own choice). ``cancelled`` is asked again and again during a tile, which it ends with
    Cancelled. ``faster`` is as settle_convolutions takes it. Raises CheckpointError and InputError as those do.

    ``info`` has "config" (as DecoderConfig.to_dict), "checkpoint" (its file or folder), "sha256", "device" (with its
    name), "device_type" (cpu, cuda or mps), "device_free" (bytes of a GPU's own memory, else None), "faster" (as
    settle_convolutions gives it), "torch" and "python".
    """

    def __init__(
        self,
        decoder: Path | str | None = None,
        device: str = "auto",
        precision: str = "auto",
        threads: int = 0,
        cancelled: Callable[[], bool] = NEVER,
        faster: bool | None = None,
    ):
        use_threads(threads)
        self._cancelled = cancelled
        from ..model.weights.opening import open_weights
        from ..pipeline import S2DR3Pipeline, load_pipeline

        artifacts = load_pipeline(decoder_dir=decoder)
        self._pipeline = S2DR3Pipeline(artifacts, device, precision)
        config = self._pipeline.config.to_dict()
        super().__init__(
            self._pipeline.device,
            # Lists as in JSON, so that info is the same whether it came through the worker's pipe or not.
            config={name: list(value) if isinstance(value, tuple) else value for name, value in config.items()},
            checkpoint=str(artifacts.decoder_path),
            sha256=open_weights(artifacts.decoder_path).sha256(),
            faster=self._pipeline.settle_convolutions(faster),
        )

    def super_resolve(
        self, low_res: np.ndarray, consistency_steps: int | None = None, phase: Sequence[int] | str | None = "auto"
    ) -> np.ndarray:
        """Reflectance float32 (B, bands, h, w) -> (B, bands, 10h, 10w); see S2DR3Pipeline.super_resolve."""
        return self._pipeline.super_resolve(low_res, consistency_steps, phase, self._check).numpy()

    def _check(self) -> None:
        if self._cancelled():
            raise Cancelled("Cancelled.")


class LocalBackbone(Local):
    """A backbone in this process; WorkerBackbone is its twin in another.

    ``layers`` is as parse_layers takes it, ``normalisation`` as normalise does. Raises CheckpointError and InputError.

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
            layers=list(self._layers),
            hidden=self._backbone.config.hidden,
            checkpoint=str(backbone),
            sha256=open_weights(backbone).sha256(),
        )

    def tokens(self, rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """RGB float32 (3, H, W) on 0..1 -> cls (hidden,) of the last of the layers, and patch tokens of all of them.

        Those are float32 (layers · hidden, H/16, W/16).
        """
        torch = import_torch()
        from ..model.backbone.preprocessing import normalise

        with torch.inference_mode():
            pixels = normalise(torch.from_numpy(rgb), self._normalisation)[None].to(self._device)
            outputs = self._backbone.layer_outputs(pixels, self._layers)
            maps = torch.cat([output.patches[0].T for output in outputs])
            return outputs[-1].cls[0].cpu().numpy(), maps.reshape(-1, *outputs[-1].grid).cpu().numpy()


def use_threads(threads: int) -> None:
    """Import torch, before any module of the engine does, and give it its number of CPU threads."""
    torch = import_torch()
    if threads:
        torch.set_num_threads(threads)
