"""Evaluating a decoder by a named method, without gradients unless it is the plain one.

``plain``
    The reference implementation, layer by layer; differentiable.
``windows``
    The trunk on torch's own convolutions, the generator window by window: a fraction of the memory.
``winograd``
    As ``windows``, the trunk on fast convolutions: on most processors also a fraction of the time.
``winograd-onednn``
    As ``winograd``, its matrix products by oneDNN: on AMD's processors with 512-bit units a fraction of that again.

All give the same result up to rounding (1e-5 of the values' size). `best_method` chooses once, not the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Callable, NamedTuple, Protocol

import torch
from torch import Tensor, nn

from ....core.progress import no_check
from ...devices import autocast_type, no_autocast, whole_float32
from ..config import METHODS, PLAIN, WINDOWS, DecoderConfig
from ..layers import Resample, blocks_of
from .generator import add_enlarged_, generate_window
from .plain_trunk import run_plain_trunk_
from .products import PRODUCTS, offered_products
from .stage import Stage
from .threads import ThreadTeam
from .trunk import FastTrunk, fastest_method, fits_fast_trunk
from .window_plan import Span, plan_axis, spans

# Input pixels per side that the generator computes at a time: 360 × 360 output pixels of all widths fit into caches.
WINDOW = 36
# A GPU needs larger windows; one takes about 1 GB.
WINDOW_ON_GPU = 128

Reader = Callable[[Span, Span], Tensor]


class Part(NamedTuple):
    """A part of the result: that of the input pixels ``rows`` × ``cols``, and the numbers of its ``bands``."""

    rows: Span
    cols: Span
    bands: tuple[int, ...]


class Decoder(Protocol):
    """The parts of S2x10NetS that an evaluation needs."""

    config: DecoderConfig

    @property
    def stem(self) -> Resample:
        """The first convolution."""

    @property
    def trunk(self) -> nn.Sequential:
        """The RRDBs."""

    @property
    def stages(self) -> Sequence[Resample]:
        """The generator."""

    def forward_plain(self, x: Tensor) -> Tensor:
        """The reference implementation."""


def best_method(network: Decoder, device: torch.device, autocast: bool = False) -> str:
    """The fastest method for evaluating ``network`` without gradients on ``device``.

    On a CPU in float32 a trial of about a second decides; it is made once per width of a trunk and process.
    ``autocast``: convolutions will run in half precision.
    """
    return fastest_method(network.trunk) if len(offered_methods(network, device, autocast)) > 1 else WINDOWS


def offered_methods(network: Decoder, device: torch.device, autocast: bool = False) -> tuple[str, ...]:
    """The methods to choose from on ``device``: "windows", and for float32 on a CPU the fast convolutions that work."""
    choice = device.type == "cpu" and not autocast and len(network.trunk) > 0
    return (WINDOWS, *offered_products()) if choice else (WINDOWS,)


def evaluate(
    network: Decoder, x: Tensor, method: str, check: Callable[[], None] = no_check, part: Part | None = None
) -> Tensor:
    """Reflectance (B, bands, H, W) -> (B, bands, scale·H, scale·W), unclipped, any H, W >= 1.

    :param method: one of METHODS. The fast convolutions give way to "windows" for images below 32 × 32 pixels, because
        there transforming the filters costs more than it saves, and for anything but float32 on a CPU.
    :param check: called between the parts of the work, except by "plain"; its exceptions end the work.
    :param part: compute that part only; the trunk, which sees far, still runs on all of ``x``. "plain" computes all.
    :raises ValueError: an unknown method.
    """
    if method not in METHODS:
        raise ValueError(f"method is {method!r}; known are {', '.join(METHODS)}")
    scale, whole = network.config.scale, _whole(network, x)
    part = part or whole
    (top, bottom), (left, right) = ((first * scale, last * scale) for first, last in part[:2])
    if method == PLAIN:
        with whole_float32():
            fine = network.forward_plain(x)
        return fine if part == whole else fine[:, list(part.bands), top:bottom, left:right]
    with torch.no_grad():
        out = x.new_empty(len(x), len(part.bands), bottom - top, right - left)
        _generate(network, x, _features(network, x, method, check), part, out, check)
    return out


@torch.inference_mode()
def strips(network: Decoder, x: Tensor, method: str, rows: int = WINDOW) -> Iterator[tuple[int, Tensor]]:
    """`evaluate` in strips from top to bottom: (first output row, strip (B, bands, scale·rows, scale·W)).

    Only one strip of ``rows`` input rows is held at a time; the last may be lower.
    """
    scale = network.config.scale
    features = _features(network, x, method, no_check)
    for first, last in spans(0, x.shape[2], rows):
        strip = x.new_empty(len(x), network.config.bands, (last - first) * scale, x.shape[3] * scale)
        _generate(network, x, features, _whole(network, x)._replace(rows=(first, last)), strip, no_check)
        yield first * scale, strip


@whole_float32()
def _features(network: Decoder, x: Tensor, method: str, check: Callable[[], None]) -> Reader:
    """The trunk's result, as a function that reads a window of it: (rows, columns) -> (B, channels, h, w)."""
    size, scale = (x.shape[2], x.shape[3]), network.config.input_scale
    if method in PRODUCTS and fits_fast_trunk(network.trunk, x):
        features = (network.stem(image[None] * scale, size)[0] for image in x)
        return FastTrunk(network.trunk, features, size, PRODUCTS[method], check).read
    if x.device.type == "cpu" and x.dtype == torch.float32:
        half = autocast_type("cpu")
        with no_autocast("cpu"):
            z = network.stem(x * scale, size)
            z = z.contiguous(memory_format=torch.channels_last)  # a tenth faster here than torch's usual layout
            run_plain_trunk_(network.trunk, z, check, half or torch.float32)
    else:
        z = network.stem(x * scale, size)
        for block in blocks_of(network.trunk):
            z = block(z, check)
    return lambda rows, cols: z[:, :, slice(*rows), slice(*cols)]


