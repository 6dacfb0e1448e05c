"""The kinds of checkpoint. One object per kind recognises, loads, describes and converts its files.

A new kind is a subclass of Kind and an entry of KINDS; inspection, conversion and jobs ask the objects only.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Generic, TypeVar

import torch
from torch import Tensor, nn

from ..core.errors import CheckpointError
from ..core.messages import message
from .backbone.config import PATCH, BackboneConfig
from .backbone.config import config_of as backbone_config_of
from .backbone.loading import load_backbone_from_safetensors
from .backbone.naming import ORIGINAL_PATCH, canonical
from .backbone.network import Backbone
from .decoder.config import DecoderConfig
from .decoder.layout import config_of as decoder_config_of
from .decoder.layout import likely_config
from .decoder.loading import load_decoder
from .decoder.network import S2x10NetS
from .head.config import HeadConfig
from .head.network import FORMAT, Head, load_head
from .head.network import config_of as head_config_of
from .weights.base import Weights
from .weights.fitting import on_meta

Config = TypeVar("Config", DecoderConfig, BackboneConfig, HeadConfig)
_FLOAT_BYTES = 4
_PROBE_SEED = 0


@dataclass(frozen=True)
class Described(Generic[Config]):
    """The contents of a checkpoint.

    ``weights`` has the names of the network, ``network`` its parameters' shapes and no memory. ``problem`` is the
    reason, in a sentence, why it cannot be used if ``config`` is only the most likely one; ``remarks`` are further
    sentences.
    """

    weights: Weights
    config: Config
    network: nn.Module
    remarks: tuple[str, ...] = ()
    problem: str = ""


class Kind(ABC, Generic[Config]):
    """One kind of checkpoint.

    ``name`` is for users, ``role`` for programs: the setting and parameter that ask for a checkpoint of this kind.
    ``probe`` describes the random input on which two checkpoints of this kind are compared, ``pixels`` is the side of a
    typical tile or picture.
    """

    name: str
    role: str
    probe: str
    pixels: int

    @abstractmethod
    def matches(self, weights: Weights) -> int:
        """The number of tensors that have names of this kind; 0 for another kind."""

    @abstractmethod
    def describe(self, weights: Weights) -> Described[Config]:
        """The network for which ``weights`` are meant.

        :raises CheckpointError: the sizes are unknown.
        """

    @abstractmethod
    def architecture(self, config: Config) -> dict:
        """The config's fields for a report."""

    @abstractmethod
    def metadata(self, config: Config) -> dict[str, str]:
        """The metadata of a converted file, from which loading restores ``config``."""

    @abstractmethod
    def activation_bytes(self, config: Config) -> int:
        """Bytes of the activations that exist at once for ``pixels`` a side."""

    @abstractmethod
    def probe_output(self, path: Path) -> Tensor:
        """The output of the network of the file ``path`` for ``probe``.

        :raises CheckpointError: the file is not a whole, finite checkpoint of this kind.
        """


class _Decoder(Kind[DecoderConfig]):
    name = message("S2x10NetS decoder")
    role = "decoder"
    probe = message("uniform noise in 0..0.5 of 16 × 16 pixels")
    pixels = 160

    def matches(self, weights: Weights) -> int:
        return _beginning(weights, "encoder", "generator")

    def describe(self, weights: Weights) -> Described[DecoderConfig]:
        problem, remarks = "", []
        try:
            config = decoder_config_of(weights)
        except CheckpointError as error:
            problem, config = str(error), likely_config(weights)
            remarks.append(message("Sizes are guessed from the tensors that are there."))
        if "config" not in weights.metadata:
            remarks.append(
                message(
                    "The file does not say what leaves no trace in weights (stage factors, slopes, residual "
                    "form, input scale): the documented defaults are taken."
                )
            )
        return Described(weights, config, on_meta(lambda: S2x10NetS(config)), tuple(remarks), problem)

    def architecture(self, config: DecoderConfig) -> dict:
        return {**config.to_dict(), "scale": config.scale}

    def metadata(self, config: DecoderConfig) -> dict[str, str]:
        return {"format": "pt", "config": json.dumps(config.to_dict())}

    def activation_bytes(self, config: DecoderConfig) -> int:
        return decoder_bytes_per_pixel(config) * self.pixels**2

    def probe_output(self, path: Path) -> Tensor:
        network = load_decoder(path)
        with torch.inference_mode():
            return network(0.5 * torch.rand(1, network.config.bands, 16, 16, generator=_generator()))


