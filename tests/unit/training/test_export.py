"""Exported weights load as any decoder."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.model.decoder.loading import load_s2x10_from_state
from s2dr3_qgis.engine.training.degradation import PairSource
from s2dr3_qgis.engine.training.export import export
from s2dr3_qgis.engine.training.loop import STATE, Training


def test_an_export_loads_as_any_decoder_and_says_what_it_is(imagery, config, tmp_path):
    training = Training(config, PairSource(imagery, config), tmp_path / "run")
    training.run()
    export(tmp_path / "run", tmp_path / "out.safetensors", 3, {"commit": "abc"})
    net = load_s2x10_from_state(tmp_path / "out.safetensors")
    assert net.config.consistency_steps == 3
    assert net.config.bicubic_skip
    training.net.load_state_dict(training.average)
    x = torch.rand(1, 10, 5, 7)
    assert torch.allclose(net(x), training.net.eval()(x), atol=1e-6)
    assert (tmp_path / "out_curves.csv").exists()
    with pytest.raises(InputError, match=STATE):
        export(tmp_path, tmp_path / "none.safetensors")
