"""Make the figure of docs/DATES.md from held-out 1 m chips.

    python scripts/dates_figure.py CHECKPOINT CONFIG --data FOLDER [--output FILE]

A part of a scene of 4 × 4 chips, whose dates are sampled directly with noise 0.002: input, the network's result of one
date, of 2, of 8 dates, and the truth, stretched alike.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import torch

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP))

from s2dr3_qgis.engine.dates import find_dates  # noqa: E402
from s2dr3_qgis.engine.lattice import array_reader  # noqa: E402
from s2dr3_qgis.engine.model.back_projection import SensorModel, back_project_  # noqa: E402
from s2dr3_qgis.engine.model.decoder.loading import load_s2x10_from_state  # noqa: E402
from s2dr3_qgis.engine.model.second_look import fuse_dates_  # noqa: E402
from s2dr3_qgis.engine.training.config import TrainingConfig  # noqa: E402
from s2dr3_qgis.engine.training.dataset import Chip, load_split  # noqa: E402
from s2dr3_qgis.engine.training.dated import DIRECT, frames  # noqa: E402
from s2dr3_qgis.engine.training.degradation import SCALE, scene_spectra  # noqa: E402
from s2dr3_qgis.engine.training.evaluate import chip_truth  # noqa: E402
from s2dr3_qgis.engine.training.picture import GAP, RED_GREEN_BLUE, write_png  # noqa: E402

SIDE, COUNTS, NOISE = 4, (2, 8), 0.002
PART = slice(160, 290)  # fine pixels of the scene that are shown, both axes: inside one chip


def scene(chips: list[Chip]) -> Chip:
    """SIDE × SIDE chips side by side."""
    rows = [torch.cat([chip.values for chip in chips[first : first + SIDE]], 2) for first in range(0, SIDE**2, SIDE)]
    return Chip("scene", torch.cat(rows, 1))


@torch.inference_mode()
def images(truth: torch.Tensor, checkpoint: Path) -> list[np.ndarray]:
    """Input, results of 1 and COUNTS dates, and truth: (10, fine, fine) each."""
    net, sensor = load_s2x10_from_state(checkpoint), SensorModel(SCALE)
    dates = [frame.image for frame in frames(truth.numpy(), max(COUNTS), DIRECT, NOISE, 0)]
    image = torch.from_numpy(dates[0])
    start = net(image[None])[0]
    single = start.clone()
    back_project_(single[None], image[None], 2, sensor)
    reads = [array_reader(its) for its in dates]
    facts = find_dates(reads[0], reads[1:], *image.shape[1:], (0, 0), [(0, 0)] * (len(dates) - 1))
    results = [dates[0].repeat(SCALE, 1).repeat(SCALE, 2), single.numpy()]
    for count in COUNTS:
        fused = start.clone()
        views = [its.view(date, 0, 0) for its, date in zip(facts, dates[1:count]) if its.used]
        fuse_dates_(fused, image, views, net, sensor)
        results.append(fused.numpy())
    return [*results, truth.numpy()]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("config", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=TOP / "docs" / "images" / "dates.png")
    options = parser.parse_args()
    config = TrainingConfig.read(options.config)
    _, held_out = load_split(options.data, config.held_out_fine, config.held_out_s2, config.excluded)
    truth = chip_truth(scene(held_out.towns[: SIDE**2]), scene_spectra(held_out.sentinel2[0]).mix)
    shown = [image[list(RED_GREEN_BLUE), PART, PART] for image in images(truth, options.checkpoint)]
    low, high = np.percentile(shown[-1], (1, 99))
    gap = np.full((3, shown[0].shape[1], GAP), 255, np.uint8)
    parts = [(255 * np.clip((image - low) / (high - low), 0, 1)).astype(np.uint8) for image in shown]
    row = np.concatenate([piece for part in parts for piece in (part, gap)][:-1], 2)
    write_png(options.output, row.repeat(2, 1).repeat(2, 2))


if __name__ == "__main__":
    main()
