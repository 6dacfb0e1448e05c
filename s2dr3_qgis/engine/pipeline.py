"""The two networks behind one simple interface: load_pipeline() and S2DR3Pipeline."""

from __future__ import annotations

import copy
import math
import operator
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar, Union

import numpy as np
import torch
from torch import Tensor, nn

from .core.bands import BANDS
from .core.errors import InputError
from .core.messages import message
from .core.progress import no_check
from .core.resources import OPEN_DECODER
from .core.sensor import COARSE, SHARP, Phase, moved_phase
from .dates import DateView, find_dates
from .lattice import array_reader, numbers_of
from .model.back_projection import (
    AUTO,
    as_measured_at_20m,
    back_project_,
    back_project_bands_,
    checked_phase,
    measured_phase,
    sensor_for,
)
from .model.backbone.loading import load_backbone_from_safetensors
from .model.backbone.network import Backbone, BackboneOutput
from .model.backbone.preprocessing import normalise
from .model.decoder.config import DecoderConfig
from .model.decoder.fast.evaluate import Part, best_method, evaluate, offered_methods
from .model.decoder.loading import load_decoder
from .model.decoder.network import S2x10NetS
from .model.devices import autocast_dtype, resolve_device
from .model.lattice_step import project_
from .model.second_look import fuse_dates_

Network = TypeVar("Network", bound=nn.Module)
# For each image its lattice's numbers, None, or AUTO.
Lattices = Sequence[Union[np.ndarray, str, None]]
# Reflectance of bright cloud, snow or sun glint stays below about 2; digital numbers are hundreds and more.
LARGEST_REFLECTANCE = 20.0
# Input pixels beyond what is looked at that take part in the consistency steps: of bands measured at 10 m and at 20 m.
LOOK_REACH, COARSE_LOOK_REACH = 2, 6


@dataclass(frozen=True)
class PipelineArtifacts:
    """The result of load_pipeline: networks in evaluation mode on the CPU, and the decoder's file or folder."""

    decoder: S2x10NetS
    decoder_path: Path
    backbone: Backbone | None = None


def load_pipeline(backbone_ckpt: Path | None = None, decoder_dir: Path | None = None) -> PipelineArtifacts:
    """Load the networks on the CPU.

    ``decoder_dir`` is a folder of per-module dumps or one state-dict file (.pt, .pth, .safetensors); without it the
    bundled open checkpoint is taken. ``backbone_ckpt`` is a checkpoint file; extract_tokens needs it.

    :raises CheckpointError: not a whole, finite checkpoint of the layout.
    """
    path = Path(decoder_dir) if decoder_dir else OPEN_DECODER
    backbone = load_backbone_from_safetensors(Path(backbone_ckpt)) if backbone_ckpt else None
    return PipelineArtifacts(load_decoder(path), path, backbone)


class Fused(NamedTuple):
    """``fine`` float32 (10, 10·H, 10·W), reflectance; ``dates`` float32 (H, W): their effective number, from 1."""

    fine: Tensor
    dates: Tensor


