"""Measure a decoder beside the published SEN2SRLite network at ×4 on Sentinel-2 scenes that neither was trained on.

``.venv/bin/python scripts/compare_peers.py [CHECKPOINT]``; needs the weights in ../shared/peers, the scenes in
../shared/data and the package that has the network's code (pip install sen2sr==0.8.5); without them it says
so and ends. docs/EVALUATION.md explains the table.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Callable

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.model.back_projection import SensorModel, back_project
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
from s2dr3_qgis.engine.model.resample import enlarge
from s2dr3_qgis.engine.training.config import TrainingConfig
from s2dr3_qgis.engine.training.dataset import load_split
from s2dr3_qgis.engine.training.evaluate import measure

TOP = Path(__file__).resolve().parent.parent
PEERS, DATA = TOP.parent / "shared" / "peers" / "SEN2SRLite", TOP.parent / "shared" / "data"
CONFIG = TOP / "s2dr3_qgis" / "engine" / "training" / "configs" / "open.json"
SCALE = 4
# The peer's low-pass masks are of this many input pixels a side.
SIDE = 128
BACK_PROJECTIONS = (0, 1, 3, 5)
Method = Callable[[Tensor], Tensor]


def sen2srlite() -> Method:
    """The published network (10 bands, ×4), assembled from its parts by its authors' code."""
    from sen2sr import nonreference, referencex2, referencex4
    from sen2sr.models.opensr_baseline.cnn import CNNSR
    from sen2sr.models.tricks import HardConstraint

    def network(name: str, inputs: int, outputs: int, upscale: int) -> nn.Module:
        state = load_file(PEERS / f"{name}.safetensor")
        blocks = 1 + max(int(key.split(".")[1]) for key in state if key.startswith("blocks."))
        net = CNNSR(inputs, outputs, feature_channels=24, upscale=upscale, train_mode=False, num_blocks=blocks)
        net.load_state_dict(state)
        return net.eval()

    def constraint(name: str, bands: list[int] | str) -> nn.Module:
        return HardConstraint(load_file(PEERS / f"{name}.safetensor")["weights"], bands)

    whole = referencex4.srmodel(
        nonreference.srmodel(network("sr_model", 4, 4, SCALE), constraint("sr_hard_constraint", "all")),
        referencex2.srmodel(network("f2_model", 10, 6, 1), constraint("f2_hard_constraint", [0, 1, 2, 3, 4, 5])),
        network("model", 10, 6, 1),
        constraint("hard_constraint", [0, 1, 2, 3, 4, 5]),
    )

    def run(image: Tensor) -> Tensor:
        height, width = image.shape[-2:]
        down, across = (SIDE - height) // 2, (SIDE - width) // 2
        around = ((0, 0), (0, 0), (down, SIDE - height - down), (across, SIDE - width - across))
        fine = whole(torch.from_numpy(np.pad(image.numpy(), around, "symmetric")))
        top, left = SCALE * down, SCALE * across
        return fine[..., top : top + SCALE * height, left : left + SCALE * width]

    return run


def ours(checkpoint: Path) -> Method:
    """The decoder at ×10 with its recommended back-projection, resampled to ×4 by area."""
    net = load_decoder(checkpoint)

    def run(image: Tensor) -> Tensor:
        fine = back_project(net(image), image, net.config.consistency_steps)
        return F.avg_pool2d(F.interpolate(fine, scale_factor=2, mode="nearest"), 5)

    return run


def scenes(config: TrainingConfig) -> Iterator[tuple[str, Tensor]]:
    """Name and truth (1, 10, h, w) of the held-out scenes: the centre, at the size that the peer accepts."""
    _, held_out = load_split(DATA, config.held_out_fine, config.held_out_s2, config.excluded)
    for scene in held_out.sentinel2:
        sizes = [min(size, SCALE * SIDE) // (2 * SCALE) * (2 * SCALE) for size in scene.values.shape[1:]]
        top, left = ((full - size) // 4 * 2 for full, size in zip(scene.values.shape[1:], sizes))
        yield scene.name, scene.values[None, :, top : top + sizes[0], left : left + sizes[1]]


@torch.inference_mode()
def compare(methods: dict[str, Method], config: TrainingConfig) -> dict[str, dict[str, float]]:
    """The mean of each measure over the scenes, by method; PSNR of all ten and of the four 10 m bands."""
    sensor, sums, count = SensorModel(SCALE), {}, 0
    for name, truth in scenes(config):
        sys.stderr.write(f"{name} {truth.shape[3]} × {truth.shape[2]}\n")
        image, count = sensor(truth), count + 1
        for method, run in methods.items():
            start = run(image)
            for steps in BACK_PROJECTIONS:
                fine = back_project(start, image, steps, sensor)
                found = measure(fine, truth, image, sensor, fine_only=False)
                found["psnr 10 m bands"] = measure(fine, truth, image, sensor, fine_only=True)["psnr"]
                row = sums.setdefault(f"{method} + {steps}", dict.fromkeys(found, 0.0))
                for key, value in found.items():
                    row[key] += value
    return {method: {key: value / count for key, value in row.items()} for method, row in sums.items()}


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path, nargs="?", default=OPEN_DECODER)
    options = parser.parse_args()
    if not PEERS.is_dir() or not DATA.is_dir():
        sys.stderr.write(f"SKIPPED FOR LACK OF {PEERS} and {DATA}: the peer's weights and the scenes are not there.\n")
        return 0
    try:
        peer = sen2srlite()
    except ImportError as error:
        sys.stderr.write(f"SKIPPED FOR LACK OF THE PACKAGE sen2sr ({error}): pip install sen2sr==0.8.5\n")
        return 0
    methods = {"bicubic": lambda image: enlarge(image, SCALE), "SEN2SRLite": peer, "ours": ours(options.checkpoint)}
    table = compare(methods, TrainingConfig.read(CONFIG))
    columns = list(next(iter(table.values())))
    lines = [["method + back-projections", *columns], ["---"] * (len(columns) + 1)]
    lines += [[method, *(f"{row[key]:.4f}" for key in columns)] for method, row in table.items()]
    sys.stdout.writelines(f"| {' | '.join(line)} |\n" for line in lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
