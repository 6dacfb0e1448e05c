"""Devices and precision, with every PyTorch from the oldest accepted one on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.model.devices import (
    autocast_dtype,
    autocast_enabled,
    describe,
    free_bytes,
    no_autocast,
    resolve_device,
    whole_float32,
)

CPU = torch.device("cpu")


def test_the_cpu_is_there_and_described():
    before = torch.get_num_threads()
    assert resolve_device("cpu") == CPU
    try:
        for threads, text in ((1, "cpu (1 thread)"), (2, "cpu (2 threads)")):
            torch.set_num_threads(threads)
            assert describe(CPU) == text
    finally:
        torch.set_num_threads(before)
    assert free_bytes(CPU) is None


def test_a_device_with_a_number_is_one_of_its_type(monkeypatch):
    assert resolve_device(str(torch.device("cpu", 0))) == CPU
    monkeypatch.setattr(torch, "zeros", lambda *_, **__: None)
    assert resolve_device(str(torch.device("mps", 0))) == torch.device("mps", 0)


@pytest.mark.parametrize("name", ["tpu", "tpu:0", "cpu:", "cuda:x", "", "cuda:99", "CPU"])
def test_another_device_is_refused_with_the_remedy(name):
    with pytest.raises(InputError, match="auto"):
        resolve_device(name)


@pytest.mark.parametrize(
    ("precision", "expected"), [("auto", None), ("fp32", None), ("fp16", torch.float16), ("bf16", torch.bfloat16)]
)
def test_precision_on_a_cpu(precision, expected):
    assert autocast_dtype(precision, CPU) == expected


def test_autocast_is_seen_and_switched_off():
    assert not autocast_enabled("cpu")
    with torch.autocast("cpu", torch.bfloat16):
        assert autocast_enabled("cpu")
        with no_autocast("cpu"):
            assert not autocast_enabled("cpu")
            assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype == torch.float32


def test_autocast_is_seen_with_a_pytorch_whose_function_takes_no_argument(monkeypatch):
    monkeypatch.setattr(torch, "is_autocast_enabled", lambda: False)
    monkeypatch.setattr(torch, "is_autocast_cpu_enabled", lambda: True)
    assert autocast_enabled("cpu")
    assert not autocast_enabled("cuda")
    assert not autocast_enabled("mps")


def test_a_device_without_autocast_needs_none_switched_off(monkeypatch):
    """PyTorch before 2.5 refuses every torch.autocast("mps")."""

    def refuse(*arguments, **_):
        raise RuntimeError(f"unsupported autocast device_type '{arguments[0]}'")

    monkeypatch.setattr(torch, "is_autocast_enabled", refuse)
    monkeypatch.setattr(torch, "autocast", refuse)
    with no_autocast("mps"):
        assert not autocast_enabled("mps")
    assert autocast_dtype("auto", torch.device("mps")) is None
    with pytest.raises(InputError, match="fp32"):
        autocast_dtype("fp16", torch.device("mps"))


@pytest.mark.parametrize("allowed", [True, False])
def test_tf32_is_off_within_and_as_before_afterwards(monkeypatch, allowed):
    cudnn = torch.backends.cudnn
    monkeypatch.setattr(cudnn, "allow_tf32", allowed)
    with pytest.raises(KeyboardInterrupt), whole_float32():
        assert not cudnn.allow_tf32
        raise KeyboardInterrupt
    assert cudnn.allow_tf32 == allowed
    # As two threads may do it.
    first, second = whole_float32(), whole_float32()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not cudnn.allow_tf32
    second.__exit__(None, None, None)
    assert cudnn.allow_tf32 == allowed


def test_the_newer_switches_of_a_script_stay_its_own():
    if not hasattr(torch.backends, "fp32_precision"):
        pytest.skip("this PyTorch has only the older switch")
    script = """
import torch
from s2dr3_qgis.engine.model.devices import whole_float32
torch.backends.fp32_precision = "tf32"
torch.backends.cudnn.conv.fp32_precision = "ieee"
with whole_float32():
    assert torch.backends.cudnn.rnn.fp32_precision == "tf32"
assert torch.backends.cudnn.conv.fp32_precision == "ieee"
"""
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).parents[3])
