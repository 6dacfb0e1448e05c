"""Checkpoints for the tests of the worker."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS


def checkpoint(folder: Path, channels: int, blocks: int) -> Path:
    """A decoder of the layout with random weights of a fixed seed."""
    torch.manual_seed(7)
    network = S2x10NetS(DecoderConfig(channels=channels, growth=8, blocks=blocks, generator=(16, 16, 16, 10, 10)))
    save_file(network.state_dict(), folder / "decoder.safetensors")
    return folder / "decoder.safetensors"


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    return checkpoint(tmp_path_factory.mktemp("small"), channels=16, blocks=1)


@pytest.fixture(scope="session")
def slow(tmp_path_factory):
    """A decoder that computes for minutes on a tile of 400 pixels."""
    return checkpoint(tmp_path_factory.mktemp("slow"), channels=64, blocks=23)
