"""Peak memory of a super-resolution run against the size of the scene, each in a process of its own.

    .venv/bin/python scripts/bench_memory.py [SIDE ...]

Scenes are squares of the given sides in input pixels (default 500 1000 2000), made of a repeated sample; the
network is a small decoder with random weights and two back-projections, the tile is the same for all. The exit code
is 1 if a larger scene takes over 15 % more than the smallest. The largest needs 15 GB of scratch in the temporary
folder (TMPDIR).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from peak_memory import peak_memory

TOP = Path(__file__).resolve().parent.parent
SAMPLE = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
SIDES = (500, 1000, 2000)
TOLERANCE = 0.15
TILE = 160
OVERLAP = 16


def make_scene(path: Path, side: int) -> None:
    """The sample repeated to side × side pixels, band by band and row by row."""
    import numpy as np
    from osgeo import gdal

    sample = gdal.Open(str(SAMPLE))
    scene = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 10, gdal.GDT_UInt16, ["TILED=YES"])
    scene.SetGeoTransform(sample.GetGeoTransform())
    scene.SetProjection(sample.GetProjection())
    for number in range(1, 11):
        tile = sample.GetRasterBand(number).ReadAsArray()
        repeats = -(-side // tile.shape[0])
        scene.GetRasterBand(number).WriteArray(np.tile(tile, (repeats, repeats))[:side, :side])
        scene.GetRasterBand(number).SetDescription(sample.GetRasterBand(number).GetDescription())


def make_decoder(path: Path) -> None:
    """A small decoder with random weights."""
    import json

    import torch

    from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
    from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
    from s2dr3_qgis.engine.model.weights.safetensors_file import write_safetensors

    torch.manual_seed(0)
    config = DecoderConfig(
        channels=4,
        growth=2,
        blocks=1,
        generator=(4, 10),
        stage_factors=(2, 10),
        bicubic_skip=True,
        consistency_steps=2,
    )
    weights = S2x10NetS(config).state_dict()
    layout = {name: (torch.float32, tuple(value.shape)) for name, value in weights.items()}
    write_safetensors(path, layout, weights.__getitem__, {"config": json.dumps(config.to_dict())})


def run_one(folder: Path, side: int) -> None:
    """Super-resolve one scene with a small random decoder and print tiles, seconds and peak memory."""
    sys.path.insert(0, str(TOP))

    from s2dr3_qgis.engine.raster.cube.cube import open_cube
    from s2dr3_qgis.engine.superresolution import Request, estimate, run
    from s2dr3_qgis.engine.superresolution.memory import NoMemory
    from s2dr3_qgis.engine.worker.local import LocalPipeline

    decoder, scene = folder / "decoder.safetensors", str(folder / "scene.tif")
    make_decoder(decoder)
    request = Request(folder / "result.tif", tile_size=TILE, overlap=OVERLAP)
    estimated = estimate(request, open_cube(scene, input_scale="DN/10000"), decoder, NoMemory()).memory_bytes / 1e6
    started = time.monotonic()
    result = run(request, open_cube(scene, input_scale="DN/10000"), lambda _begun: LocalPipeline(decoder))
    print(f"{side} {result.tiles} {time.monotonic() - started:.0f} {peak_memory() / 1e6:.0f} {estimated:.0f}")


def main(sides: list[int]) -> int:
    """Run all sizes and print a table; returns the exit code."""
    print(f"tile {TILE} px, overlap {OVERLAP} px, UInt16; peak RSS of the whole process")
    print("side px   tiles  seconds  peak MB  estimated MB")
    peaks = []
    for side in sides:
        with tempfile.TemporaryDirectory() as name:
            make_scene(Path(name) / "scene.tif", side)
            command = [sys.executable, __file__, "--one", name, str(side)]
            figures = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        peaks.append(float(figures[3]))
        print("{:>7} {:>7} {:>8} {:>8} {:>13}".format(*figures), flush=True)
    growth = max(peaks) / peaks[0] - 1
    print(f"growth over the smallest scene: {100 * growth:.1f} % (allowed: {100 * TOLERANCE:.0f} %)")
    return int(growth > TOLERANCE)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        run_one(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        sys.exit(main([int(side) for side in sys.argv[1:]] or list(SIDES)))
