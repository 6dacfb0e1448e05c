"""What several dates give is measured against one date and against bicubic."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.resample import enlarge
from s2dr3_qgis.engine.training.dated import DIRECT
from s2dr3_qgis.engine.training.evaluate_dates import compare_dates, dates_summary, dates_table, psnr_of_bands


def test_dates_gain_over_one_and_the_table_says_so():
    draw = torch.Generator().manual_seed(0)
    coarse = torch.rand(1, 1, 160, 160, generator=draw) + 0.2 * torch.rand(1, 10, 160, 160, generator=draw)
    truth = 0.1 + 0.1 * torch.nn.functional.interpolate(coarse, (640, 640), mode="bilinear")[0]
    table = compare_dates(truth, DIRECT, 0.002, lambda image: enlarge(image, 10), [1, 3], 1)
    assert table["1 dates"]["psnr"] == table["network"]["psnr"]
    assert table["3 dates"]["psnr"] > table["network"]["psnr"] + 0.05
    assert table["3 dates"]["changed"] == 0
    assert not any(name.endswith("known") for name in table)
    summary = dates_summary({"one": table})
    assert summary["3 dates"]["more"] == pytest.approx(table["3 dates"]["psnr"] - table["network"]["psnr"])
    assert "3 dates" in dates_table(summary, {"one": table})


def test_psnr_is_the_mean_of_bands():
    truth = torch.zeros(10, 100, 100)
    assert psnr_of_bands(truth + 0.1, truth) == pytest.approx(20, abs=1e-4)
