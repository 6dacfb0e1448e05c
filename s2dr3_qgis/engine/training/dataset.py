"""The imagery that a decoder learns from: 1 m aerial chips and Sentinel-2 scenes, split by place.

A data folder holds ``vhr/`` (aerial chips with red, green, blue and near infrared: GeoTIFF with a JSON beside it, or
an .npz of many) and ``s2/`` (ten-band Sentinel-2 scenes with a JSON that gives their offset).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.errors import InputError
from ..core.messages import message

RGBN_TO_FINE = (2, 1, 0, 3)
DN_PER_REFLECTANCE = 10000


@dataclass(frozen=True)
class Chip:
    """A piece of imagery: ``values`` is uint8 (4, H, W), B02 B03 B04 B08, or float32 reflectance (10, H, W)."""

    name: str
    values: Tensor


@dataclass(frozen=True)
class Imagery:
    """The chips of one side of the split."""

    towns: list[Chip]
    country: list[Chip]
    sentinel2: list[Chip]


def load_split(
    folder: Path, held_out_fine: tuple[str, ...], held_out_s2: tuple[str, ...], excluded: tuple[str, ...] = ()
) -> tuple[Imagery, Imagery]:
    """(training, held out).

    :raises InputError: the folder lacks chips or scenes, or one of its files cannot be read.
    """
    folder = Path(folder)
    towns, country = _read_npz(folder / "vhr"), _read_chips(folder / "vhr")
    scenes = _read_scenes(folder / "s2")
    if not towns + country or not scenes:
        raise InputError(
            message("Training data: {folder} needs 1 m chips in vhr/ and Sentinel-2 scenes in s2/.", folder=folder)
        )
    sides = []
    for held in (False, True):
        parts = [
            _keep(chips, names, held, excluded)
            for chips, names in ((towns, held_out_fine), (country, held_out_fine), (scenes, held_out_s2))
        ]
        sides.append(Imagery(*parts))
    return sides[0], sides[1]


def _keep(chips: list[Chip], held_out: tuple[str, ...], held: bool, excluded: tuple[str, ...]) -> list[Chip]:
    return [
        chip
        for chip in chips
        if chip.name.startswith(tuple(held_out)) == held and not chip.name.startswith(tuple(excluded))
    ]


def _read_npz(folder: Path) -> list[Chip]:
    chips = []
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as archive:
            images = archive["img"][:, RGBN_TO_FINE]
            chips += [Chip(str(name), torch.from_numpy(image)) for name, image in zip(archive["name"], images)]
    return chips


def _read_tif(path: Path) -> tuple[np.ndarray, dict]:
    from osgeo import gdal  # here: fine-tuning, which is handed its imagery, runs in Pythons without GDAL

    source = gdal.Open(str(path))
    if source is None:
        raise InputError(
            message("Training data: {path} is no raster that GDAL can read; remove or replace it.", path=path)
        )
    facts = path.with_suffix(".json")
    try:
        return source.ReadAsArray(), json.loads(facts.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            message(
                "Training data: {facts} cannot be read: {error}. Add it or remove the raster.", facts=facts, error=error
            )
        ) from error


def _read_chips(folder: Path) -> list[Chip]:
    chips = []
    for path in sorted(folder.glob("*.tif")):
        image, facts = _read_tif(path)
        values = torch.from_numpy(image[list(RGBN_TO_FINE)])
        if facts["gsd_m"] < 1:
            size = [round(length * facts["gsd_m"]) for length in values.shape[1:]]
            fine = F.interpolate(values[None].float(), size, mode="bilinear", antialias=True)[0]
            values = fine.round().clamp(0, 255).to(torch.uint8)
        chips.append(Chip(path.stem, values))
    return chips


def _read_scenes(folder: Path) -> list[Chip]:
    scenes = []
    for path in sorted(folder.glob("*.tif")):
        image, facts = _read_tif(path)
        reflectance = (image.astype(np.float32) + facts["boa_add_offset"]) / DN_PER_REFLECTANCE
        scenes.append(Chip(path.stem, torch.from_numpy(reflectance)))
    return scenes
