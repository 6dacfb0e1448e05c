"""Measures of a decoder, and the shipped checkpoint on places it never saw."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.model.decoder.loading import load_s2x10_from_state
from s2dr3_qgis.engine.training.config import TrainingConfig
from s2dr3_qgis.engine.training.dataset import Imagery, load_split
from s2dr3_qgis.engine.training.evaluate import (
    compare,
    error_spectrum,
    evaluate,
    summary,
    text_spectrum,
)
from tests.training_data import OPEN_CONFIG


def test_summary_compares_with_the_best_back_projection(imagery):
    truth = imagery.sentinel2[0].values[:, :100, :100]

    def perfect(_: torch.Tensor) -> torch.Tensor:
        return truth[None].clone()

    report = summary({"scene": compare(truth, 0.0, perfect, 1, False)})
    assert report["best_bicubic"] != "bicubic 0"
    assert report["gain"]["network 0"] > 20
    assert report["means"]["network 0"]["consistency"] < 1e-5
    assert report["below_bicubic"]["network 0"] == []
    first, *_, last = text_spectrum(report).splitlines()
    assert first.split()[1:] == ["0-0.25", "0.25-0.5", "0.5-0.75", "0.75-1", "1-1.5", "1.5-2", "2-inf"]
    assert last.split()[:2] == ["network", "5"] and set(last.split()[2::2]) == {"100.0"}


@pytest.mark.parametrize(("period", "name"), [(50, "mse 0-0.25"), (16, "mse 0.5-0.75"), (4, "mse 2-inf")])
def test_the_spectrum_of_an_error_adds_up_and_stands_at_its_frequency(period, name):
    column = torch.cos(torch.arange(240.0).add(0.5) * 2 * torch.pi / period)
    error = 0.3 * column[None, None, :, None] * torch.ones(1, 3, 1, 120)
    found = error_spectrum(error)
    assert sum(found.values()) == pytest.approx(float(error.square().mean()), rel=1e-6)
    assert found[name] == pytest.approx(0.3**2 / 2, rel=0.05)


@pytest.mark.shared
def test_the_shipped_checkpoint_beats_bicubic_on_places_held_out(shared):
    if not OPEN_DECODER.exists():
        pytest.skip("the open checkpoint is not in resources/models")
    config = TrainingConfig.read(OPEN_CONFIG)
    _, held = load_split(shared / "data", config.held_out_fine, config.held_out_s2, config.excluded)
    some = Imagery(held.towns[::60], held.country[::12], held.sentinel2[:1])
    net = load_s2x10_from_state(OPEN_DECODER)
    method = f"network {net.config.consistency_steps}"
    for kind, tables in evaluate(net, some, 0.002).items():
        report = summary(tables)
        assert report["gain"][method] > 0.1, kind
        assert report["below_bicubic"][method] == [], kind
        assert report["means"][method]["consistency"] < 0.003, kind
        assert report["means"][method]["gradient"] > report["means"]["bicubic 0"]["gradient"], kind
