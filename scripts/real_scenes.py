"""Compare decoders on real Sentinel-2 scenes, for which there is no truth: the lattice's beat, and pictures at 1:1.

    python scripts/real_scenes.py [SCENE…] --checkpoints A.safetensors [B.safetensors] [--steps N] [--picture P.png]

The first lines are bicubic enlargement; each checkpoint follows by itself and with N consistency steps, plain and
through the lattice found. A beat of about 6 is that of an image without any. In the picture a scene is a row: input,
bicubic, then the checkpoints in order, without and with evening, through the lattice if it was found, of the
SIDE × SIDE pixels with most detail.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP))

from s2dr3_qgis.engine.core.progress import no_check  # noqa: E402
from s2dr3_qgis.engine.core.sensor import FINE  # noqa: E402
from s2dr3_qgis.engine.model.back_projection import back_project, sensor_for  # noqa: E402
from s2dr3_qgis.engine.model.decoder.loading import load_s2x10_from_state  # noqa: E402
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS  # noqa: E402
from s2dr3_qgis.engine.model.lattice_step import project_  # noqa: E402
from s2dr3_qgis.engine.model.resample import enlarge  # noqa: E402
from s2dr3_qgis.engine.raster.cube.cube import open_cube  # noqa: E402
from s2dr3_qgis.engine.raster.cube.lattice import cube_lattice  # noqa: E402
from s2dr3_qgis.engine.raster.cube.pairing import cube_phase  # noqa: E402
from s2dr3_qgis.engine.raster.grid import Window  # noqa: E402
from s2dr3_qgis.engine.training.beat import beat_frequencies, beat_of_bands  # noqa: E402
from s2dr3_qgis.engine.training.picture import GAP, RED_GREEN_BLUE, write_png  # noqa: E402

DEMO = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
LARGEST = 400  # pixels a side that are taken of a scene, from its middle
SIDE = 32  # pixels a side of a picture


class Scene:
    """The middle of a raster: ``image`` (1, 10, h, w), its sensor model and the lattice's numbers, if it has one."""

    def __init__(self, path: str, input_scale: str):
        with open_cube(path, input_scale=input_scale) as cube:
            width, height = (min(size, LARGEST) // 2 * 2 for size in (cube.grid.width, cube.grid.height))
            x, y = ((whole - size) // 4 * 2 for whole, size in ((cube.grid.width, width), (cube.grid.height, height)))
            self.name = Path(path).stem
            self.image = torch.from_numpy(np.nan_to_num(cube.read(Window(x, y, width, height))))[None].float()
            window = Window(x, y, width, height)
            found = cube_lattice(cube, window, cube_phase(cube, window), no_check).lattice
        self.sensor = sensor_for(self.image)
        self.numbers = None if found is None else found.numbers(y, x, height, width)
        self.frequencies = None if found is None else beat_frequencies(found)

    def beats(self, result: Tensor) -> str:
        """The two ratios of B02, B03, B04 and B08 as text."""
        if self.frequencies is None:
            return "no lattice"
        ratios = beat_of_bands(result[0], FINE, self.frequencies)
        return "  ".join(f"{one:5.0f} {other:4.0f}" for one, other in ratios)

    def step(self, raw: Tensor, steps: int, evening: float = 0.0) -> Tensor:
        """The consistency step of a run."""
        if self.numbers is None:
            return back_project(raw, self.image, steps, self.sensor)
        result = raw.clone()
        project_(result, self.image, steps, self.sensor, [self.numbers], evening=evening)
        return result

    def most_varied(self) -> tuple[slice, slice]:
        """Fine rows and columns of the SIDE × SIDE input pixels with most detail."""
        detail = self.image[:, FINE].diff(dim=-1)[..., :-1, :].abs() + self.image[:, FINE].diff(dim=-2)[..., :-1].abs()
        strength = F.avg_pool2d(detail.mean(1, keepdim=True), SIDE, 4)[0, 0]
        row, column = divmod(int(strength.argmax()), strength.shape[1])
        return slice(40 * row, 40 * row + 10 * SIDE), slice(40 * column, 40 * column + 10 * SIDE)


def results(scene: Scene, nets: dict[str, S2x10NetS], steps: int) -> Iterator[tuple[str, Tensor]]:
    """(method, result (1, 10, 10·h, 10·w)); those named "NAME, as run" are what a run gives."""
    bicubic = enlarge(scene.image, 10)
    yield "bicubic", bicubic
    yield f"bicubic, as run, {2 * steps} steps", scene.step(bicubic, 2 * steps)
    for name, net in nets.items():
        raw = net(scene.image).clone()
        yield f"{name} alone", raw
        yield f"{name}, {steps} back-projections", back_project(raw, scene.image, steps, scene.sensor)
        yield f"{name}, not evened", scene.step(raw, steps)
        yield f"{name}, as run, {2 * steps} steps", scene.step(raw, 2 * steps, net.config.evening)
        yield f"{name}, as run", scene.step(raw, steps, net.config.evening)


def stretched(pictures: Sequence[Tensor]) -> np.ndarray:
    """uint8 (3, H, n·W + gaps): the pictures (10, H, W) beside each other, all as the first one's percentiles ask."""
    colours = [picture[list(RED_GREEN_BLUE)].numpy() for picture in pictures]
    low, high = np.percentile(colours[0], (1, 99))
    gap = np.full((3, colours[0].shape[1], GAP), 255, np.uint8)
    parts = [(255 * np.clip((colour - low) / (high - low), 0, 1)).astype(np.uint8) for colour in colours]
    return np.concatenate([part for colour in parts for part in (colour, gap)][:-1], 2)


@torch.inference_mode()
def main() -> None:
    """Print the table and write the picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenes", nargs="*", default=[str(DEMO)])
    parser.add_argument("--checkpoints", type=Path, nargs="+", required=True)
    parser.add_argument("--steps", type=int, default=2)
    parser.add_argument("--input-scale", default="auto", help="of all scenes, as INPUT_SCALE of the algorithms")
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    nets = {path.stem: load_s2x10_from_state(path) for path in options.checkpoints}
    rows = []
    for path in options.scenes:
        scene = Scene(path, options.input_scale)
        down, across = scene.most_varied()
        nearest = F.interpolate(scene.image, scale_factor=10, mode="nearest")[0, :, down, across]
        shown = [nearest]
        print(f"{scene.name}\n{'':44}B02         B03         B04         B08")
        for method, result in results(scene, nets, options.steps):
            print(f"{method:40}{scene.beats(result)}", flush=True)
            if method == "bicubic" or method.endswith(("not evened", "as run")):
                shown.append(result[0, :, down, across].clone())
        rows += [stretched(shown), np.full((3, GAP, (10 * SIDE + GAP) * len(shown) - GAP), 255, np.uint8)]
    if options.picture:
        write_png(options.picture, np.concatenate(rows[:-1], 1))


if __name__ == "__main__":
    main()
