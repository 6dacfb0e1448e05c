"""Make the figures of docs/LATTICE.md from a Sentinel-2 scene of the user's own, or from the bundled one.

    python scripts/lattice_figures.py [SCENE] [--folder FOLDER]

`lattice_spectrum.png`: the spectrum of the beat, lines left, columns right, zero frequency in the middle; the peaks of
the lattice are ringed. `lattice_phase.png`: the error of hidden pixels, predicted through the lattice moved by up to
half a sample along its columns (to the right) and lines (downwards), dark for little; the middle is the lattice found.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP))

from s2dr3_qgis.engine.core.progress import no_check  # noqa: E402
from s2dr3_qgis.engine.core.sensor import FINE  # noqa: E402
from s2dr3_qgis.engine.lattice import Lattice, peaks  # noqa: E402
from s2dr3_qgis.engine.lattice.beat import beat, detail_strength  # noqa: E402
from s2dr3_qgis.engine.lattice.spline import hidden_error  # noqa: E402
from s2dr3_qgis.engine.raster.cube.cube import Cube, open_cube  # noqa: E402
from s2dr3_qgis.engine.raster.cube.lattice import cube_lattice  # noqa: E402
from s2dr3_qgis.engine.raster.grid import Window  # noqa: E402

DEMO = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
SIDE = 256  # pixels of the scene behind the spectrum
PATCH = 60  # pixels a side of the patch whose pixels are hidden
BAND = 2  # B04
SHIFTS = np.arange(-4, 5) / 8
CELL = 30  # pixels of the picture for each shift


def spectrum(image: np.ndarray) -> np.ndarray:
    """Both axes' spectra of the 10 m bands (10, h, w), beside each other, as grey values with ringed peaks."""
    parts = []
    for axis in (0, 1):
        energy = [beat(image[band], axis) for band in FINE]
        pooled = sum(power / np.median(power) for power in map(peaks.spectrum, energy))
        peak = peaks.highest(pooled, energy[0].shape, axis)
        print(f"{('lines', 'columns')[axis]}: peak at {np.round(peak.frequency, 3)}, {peak.ratio:.0f} times its noise")
        power = sum(np.abs(np.fft.fft2(part * peaks.window(part.shape))) ** 2 for part in energy)
        grey = np.fft.fftshift(np.clip(np.log10(power / np.median(power)) * 90 + 60, 0, 255))
        for sign in (1, -1):
            _ring(grey, [sign * part for part in peak.frequency])
        parts.append(grey)
    return np.concatenate(parts, 1)


def _ring(grey: np.ndarray, frequency: list[float]) -> None:
    rows, columns = np.ogrid[: grey.shape[0], : grey.shape[1]]
    row, column = (size // 2 + part * size for size, part in zip(grey.shape, frequency))
    distance = np.hypot(rows - row, columns - column)
    grey[(distance > 6) & (distance < 8)] = 255


def phase_errors(cube: Cube, lattice: Lattice) -> np.ndarray:
    """RMS error of hidden pixels, in DN of 10000, for each of SHIFTS along lines and columns."""
    places = [
        (y, x) for y in range(0, cube.grid.height - PATCH, PATCH) for x in range(0, cube.grid.width - PATCH, PATCH)
    ]
    patches = {place: cube.read(Window(place[1], place[0], PATCH, PATCH))[BAND] for place in places}
    whole = [place for place in places if np.isfinite(patches[place]).all()]
    row, column = max(whole, key=lambda place: detail_strength(patches[place]))
    image = patches[row, column]
    hidden = np.random.default_rng(0).random(image.shape) < 0.1
    line, sample, _ = lattice.numbers(row, column, PATCH, PATCH)[BAND].astype(float)
    errors = [[hidden_error(image, line + down, sample + right, hidden) for right in SHIFTS] for down in SHIFTS]
    rows, columns = (part.astype(float) for part in np.mgrid[:PATCH, :PATCH])
    errors = np.array(errors) * 10000
    alone = hidden_error(image, rows, columns, hidden) * 10000
    print(
        f"hidden pixels of {PATCH} × {PATCH} at ({row}, {column}), DN: {errors[4, 4]:.1f} through the lattice, "
        f"{errors.max():.1f} through the worst phase, {alone:.1f} without one"
    )
    return errors


def write(path: Path, grey: np.ndarray) -> None:
    """Write grey values (h, w) from 0 to 255 as a PNG."""
    memory = gdal.GetDriverByName("MEM").Create("", grey.shape[1], grey.shape[0])
    memory.GetRasterBand(1).WriteArray(grey.astype(np.uint8))
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory, options=["ZLEVEL=9"])
    path.with_suffix(".png.aux.xml").unlink(missing_ok=True)


def main() -> None:
    """Find the scene's lattice and write both figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scene", nargs="?", default=str(DEMO))
    parser.add_argument("--folder", type=Path, default=TOP / "docs" / "images")
    arguments = parser.parse_args()
    with open_cube(arguments.scene) as cube:
        lattice = cube_lattice(cube, cube.grid.bounds, None, no_check).lattice
        if lattice is None:
            sys.exit("No lattice is trusted in this scene.")
        print(lattice)
        window = Window(0, 0, min(SIDE, cube.grid.width), min(SIDE, cube.grid.height))
        write(arguments.folder / "lattice_spectrum.png", spectrum(cube.read(window)))
        errors = phase_errors(cube, lattice)
        grey = 255 * (errors - errors.min()) / np.ptp(errors)
        write(arguments.folder / "lattice_phase.png", grey.repeat(CELL, 0).repeat(CELL, 1))


if __name__ == "__main__":
    main()
