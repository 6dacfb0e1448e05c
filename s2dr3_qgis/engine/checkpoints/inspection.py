"""What a checkpoint is: its kind, sizes, and how it departs from the network that it is for."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
from torch import Tensor

from ..core.errors import CheckpointError, InputError
from ..core.progress import Progress, Silent, stop_if_cancelled
from ..model.backbone.config import BackboneConfig
from ..model.backbone.config import config_of as backbone_config_of
from ..model.backbone.naming import ORIGINAL_PATCH, canonical
from ..model.backbone.network import Backbone
from ..model.decoder.config import DecoderConfig
from ..model.decoder.layout import config_of as decoder_config_of
from ..model.decoder.layout import likely_config
from ..model.decoder.network import S2x10NetS
from ..model.devices import describe, resolve_device
from ..model.weights.base import WEIGHT_DTYPES, Weights, dtype_name
from ..model.weights.fitting import Difference, compare, on_meta
from ..model.weights.local_files import local_path
from ..model.weights.opening import open_weights

DECODER = "S2x10NetS decoder"
BACKBONE = "DINOv3 backbone, Hugging Face naming"
ORIGINAL_BACKBONE = "DINOv3 backbone, original naming"
UNKNOWN = "unknown network"
UNREADABLE = "not readable"
_FLOAT_BYTES = 4


@dataclass
class Inspection:
    """The findings; ``to_dict`` gives them as JSON can hold them.

    ``architecture`` has the config's fields, ``problems`` whole sentences that forbid its use, ``remarks`` whole
    sentences worth knowing, ``needs_bytes`` the memory that one tile or picture of ``needs_pixels`` a side takes,
    ``statistics`` per tensor count of NaN and infinite values, minimum, maximum, mean and standard deviation.
    """

    path: str
    kind: str = UNREADABLE
    layout: str = ""
    wrapping: list[str] = field(default_factory=list)
    architecture: dict = field(default_factory=dict)
    tensors: int = 0
    parameters: int = 0
    dtypes: dict[str, int] = field(default_factory=dict)
    size_on_disk: int = 0
    sha256: str = ""
    metadata: dict[str, str] = field(default_factory=dict)
    difference: Difference = field(default_factory=Difference)
    statistics: dict[str, dict] = field(default_factory=dict)
    constant: list[str] = field(default_factory=list)
    not_finite: list[str] = field(default_factory=list)
    device: str = ""
    needs_bytes: int = 0
    needs_pixels: int = 0
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def usable(self) -> bool:
        """Whether it can be loaded and run."""
        return not self.problems

    def to_dict(self) -> dict:
        """All fields and ``usable``."""
        return {**asdict(self), "usable": self.usable}


def inspect_checkpoint(
    path: str | Path,
    statistics: bool = False,
    checksum: bool = True,
    memory: int | None = None,
    progress: Progress | None = None,
) -> Inspection:
    """Look at a checkpoint file or folder, also a damaged or foreign one: what is wrong stands in the result.

    Of a safetensors file only the header is read, unless ``statistics`` or ``checksum`` ask for its contents.
    ``memory`` is the computer's in bytes, to say whether the network fits.

    :raises CheckpointError: nothing is there, or a network address was given.
    """
    progress = progress or Silent()
    found = Inspection(str(local_path(path)))
    try:
        weights = open_weights(path)
        _describe(found, weights)
        if statistics:
            _statistics(found, weights, progress)
        if checksum:
            progress.text("SHA-256")
            found.sha256 = weights.sha256()
    except CheckpointError as error:
        found.problems.append(str(error))
    _will_it_run(found, memory)
    return found


def _describe(found: Inspection, weights: Weights) -> None:
    found.layout, found.wrapping, found.metadata = weights.layout, list(weights.wrapping), weights.metadata
    found.tensors, found.parameters = len(weights.shapes), weights.parameter_count()
    found.dtypes = dict(Counter(dtype_name(dtype) for dtype in weights.dtypes.values()))
    found.size_on_disk = weights.size_on_disk()
    found.kind = kind_of(weights)
    if found.kind == DECODER:
        _describe_decoder(found, weights)
    elif found.kind != UNKNOWN:
        _describe_backbone(found, weights)
    else:
        found.problems.append(
            f"{weights.path}: neither an S2x10NetS decoder nor a DINOv3 backbone; no tensor has a name of either."
        )
    wrong = sorted({dtype_name(dtype) for dtype in weights.dtypes.values() if dtype not in WEIGHT_DTYPES})
    if wrong:
        found.problems.append(f"{weights.path}: tensors are stored as {', '.join(wrong)}, which are no weights.")


def kind_of(weights: Weights) -> str:
    """DECODER, BACKBONE, ORIGINAL_BACKBONE or UNKNOWN, by the names that most tensors begin with."""
    starts = Counter(name.split(".")[0] for name in weights.shapes)
    kinds = {
        DECODER: starts["encoder"] + starts["generator"],
        BACKBONE: starts["embeddings"] + starts["layer"] + starts["model"],
        ORIGINAL_BACKBONE: starts["patch_embed"] + starts["blocks"],
    }
    best = max(kinds, key=lambda kind: kinds[kind])
    return best if kinds[best] else UNKNOWN


def _describe_decoder(found: Inspection, weights: Weights) -> None:
    try:
        config = decoder_config_of(weights)
    except CheckpointError as error:
        found.problems.append(str(error))
        config = likely_config(weights)
        found.remarks.append("Sizes are guessed from the tensors that are there.")
    found.architecture = {**config.to_dict(), "scale": config.scale}
    _compare(found, weights, on_meta(lambda: S2x10NetS(config)))
    if "config" not in weights.metadata:
        found.remarks.append(
            "The file does not say what leaves no trace in weights (stage factors, slopes, residual form, input "
            "scale): the documented defaults are taken."
        )


def _describe_backbone(found: Inspection, weights: Weights) -> None:
    try:
        named = canonical(weights)
        config: BackboneConfig = backbone_config_of(named.path, named.shapes, named.metadata.get("config"))
    except CheckpointError as error:
        found.problems.append(str(error))
        return
    found.architecture = asdict(config)
    _compare(found, named, on_meta(lambda: Backbone(config)))
    if ORIGINAL_PATCH in weights.shapes:
        found.remarks.append("Loading splits the fused query, key and value; 'Convert checkpoint' writes them split.")


def _compare(found: Inspection, weights: Weights, network: torch.nn.Module) -> None:
    needed = {name: tuple(parameter.shape) for name, parameter in network.named_parameters()}
    found.difference = compare(needed, weights)
    found.problems.extend(f"{weights.path}: {part}." for part in found.difference.describe())


def _statistics(found: Inspection, weights: Weights, progress: Progress) -> None:
    for number, (name, dtype) in enumerate(weights.dtypes.items()):
        stop_if_cancelled(progress)
        progress.fraction(number / len(weights.dtypes))
        if not dtype.is_floating_point:
            continue
        numbers = tensor_statistics(weights.raw(name))
        found.statistics[name] = numbers
        if numbers["nan"] or numbers["infinite"]:
            found.not_finite.append(name)
        elif numbers["minimum"] == numbers["maximum"] and math.prod(weights.shapes[name]) > 1:
            found.constant.append(name)
    if found.not_finite:
        found.problems.append(f"{weights.path}: {len(found.not_finite)} tensors hold NaN or infinite values.")
    if found.constant:
        found.remarks.append(f"{len(found.constant)} tensors hold one value throughout; trained weights rarely do.")


def tensor_statistics(tensor: Tensor) -> dict:
    """Counts of NaN and infinite values; minimum, maximum, mean and standard deviation of the finite ones (or None)."""
    values = tensor.reshape(-1).double()
    finite = values[torch.isfinite(values)]
    numbers = {
        "nan": int(torch.isnan(values).sum()),
        "infinite": int(torch.isinf(values).sum()),
        **dict.fromkeys(("minimum", "maximum", "mean", "std")),
    }
    if len(finite):
        numbers.update(
            minimum=float(finite.min()),
            maximum=float(finite.max()),
            mean=float(finite.mean()),
            std=float(finite.std(correction=0)),
        )
    return numbers


def decoder_bytes_per_pixel(config: DecoderConfig) -> int:
    """Bytes of the float32 maps alive at once, for each input pixel, where the network is evaluated stage by stage.

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