class S2DR3Pipeline:
    """Runs the networks on one device.

    ``device``: auto, cpu, cuda, cuda:N or mps, or a torch.device; ``precision``: auto, fp32, fp16 or bf16 (of the
    networks' convolutions and products; results are always float32).

    :raises InputError: the device or the precision cannot be used.
    """

    def __init__(self, artifacts: PipelineArtifacts, device: str | torch.device = "auto", precision: str = "auto"):
        self.device = resolve_device(str(device))
        self.dtype = autocast_dtype(precision, self.device)
        layout = torch.channels_last if self.device.type == "cuda" else torch.contiguous_format
        self.decoder = _placed(artifacts.decoder, self.device, layout)
        self.backbone = _placed(artifacts.backbone, self.device) if artifacts.backbone else None
        self._method: str | None = None

    @property
    def config(self) -> DecoderConfig:
        """The decoder's sizes and choices."""
        return self.decoder.config

    @property
    def method(self) -> str:
        """How the decoder is evaluated, one of the methods of fast.evaluate; chosen once."""
        if self._method is None:
            self._method = best_method(self.decoder, self.device, self.dtype is not None)
        return self._method

    @property
    def precision(self) -> str:
        """The precision of convolutions and products: fp32, fp16 or bf16."""
        names = {torch.float16: "fp16", torch.bfloat16: "bf16"}
        return names[self.dtype] if self.dtype else "fp32"

    def select_method(self, method: str | None) -> str:
        """Evaluate the decoder by ``method`` from now on, if it can be used here; else, and for None, a trial decides.

        Returns the method that is taken. Their roundings differ, so a run that continues in another process must
        continue with the same.
        """
        if method in offered_methods(self.decoder, self.device, self.dtype is not None):
            self._method = method
        return self.method

    @torch.inference_mode()
    def super_resolve(
        self,
        low_res: Tensor | np.ndarray,
        consistency_steps: int | None = None,
        phase: Phase = AUTO,
        check: Callable[[], None] = no_check,
        lattice: np.ndarray | Tensor | str | None = AUTO,
        dates: np.ndarray | Tensor | Sequence[np.ndarray | Tensor] | None = None,
    ) -> Tensor:
        """Surface reflectance (B, bands, H, W) on the 10 m grid -> float32 (B, bands, 10·H, 10·W), unclipped.

        Any H, W >= 1. The result is on the CPU for an array, else on the device of ``low_res``.

        :param consistency_steps: number of back-projections after the network; None: as the checkpoint states.
            A fusion of dates takes their place.
        :param phase: how the 20 m bands came to the 10 m grid: the phase of their 2×2 duplicates, None if they were
            interpolated, "sharp" if they were sharpened to 10 m before, "auto" to measure it in each image. A caller
            that cuts a scene into tiles passes the same value for all tiles.
        :param check: called between the parts of the work; its exceptions end the work.
        :param lattice: (B, bands, 3 or 4, H, W), where the pixels lie among the detector's samples, from
            `Lattice.numbers`, of which the fourth, how far detail is weaker, may be left out; None if that is not
            known; "auto" to find it in each image, which needs 40 pixels a side and more. A caller that cuts a scene
            into tiles finds it for the scene.
        :param dates: further dates of a single image, reflectance (K, bands, H, W) or a list of K (bands, H, W) on the
            same grid, registered to a pixel or so, NaN where there is no data. How each fits the image, and the
            lattices, are found from the arrays themselves; dates that do not help are left out.
        :raises InputError: another shape or type, values that are not finite, digital numbers instead of reflectance,
            or a parameter that cannot be.
        """
        image = self._reflectance(low_res, self.config.bands)
        steps = self._steps(consistency_steps)
        lattices = _checked_lattices(lattice, image)
        further = None if dates is None else _native(dates, message("A further date"))
        phases = [checked_phase(one[None], phase) for one in image]
        if further is not None and further.shape[:1] != (0,):
            fine = self._with_dates(image, further, steps, phases[0], check, lattices)
        elif len(set(phases)) == 1:
            fine = self._resolved(image, steps, phases[0], check, lattices)
        else:
            # Network and sensor model see a batch in one phase, so these images go one by one.
            each = zip(image[:, None], phases, lattices)
            fine = torch.cat([self._resolved(one, steps, its, check, [numbers]) for one, its, numbers in each])
        return fine.to(low_res.device) if isinstance(low_res, Tensor) else _to_host(fine)

    def _resolved(
        self, image: Tensor, steps: int, phase: Phase, check: Callable[[], None], lattices: Lattices
    ) -> Tensor:
        """`super_resolve` of reflectance (B, bands, H, W) whose 20 m bands all came to the 10 m grid in one way."""
        with self._autocast():
            network_input = as_measured_at_20m(image) if phase == SHARP else image
            fine = evaluate(self.decoder, network_input, self.method, check)
        check()
        fine = fine.float()
        if steps:
            sensor = sensor_for(image, self.config.scale, phase)
            numbers = _found(image, lattices, phase, check)
            if any(its is not None for its in numbers):
                project_(fine, image, steps, sensor, numbers, check, self.config.evening)
            else:
                back_project_(fine, image, steps, sensor, check)
        return fine

    @torch.inference_mode()
    def look(
        self,
        low_res: Tensor | np.ndarray,
        bands: Sequence[int],
        margin: int,
        consistency_steps: int | None = None,
        phase: Phase = AUTO,
        check: Callable[[], None] = no_check,
    ) -> Tensor:
        """The middle of a window (10, H, W) in a few ``bands`` by number, in less time than `super_resolve` takes.

        The result (bands, 10·(H − 2·margin), 10·(W − 2·margin)) is that of `super_resolve` on the window, without
        ``margin`` input pixels on each side; only its outermost pixels differ, by the little that consistency steps
        carry further than the margin, or LOOK_REACH. Other parameters and errors as there.
        """
        image = self._reflectance(low_res[None], self.config.bands)
        phase = checked_phase(image, phase)
        steps = self._steps(consistency_steps)
        rows, cols = _looked_at(image.shape[2:], bands, margin, phase) if steps else _inner(image.shape[2:], margin)
        with self._autocast():
            network_input = as_measured_at_20m(image) if phase == SHARP else image
            part = Part(rows, cols, tuple(bands))
            fine = evaluate(self.decoder, network_input, self.method, check, part).float()
        if steps:
            measured = image[:, list(bands), slice(*rows), slice(*cols)]
            sensor = sensor_for(image, self.config.scale, moved_phase(phase, rows[0], cols[0]))
            back_project_bands_(fine, measured, steps, sensor, bands, check)
        down, across = (
            slice((first - begin) * self.config.scale, (last - begin) * self.config.scale)
            for (first, last), (begin, _) in zip(_inner(image.shape[2:], margin), (rows, cols))
        )
        middle = fine[0, :, down, across]
        return middle.to(low_res.device) if isinstance(low_res, Tensor) else _to_host(middle)

    @torch.inference_mode()
    def fuse(
        self,
        low_res: Tensor | np.ndarray,
        dates: Sequence[DateView],
        consistency_steps: int | None = None,
        phase: Phase = AUTO,
        check: Callable[[], None] = no_check,
        lattice: np.ndarray | None = None,
    ) -> Fused:
        """Super-resolve one window (10, H, W) with the views of further dates (`DateFacts.view`) of the same window.

        Without views it is `super_resolve`. Parameters and errors as there, ``lattice`` (10, 3, H, W).
        """
        self._steps(consistency_steps)
        lattices = None if lattice is None else lattice[None]
        image = low_res[None]
        if not dates:
            fine = self.super_resolve(image, consistency_steps, phase, check, lattices)[0]
            return Fused(fine, fine.new_ones(low_res.shape[1:]))
        measured = self._reflectance(image, self.config.bands)
        phase = checked_phase(measured, phase)
        numbers = _found(measured, _checked_lattices(lattices, measured), phase, check)[0]

        def network(seen: Tensor) -> Tensor:
            return self.super_resolve(seen, 0, phase, check)

        fine = network(measured)[0]
        sensor = sensor_for(measured, self.config.scale, phase)
        count = fuse_dates_(fine, measured[0], dates, network, sensor, numbers, check)
        if isinstance(low_res, Tensor):
            return Fused(fine.to(low_res.device), count.to(low_res.device))
        return Fused(_to_host(fine), count.cpu())

    def _with_dates(
        self,
        image: Tensor,
        further: Tensor,
        steps: int,
        phase: Phase,
        check: Callable[[], None],
        lattices: Lattices,
    ) -> Tensor:
        if len(image) != 1 or further.shape[1:] != image.shape[1:]:
            raise InputError(
                message(
                    "Dates of shape {shape} do not fit an image of shape {shape2}: (K, bands, height, width) "
                    "on the grid of a single image is needed.",
                    shape=tuple(further.shape),
                    shape2=tuple(image.shape),
                )
            )
        further = _checked_reflectance(further, torch.device("cpu"), message("A further date"), gaps=True)
        height, width = image.shape[2:]
        reference, others = image[0].cpu().numpy(), further.numpy()
        numbers = _found(image, lattices, phase, check)[0]
        reads = [array_reader(other) for other in others]
        phases = [measured_phase(other[None]) for other in further]
        facts = find_dates(array_reader(reference), reads, height, width, phase, phases, check)
        views = [its.view(other, 0, 0) for its, other in zip(facts, others) if its.used]
        return self.fuse(image[0], views, steps, phase, check, numbers).fine[None]

    @torch.inference_mode()
    def extract_tokens(
        self, rgb: Tensor | np.ndarray, normalisation: str = "satellite", white: float = 1.0
    ) -> BackboneOutput:
        """RGB (B, 3, H, W), 0..1 as floating point or 8-bit as uint8, H and W >= 16 -> tokens in float32.

        ``normalisation`` is "satellite" (weights trained on SAT-493M) or "web" (LVD-1689M), ``white`` the reflectance
        shown as white; see preprocessing.normalise.

        :raises InputError: no backbone was loaded, or another shape or type.
        """
        if self.backbone is None:
            raise InputError(message("No backbone is loaded: give load_pipeline() a backbone_ckpt."))
        pixels = normalise(_batch(rgb, 3, message("an RGB picture")), normalisation, white).to(self.device)
        with self._autocast():
            output = self.backbone(pixels)
        return BackboneOutput(output.cls.float(), output.registers.float(), output.patches.float(), output.grid)

    def _reflectance(self, low_res: Tensor | np.ndarray, bands: int) -> Tensor:
        return _checked_reflectance(_batch(low_res, bands, "reflectance"), self.device, message("The input"))

    def _steps(self, number: int | None) -> int:
        """The number of consistency steps; None: the checkpoint's own."""
        if number is None:
            return self.config.consistency_steps
        try:
            steps = operator.index(number)
        except TypeError:
            steps = -1
        if steps < 0:
            raise InputError(
                message("consistency_steps is {steps!r}; it must be a whole number, 0 or more.", steps=number)
            )
        return steps

    @contextmanager
    def _autocast(self) -> Iterator[None]:
        if self.dtype is None:
            yield
            return
        with torch.autocast(self.device.type, self.dtype):
            yield


