"""Short texts for messages."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core.text import duration_text, shorten, size_text


def test_a_hostile_name_is_cut_and_made_printable():
    assert shorten("a\x1b[31m\nb") == "a?[31m?b"
    assert shorten("x" * 500, 10) == "x" * 10 + "…"
    assert shorten(ValueError("no\tnumber")) == "no?number"


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1500, "1.5 kB"),
        (52_000_000, "52 MB"),
        (3.2e9, "3.2 GB"),
        (5e15, "5000.0 TB"),
    ],
)
def test_sizes_have_decimal_units(size, text):
    assert size_text(size) == text


@pytest.mark.parametrize(("seconds", "text"), [(0, "0 s"), (89, "89 s"), (90, "2 min"), (5400, "1.5 h")])
def test_durations_have_the_unit_that_suits_them(seconds, text):
    assert duration_text(seconds) == text
