"""What is known of a date, as a value that goes to text and back."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from s2dr3_qgis.engine.core.messages import message
from s2dr3_qgis.engine.dates.facts import DateFacts
from s2dr3_qgis.engine.lattice.finding import find_lattice
from tests.lattice_scenes import reader, ten_bands
from tests.pages import WORD, capitals


def facts(left_out: str = "") -> DateFacts:
    gain, offset = np.full((10, 2, 3), 1.25, np.float32), np.full((10, 2, 3), 0.03125, np.float32)
    gain[:, :, 2] = 1.5
    plane = np.array([[0.5, 0.001, 0.0], [-0.25, 0.0, 0.002]])
    return DateFacts(
        (100, 150), plane, 0.04, gain, offset, (0.002,) * 10, (0.001,) * 10, (0.003,) * 10, None, True, 0.8, left_out
    )


def test_a_view_has_the_references_radiometry_and_the_planes_shift():
    image = np.full((10, 20, 30), 0.28125, np.float32)
    view = facts().view(image, 10, 5)
    np.testing.assert_allclose(view.image[:, :, :20], 0.2, atol=1e-6)
    np.testing.assert_allclose(view.shift[:, 0, 0], (0.5 + 0.01, -0.25 + 0.01))
    np.testing.assert_allclose(view.shift[:, -1, -1], (0.5 + 0.029, -0.25 + 2 * 0.034))
    assert view.noise.shape == view.reference_noise.shape == (10,)


def test_windows_agree_with_the_whole():
    image = np.random.default_rng(0).random((10, 100, 150)).astype(np.float32)
    whole = facts().view(image, 0, 0)
    part = facts().view(image[:, 40:90, 60:], 40, 60)
    np.testing.assert_allclose(part.image, whole.image[:, 40:90, 60:], atol=1e-6)
    np.testing.assert_allclose(part.shift, whole.shift[:, 40:90, 60:])


def test_text_and_back():
    text = facts("it is cloudy").to_text()
    again = DateFacts.from_text(text)
    assert again.to_text() == text
    assert not again.used
    assert str(again) == "left out: it is cloudy"
    assert str(facts()).startswith("shift +5.5 m down, -1.0 m right; no lattice; weight 80 %")


@pytest.mark.parametrize("text", ["{}", "[]", "no json", json.dumps({**json.loads(facts().to_text()), "nodes": [7]})])
def test_other_text_is_refused(text):
    with pytest.raises(ValueError):
        DateFacts.from_text(text)


def test_no_word_of_the_summary_misses_the_translation():
    image, _ = ten_bands((160, 150))
    lattice = find_lattice(reader(image), 160, 150, None).lattice
    texts = [capitals(one) for one in (facts(), replace(facts(), lattice=lattice), facts(message("cloudy")))]
    assert "TURNED" in texts[1]
    assert not [word for text in texts for word in WORD.findall(text)]