def _inner(shape: Sequence[int], margin: int) -> list[tuple[int, int]]:
    """The spans of (H, W) without ``margin`` on each side."""
    return [(margin, size - margin) for size in shape]


def _looked_at(shape: Sequence[int], bands: Sequence[int], margin: int, phase: Phase) -> list[tuple[int, int]]:
    """The spans of (H, W) that take part in the consistency steps of ``bands`` in a look without ``margin``."""
    coarse = phase != SHARP and not set(COARSE).isdisjoint(bands)
    reach = min(margin, COARSE_LOOK_REACH if coarse else LOOK_REACH)
    spans = _inner(shape, margin - reach)
    if coarse and isinstance(phase, tuple):
        # A pair that is cut is judged by what lies at its border; so spans begin and end between pairs if they can.
        return [
            (max(first - (first + start) % 2, 0), min(last + (last + start) % 2, size))
            for (first, last), size, start in zip(spans, shape, phase)
        ]
    return spans


def _checked_lattices(lattice: np.ndarray | Tensor | str | None, image: Tensor) -> Lattices:
    """``lattice`` as in `S2DR3Pipeline.super_resolve`, for each image (B, bands, H, W).

    :raises InputError: another text, shape or type, or values that are not finite.
    """
    if lattice is None or (isinstance(lattice, str) and lattice == AUTO):
        return [lattice] * len(image)
    batch, bands, height, width = image.shape
    if isinstance(lattice, str):
        given = repr(lattice)
    else:
        numbers = _native(lattice, message("The lattice")).float()
        if numbers.shape in [(batch, bands, planes, height, width) for planes in (3, 4)] and numbers.isfinite().all():
            return list(numbers.cpu().numpy())
        given = message("of shape {shape}", shape=tuple(numbers.shape))
    raise InputError(
        message(
            "lattice is {given}; it must be {auto!r}, None, or finite numbers of shape "
            "({batch}, {bands}, 3 or 4, {height}, {width}).",
            given=given,
            auto=AUTO,
            batch=batch,
            bands=bands,
            height=height,
            width=width,
        )
    )


