"""``python -m s2dr3_qgis.engine.model.backbone CHECKPOINT`` loads a file, runs it once and prints shapes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import torch

from ...core.errors import CheckpointError
from .loading import load_backbone_from_safetensors


def main(arguments: Sequence[str]) -> int:
    """Load the checkpoint named by the one argument, run it on a grey picture and print the shapes."""
    if len(arguments) != 1:
        print("usage: python -m s2dr3_qgis.engine.model.backbone CHECKPOINT", file=sys.stderr)
        return 2
    try:
        backbone = load_backbone_from_safetensors(arguments[0])
    except CheckpointError as error:
        print(error, file=sys.stderr)
        return 1
    with torch.inference_mode():
        output = backbone(torch.zeros(1, 3, 224, 224))
    print(backbone.config)
    print(f"parameters   {sum(parameter.numel() for parameter in backbone.parameters()):,}")
    print("pixel_values (1, 3, 224, 224)")
    for name in ("cls", "registers", "patches"):
        print(f"{name:12} {tuple(getattr(output, name).shape)}")
    print(f"{'grid':12} {output.grid}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
