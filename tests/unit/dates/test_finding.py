"""How dates fit a reference is found from their pixels; dates that do not help are left out and named."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.dates import finding
from s2dr3_qgis.engine.dates.finding import find_dates
from tests.dated_scenes import seen
from tests.lattice_scenes import reader

SHAPE = (130, 120)


def found(*dates: np.ndarray) -> list:
    reference = seen(SHAPE, bands=10, noise=0.002)
    phases = [None] * len(dates)
    return find_dates(reader(reference), [reader(date) for date in dates], *SHAPE, None, phases)


def test_shift_and_brightness_are_found():
    date = seen(SHAPE, (0.6, -0.4), 10, 0.002, 1)
    date[1] = 1.1 * date[1] - 0.01
    facts = found(date)[0]
    assert facts.used
    np.testing.assert_allclose(facts.shift(60, 60, 1, 1)[:, 0, 0], (0.6, -0.4), atol=0.05)
    np.testing.assert_allclose(facts.gain[1], 1.1, atol=0.02)
    np.testing.assert_allclose(facts.gain[2], 1.0, atol=0.02)
    assert facts.weight > 0.7


def test_it_is_told_how_much_is_done(monkeypatch):
    monkeypatch.setattr(finding, "GROUP", 3)
    dates, shares = [seen(SHAPE, (0.1, 0.1), 10, 0.002, number) for number in (1, 2)], []
    find_dates(reader(dates[0]), list(map(reader, dates)), *SHAPE, None, [None] * 2, done=shares.append)
    assert shares == [0.375, 0.5, 0.875, 1.0]


def test_a_changed_quarter_does_not_spoil_it():
    date = seen(SHAPE, (0.6, -0.4), 10, 0.002, 1)
    date[:, :60, :60] *= 0.5
    facts = found(date)[0]
    assert facts.used
    np.testing.assert_allclose(facts.shift(60, 60, 1, 1)[:, 0, 0], (0.6, -0.4), atol=0.05)
    np.testing.assert_allclose(facts.gain[:, -1, -1], 1.0, atol=0.03)
    assert 0.3 < facts.weight < 0.9


def test_dates_that_do_not_help_are_named():
    cloud = 0.6 + 0.1 * seen(SHAPE, place=5, bands=10)
    empty = np.full((10, *SHAPE), np.nan, np.float32)
    cloudy, nowhere, fine = found(cloud, empty, seen(SHAPE, (0.2, 0.1), 10, 0.002, 2))
    assert "registered" in cloudy.left_out
    assert "no data" in nowhere.left_out
    assert fine.used


def test_a_date_with_few_usable_pixels_is_left_out_and_their_share_named():
    date = np.full((10, *SHAPE), np.nan, np.float32)
    date[:, :40, :40] = seen(SHAPE, (0.2, 0.1), 10, 0.002, 1)[:, :40, :40]
    facts = found(date)[0]
    assert 0.05 < facts.weight < 0.1
    assert facts.left_out.endswith(f": {100 * facts.weight:.0f} % of its pixels are usable")


def test_a_date_whose_parts_lie_differently_is_left_out():
    date, other = (seen(SHAPE, (shift, -shift), 10, 0.002, 1) for shift in (1.0, -1.0))
    date[:, :65, 60:], date[:, 65:, :60] = other[:, :65, 60:], other[:, 65:, :60]
    assert "cannot be registered" in found(date)[0].left_out
