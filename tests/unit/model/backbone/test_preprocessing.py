"""Pictures as a backbone takes them, and its layers by number."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.core.bands import TCI_WHITE
from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.model.backbone.preprocessing import normalise, parse_layers


def test_satellite_and_web_have_the_published_mean_and_deviation():
    picture = torch.full((1, 3, 2, 2), 0.5)
    got = normalise(picture, "satellite")[0, :, 0, 0]
    assert torch.allclose(got, torch.tensor([0.07 / 0.213, 0.089 / 0.156, 0.204 / 0.143]), atol=1e-6)
    got = normalise(picture, "web")[0, :, 0, 0]
    assert torch.allclose(got, torch.tensor([0.015 / 0.229, 0.044 / 0.224, 0.094 / 0.225]), atol=1e-6)


def test_bytes_reflectance_and_pictures_of_equal_brightness_agree():
    byte = torch.full((3, 4, 4), 51, dtype=torch.uint8)
    assert torch.allclose(normalise(byte), normalise(torch.full((3, 4, 4), 0.2)), atol=1e-6)
    reflectance = torch.full((3, 4, 4), 0.2 * TCI_WHITE, dtype=torch.float64)
    assert torch.allclose(normalise(byte), normalise(reflectance, white=TCI_WHITE), atol=1e-6)
    assert torch.equal(normalise(torch.full((3, 1, 1), 1.4)), normalise(torch.ones(3, 1, 1)))


def test_nodata_becomes_the_mean():
    picture = torch.full((3, 2, 2), 0.3)
    picture[:, 0, 0] = float("nan")
    assert (normalise(picture)[:, 0, 0] == 0).all()


@pytest.mark.parametrize(
    ("rgb", "variant"),
    [
        (torch.zeros(3, 2, 2), "moon"),
        (torch.zeros(4, 2, 2), "web"),
        (torch.zeros(3, 2, 2, dtype=torch.int32), "web"),
        (torch.full((3, 2, 2), 200.0), "web"),
    ],
)
def test_what_cannot_be_normalised_is_refused(rgb, variant):
    with pytest.raises(InputError):
        normalise(rgb, variant)


def test_layers_are_parsed_and_checked():
    assert parse_layers("last", 24) == parse_layers("", 24) == (24,)
    assert parse_layers(" 6, 24 ,1", 24) == (6, 24, 1)
    for text in ("0", "25", "6,6", "a", "6,,7", "-1", "1.5", "9" * 10_000):
        with pytest.raises(InputError, match="1 to 24"):
            parse_layers(text, 24)