def _found(image: Tensor, lattices: Lattices, phase: Phase, check: Callable[[], None]) -> list[np.ndarray | None]:
    """For each image (B, 10, H, W) what `project_` takes: of ``lattices``, those that are AUTO found in the image."""
    # The step itself refuses other bands than the ten.
    if image.shape[1] != len(BANDS):
        return [None] * len(image)
    return [
        numbers_of(one.cpu().numpy(), phase, check) if isinstance(its, str) else its
        for one, its in zip(image, lattices)
    ]


def _placed(network: Network, device: torch.device, layout: torch.memory_format = torch.contiguous_format) -> Network:
    """``network`` itself if it is ready for evaluation on ``device``, else a copy that is; ``network`` never changes.

    :param layout: the memory format of convolution filters.
    """

    def ready(tensor: Tensor) -> bool:
        return tensor.device == device and (tensor.ndim != 4 or tensor.is_contiguous(memory_format=layout))

    tensors = [*network.parameters(), *network.buffers()]
    if not network.training and all(map(ready, tensors)):
        return network
    # deepcopy takes an object's copy from the memo, so that no second copy of the weights is made in main memory.
    memo: dict[int, object] = {}
    for tensor in tensors:
        form = layout if tensor.ndim == 4 else torch.preserve_format
        moved = tensor.detach().to(device, memory_format=form, copy=True)
        memo[id(tensor)] = nn.Parameter(moved, tensor.requires_grad) if isinstance(tensor, nn.Parameter) else moved
    return copy.deepcopy(network, memo).eval()