def _whole(network: Decoder, x: Tensor) -> Part:
    return Part((0, x.shape[2]), (0, x.shape[3]), tuple(range(network.config.bands)))


@whole_float32()
def _generate(network: Decoder, x: Tensor, read: Reader, part: Part, out: Tensor, check: Callable[[], None]) -> None:
    """The ``part`` of the output into ``out``, window by window."""
    config, (height, width) = network.config, (x.shape[2], x.shape[3])
    factors = config.stage_factors
    on_cpu = x.device.type == "cpu"
    # The last stage is not rounded to half precision, see generate_window.
    half = [autocast_type("cpu") if on_cpu else None] * (len(factors) - 1)
    stages = [Stage(*args) for args in zip(network.stages, factors, (1, *factors), (*half, None))]
    if part.bands != tuple(range(config.bands)):
        stages[-1] = Stage(network.stages[-1], factors[-1], (1, *factors)[-2], outputs=part.bands)
        x = x[:, list(part.bands)]
    top, left = part.rows[0] * config.scale, part.cols[0] * config.scale

    def window(_: object, place: tuple[Span, Span]) -> None:
        rows, cols = ((first * config.scale, last * config.scale) for first, last in place)
        steps = [plan_axis(span, size, factors) for span, size in zip((rows, cols), (height, width))]
        target = out[:, :, rows[0] - top : rows[1] - top, cols[0] - left : cols[1] - left]
        torch.mul(generate_window(read, stages, *steps), 1 / config.input_scale, out=target)
        if config.bicubic_skip:
            add_enlarged_(target, x, *place, config.scale)

    if on_cpu:
        # autocast belongs to a thread: those of the team compute in the types that the stages state.
        with no_autocast("cpu"), ThreadTeam(check) as team:
            # Lower windows if the image would not give every thread one.
            low = min(WINDOW, max(WINDOW // 4, -(-(part.rows[1] - part.rows[0]) // team.threads)))
            team.each(window, _windows(part, low, WINDOW))
    else:
        for place in _windows(part, WINDOW_ON_GPU, WINDOW_ON_GPU):
            check()
            window(None, place)


def _windows(part: Part, tallest: int, widest: int) -> list[tuple[Span, Span]]:
    """Windows (rows, columns) that cover a part of an image."""
    return [(row, col) for row in spans(*part.rows, tallest) for col in spans(*part.cols, widest)]
