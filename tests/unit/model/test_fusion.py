"""Several dates together hold more than one; what changed between them leaves no ghost."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.core.errors import Cancelled, InputError
from s2dr3_qgis.engine.core.sensor import COARSE, FINE
from s2dr3_qgis.engine.dates.facts import DateView
from s2dr3_qgis.engine.model import fusion, missing_detail
from s2dr3_qgis.engine.model.fusion import DateSampler, fuse_
from s2dr3_qgis.engine.model.lattice_sensor import own_pixels
from s2dr3_qgis.engine.model.resample import enlarge
from tests.dated_places import SHIFTS, SIDE, date, error, place
from tests.lattice_images import SENSOR, lattice


def fused(views: list[DateView]) -> tuple[torch.Tensor, torch.Tensor]:
    """The first is the reference."""
    image = torch.from_numpy(views[0].image)
    fine = enlarge(image[None], 10)[0].contiguous()
    count = fuse_(fine, image, views[1:], SENSOR, views[0].lattice)
    return fine, count


@pytest.mark.parametrize("with_lattice", [True, False])
def test_more_dates_come_closer_to_the_truth(with_lattice):
    truth = place()
    views = [date(truth, number, shift, with_lattice) for number, shift in enumerate(SHIFTS)]
    errors = [[error(fused(views[:count])[0], truth, bands) for bands in (FINE, COARSE)] for count in (2, 6)]
    assert errors[0][0] > 1.02 * errors[1][0], errors
    assert errors[0][1] > 1.02 * errors[1][1], errors


def test_the_wrong_lattice_and_the_wrong_shift_are_worse():
    truth = place()
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[:4])]
    right = error(fused(views)[0], truth, FINE)
    elsewhere = [views[0], *(view._replace(lattice=lattice(SIDE, SIDE, number=11)) for view in views[1:])]
    assert error(fused(elsewhere)[0], truth, FINE) > 1.02 * right
    unmoved = [views[0], *(view._replace(shift=0 * view.shift) for view in views[1:])]
    assert error(fused(unmoved)[0], truth, FINE) > 1.02 * right


def test_a_changed_patch_stays_as_the_reference():
    truth = place()
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[:4])]
    empty = [view._replace(image=np.full_like(view.image, np.nan)) for view in views[1:]]
    alone, none = fused([views[0], *empty])
    changed = [views[0]]
    for view in views[1:]:
        image = view.image.copy()
        image[:, 6:19, 6:19] += 0.15
        changed.append(view._replace(image=image))
    result, count = fused(changed)
    patch = np.s_[:, 90:160, 90:160]
    assert float((result - alone)[patch].abs().max()) < 0.01
    assert (none == 1).all()
    assert count[8:17, 8:17].max() == 1
    assert count[24:, 24:].mean() > 1.2


def test_unknown_pixels_of_a_date_count_nothing():
    truth = place()
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[:3])]
    views[1].image[:, :, 20:] = np.nan
    result, count = fused(views)
    assert torch.isfinite(result).all()
    assert count[:, 22:].max() <= 2


def test_bands_that_came_otherwise_are_not_fused():
    truth = place()
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[:3])]
    alike = fused(views)[0]
    other = fused([views[0], *(view._replace(coarse=False) for view in views[1:])])[0]
    assert float((alike - other)[COARSE].abs().max()) > 1e-3


@pytest.mark.parametrize("trust", [1.0, 0.6, 0.0])
def test_the_transpose_fits_the_sampler(trust):
    numbers = lattice(20, 20, number=1)[0]
    numbers[2] = trust
    own = own_pixels(SENSOR, 0, 20, 20)
    shift = np.full((2, 20, 20), 0.3)
    draw = torch.Generator().manual_seed(1)
    dense, pixels = torch.randn(66, 66, generator=draw), torch.randn(20, 20, generator=draw)
    for moved in (None, shift):
        sampler = DateSampler(own, 1, numbers, moved, torch.device("cpu"))
        back = torch.zeros_like(dense)
        sampler.adjoint(pixels, back)
        assert float((sampler(dense) * pixels).sum()) == pytest.approx(float((dense * back).sum()), rel=1e-3)


@pytest.mark.parametrize("threads", [1, 2])
def test_cancel_ends_a_fusion_within_the_iterations_of_a_band(threads):
    truth = place()
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[:3])]
    image = torch.from_numpy(views[0].image)
    fine = enlarge(image[None], 10)[0].contiguous()
    before, calls = fine.clone(), []

    def check() -> None:
        calls.append(1)
        # With one thread: ten calls for the bands' starts, then one for a band and each of its iterations.
        if threads > 1 or len(calls) == 14:
            raise Cancelled

    kept = torch.get_num_threads()
    torch.set_num_threads(threads)
    try:
        with pytest.raises(Cancelled):
            fuse_(fine, image, views[1:], SENSOR, views[0].lattice, check)
    finally:
        torch.set_num_threads(kept)
    assert len(calls) == (14 if threads == 1 else 1)
    assert torch.equal(fine, before)


def test_a_date_of_another_shape_is_refused():
    view = date(place(), 1, (0, 0))
    fine, image = torch.zeros(10, 200, 200), torch.zeros(10, 20, 20)
    with pytest.raises(InputError, match="does not fit"):
        fuse_(fine, image, [view], SENSOR)


def test_noise_is_not_sharpened_where_there_is_no_contrast():
    truth = 0.2 + 0.05 * (place() - 0.2)
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[:4])]
    image = torch.from_numpy(views[0].image)
    enlarged = enlarge(image[None], 10)[0]
    assert error(fused(views)[0], truth, FINE) < 1.1 * error(enlarged, truth, FINE)


def alike() -> torch.Tensor:
    """(10, fine, fine): B02 B03 B04 and the 20 m bands show one detail, B08 another."""
    truth = place()
    common = truth[:1] + 0.1 * (truth - truth[:1])
    common[FINE[3]] = truth[FINE[3]]
    return common


def test_bands_that_look_alike_help_each_other_and_no_other(monkeypatch):
    truth = alike()
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[:3])]
    together = fused(views)[0]

    def apart(image: np.ndarray) -> np.ndarray:
        own = np.eye(len(image), dtype=np.float32)[:, :, None, None]
        return own * missing_detail.covariance(image)

    monkeypatch.setattr(fusion, "covariance", apart)
    alone = fused(views)[0]
    assert error(together, truth, FINE[:3]) < 0.98 * error(alone, truth, FINE[:3])
    assert error(together, truth, FINE[3:]) < 1.02 * error(alone, truth, FINE[3:])
    assert error(together, truth, COARSE) < 0.95 * error(alone, truth, COARSE)


def test_a_band_is_not_drawn_to_what_another_shows_alone():
    truth = alike()
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[:3])]
    before = fused(views)[0]
    spot = np.s_[FINE[3], 140:150, 140:150]
    truth[FINE[3], 150:160, 150:160] += 0.2
    after = fused([date(truth, number, shift) for number, shift in enumerate(SHIFTS[:3])])[0]
    assert float((after - before)[spot].mean()) > 0.02
    moved = (after - before)[FINE[:3], 120:170, 120:170].abs().max()
    assert float(moved) < 0.15 * float((after - before)[FINE[3]].abs().max())
