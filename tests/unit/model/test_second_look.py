"""The network's second look at fused dates: in two phases, without a shift, and only if there are enough dates."""

from __future__ import annotations

import math

import pytest
import torch

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.sensor import FINE
from s2dr3_qgis.engine.dates import LOOKING_AGAIN, DateView
from s2dr3_qgis.engine.model.fusion import fuse_
from s2dr3_qgis.engine.model.resample import enlarge
from s2dr3_qgis.engine.model.second_look import fuse_dates_, look_again_
from tests.dated_places import SHIFTS, date, error, place
from tests.lattice_images import SENSOR

HEIGHT, WIDTH = 24, 32


def enlarging(image: torch.Tensor) -> torch.Tensor:
    """A network that adds nothing."""
    return enlarge(image, 10)


def wave(height: int, width: int, length: float) -> torch.Tensor:
    """(10, 10·height, 10·width): waves so long, in fine pixels, that pixels of 10 and 20 m show them as they are."""
    rows, columns = torch.arange(10 * height)[:, None], torch.arange(10 * width)
    image = 0.2 + 0.05 * torch.sin(2 * math.pi * rows / length) * torch.cos(2 * math.pi * columns / length)
    return image.expand(10, -1, -1).contiguous()


def scene(count: int) -> tuple[torch.Tensor, torch.Tensor, list[DateView]]:
    """A place, its image of the reference, and the views of this and of ``count`` further dates."""
    truth = place()
    views = [date(truth, number, shift) for number, shift in enumerate(SHIFTS[: count + 1])]
    return truth, torch.from_numpy(views[0].image), views


def fused(count: int, network=enlarging, check=lambda: None) -> torch.Tensor:
    """The result with ``count`` further dates."""
    _, image, views = scene(count)
    fine = network(image[None])[0].contiguous()
    fuse_dates_(fine, image, views[1:], network, SENSOR, views[0].lattice, check)
    return fine


def test_nothing_moves():
    """A slope stays where it is: half a fine pixel would change it by 1.5e-4."""
    rows, columns = torch.arange(10 * HEIGHT)[:, None], torch.arange(10 * WIDTH)
    slope = (0.1 + 1e-4 * rows + 2e-4 * columns).expand(10, -1, -1).contiguous()
    fine = slope.clone()
    look_again_(fine, enlarging, SENSOR)
    inner = (fine - slope)[:, 60:-60, 60:-60]
    assert inner[FINE].abs().max() < 3e-5
    # Duplicates of 20 m pixels are stairs, enlarged.
    assert inner.mean((1, 2)).abs().max() < 3e-6


def test_the_network_sees_pixels_and_pixels_half_beside_them():
    fine, seen = wave(HEIGHT, WIDTH, 400.0), []

    def network(image: torch.Tensor) -> torch.Tensor:
        seen.append(image.clone())
        return enlarging(image)

    expected = SENSOR(fine[None])
    look_again_(fine, network, SENSOR)
    straight, moved = seen
    assert torch.allclose(straight, expected, atol=1e-6)
    between = (expected[..., :-1, :-1] + expected[..., 1:, 1:] + expected[..., 1:, :-1] + expected[..., :-1, 1:]) / 4
    inner = (slice(None), FINE, slice(3, -3), slice(3, -3))
    assert (moved[..., :-1, :-1] - between)[inner].abs().max() < 5e-4
    assert (moved - straight)[inner].abs().max() > 3e-3


@pytest.mark.parametrize("count", [LOOKING_AGAIN - 1, LOOKING_AGAIN])
def test_it_takes_enough_dates(count):
    looks = []

    def network(image: torch.Tensor) -> torch.Tensor:
        looks.append(image)
        return enlarging(image)

    fine = fused(count, network)
    assert len(looks) == (1 if count < LOOKING_AGAIN else 3)
    _, image, views = scene(count)
    plain = enlarging(image[None])[0].contiguous()
    fuse_(plain, image, views[1:], SENSOR, views[0].lattice)
    assert torch.equal(fine, plain) == (count < LOOKING_AGAIN)


def test_what_the_dates_measured_stays():
    """However little a network knows, its second look takes nothing away."""
    fine = fused(4)
    truth, image, views = scene(4)
    plain = enlarging(image[None])[0].contiguous()
    before = error(plain, truth, FINE)
    fuse_(plain, image, views[1:], SENSOR, views[0].lattice)
    assert error(fine, truth, FINE) < 1.02 * error(plain, truth, FINE) < before


def test_it_can_be_stopped():
    asked = []

    def check() -> None:
        asked.append(1)
        if len(asked) > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        fused(LOOKING_AGAIN, check=check)
