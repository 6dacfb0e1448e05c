"""Inspecting a checkpoint: its kind, its sizes, and its differences from the network that it is for."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn

from ..core.errors import CheckpointError, InputError
from ..core.messages import message
from ..core.progress import Progress, Silent, stop_if_cancelled
from ..model.devices import describe, resolve_device
from ..model.kinds import Kind, kind_of
from ..model.weights.base import WEIGHT_DTYPES, Weights, dtype_name
from ..model.weights.fitting import Difference, compare
from ..model.weights.local_files import local_path
from ..model.weights.opening import open_weights

UNKNOWN = message("unknown network")
UNREADABLE = message("not readable")
_FLOAT_BYTES = 4


@dataclass
class Inspection:
    """The findings; ``to_dict`` gives them as JSON can hold them.

    ``kind`` and ``role`` are those of the Kind ("decoder", "backbone", "head"; empty if it is none).
    ``architecture`` has the config's fields, ``problems`` the reasons (whole sentences) why it cannot be used,
    ``remarks`` further whole sentences, ``needs_bytes`` the memory for one tile or picture of ``needs_pixels`` a side,
    ``statistics`` for each tensor the count of NaN and infinite values, minimum, maximum, mean and standard deviation.
    """

    path: str
    kind: str = UNREADABLE
    role: str = ""
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
    """Inspect a checkpoint file or folder; the result also describes what is wrong with a damaged or foreign one.

    Only the header of a safetensors file is read, unless ``statistics`` or ``checksum`` ask for its contents.
    ``memory`` is the computer's memory in bytes, to decide whether the network fits.

    :raises CheckpointError: there is no such file, or a network address was given.
    :raises Cancelled: the user asked to stop.
    """
    progress = progress or Silent()
    found = Inspection(str(local_path(path)))
    try:
        weights = open_weights(path)
        _describe(found, weights)
        if statistics:
            _statistics(found, weights, progress)
        if checksum:
            progress.text(message("SHA-256"))
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
    found.kind = UNKNOWN
    try:
        kind = kind_of(weights)
        found.kind, found.role = kind.name, kind.role
        _describe_network(found, weights, kind)
    except CheckpointError as error:
        found.problems.append(str(error))
    wrong = sorted({dtype_name(dtype) for dtype in weights.dtypes.values() if dtype not in WEIGHT_DTYPES})
    if wrong:
        found.problems.append(
            message(
                "{weights}: tensors are stored as {wrong}, which are no weights.",
                weights=weights.path,
                wrong=", ".join(wrong),
            )
        )


def _describe_network(found: Inspection, weights: Weights, kind: Kind) -> None:
    """Architecture, fit and memory.

    :raises CheckpointError: the sizes of the network are unknown.
    """
    described = kind.describe(weights)
    found.architecture = kind.architecture(described.config)
    found.remarks.extend(described.remarks)
    found.problems.extend(filter(None, [described.problem]))
    found.needs_pixels = kind.pixels
    found.needs_bytes = _FLOAT_BYTES * found.parameters + kind.activation_bytes(described.config)
    _compare(found, described.weights, described.network)


def _compare(found: Inspection, weights: Weights, network: nn.Module) -> None:
    needed = {name: tuple(parameter.shape) for name, parameter in network.named_parameters()}
    found.difference = compare(needed, weights)
    differences = found.difference.describe()
    found.problems.extend(message("{file}: {difference}.", file=weights.path, difference=part) for part in differences)


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
        found.problems.append(
            message(
                "{weights}: {count} tensors hold NaN or infinite values.",
                weights=weights.path,
                count=len(found.not_finite),
            )
        )
    if found.constant:
        found.remarks.append(
            message("{count} tensors hold one value throughout; trained weights rarely do.", count=len(found.constant))
        )


def tensor_statistics(tensor: Tensor) -> dict:
    """Counts of NaN and infinite values; minimum, maximum, mean and deviation of the finite ones (or None)."""
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


def _will_it_run(found: Inspection, memory: int | None) -> None:
    """The device, and a problem if the network needs more memory than the computer has."""
    if not found.architecture:
        return
    try:
        found.device = describe(resolve_device("auto"))
    except InputError as error:
        found.remarks.append(str(error))
    if memory and found.needs_bytes > memory:
        found.problems.append(
            message(
                "{found}: needs about {needs_bytes:.1f} GB for {needs_pixels} × {needs_pixels} pixels; this "
                "computer has {memory:.1f} GB.",
                found=found.path,
                needs_bytes=found.needs_bytes / 1e9,
                needs_pixels=found.needs_pixels,
                memory=memory / 1e9,
            )
        )
