"""Figures as rows: found by name, summed over bands, written as a table."""

from __future__ import annotations

import csv
import math

import numpy as np
import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.evaluation.figures import BOX, Figure, band_rmse, find, fine_power, write_csv

ROWS = [
    Figure(BOX, "result", "RMSE", "B02", 0.03, "reflectance", 100),
    Figure(BOX, "result", "RMSE", "B03", 0.04, "reflectance", 100),
    Figure(BOX, "bicubic", "RMSE", "B02", 0.5, "reflectance", 100),
]


def test_a_figure_is_found_by_its_names_and_nan_if_it_was_not_measured():
    assert find(ROWS, BOX, "RMSE", band="B03") == 0.04
    assert find(ROWS, BOX, "RMSE", "bicubic", "B02") == 0.5
    assert math.isnan(find(ROWS, BOX, "RMSE"))


def test_the_rmse_of_bands_is_their_root_mean_square():
    assert band_rmse(ROWS, BOX, [0, 1]) == pytest.approx(np.sqrt((0.03**2 + 0.04**2) / 2))
    assert math.isnan(band_rmse(ROWS, BOX, [4]))


def test_fine_power_counts_what_lies_beyond_the_inputs_nyquist():
    spectrum = np.zeros(20)
    spectrum[1] = 5.0  # 20 values reach the fine Nyquist frequency; the input's is the second
    assert fine_power(spectrum, 10) == 0
    spectrum[15] = 2.0
    assert fine_power(spectrum, 10) == pytest.approx(2.0 * 15.5)


def test_a_table_appears_complete_or_not_at_all(tmp_path):
    path = tmp_path / "figures.csv"
    write_csv(ROWS, path)
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["band"] for row in table] == ["B02", "B03", "B02"] and float(table[1]["value"]) == 0.04
    assert list(table[0]) == list(Figure._fields)
    with pytest.raises(RasterError, match="Cannot write in"):
        write_csv(ROWS, tmp_path / "none" / "figures.csv")
    assert list(tmp_path.iterdir()) == [path]
