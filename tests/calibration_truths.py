"""Makes the decoders of tests/data/calibration: trained to reproduce their input under choices that are known.

``.venv/bin/python tests/calibration_truths.py`` writes the weights, in float16 and without any metadata. Each was
trained with an input scale of 1; multiplying all biases by a number makes the same network for an input scale of that
number, because a decoder without biases is homogeneous.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file

from s2dr3_qgis.engine.model.back_projection import SensorModel
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
from s2dr3_qgis.engine.training.loop import initialise

FOLDER = Path(__file__).resolve().parent / "data" / "calibration"
SIZES = {"channels": 16, "growth": 8, "blocks": 2, "generator": (16, 12, 10)}
TRUTHS = {
    "first": DecoderConfig(**SIZES, stage_factors=(2, 4, 10), slope=0.01, residual="body"),
    "second": DecoderConfig(
        **SIZES, stage_factors=(2, 5, 10), slope=0.2, residual="delta", final_activation=False, input_scale=10000.0
    ),
    "third": DecoderConfig(
        **SIZES, stage_factors=(5, 5, 10), slope=0.01, rdb_slope=0.2, stem_activation=False, input_scale=10.0
    ),
}


def scene(seed: int, size: int) -> torch.Tensor:
    """Reflectance (1, 10, size, size): rectangles of many materials, the bands related but not equal."""
    draw = np.random.default_rng(seed)
    image = np.full((10, size, size), 0.15)
    for _ in range(size * size // 30):
        top, left, height, width = *draw.integers(0, size, 2), *draw.integers(2, 9, 2)
        image[:, top : top + height, left : left + width] = draw.uniform(0.03, 0.4) * draw.uniform(0.7, 1.3, (10, 1, 1))
    return torch.from_numpy(image)[None].float()


def trained(config: DecoderConfig, steps: int) -> S2x10NetS:
    """A decoder that gives its input back under ``config`` with an input scale of 1, as the sensor model sees it."""
    torch.manual_seed(7)
    network = S2x10NetS(replace(config, input_scale=1.0)).train()
    initialise(network)
    for name, parameter in network.named_parameters():
        if name.endswith("bias"):
            torch.nn.init.uniform_(parameter, -0.2, 0.2)
    sensor = SensorModel(stride=(1,) * 10)
    optimizer = torch.optim.Adam(network.parameters(), 3e-3, betas=(0.9, 0.99), eps=1e-12)
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = 3e-3 * (1 - step / steps) + 1e-5
        image = torch.cat([scene(4 * step + k, 10) for k in range(4)])
        loss = (sensor(network(image)) - image).abs().mean()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        if step % 200 == 0:
            sys.stdout.write(f"{step} {loss.item():.4f}\n")
            sys.stdout.flush()
    return network.eval()


def main() -> None:
    """Train and write all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, config in TRUTHS.items():
        state = trained(config, 3000).state_dict()
        for key, value in state.items():
            if key.endswith("bias"):
                value.mul_(config.input_scale)
        save_file({key: value.half() for key, value in state.items()}, str(FOLDER / f"{name}.safetensors"))


if __name__ == "__main__":
    main()
