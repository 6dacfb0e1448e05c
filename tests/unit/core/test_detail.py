"""How 20 m bands came to the 10 m grid, told from their pixels alone."""

from __future__ import annotations

import json

import numpy as np
import pytest
from dense_sensor import sampling
from osgeo import gdal

from s2dr3_qgis.engine.core.detail import measured_phase
from s2dr3_qgis.engine.core.sensor import COARSE, FINE, SHARP, SHARP_SIGMAS, pairs
from tests.scenes import SAMPLE


def linear_doubling(size: int) -> np.ndarray:
    """Bilinear enlargement of ``size`` pixels to twice as many, pixel areas aligned."""
    position = (np.arange(2 * size) + 0.5) / 2 - 0.5
    distance = np.abs(position[:, None] - np.clip(np.arange(size), position.min(), position.max()))
    weights = np.clip(1 - distance, 0, None)
    return weights / weights.sum(1, keepdims=True)


def interpolated(image: np.ndarray) -> np.ndarray:
    """The 20 m bands of a cube of duplicates, interpolated and rounded as whole numbers are."""
    result = image.copy()
    rows, columns = (linear_doubling(size // 2) for size in image.shape[1:])
    for band in COARSE:
        result[band] = np.round(rows @ image[band, ::2, ::2] @ columns.T, 4)
    return result


def degraded(image: np.ndarray, factor: int) -> np.ndarray:
    """All ten bands as pixels ``factor`` times as large measure them: Wald's protocol without coarser bands."""
    height, width = (size // factor for size in image.shape[1:])
    result = np.empty((10, height, width), np.float32)
    for band, sigma in enumerate(SHARP_SIGMAS):
        rows, columns = (sampling(size, factor, sigma) for size in (height, width))
        result[band] = rows @ image[band, : height * factor, : width * factor] @ columns.T
    return result


def warped(image: np.ndarray) -> np.ndarray:
    """All bands on a grid that is a little finer and turned against nothing: a bilinear reprojection."""
    position = np.arange(image.shape[1] - 2) * 0.97 + 0.3
    low = position.astype(int)
    share = (position - low).astype(np.float32)
    rows = image[:, low] * (1 - share[:, None]) + image[:, low + 1] * share[:, None]
    return (rows[:, :, low] * (1 - share) + rows[:, :, low + 1] * share).astype(np.float32)


@pytest.fixture(scope="module")
def demo(top) -> np.ndarray:
    return gdal.Open(str(top / SAMPLE)).ReadAsArray().astype(np.float32) / 10000


def test_duplicates_are_recognised_with_their_phase(demo):
    for row in (0, 1):
        for column in (0, 1):
            assert measured_phase([demo[:, row : row + 65, column : column + 70]]) == (row, column)


def test_interpolated_bands_are_no_sharp_ones(demo):
    assert measured_phase([interpolated(demo)]) is None
    assert measured_phase([warped(interpolated(demo))]) is None


def test_warped_duplicates_are_no_sharp_ones(demo):
    # A step at every second pixel is detail, too, but the 10 m bands do not have it.
    assert measured_phase([warped(demo)]) is None


def test_soft_sharpened_bands_are_sharp(demo):
    # As networks do it: a part of the detail of the 10 m bands, added to interpolated bands.
    image = interpolated(demo)
    pan = demo[FINE].mean(0)
    detail = pan - 0.25 * sum(np.roll(np.roll(pan, y, 0), x, 1) for y in (0, 1) for x in (0, 1))
    image[COARSE] += 0.3 * detail
    assert measured_phase([image.astype(np.float32)]) == SHARP


@pytest.mark.parametrize("factor", [4, 10])
def test_bands_all_measured_at_the_pixels_size_are_sharp(demo, factor):
    assert measured_phase([degraded(demo, factor)]) == SHARP


def test_nodata_is_left_out(demo):
    image = degraded(demo, 4)
    image[:, 20:30] = np.nan
    image[:, :, :40] = np.nan
    assert measured_phase([image]) == SHARP
    interpolation = interpolated(demo)
    interpolation[:, 100:150, 20:70] = np.nan
    assert measured_phase([interpolation]) is None


def test_what_tells_nothing_counts_as_interpolated():
    generator = np.random.default_rng(1)
    assert measured_phase([]) is None
    assert measured_phase([generator.random((10, 64, 64), np.float32)]) is None
    assert measured_phase([generator.random((10, 5, 5), np.float32)]) is None
    assert measured_phase([np.full((10, 64, 64), np.nan, np.float32)]) == (0, 0)
    one_band = np.zeros((10, 64, 64), np.float32)
    one_band[COARSE] = generator.random((6, 64, 64))
    assert measured_phase([one_band]) is None


def test_every_real_scene_is_recognised(shared):
    for path in sorted((shared / "data" / "s2").glob("*.tif")):
        facts = json.loads(path.with_suffix(".json").read_text())
        numbers = gdal.Open(str(path)).ReadAsArray().astype(np.float32)
        image = np.where((numbers == 0).all(0), np.nan, (numbers + facts["boa_add_offset"]) / 10000)
        assert measured_phase([image]) == ((0, 0) if "phase 0" in facts["band_resampling"] else None), path.name
        # Water without structure alone has no detail that bands could share; gaps leave too little.
        if min(image.shape[1:]) >= 120 and path.stem != "satclip_74721" and np.isfinite(image).all():
            assert measured_phase([degraded(image, 10)]) == SHARP, path.name


def test_pairs_are_numbered_alike_at_each_phase():
    assert pairs((1, 0), 3, 4).tolist() == [[[0, 0, 1, 1], [4, 4, 5, 5], [4, 4, 5, 5]]]
