"""Loading a decoder from a checkpoint of any accepted layout."""

from __future__ import annotations

from pathlib import Path

from ...core.errors import CheckpointError
from ...core.messages import message
from ..weights.base import Weights
from ..weights.fitting import fill, on_meta
from ..weights.opening import open_weights
from .layout import config_of
from .network import S2x10NetS


def load_decoder(path: str | Path) -> S2x10NetS:
    """The decoder of a .safetensors, .pt or .pth file or a folder of module dumps; float32, CPU, evaluation mode.

    The parameters are streamed into a network that was never initialised: only one further tensor (of a folder: one
    dump) is in memory at a time.

    :raises CheckpointError: missing, damaged, foreign, dangerous, incomplete, or holding NaN or infinite values.
    """
    return decoder_from(open_weights(path))


def decoder_from(weights: Weights) -> S2x10NetS:
    """The decoder of an open checkpoint; otherwise as load_decoder.

    :raises CheckpointError: incomplete, foreign, or holding NaN or infinite values.
    """
    config = config_of(weights)
    model = on_meta(lambda: S2x10NetS(config))
    fill(model, weights)
    return model.eval()


def load_s2x10_from_chunks(folder: str | Path) -> S2x10NetS:
    """The decoder of a folder of per-module dumps, streamed; see load_decoder.

    :raises CheckpointError: a file, or what load_decoder raises.
    """
    if Path(folder).is_file():
        raise CheckpointError(
            message(
                "{folder}: is a file; wanted is a folder of module dumps. Use load_s2x10_from_state.", folder=folder
            )
        )
    return load_decoder(folder)


def load_s2x10_from_state(path: str | Path) -> S2x10NetS:
    """The decoder of one .safetensors, .pt or .pth file; see load_decoder.

    :raises CheckpointError: a folder, or what load_decoder raises.
    """
    if Path(path).is_dir():
        raise CheckpointError(
            message("{path}: is a folder; wanted is a checkpoint file. Use load_s2x10_from_chunks.", path=path)
        )
    return load_decoder(path)
