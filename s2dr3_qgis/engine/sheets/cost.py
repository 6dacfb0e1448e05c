"""What the sheets will take, before the first is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..core.messages import message
from ..core.text import duration_text, size_text
from ..raster.encoding import SCALE
from ..raster.geotiff import COMPRESSED_SHARE
from ..superresolution.cost import WRITING_RATE
from .scene_plan import ScenePlan
from .sheet import scratch_bytes


@dataclass(frozen=True)
class SheetsCost:
    """``sheets``: that the plans have, ``scenes``: in how many; ``core_seconds``: of the network,
    ``writing_seconds``: of writing and compressing; ``raw_bytes``: bare numbers, ``store_bytes``: at most in the store;
    ``scratch_bytes``: of a worker at the peak; ``workers``: that share the work; ``threads``: of each.
    """

    scenes: int
    sheets: int
    core_seconds: float
    writing_seconds: float
    raw_bytes: int
    store_bytes: int
    scratch_bytes: int
    workers: int
    threads: int

    @property
    def seconds(self) -> float:
        """Of the clock, with all workers busy."""
        return (self.core_seconds / self.threads + self.writing_seconds) / self.workers

    @property
    def store_rate(self) -> float:
        """Bytes a second that go into the store."""
        return self.store_bytes / self.seconds if self.seconds else 0.0

    def __str__(self) -> str:
        hours = (self.core_seconds + self.writing_seconds) / 3600
        return message(
            "{sheets} of {scenes}: {hours:.1f} core-hours, roughly {seconds} with {workers} of {threads}; at most "
            "{store_bytes} in the store, {scratch_bytes} of scratch a worker, {store_rate:.0f} MB/s to the store.",
            sheets=message("1 sheet") if self.sheets == 1 else message("{count:,} sheets", count=self.sheets),
            scenes=message("1 scene") if self.scenes == 1 else message("{count} scenes", count=self.scenes),
            hours=hours,
            seconds=duration_text(self.seconds),
            workers=message("1 worker") if self.workers == 1 else message("{count} workers", count=self.workers),
            threads=message("1 thread") if self.threads == 1 else message("{count} threads", count=self.threads),
            store_bytes=size_text(self.store_bytes),
            scratch_bytes=size_text(self.scratch_bytes),
            store_rate=self.store_rate / 1e6,
        )


def cost_of(scenes: Iterable[ScenePlan], pixel_seconds: float, workers: int) -> SheetsCost:
    """The cost of all sheets of the plans, done or not, whatever share of them turns out to be empty.

    :param pixel_seconds: of the network for a pixel that it sees, with the plans' number of threads.
    """
    count = sheets = raw = seen = scratch = 0
    threads = 1
    for scene in scenes:
        count += 1
        threads = scene.threads
        scratch = max(scratch, scratch_bytes(scene))
        for sheet in scene.sheets():
            sheets += 1
            seen += sum(tile.read.width * tile.read.height for tile in scene.plan_of(sheet).tiles)
            pixels = sheet.window.width * sheet.window.height * SCALE**2
            raw += pixels * scene.plan.channels * scene.plan.encoding.dtype.itemsize
    return SheetsCost(
        count,
        sheets,
        seen * pixel_seconds * threads,
        raw / WRITING_RATE,
        raw,
        int(raw * COMPRESSED_SHARE),
        scratch,
        max(1, workers),
        threads,
    )
