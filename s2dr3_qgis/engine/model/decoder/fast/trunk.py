"""The trunk of dense blocks on fast convolutions, and the trial which convolutions are the fastest on this machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, partial
from typing import Callable

import torch
from torch import Tensor, nn

from ....core.progress import no_check
from ...devices import autocast_enabled
from ...trials import least_seconds
from ..config import WINDOWS, WINOGRAD
from ..layers import RRDB, ResidualDenseBlock, blocks_of
from .dense_block import DenseFilters, DenseWalk
from .plain_trunk import Rows, run_plain_block_
from .planes import TileGrid, read_planes, to_planes
from .products import PRODUCTS, Product, offered_products, torch_product
from .threads import Scratch, ThreadTeam
from .window_plan import Span, spans

# Below this many pixels the transform of the filters costs more than it saves.
SMALLEST_IMAGE = 32 * 32
TRIAL_SIDE = 64
# The fast convolutions must be faster by this factor in one thread: several wait for each other now and then, and a
# trial is disturbed. They gain more in a larger image than in that of the trial, where the filters' transform weighs.
MARGIN = 1.15
# Another product than torch's must be faster by this factor, so that a run does not change between equals.
PRODUCT_MARGIN = 1.1


class FastTrunk:
    """Runs the trunk on float32 features on the CPU; read() then gives windows of the result.

    ``features`` are (channels, *size) for each image of a batch, computed one by one, so that none is kept beside its
    planes. ``product`` computes the matrix products; ``check`` is as in ThreadTeam.
    """

    def __init__(
        self,
        trunk: nn.Sequential,
        features: Iterable[Tensor],
        size: tuple[int, int],
        product: Product = torch_product,
        check: Callable[[], None] = no_check,
    ):
        self.grid, self.product = TileGrid(*size), product
        self.planes = [to_planes(image, self.grid) for image in features]
        with torch.inference_mode(), ThreadTeam(check) as team:
            for planes in self.planes:
                self._run(trunk, planes, team)

    def read(self, rows: Span, cols: Span) -> Tensor:
        """(B, channels, h, w) of the pixels ``rows`` × ``cols``."""
        return torch.stack([read_planes(planes, rows, cols, self.grid) for planes in self.planes])

    def _run(self, trunk: nn.Sequential, planes: Tensor, team: ThreadTeam) -> None:
        kept = torch.empty_like(planes)
        parts = spans(0, planes.shape[2], -(-planes.shape[2] // team.threads))
        for block in blocks_of(trunk):

            def keep(_: Scratch, part: Span) -> None:
                kept[:, :, slice(*part)] = planes[:, :, slice(*part)]

            def add(_: Scratch, part: Span, block: RRDB = block) -> None:
                block.combine_(kept[:, :, slice(*part)], planes[:, :, slice(*part)])

            team.each(keep, parts)
            for dense in block.dense_blocks:
                run_dense_block_(dense, planes, self.grid, team, self.product)
            team.each(add, parts)


def run_dense_block_(
    dense: ResidualDenseBlock, planes: Tensor, grid: TileGrid, team: ThreadTeam, product: Product = torch_product
) -> None:
    """One dense block on ``planes``, in place."""
    filters = DenseFilters(dense.convolutions, dense.residual_scale, team)
    DenseWalk(planes, grid, filters, dense.slope, team, product).run()


def fits_fast_trunk(trunk: nn.Sequential, image: Tensor) -> bool:
    """Whether FastTrunk can be used for ``image`` (B, bands, H, W), and the image is large enough to gain from it."""
    if image.device.type != "cpu" or image.dtype != torch.float32 or len(trunk) == 0 or autocast_enabled("cpu"):
        return False
    first = next(blocks_of(trunk)).dense_blocks[0].convolutions[0]
    return first.weight.dtype == torch.float32 and image.shape[2] * image.shape[3] >= SMALLEST_IMAGE


def fastest_method(trunk: nn.Sequential) -> str:
    """The fastest method of evaluation of a trunk of one block or more on this machine: WINDOWS or one of PRODUCTS.

    The comparison is made once per block size, on random weights, in one thread, and cached. It changes a result only
    by the different rounding of the algorithms.
    """
    first = next(blocks_of(trunk)).dense_blocks[0].convolutions[0]
    return _fastest(first.in_channels, first.out_channels)


@cache
def _fastest(channels: int, growth: int) -> str:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        return fastest_of(trial(channels, growth))
    finally:
        torch.set_num_threads(threads)


def fastest_of(seconds: Mapping[str, float]) -> str:
    """The method to take, by the time that each took in a trial."""
    fast = {method: MARGIN * seconds[method] for method in PRODUCTS if method in seconds}
    costs = {WINDOWS: seconds[WINDOWS], **{m: s if m == WINOGRAD else s * PRODUCT_MARGIN for m, s in fast.items()}}
    return min(costs, key=costs.__getitem__)


def trial(channels: int, growth: int) -> dict[str, float]:
    """Processor seconds of a dense block by each method, in the caller's thread."""
    with torch.random.fork_rng(devices=()), torch.inference_mode(), ThreadTeam() as team:
        dense = ResidualDenseBlock(channels, growth, 0.2, 0.0).eval()
        features = torch.rand(1, channels, TRIAL_SIDE, TRIAL_SIDE).to(memory_format=torch.channels_last)
        grid = TileGrid(TRIAL_SIDE, TRIAL_SIDE)
        planes = to_planes(features[0], grid)
        plain = partial(run_plain_block_, dense, features, Rows((0, TRIAL_SIDE)))
        calls: dict[str, Callable[[], object]] = {WINDOWS: plain}
        for method in offered_products():
            calls[method] = partial(run_dense_block_, dense, planes, grid, team, PRODUCTS[method])
        return least_seconds(calls)
