"""What is known of a network before and after it is opened."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from predictors import Sharpener

from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.superresolution.network import NetworkFacts


def write_header(path, config: str) -> None:
    """The bundled checkpoint's header, so that its tensors are described, with another config."""
    with OPEN_DECODER.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        weights = file.read()
    header["__metadata__"] = {"config": config}
    content = json.dumps(header).encode()
    path.write_bytes(len(content).to_bytes(8, "little") + content + weights)


def test_the_bundled_checkpoint_says_its_sizes_without_being_opened():
    facts = NetworkFacts.of_file(OPEN_DECODER)
    assert facts.config is not None and facts.config.bands == 10
    assert (facts.device_type, facts.sha256) == ("cpu", "")


STORED = NetworkFacts.of_file(OPEN_DECODER).sizes
WRONG = {
    "nested": "[" * 100_000,
    "no object": "[1, 2]",
    "unknown field": json.dumps({**STORED.to_dict(), "unknown": 1}),
    "sizes that contradict the tensors": json.dumps({**STORED.to_dict(), "bands": 3}),
    "no JSON": "{",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_config_stands_for_none(tmp_path, name):
    path = tmp_path / "decoder.safetensors"
    write_header(path, WRONG[name])
    facts = NetworkFacts.of_file(path)
    assert facts.config is None and facts.sizes == DecoderConfig()


def test_a_config_without_sizes_has_those_of_the_tensors(tmp_path):
    path = tmp_path / "decoder.safetensors"
    write_header(path, '{"slope": 0.25}')
    config = NetworkFacts.of_file(path).config
    assert config is not None and config.slope == 0.25
    assert (config.channels, config.growth, config.blocks) == (STORED.channels, STORED.growth, STORED.blocks)


@pytest.mark.parametrize("content", [b"", b"short", b"\xff" * 100, (200).to_bytes(8, "little") + b"[" * 200])
def test_a_file_that_is_no_checkpoint_says_nothing(tmp_path, content):
    (tmp_path / "decoder.safetensors").write_bytes(content)
    assert NetworkFacts.of_file(tmp_path / "decoder.safetensors").config is None
    assert NetworkFacts.of_file(tmp_path / "nowhere.safetensors").config is None


def test_the_facts_of_an_open_network_are_what_it_says_of_itself():
    config = replace(DecoderConfig(), channels=8).to_dict()
    listed = {name: list(value) if isinstance(value, tuple) else value for name, value in config.items()}
    facts = NetworkFacts.from_info(
        Sharpener(config=listed, precision="bf16", threads=3, torch="2.13.0", python="3").info
    )
    assert facts.config == DecoderConfig(channels=8)
    assert (facts.precision, facts.threads, facts.torch, facts.device) == ("bf16", 3, "2.13.0", "numpy")


def test_weights_are_counted_as_the_network_has_them():
    from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

    config = DecoderConfig(channels=16, growth=8, blocks=2, generator=(16, 10), stage_factors=(2, 10))
    weights = sum(p.numel() for p in S2x10NetS(config).parameters() if p.ndim == 4)
    assert NetworkFacts("", config=config).weight_bytes == 4 * weights
