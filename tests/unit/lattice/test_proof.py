"""Do a scene's pixels follow the lattice that their beat shows?"""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.lattice.proof import Proof, prove
from tests.lattice_scenes import on_lattice, true_positions

PHASE = (0.3, 0.8)


def crops(image: np.ndarray):
    return lambda row, column, height, width: image[None, row : row + height, column : column + width]


def through_lattice(offset: float):
    def positions(_band: int, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        whole = np.stack(true_positions((120, 120), PHASE))
        return whole[:, rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] + offset

    return positions


def test_pixels_follow_the_lattice_that_they_were_made_from():
    image = on_lattice((120, 120), PHASE)
    assert prove(crops(image), 120, 120, through_lattice(0.0)).share == 1.0
    assert prove(crops(image), 120, 120, through_lattice(0.25)).share == 0.0


def test_noise_is_no_texture_and_a_scene_of_nodata_no_proof():
    noise = np.random.default_rng(0).normal(0.2, 0.02, (120, 120)).astype(np.float32)
    assert prove(crops(noise), 120, 120, None) == Proof(0.0, 0.0)
    assert prove(crops(np.full((120, 120), np.nan, np.float32)), 120, 120, None) == Proof(0.0, 0.0)


def with_nodata(image: np.ndarray, share: float) -> np.ndarray:
    return np.where(np.random.default_rng(1).random(image.shape) < share, np.float32(np.nan), image)


def test_pixels_without_data_here_and_there_do_not_hide_the_lattice():
    image = with_nodata(on_lattice((120, 120), PHASE), 0.03)
    assert prove(crops(image), 120, 120, through_lattice(0.0)).share == 1.0
    assert prove(crops(image), 120, 120, through_lattice(0.25)).share == 0.0


def test_much_nodata_is_no_proof():
    image = with_nodata(on_lattice((120, 120), PHASE), 0.2)
    assert prove(crops(image), 120, 120, through_lattice(0.0)) == Proof(0.0, 0.0)