def backbone_bytes(config: BackboneConfig, pixels: int) -> int:
    """Bytes of one block's float32 activations for a picture of ``pixels`` a side (attention is not materialised)."""
    tokens = 1 + config.registers + (pixels // 16) ** 2
    return _FLOAT_BYTES * tokens * (4 * config.hidden + 2 * config.mlp)


def _will_it_run(found: Inspection, memory: int | None) -> None:
    """Device, memory needed, and a problem where that exceeds the computer's."""
    if not found.architecture:
        return
    try:
        found.device = describe(resolve_device("auto"))
    except InputError as error:
        found.remarks.append(str(error))
    if found.kind == DECODER:
        sizes = dict(found.architecture)
        sizes.pop("scale")
        found.needs_pixels = 160
        per_pixel = decoder_bytes_per_pixel(DecoderConfig.from_dict(sizes))
        activations = per_pixel * found.needs_pixels**2
    else:
        found.needs_pixels = 480
        activations = backbone_bytes(BackboneConfig(**found.architecture), found.needs_pixels)
    found.needs_bytes = _FLOAT_BYTES * found.parameters + activations
    if memory and found.needs_bytes > memory:
        found.problems.append(
            f"{found.path}: needs about {found.needs_bytes / 1e9:.1f} GB for {found.needs_pixels} × "
            f"{found.needs_pixels} pixels; this computer has {memory / 1e9:.1f} GB."
        )
