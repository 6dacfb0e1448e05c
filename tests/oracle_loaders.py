"""The loaders as the independent oracle's checkers call them: a path in, a function of arrays out."""

from __future__ import annotations

from pathlib import Path

import torch

from s2dr3_qgis.engine.model.backbone.loading import load_backbone_from_safetensors
from s2dr3_qgis.engine.model.decoder.loading import load_s2x10_from_chunks, load_s2x10_from_state


def decoder(path: str):
    load = load_s2x10_from_chunks if Path(path).is_dir() else load_s2x10_from_state
    network = load(path)

    def run(x):
        with torch.inference_mode():
            return network(torch.from_numpy(x)).numpy()

    return run


def backbone(path: str):
    network = load_backbone_from_safetensors(path)

    def run(x):
        with torch.inference_mode():
            output = network(torch.from_numpy(x))
        return torch.cat((output.cls[:, None], output.registers, output.patches), 1).numpy()

    return run