class _Backbone(Kind[BackboneConfig]):
    role = "backbone"
    probe = message("normal noise of 96 × 96 pixels")
    pixels = 480

    def __init__(self, name: str, *starts: str):
        self.name = name
        self._starts = starts

    def matches(self, weights: Weights) -> int:
        return _beginning(weights, *self._starts)

    def describe(self, weights: Weights) -> Described[BackboneConfig]:
        named = canonical(weights)
        config = backbone_config_of(named.path, named.shapes, named.metadata.get("config"))
        split = message("Loading splits the fused query, key and value; 'Convert checkpoint' writes them split.")
        remarks = (split,) if ORIGINAL_PATCH in weights.shapes else ()
        return Described(named, config, on_meta(lambda: Backbone(config)), remarks)

    def architecture(self, config: BackboneConfig) -> dict:
        return asdict(config)

    def metadata(self, config: BackboneConfig) -> dict[str, str]:
        return {"format": "pt", "config": json.dumps(config.to_hugging_face())}

    def activation_bytes(self, config: BackboneConfig) -> int:
        """Those of one block; attention is not materialised."""
        tokens = 1 + config.registers + (self.pixels // PATCH) ** 2
        return _FLOAT_BYTES * tokens * (4 * config.hidden + 2 * config.mlp)

    def probe_output(self, path: Path) -> Tensor:
        network = load_backbone_from_safetensors(path)
        with torch.inference_mode():
            output = network(torch.randn(1, 3, 96, 96, generator=_generator()))
        return torch.cat((output.cls[:, None], output.registers, output.patches), 1)


class _Head(Kind[HeadConfig]):
    name = message("segmentation head")
    role = "head"
    probe = message("normal noise of 32 × 32 pixels")
    pixels = 256

    def matches(self, weights: Weights) -> int:
        return len(weights.shapes) if weights.metadata.get("format") == FORMAT else 0

    def describe(self, weights: Weights) -> Described[HeadConfig]:
        config = head_config_of(weights)
        return Described(weights, config, on_meta(lambda: Head(config)))

    def architecture(self, config: HeadConfig) -> dict:
        return config.to_plain()

    def metadata(self, config: HeadConfig) -> dict[str, str]:
        return {"format": FORMAT, "config": json.dumps(config.to_plain())}

    def activation_bytes(self, config: HeadConfig) -> int:
        return _FLOAT_BYTES * (2 * config.features + 2 * config.hidden + len(config.classes)) * self.pixels**2

    def probe_output(self, path: Path) -> Tensor:
        network = load_head(path)
        with torch.inference_mode():
            return network(torch.randn(1, network.config.features, 32, 32, generator=_generator()))


DECODER = _Decoder()
BACKBONE = _Backbone(message("DINOv3 backbone, Hugging Face naming"), "embeddings", "layer", "model")
ORIGINAL_BACKBONE = _Backbone(message("DINOv3 backbone, original naming"), "patch_embed", "blocks")
HEAD = _Head()
KINDS: tuple[Kind, ...] = (HEAD, DECODER, BACKBONE, ORIGINAL_BACKBONE)


def kind_of(weights: Weights) -> Kind:
    """The kind whose names most tensors have.

    :raises CheckpointError: no tensor has a name of any kind.
    """
    best = max(KINDS, key=lambda kind: kind.matches(weights))
    if not best.matches(weights):
        raise CheckpointError(
            message(
                "{weights}: neither an S2x10NetS decoder nor a DINOv3 backbone; no tensor has a name of either.",
                weights=weights.path,
            )
        )
    return best


def decoder_bytes_per_pixel(config: DecoderConfig) -> int:
    """Bytes of the float32 maps alive at once, for each input pixel, if the network is evaluated stage by stage.

    The largest of: the trunk's dense concatenation with its last two maps, and for each generator stage its input, the
    resized input and its output.
    """
    maps = [3 * config.channels + 4 * config.growth]
    width, factor = config.channels, 1
    for next_width, next_factor in zip(config.generator, config.stage_factors):
        resized = width * next_factor**2 if next_factor != factor else 0
        maps.append(width * factor**2 + resized + next_width * next_factor**2)
        width, factor = next_width, next_factor
    return _FLOAT_BYTES * max(maps)


def _beginning(weights: Weights, *starts: str) -> int:
    """How many names have one of ``starts`` before their first dot."""
    counts = Counter(name.split(".")[0] for name in weights.shapes)
    return sum(counts[start] for start in starts)


def _generator() -> torch.Generator:
    return torch.Generator().manual_seed(_PROBE_SEED)
