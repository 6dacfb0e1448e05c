"""A tile through the network: halves if memory runs out, results that are no numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from predictors import Sharpener
from runs import Stop, cube_of, left_over, read, run, scene

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.superresolution import Request
from s2dr3_qgis.engine.superresolution.network import NetworkFacts
from s2dr3_qgis.engine.superresolution.plan import make_plan
from s2dr3_qgis.engine.superresolution.predictor import TilePredictor


def test_without_memory_for_a_tile_it_is_halved_and_that_is_said(tmp_path):
    source = scene(tmp_path)
    progress = Stop()
    small = Sharpener(limit=400)
    result = run(source, tmp_path / "out.tif", small, progress)
    run(source, tmp_path / "straight.tif")
    assert any("Out of memory" in warning for warning in progress.warnings)
    assert np.abs(read(result.output).astype(int) - read(tmp_path / "straight.tif")).max() <= 1
    refused = [shape for shape in small.shapes if shape[-1] * shape[-2] > 400]
    assert len(refused) <= 3  # later tiles are cut at once


def test_a_network_that_gives_nan_is_refused(tmp_path):
    class Broken(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            return super().super_resolve(low_res) * np.float32(np.nan)

    with pytest.raises(InputError, match=r"not finite.*fp32"):
        run(scene(tmp_path), tmp_path / "out.tif", Broken())
    assert left_over(tmp_path) == []


@pytest.fixture
def plan(tmp_path):
    network = NetworkFacts.from_info(Sharpener().info)
    return make_plan(Request(tmp_path / "out.tif", tile_size=40, overlap=4), cube_of(scene(tmp_path)), network)


def test_halves_give_what_the_whole_gives(plan):
    image = np.random.default_rng(1).random((10, 40, 40), np.float32)
    whole = TilePredictor(Sharpener(), plan, Stop())(image, None)
    halves = TilePredictor(Sharpener(limit=800), plan, Stop())(image, None)
    np.testing.assert_allclose(halves, whole, atol=1e-6)


def test_a_plan_that_forbids_halves_lets_the_lack_of_memory_through(plan):
    image = np.random.default_rng(1).random((10, 40, 40), np.float32)
    strict = replace(plan, halve=False)
    with pytest.raises(MemoryError):
        TilePredictor(Sharpener(limit=800), strict, Stop())(image, None)
    with pytest.raises(MemoryError):
        TilePredictor(Sharpener(limit=800), strict, Stop()).several([image, image], None)


def test_the_network_takes_the_steps_of_the_plan(plan):
    steps = []

    class Counting(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            steps.append(consistency_steps)
            return super().super_resolve(low_res)

    TilePredictor(Counting(), replace(plan, consistency_steps=2), Stop())(np.zeros((10, 4, 4), np.float32), None)
    assert steps == [2]