def _to_host(result: Tensor) -> Tensor:
    """A copy in main memory; from a CUDA device by way of page-locked memory, several times as fast.

    torch keeps such memory for the next result, so that one is written while the other is filled.
    """
    if result.device.type != "cuda":
        return result.cpu()
    host = torch.empty(result.shape, dtype=result.dtype, pin_memory=True)
    host.copy_(result, non_blocking=True)
    torch.cuda.synchronize(result.device)
    return host


def _native(values: Tensor | np.ndarray | Sequence[np.ndarray | Tensor], what: str) -> Tensor:
    """A tensor of an array, of a tensor, or of a list of either, of its own type.

    Memory is shared if torch can: bytes in another order, negative strides and what is read-only are copied.

    :raises InputError: no array of numbers; ``what`` names it.
    """
    try:
        if isinstance(values, Tensor):
            return values.detach()
        if isinstance(values, (list, tuple)) and any(isinstance(one, Tensor) for one in values):
            return torch.stack([_native(one, what) for one in values])
        array = np.asarray(values)
        return torch.from_numpy(np.require(array, array.dtype.newbyteorder("="), ["C", "W"]))
    except (TypeError, ValueError, RuntimeError) as error:
        raise InputError(message("{what} is no array of numbers: {error}", what=what, error=error)) from error


def _batch(values: Tensor | np.ndarray, bands: int, what: str) -> Tensor:
    tensor = _native(values, message("The input"))
    if tensor.ndim != 4 or tensor.shape[1] != bands or 0 in tensor.shape:
        raise InputError(
            message(
                "The input has the shape {shape}; (batch, {bands}, height, width) of {what} is needed.",
                shape=tuple(tensor.shape),
                bands=bands,
                what=what,
            )
        )
    return tensor


def _checked_reflectance(values: Tensor, device: torch.device, what: str, gaps: bool = False) -> Tensor:
    """Reflectance of any floating type as float32 on ``device``; NaN only if there may be ``gaps``.

    :raises InputError: another type, values that are not finite, or no reflectance; ``what`` names it.
    """
    if not values.is_floating_point():
        raise InputError(
            message(
                "{what} is {dtype}; reflectance as floating point is needed: (DN + offset) / 10000.",
                what=what,
                dtype=values.dtype,
            )
        )
    values = values.to(device, torch.float32)
    low, high = map(float, (torch.nan_to_num(values, 0.0, math.inf, -math.inf) if gaps else values).aminmax())
    if not math.isfinite(low) or not math.isfinite(high):
        if gaps:
            raise InputError(message("{what} holds infinite values: use NaN where there is no data.", what=what))
        raise InputError(message("The input holds NaN or infinite values: fill nodata before, and mask it afterwards."))
    if max(-low, high) > LARGEST_REFLECTANCE:
        raise InputError(
            message(
                "{what} reaches from {low:g} to {high:g}, which is no reflectance: convert digital "
                "numbers by (DN + offset) / 10000.",
                what=what,
                low=low,
                high=high,
            )
        )
    return values
