"""Does a result's detail show on another day? Each date of a stack is predicted from the result of its neighbours.

    python scripts/real_pairs.py DATE.tif DATE.tif … [--checkpoint C.safetensors]

The dates, in order of time and on one grid, are enlarged by the checkpoint alone and then take the consistency step in
several ways: each band by itself, the visible bands together, together through a lattice with wrong phases, and without
a lattice. The table gives the error of the next and the previous date's high-pass part, as in `s2dr3:evaluate` with
dates left out, relative to that of each band by itself (B02 B03 B04 B08), the mean of all pairs; and in how many
comparisons of visible bands it is smaller.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP))

from s2dr3_qgis.engine.core.resources import OPEN_DECODER  # noqa: E402
from s2dr3_qgis.engine.core.sensor import FINE  # noqa: E402
from s2dr3_qgis.engine.dates import DateView, find_dates  # noqa: E402
from s2dr3_qgis.engine.evaluation.left_out import high_pass, unexplained  # noqa: E402
from s2dr3_qgis.engine.lattice import array_reader, numbers_of  # noqa: E402
from s2dr3_qgis.engine.model.back_projection import back_project_, sensor_for  # noqa: E402
from s2dr3_qgis.engine.model.decoder.loading import load_s2x10_from_state  # noqa: E402
from s2dr3_qgis.engine.model.lattice_step import project_  # noqa: E402
from s2dr3_qgis.engine.raster.cube.cube import open_cube  # noqa: E402

PHASE = (0, 0)
STEPS = 2
BORDER = 6
APART = "each band by itself"


def read(path: Path) -> np.ndarray:
    """Reflectance (10, h, w) of a whole raster, 0 for nodata."""
    with open_cube(str(path)) as cube:
        return np.nan_to_num(cube.read(cube.grid.bounds))


def results(net: torch.nn.Module, image: np.ndarray) -> Iterator[tuple[str, Tensor]]:
    """(method, result (10, 10·h, 10·w)) of an image (10, h, w)."""
    batch = torch.from_numpy(image)[None]
    sensor, raw = sensor_for(batch, phase=PHASE), net(batch)
    numbers = numbers_of(image, PHASE)
    if numbers is None:
        sys.exit("No lattice is trusted in one of the dates.")
    wrong = numbers.copy()
    wrong[:, :2] += np.random.default_rng(0).random((10, 2, 1, 1), np.float32)
    for name, together, lattice in (
        (APART, False, numbers),
        ("visible bands together", True, numbers),
        ("the same, wrong phases", True, wrong),
    ):
        result = raw.clone()
        project_(result, batch, STEPS, sensor, [lattice], together=together)
        yield name, result[0]
    back_project_(raw, batch, STEPS, sensor)
    yield "no lattice", raw[0]


def errors(fine: Tensor, view: DateView) -> np.ndarray:
    """RMS of what a date's high-pass part differs from its prediction, of each 10 m band."""
    target = view.image[FINE]
    left = unexplained(fine.numpy(), target, np.ones(target.shape[1:]), view, 10)
    detail = high_pass(left)[:, BORDER:-BORDER, BORDER:-BORDER]
    return np.sqrt(np.square(detail).mean((1, 2)))


@torch.inference_mode()
def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dates", nargs="+", type=Path)
    parser.add_argument("--checkpoint", type=Path, default=OPEN_DECODER)
    options = parser.parse_args()
    net, images = load_s2x10_from_state(options.checkpoint), [read(path) for path in options.dates]
    rows: dict[str, list[np.ndarray]] = {}
    for place, image in enumerate(images):
        others = [images[near] for near in (place - 1, place + 1) if 0 <= near < len(images)]
        readers = [array_reader(other) for other in others]
        facts = find_dates(array_reader(image), readers, *image.shape[1:], PHASE, [PHASE] * len(others))
        views = [its.view(other, 0, 0) for its, other in zip(facts, others) if its.used]
        for name, fine in results(net, image):
            rows.setdefault(name, []).extend(errors(fine, view) for view in views)
    for name, found in rows.items():
        shares = np.array(found) / np.array(rows[APART])
        smaller = int((shares[:, :3] < 1).sum())
        means = "  ".join(f"{share:.3f}" for share in shares.mean(0))
        print(f"{name:26}{means}   smaller in {smaller} of {shares[:, :3].size}", flush=True)


if __name__ == "__main__":
    main()
