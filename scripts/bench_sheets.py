"""Sheets an hour with one process and with two, beside one plain run, in the same minutes: what sheets cost.

The plain run and the sheets compute the same area with the same tiles, core and overlap, one thread each. Starting the
processes and loading the network is counted, as it is for a user.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from osgeo import gdal

os.environ.setdefault("OMP_NUM_THREADS", "1")
TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

from s2dr3_qgis.engine.core.progress import Silent  # noqa: E402
from s2dr3_qgis.engine.raster.cube.cube import open_cube  # noqa: E402
from s2dr3_qgis.engine.sheets.driver import Order, run_sheets  # noqa: E402
from s2dr3_qgis.engine.sheets.planning import Choices, plan_scenes  # noqa: E402
from s2dr3_qgis.engine.sheets.processes import Processes  # noqa: E402
from s2dr3_qgis.engine.sheets.scenes import find_scenes  # noqa: E402
from s2dr3_qgis.engine.sheets.store import open_store  # noqa: E402
from s2dr3_qgis.engine.superresolution import Request, run  # noqa: E402
from s2dr3_qgis.engine.worker.local import LocalPipeline  # noqa: E402

SAMPLE = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
# Pixels a side: of the area, a sheet, a tile without its overlap, and the overlap.
AREA, SIDE, CORE, OVERLAP = 300, 100, 100, 20


def processor_seconds() -> float:
    """Of this process and those that it waited for."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def measured(work) -> tuple[float, float]:
    """Seconds of the clock and of the processor."""
    clock, processor = time.perf_counter(), processor_seconds()
    work()
    return time.perf_counter() - clock, processor_seconds() - processor


def plain(source: str, folder: Path) -> None:
    """The whole area as one run, as a COG."""
    request = Request(folder / "plain.tif", tile_size=CORE + 2 * OVERLAP, overlap=OVERLAP, cog=True)
    run(request, open_cube(source), lambda _begun: LocalPipeline(threads=1))


def sheets(source: str, folder: Path, workers: int) -> int:
    """The same in sheets, planning included; returns how many."""
    store = open_store(str(folder / f"out{workers}"))
    choices = Choices(side=SIDE, core=CORE, overlap=OVERLAP, device="cpu")
    plan_scenes(store, find_scenes([source]), choices, lambda _choices: LocalPipeline(threads=1), Silent())
    with Processes(workers) as executor:
        return run_sheets(store, executor, Order(), Silent()).done


def main() -> None:
    """Print a row a way of making the area."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", nargs="?", default=str(SAMPLE))
    parser.add_argument("--area", type=int, default=AREA, help="pixels a side of the area in the source's corner")
    options = parser.parse_args()
    made = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = str(folder / "area.tif")
        gdal.Translate(source, options.source, srcWin=[0, 0, options.area, options.area])
        rows = {"one plain run": measured(lambda: plain(source, folder))}
        for workers in (1, 2):
            work = measured(lambda workers=workers: made.append(sheets(source, folder, workers)))
            rows[f"sheets, {workers} process{'es' * (workers > 1)}"] = work
    print(f"{made[0]} sheets of {SIDE} pixels, core {CORE}, overlap {OVERLAP}, one thread a process")
    for title, (clock, processor) in rows.items():
        rate = 3600 * made[0] / clock
        print(f"{title:22} {clock:7.1f} s of the clock {processor:7.1f} s of the processor {rate:7.0f} sheets/hour")


if __name__ == "__main__":
    main()
