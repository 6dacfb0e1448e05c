"""The trunk of dense blocks on fast convolutions, and the trial whether they are faster on this machine."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import cache
from typing import Callable

import torch
from torch import Tensor, nn

from ....core.progress import no_check
from ...devices import autocast_enabled
from ..layers import RRDB, ResidualDenseBlock, blocks_of
from .dense_block import DenseFilters, DenseWalk
from .plain_trunk import run_plain_block_
from .planes import TileGrid, read_planes, to_planes
from .threads import Scratch, ThreadTeam
from .window_plan import Span, spans

# Below this many pixels the transform of the filters costs more than it saves.
SMALLEST_IMAGE = 32 * 32
TRIAL_SIDE = 64
TRIAL_SECONDS = 0.1
# One thread must be faster by this factor: several fast threads wait for each other, which one thread does not show.
MARGIN = 1.4


class FastTrunk:
    """Runs the trunk on float32 features on the CPU; read() then gives windows of the result.

    ``features`` are (channels, *size) for each image of a batch, computed one by one, so that none is kept beside its
    planes. ``check`` is as in ThreadTeam.
    """

    def __init__(
        self,
        trunk: nn.Sequential,
        features: Iterable[Tensor],
        size: tuple[int, int],
        check: Callable[[], None] = no_check,
    ):
        self.grid = TileGrid(*size)
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
                run_dense_block_(dense, planes, self.grid, team)
            team.each(add, parts)


def run_dense_block_(dense: ResidualDenseBlock, planes: Tensor, grid: TileGrid, team: ThreadTeam) -> None:
    """One dense block on ``planes``, in place."""
    filters = DenseFilters(dense.convolutions, dense.residual_scale, team)
    DenseWalk(planes, grid, filters, dense.slope, team).run()


def fits_fast_trunk(trunk: nn.Sequential, image: Tensor) -> bool:
    """Whether FastTrunk can be used for ``image`` (B, bands, H, W), and the image is large enough to gain from it."""
    if image.device.type != "cpu" or image.dtype != torch.float32 or len(trunk) == 0 or autocast_enabled("cpu"):
        return False
    first = next(blocks_of(trunk)).dense_blocks[0].convolutions[0]
    return first.weight.dtype == torch.float32 and image.shape[2] * image.shape[3] >= SMALLEST_IMAGE


def is_faster(trunk: nn.Sequential) -> bool:
    """Whether the fast convolutions of a trunk of one block or more are faster than plain ones on this machine.

    The comparison is made once per block size, on random weights, in one thread, and cached. It changes a result only
    by the different rounding of the two algorithms.
    """
    first = next(blocks_of(trunk)).dense_blocks[0].convolutions[0]
    return _faster(first.in_channels, first.out_channels)


@cache
def _faster(channels: int, growth: int) -> bool:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        return _one_thread_is_faster(channels, growth)
    finally:
        torch.set_num_threads(threads)


def _one_thread_is_faster(channels: int, growth: int) -> bool:
    with torch.random.fork_rng(devices=()), torch.inference_mode(), ThreadTeam() as team:
        dense = ResidualDenseBlock(channels, growth, 0.2, 0.0).eval()
        features = torch.rand(1, channels, TRIAL_SIDE, TRIAL_SIDE).to(memory_format=torch.channels_last)
        grid = TileGrid(TRIAL_SIDE, TRIAL_SIDE)
        planes = to_planes(features[0], grid)
        fast = _cost(lambda: run_dense_block_(dense, planes, grid, team))
        plain = _cost(lambda: run_plain_block_(dense, features, team.scratch))
    return MARGIN * fast < plain


def _cost(call: Callable[[], object]) -> float:
    """Processor seconds of this thread per call, after one call to warm up; other processes hardly change them."""
    call()
    calls, begin = 0, time.thread_time()
    while time.thread_time() - begin < TRIAL_SECONDS:
        call()
        calls += 1
    return (time.thread_time() - begin) / calls
