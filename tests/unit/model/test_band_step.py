"""The consistency step that knows the detector's lattice, each band by itself."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.core.sensor import COARSE, FINE, STRIDES, moved_phase
from s2dr3_qgis.engine.model.back_projection import SensorModel, back_project_
from s2dr3_qgis.engine.model.lattice_sensor import degraded, own_pixels
from s2dr3_qgis.engine.model.lattice_step import project_
from s2dr3_qgis.engine.model.resample import enlarge
from s2dr3_qgis.engine.training.lattices import drawn_lattice, through_lattice
from tests.lattice_images import SENSOR, lattice, measured, smooth_scene, weakened

by_itself_ = partial(project_, together=False)


def test_the_step_recovers_more_than_back_projection_does():
    truth, numbers = smooth_scene(40, 40), lattice(40, 40)
    image = measured(truth, numbers)
    plain, known = enlarge(image, 10).contiguous(), enlarge(image, 10).contiguous()
    back_project_(plain, image, 3, SENSOR)
    by_itself_(known, image, 3, SENSOR, [numbers])
    inner = np.s_[:, FINE, 80:-80, 80:-80]
    errors = [float((result - truth)[inner].square().mean()) for result in (plain, known)]
    assert errors[1] < 0.9 * errors[0], errors
    left = (measured(known, numbers) - image)[:, FINE, 8:-8, 8:-8].abs().mean()
    assert left < 0.2 * (measured(enlarge(image, 10), numbers) - image)[:, FINE, 8:-8, 8:-8].abs().mean()


def test_bands_and_images_without_trust_take_plain_back_projections():
    truth, numbers = smooth_scene(16, 16), lattice(16, 16, 0.0)
    image = SENSOR(truth)
    plain, here, nowhere = (enlarge(image, 10).contiguous() for _ in range(3))
    back_project_(plain, image, 2, SENSOR)
    by_itself_(here, image, 2, SENSOR, [numbers])
    by_itself_(nowhere, image, 2, SENSOR, [None])
    assert torch.equal(here, plain) and torch.equal(nowhere, plain)
    assert {STRIDES[band] for band in FINE} == {1}


@pytest.mark.parametrize("size", [(30, 30), (31, 33)])  # odd: the border cuts pixels of 20 m
def test_each_step_comes_nearer_to_the_input_in_all_bands_and_up_to_the_border(size):
    draw = np.random.default_rng(3)
    numbers = drawn_lattice(*size, (0, 0), draw)
    image = through_lattice(smooth_scene(*size)[0], numbers, SENSOR, 0.001, draw)

    def left(steps: int) -> np.ndarray:
        fine = enlarge(image[None], 10).contiguous()
        if steps:
            by_itself_(fine, image[None], steps, SENSOR, [numbers])
        differences = []
        for band, result in enumerate(fine[0]):
            own = own_pixels(SENSOR, band, *size)
            measured_by = image[band][own.rows[:, None], own.columns]
            differences.append(float((degraded(result, numbers[band], SENSOR, band) - measured_by).square().mean()))
        return np.array(differences)

    first, one, two, eight = (left(steps) for steps in (0, 1, 2, 8))
    assert (one < 0.6 * first).all() and (two < one).all() and (eight < two).all()


def test_windows_agree_with_the_whole_beyond_their_halo():
    numbers = lattice(60, 60)
    image = measured(smooth_scene(60, 60), numbers)
    whole, part = enlarge(image, 10).contiguous(), enlarge(image, 10)[..., 100:500, 100:500].contiguous()
    by_itself_(whole, image, 2, SENSOR, [numbers])
    by_itself_(part, image[..., 10:50, 10:50].contiguous(), 2, SENSOR, [numbers[..., 10:50, 10:50]])
    difference = (part[:, FINE, 150:-150, 150:-150] - whole[:, FINE, 250:350, 250:350]).abs().max()
    assert difference < 1e-4


@pytest.mark.parametrize(("top", "left", "height", "width"), [(10, 10, 41, 43), (11, 10, 40, 42), (11, 13, 41, 43)])
def test_evening_of_20_m_bands_is_the_same_where_a_window_cuts_pairs(top, left, height, width):
    draw = np.random.default_rng(5)
    known = drawn_lattice(60, 60, (0, 0), draw)
    image = through_lattice(smooth_scene(60, 60)[0], known, SENSOR, 0.001, draw)[None]
    numbers = weakened(known, 0.2)
    here = np.s_[..., top : top + height, left : left + width]
    fine = np.s_[..., 10 * top : 10 * (top + height), 10 * left : 10 * (left + width)]
    whole, part = enlarge(image, 10).contiguous(), enlarge(image, 10)[fine].contiguous()
    by_itself_(whole, image, 2, SENSOR, [numbers], evening=1.3)
    phase = moved_phase((0, 0), top, left)
    by_itself_(part, image[here].contiguous(), 2, SensorModel(phase=phase), [numbers[here]], evening=1.3)
    inner = np.s_[:, COARSE, 150:-150, 150:-150]
    assert (part[inner] - whole[fine][inner]).abs().max() < 2e-3
    uneven = enlarge(image, 10).contiguous()
    by_itself_(uneven, image, 2, SENSOR, [numbers])
    assert (uneven - whole)[:, COARSE].abs().max() > 2e-2


def test_evening_raises_detail_by_the_share_that_the_lattice_weakens_it():
    numbers = lattice(24, 24)
    image = measured(smooth_scene(24, 24), numbers)
    known, even = enlarge(image, 10).contiguous(), enlarge(image, 10).contiguous()
    by_itself_(known, image, 2, SENSOR, [numbers])
    by_itself_(even, image, 2, SENSOR, [weakened(numbers, 0.1)], evening=1.5)
    for band in FINE:
        detail, change = known[0, band] - SENSOR.band(band, known[:, band])[0].mean(), (even - known)[0, band]
        share = enlarge(torch.from_numpy(weakened(numbers, 0.1)[None, band : band + 1, 3]), 10)[0, 0]
        fits = torch.corrcoef(torch.stack([(share * detail).flatten(), change.flatten()]))[0, 1]
        assert fits > 0.6, band
        assert 0.02 * detail.std() < change.std() < 0.3 * detail.std()
    assert torch.equal(even[:, COARSE], known[:, COARSE])


def test_evening_leaves_an_even_image_and_its_means_as_they_are():
    numbers = weakened(lattice(20, 22), 0.2)
    flat = torch.full((1, 10, 200, 220), 0.3)
    by_itself_(flat, SENSOR(flat.clone()), 2, SENSOR, [numbers], evening=2.0)
    assert (flat[:, FINE] - 0.3).abs().max() < 1e-5
    image = measured(smooth_scene(20, 22), numbers)
    known, even = enlarge(image, 10).contiguous(), enlarge(image, 10).contiguous()
    by_itself_(known, image, 2, SENSOR, [numbers[:, :3]])
    by_itself_(even, image, 2, SENSOR, [numbers], evening=1.0)
    before, after = (measured(result, numbers) - image for result in (known, even))
    assert (after - before)[:, FINE].abs().mean() < 0.1 * image[:, FINE].std()


def test_without_evening_the_fourth_number_changes_nothing():
    numbers = lattice(16, 16)
    image = measured(smooth_scene(16, 16), numbers)
    three, four = enlarge(image, 10).contiguous(), enlarge(image, 10).contiguous()
    by_itself_(three, image, 1, SENSOR, [numbers])
    by_itself_(four, image, 1, SENSOR, [weakened(numbers, 0.1)])
    assert torch.equal(three, four)


def test_a_lattice_of_another_shape_is_refused():
    image = torch.rand(1, 10, 8, 8)
    with pytest.raises(InputError, match=r"\(10, 3, 8, 9\)"):
        by_itself_(enlarge(image, 10), image, 1, SENSOR, [np.zeros((10, 3, 8, 9), np.float32)])
