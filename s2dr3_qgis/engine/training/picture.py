"""A picture of held-out 1 m chips, one row each: input, bicubic enlargement, the network's result, truth.

``python -m s2dr3_qgis.engine.training.picture CHECKPOINT CONFIG OUTPUT.png NAME… --data FOLDER`` with names of chips.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from osgeo import gdal
from torch import Tensor

from ..core.files import check_outputs, finished_path
from ..core.messages import message
from ..model.back_projection import SensorModel, back_project
from ..model.decoder.loading import load_s2x10_from_state
from ..model.decoder.network import S2x10NetS
from ..model.resample import enlarge
from ..raster.gdal_io import failure, gdal_errors
from .config import TrainingConfig
from .dataset import Chip, load_split
from .degradation import SCALE, add_noise, scene_spectra
from .evaluate import chip_truth

RED_GREEN_BLUE = (2, 1, 0)
GAP = 4
NOISE = 0.002


@torch.inference_mode()
def row(chip: Chip, mix: Tensor, net: S2x10NetS) -> np.ndarray:
    """uint8 (3, H, 4·W + gaps): the four pictures of a chip, stretched alike to the truth's 1st to 99th percentile."""
    truth = chip_truth(chip, mix)[None]
    sensor = SensorModel(SCALE)
    image = add_noise(sensor(truth), torch.tensor([NOISE]), sensor, torch.Generator().manual_seed(0))
    result = back_project(net(image), image, net.config.consistency_steps)
    nearest = F.interpolate(image, scale_factor=SCALE, mode="nearest")
    pictures = [picture[0, list(RED_GREEN_BLUE)].numpy() for picture in (nearest, enlarge(image, SCALE), result, truth)]
    low, high = np.percentile(pictures[-1], (1, 99))
    gap = np.full((3, pictures[0].shape[1], GAP), 255, np.uint8)
    parts = []
    for picture in pictures:
        parts += [(255 * np.clip((picture - low) / (high - low), 0, 1)).astype(np.uint8), gap]
    return np.concatenate(parts[:-1], 2)


def write_png(path: Path, image: np.ndarray) -> None:
    """Write uint8 (3, H, W) as PNG, complete or not at all.

    :raises RasterError: the file cannot be written.
    """
    memory = gdal.GetDriverByName("MEM").Create("", image.shape[2], image.shape[1], len(image), gdal.GDT_Byte)
    memory.WriteRaster(0, 0, image.shape[2], image.shape[1], image.tobytes())
    action, remedy = (
        message("Cannot write {path}", path=path),
        message("Check that the folder is writable and has space."),
    )
    with finished_path(path) as part, gdal_errors(action, remedy) as messages:
        if gdal.GetDriverByName("PNG").CreateCopy(str(part), memory) is None:
            raise failure(action, messages, remedy)


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("config", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("names", nargs="+")
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args(arguments)
    check_outputs({"OUTPUT": options.output}, [options.checkpoint, options.config])
    config = TrainingConfig.read(options.config)
    _, held_out = load_split(options.data, config.held_out_fine, config.held_out_s2, config.excluded)
    mix = scene_spectra(held_out.sentinel2[0]).mix
    chips = {chip.name: chip for chip in held_out.towns + held_out.country}
    net = load_s2x10_from_state(options.checkpoint)
    rows = [row(chips[name], mix, net) for name in options.names]
    width = min(one.shape[2] for one in rows)
    gap = np.full((3, GAP, width), 255, np.uint8)
    image = np.concatenate([part[:, :, :width] for one in rows for part in (one, gap)][:-1], 1)
    write_png(options.output, image)


if __name__ == "__main__":
    main()
