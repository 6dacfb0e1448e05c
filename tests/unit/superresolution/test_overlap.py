"""The overlap that is measured: as far as the network looks, and no further."""

from __future__ import annotations

import numpy as np
import pytest
from listeners import CancelAfter
from runs import cube_of, numbers, scene

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.mosaic.tile_plan import FADE_SHARE
from s2dr3_qgis.engine.superresolution.overlap import HALOS, measured_overlap, overlap_for


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
def measure(tmp_path):
    def measure_on(network, height: int = 120, width: int = 130, progress=None) -> int | None:
        cube = cube_of(scene(tmp_path, numbers(height, width)))
        return measured_overlap(cube, cube.grid.bounds, network, 0, None, progress or Silent())

    return measure_on


@pytest.mark.parametrize("reach", [1, 5, 8, 13])
def test_the_overlap_covers_what_the_network_sees_also_where_tiles_fade(measure, reach):
    overlap = measure(Looking(reach))
    assert overlap - overlap // FADE_SHARE >= reach
    assert overlap == overlap_for(next(halo for halo in HALOS if halo >= reach))


def test_what_makes_no_difference_that_counts_is_not_seen(measure):
    assert measure(Looking(20, weight=1e-4)) == overlap_for(HALOS[0])


def test_a_network_that_looks_too_far_gets_the_largest_overlap_tried(measure):
    assert measure(Looking(HALOS[-1])) == overlap_for(HALOS[-1])


def test_a_raster_too_small_to_tell_is_not_measured(measure):
    network = Looking(1)
    assert measure(network, 60, 200) is None
    assert not network.shapes


def test_cancel_ends_the_measurement(measure):
    with pytest.raises(Cancelled):
        measure(Looking(1), progress=CancelAfter())
