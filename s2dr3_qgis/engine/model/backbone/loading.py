"""Loading a backbone from a checkpoint."""

from __future__ import annotations

from pathlib import Path

from ..weights.fitting import fill, on_meta
from ..weights.opening import open_weights
from .config import config_of
from .naming import canonical
from .network import Backbone


def load_backbone_from_safetensors(path: str | Path) -> Backbone:
    """The backbone of a DINOv3 file in any published naming, on the CPU, float32, in evaluation mode.

    Sizes come from the tensors' shapes; the number of heads, RoPE theta and epsilon from the config in the file's
    metadata, else from a ``config.json`` beside the file, else 64 channels a head and DINOv3's own values. Nothing is
    initialised at random.

    :raises CheckpointError: file missing, damaged, foreign or incomplete, or not in keeping with its config.json.
    """
    weights = canonical(open_weights(path))
    config = config_of(weights.path, weights.shapes, weights.metadata.get("config"))
    backbone = on_meta(lambda: Backbone(config))
    fill(backbone, weights)
    return backbone.eval()
