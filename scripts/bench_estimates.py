"""Memory and time of runs against their estimates, each run in a process of its own.

    .venv/bin/python scripts/bench_estimates.py [bundled|full] [TILE ...] [--worker] [--threads N] [--dates K]

The runs super-resolve two tiles of the bundled sample, with the bundled checkpoint or with random weights of the full
size, the network in the same process or in a worker. The peak of a run with a worker is the sum of the peaks of both
processes. "before" is the estimate of a first run, "after" that of a second; on a machine with other load the
processor time of a run in one thread is nearer to what it takes alone than the clock. With ``--dates`` the sample is
fused with so many copies of itself, which cost what other dates would.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from peak_memory import peak_memory

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))
SAMPLE = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
TILES = (96, 160, 240)
OVERLAP = 20
PIXEL_M = 10
SAMPLE_SIDE = 400


def write_full_decoder(path: Path) -> None:
    """Random weights of the full size, 414 MB."""
    import torch

    from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
    from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
    from s2dr3_qgis.engine.model.weights.safetensors_file import write_safetensors

    torch.manual_seed(0)
    config = DecoderConfig(consistency_steps=2)
    weights = S2x10NetS(config).state_dict()
    layout = {name: (torch.float32, tuple(value.shape)) for name, value in weights.items()}
    write_safetensors(path, layout, weights.__getitem__, {"config": json.dumps(config.to_dict())})


def children_peak() -> int:
    """The largest resident memory of the processes that this one started and that still run, in bytes, added up."""
    total = 0
    for listing in Path("/proc/self/task").glob("*/children"):
        for child in listing.read_text(encoding="ascii").split():
            lines = Path(f"/proc/{child}/status").read_text(encoding="ascii").splitlines()
            total += sum(1024 * int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
    return total


def run_one(decoder: Path, tile: int, worker: bool, threads: int, dates: int) -> None:
    """Run two tiles and print measured and estimated memory and time as JSON."""
    from osgeo import gdal

    from s2dr3_qgis.engine.raster.cube.cube import Cube, open_cube
    from s2dr3_qgis.engine.superresolution import Request, estimate, run
    from s2dr3_qgis.engine.superresolution.memory import NoMemory
    from s2dr3_qgis.engine.worker.client import WorkerPipeline
    from s2dr3_qgis.engine.worker.interpreter import Interpreter
    from s2dr3_qgis.engine.worker.local import LocalPipeline

    class Kept(NoMemory):
        """Keeps the speed of the run."""

        separate = worker
        cores = threads / (os.cpu_count() or 1)
        pixel_seconds: float | None = None

        def speed(self, decoder: Path) -> float | None:
            return self.pixel_seconds

        def remember_speed(self, decoder: Path, pixel_seconds: float) -> None:
            self.pixel_seconds = pixel_seconds

    beside = 0

    class Watched(WorkerPipeline):
        """Notes the worker's peak before it ends."""

        def close(self) -> None:
            nonlocal beside
            beside = max(beside, children_peak())
            super().close()

    def opened(_begun: object) -> LocalPipeline | WorkerPipeline:
        choices = (decoder, "cpu", "fp32", threads)
        return Watched(Interpreter(Path(sys.executable)), *choices) if worker else LocalPipeline(*choices)

    core = tile - 2 * OVERLAP
    left, _, _, top, _, _ = gdal.Open(str(SAMPLE)).GetGeoTransform()
    # Away from the sample's edges, so that tiles have all of their overlap, unless they are too large for that.
    first = core if 3 * core + OVERLAP <= SAMPLE_SIDE else 0
    corners = ((first, first), (first + 2 * core, first + core))
    with tempfile.TemporaryDirectory() as folder:
        request = Request(
            Path(folder) / "result.tif",
            extent=tuple((left + PIXEL_M * x, top - PIXEL_M * y) for x, y in corners),
            tile_size=tile,
            overlap=OVERLAP,
        )
        memory = Kept()

        copies = [Path(folder) / f"date{number}.tif" for number in range(dates)]
        for copy in copies:
            shutil.copy(SAMPLE, copy)

        def cubes() -> list[Cube]:
            return [open_cube(str(path)) for path in (SAMPLE, *copies)]

        cube, *further = cubes()
        before = estimate(request, cube, decoder, memory, further)
        cube, *further = cubes()
        begun = sum(os.times()[:4])
        result = run(request, cube, opened, memory, dates=further)
        cube, *further = cubes()
        after = estimate(request, cube, decoder, memory, further)
    print(
        json.dumps(
            {
                "tiles": result.tiles,
                "measured": (peak_memory() + beside) / 1e6,
                "estimated": before.memory_bytes / 1e6,
                "seconds": result.seconds,
                "processor": sum(os.times()[:4]) - begun,
                "before": before.seconds,
                "after": after.seconds,
            }
        )
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", choices=("bundled", "full"))
    parser.add_argument("tiles", type=int, nargs="*", default=list(TILES))
    parser.add_argument("--worker", action="store_true")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--dates", type=int, default=0, help="further dates")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        run_one(options.one, options.tiles[0], options.worker, options.threads, options.dates)
        return
    heads = "checkpoint | tile | tiles | network in | measured MB | estimated MB | | s | CPU s | before s | after s"
    print(f"| {heads} |\n|{'---|' * 11}")
    with tempfile.TemporaryDirectory() as folder:
        decoder = TOP / "resources" / "models" / "s2dr3_open.safetensors"
        if options.checkpoint == "full":
            decoder = Path(folder) / "decoder.safetensors"
            write_full_decoder(decoder)
        more = ["--worker"] if options.worker else []
        for tile in options.tiles:
            command = [sys.executable, __file__, options.checkpoint, str(tile), "--one", str(decoder), *more]
            command += ["--threads", str(options.threads), "--dates", str(options.dates)]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            row = json.loads(done.stdout.splitlines()[-1])
            where = "a worker" if options.worker else "the same process"
            cells = (options.checkpoint, tile, row["tiles"], where, f"{row['measured']:.0f}", f"{row['estimated']:.0f}")
            cells += (f"{100 * (row['estimated'] / row['measured'] - 1):+.0f} %", f"{row['seconds']:.1f}")
            cells += (f"{row['processor']:.1f}",)
            cells += (f"{row['before']:.1f}", f"{row['after']:.1f}")
            print("| " + " | ".join(map(str, cells)) + " |", flush=True)


if __name__ == "__main__":
    main()
