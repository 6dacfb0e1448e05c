"""Loading the decoder: every layout gives the reference's output; other sizes and choices; misfits are named."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig, stage_factors
from s2dr3_qgis.engine.model.decoder.loading import load_decoder, load_s2x10_from_chunks, load_s2x10_from_state
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

TOLERANCE = {"5x3": 3e-5, "1x1": 1e-5}
LAYOUTS = ("decoder.pt", "decoder.safetensors", "modules")


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


@pytest.fixture
def tensors(fixture):
    return load_file(fixture / "decoder.safetensors")


@pytest.fixture
def write(tmp_path):
    def writer(tensors: dict, metadata: dict | None = None) -> Path:
        save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, tmp_path / "d.safetensors", metadata)
        return tmp_path / "d.safetensors"

    return writer


def run(decoder, x) -> torch.Tensor:
    with torch.inference_mode():
        return decoder(torch.as_tensor(x))


@pytest.mark.parametrize("case", TOLERANCE)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_reference_is_reproduced_from_every_layout(fixture, layout, case):
    decoder = load_decoder(fixture / layout)
    got = run(decoder, np.load(fixture / f"input_{case}.npy"))
    want = torch.from_numpy(np.load(fixture / f"expected_{case}.npy"))
    assert got.shape == want.shape
    assert (got - want).abs().max() <= TOLERANCE[case]
    assert not decoder.training


def test_layouts_give_identical_outputs(fixture):
    x = torch.rand(2, 10, 6, 9)
    outputs = [run(load_decoder(fixture / layout), x) for layout in LAYOUTS]
    assert all(torch.equal(output, outputs[0]) for output in outputs[1:])


def test_a_trainable_network_comes_out_of_loading(fixture):
    decoder = load_decoder(fixture / "modules").train()
    decoder(torch.rand(1, 10, 4, 4)).mean().backward()
    assert all(parameter.grad is not None for parameter in decoder.parameters())


def test_stable_names_load_and_say_which_of_them_to_use(fixture):
    assert isinstance(load_s2x10_from_chunks(str(fixture / "modules")), S2x10NetS)
    assert isinstance(load_s2x10_from_state(str(fixture / "decoder.pt")), S2x10NetS)
    with pytest.raises(CheckpointError, match="load_s2x10_from_state"):
        load_s2x10_from_chunks(fixture / "decoder.pt")
    with pytest.raises(CheckpointError, match="load_s2x10_from_chunks"):
        load_s2x10_from_state(fixture / "modules")


SIZES = [
    DecoderConfig(bands=10, channels=12, growth=5, blocks=3, generator=(6, 5, 4, 10, 10)),
    DecoderConfig(bands=4, channels=8, growth=4, blocks=1, generator=(4,), stage_factors=(10,)),
    DecoderConfig(bands=10, channels=8, growth=4, blocks=11, generator=(7, 10), stage_factors=(2, 10)),
    DecoderConfig(
        bands=3, channels=6, growth=2, blocks=1, generator=(5, 4, 4, 4, 4, 3), stage_factors=stage_factors(6)
    ),
]


@pytest.mark.parametrize("config", SIZES)
def test_sizes_are_read_off_the_shapes(write, config):
    torch.manual_seed(3)
    made = S2x10NetS(config).eval()
    loaded = load_decoder(write(made.state_dict()))
    assert loaded.config == config
    x = torch.rand(1, config.bands, 3, 5)
    assert torch.equal(run(loaded, x), run(made, x))
    assert run(loaded, x).shape == (1, config.bands, 30, 50)


def test_choices_come_from_the_metadata(write):
    config = DecoderConfig(
        channels=8, growth=4, blocks=1, generator=(4, 10), stage_factors=(4, 5), slope=0.2, residual="delta",
        bicubic_skip=True, final_activation=False, input_scale=2.0, consistency_steps=3,
    )  # fmt: skip
    made = S2x10NetS(config).eval()
    loaded = load_decoder(write(made.state_dict(), {"config": json.dumps(config.to_dict())}))
    assert loaded.config == config
    x = torch.rand(1, 10, 4, 3)
    assert torch.equal(run(loaded, x), run(made, x))


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ("{", "valid JSON"),
        ("[" * 30_000, "valid JSON"),
        ("[]", "JSON object"),
        ({"layers": 3}, "layers"),
        ({"channels": 160}, "channels is 160"),
        ({"slope": "0.2"}, "slope"),
        ({"slope": float("nan")}, "slope"),
        ({"input_scale": 0}, "input_scale"),
        ({"residual": "other"}, "residual"),
        ({"bicubic_skip": 1}, "bicubic_skip"),
        ({"consistency_steps": 10**9}, "consistency_steps"),
        ({"stage_factors": [2, 4, 8, 10, 10**6]}, "stage_factors"),
        ({"stage_factors": [10]}, "stage factors"),
    ],
)
def test_a_config_that_cannot_be_is_refused_by_name(write, tensors, config, says):
    text = config if isinstance(config, str) else json.dumps(config)
    with pytest.raises(CheckpointError, match=says):
        load_decoder(write(tensors, {"config": text}))


def test_what_does_not_fit_is_named_with_the_nearest(write, tensors):
    name = "encoder.1.1.rdb2.conv3.weight"
    tensors["encoder.1.1.rdb2.conv_3.weight"] = tensors.pop(name)
    with pytest.raises(CheckpointError, match=r"nearest there .encoder\.1\.1\.rdb2\.conv_3\.weight") as caught:
        load_decoder(write(tensors))
    assert f"nearest expected '{name}'" in str(caught.value)


def test_missing_block_and_stage_are_named(write, tensors):
    rest = {name: tensor for name, tensor in tensors.items() if not name.startswith("encoder.1.0.")}
    with pytest.raises(CheckpointError, match=r"encoder\.1\.0"):
        load_decoder(write(rest))
    rest = {name: tensor for name, tensor in tensors.items() if not name.startswith("generator.4.")}
    with pytest.raises(CheckpointError, match=r"generator\.4"):
        load_decoder(write(rest))


def test_a_huge_block_number_costs_nothing(write, tensors):
    tensors[f"encoder.1.{'9' * 5000}.rdb1.conv1.weight"] = torch.zeros(1)
    with pytest.raises(CheckpointError, match=r"encoder\.1\.2 is missing"):
        load_decoder(write(tensors))


MEASURE = """
import resource, sys
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
load_decoder(sys.argv[1])
before = peak()
decoder = load_decoder(sys.argv[2])
print((peak() - before) / sum(p.numel() * 4 for p in decoder.parameters()))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss counts kilobytes on Linux only")
def test_a_folder_is_streamed(fixture, tmp_path):
    """90 MB in 5 RRDBs: beside the weights themselves not even a quarter of them is held."""
    config = DecoderConfig(channels=160, growth=80, blocks=5)
    decoder = S2x10NetS(config)
    dumps = [(0, "Resample", decoder.encoder[0])]
    dumps += [(4 * (k + 1), "RRDB", block) for k, block in enumerate(decoder.encoder[1])]
    dumps += [(4 * config.blocks + 1 + s, "Resample", stage) for s, stage in enumerate(decoder.generator)]
    for number, kind, module in dumps:
        torch.save(module.state_dict(), tmp_path / f"module_{number:03d}_x.{kind}.pt")
    command = [sys.executable, "-c", MEASURE, str(fixture / "modules"), str(tmp_path)]
    share = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert share < 1.25


@pytest.mark.shared
def test_oracle_finds_no_difference(shared, tmp_path, top):
    oracle = shared / "oracle"
    made = [sys.executable, str(oracle / "make_decoder_fixture.py"), "--out", str(tmp_path), "--seed", "5"]
    subprocess.run([*made, "--inputs", "17x23,5x3,b2_12x9"], check=True, capture_output=True)
    checked = subprocess.run(
        [
            *(sys.executable, str(oracle / "check_decoder.py"), "--fixture", str(tmp_path)),
            *("--impl", "oracle_loaders:decoder", "--path", str(top), "--path", str(top / "tests")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "12 passed, 0 failed" in checked.stdout
