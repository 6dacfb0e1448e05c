"""The overlap that is measured: as far as the network looks, and no further."""

from __future__ import annotations

import numpy as np
import pytest
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.mosaic.tile_plan import FADE_SHARE
from s2dr3_qgis.engine.superresolution.job import DEFAULT_OVERLAP, Job
from s2dr3_qgis.engine.superresolution.overlap import HALOS, overlap_for
from s2dr3_qgis.engine.superresolution.request import Request


class Looking:
    """A network whose result depends on the pixel ``reach`` rows above, by ``weight``, and on nothing else."""

    def __init__(self, reach: int, weight: float = 1.0):
        self.reach, self.weight = reach, weight
        self.shapes: list[tuple[int, ...]] = []

    def super_resolve(self, low_res: np.ndarray, consistency_steps, phase) -> np.ndarray:
        self.shapes.append(low_res.shape)
        above = np.zeros_like(low_res)
        above[:, :, self.reach :] = low_res[:, :, : max(0, low_res.shape[2] - self.reach)]
        return (low_res + self.weight * above).repeat(10, 2).repeat(10, 3)


@pytest.fixture
def job(tmp_path):
    def make(height: int = 120, width: int = 130, **fields) -> Job:
        values = np.random.default_rng(4).integers(300, 5000, (10, height, width), dtype=np.uint16)
        source = write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, nodata=0)
        return Job(Request(tmp_path / "out.tif", **fields), open_cube(source, input_scale="DN/10000"))

    return make


@pytest.mark.parametrize("reach", [1, 5, 8, 13])
def test_the_overlap_covers_what_the_network_sees_also_where_tiles_fade(job, reach):
    overlap = job().measure_overlap(Looking(reach), Silent())
    assert overlap - overlap // FADE_SHARE >= reach
    assert overlap == overlap_for(next(halo for halo in HALOS if halo >= reach))


def test_what_makes_no_difference_that_counts_is_not_seen(job):
    assert job().measure_overlap(Looking(20, weight=1e-4), Silent()) == overlap_for(HALOS[0])


def test_a_network_that_looks_too_far_gets_the_largest_overlap_tried(job):
    assert job().measure_overlap(Looking(HALOS[-1]), Silent()) == overlap_for(HALOS[-1])


def test_a_raster_too_small_to_tell_is_not_measured(job):
    network = Looking(1)
    assert job(60, 200).measure_overlap(network, Silent()) is None
    assert not network.shapes


def test_the_measured_overlap_cuts_the_tiles_unless_the_user_has_one(job):
    open_one = job(tile_size=64)
    assert open_one.plan.overlap == DEFAULT_OVERLAP
    open_one.fit(overlap=6)
    assert (open_one.plan.overlap, open_one.plan.core) == (6, 52)
    given = job(tile_size=64, overlap=9)
    given.fit(overlap=6)
    assert given.plan.overlap == 9


def test_cancel_ends_the_measurement(job):
    class Stopped(Silent):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        job().measure_overlap(Looking(1), Stopped())
