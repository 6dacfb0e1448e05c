"""Opening a checkpoint of any accepted kind, and streaming its tensors into a network.

weights = open_weights("decoder.safetensors")       # nothing but names, shapes and dtypes is read
model = on_meta(lambda: S2x10NetS(config))          # no memory, no random numbers
fill(model, weights)                                # tensor by tensor
"""

from __future__ import annotations

import bisect
import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn

from ...core.errors import CheckpointError
from .base import Weights, check_regular, dtype_name, local_path, shorten
from .module_dumps import ModuleFolder
from .safetensors_file import SafetensorsFile
from .torch_file import LEGACY_START, ZIP_START, TorchFile

__all__ = [
    "Difference",
    "RenamedWeights",
    "Weights",
    "check_fit",
    "compare",
    "dtype_name",
    "fill",
    "on_meta",
    "open_weights",
]

# What training frameworks put before every name: DataParallel, Lightning, torch.compile, exponential averages.
PREFIXES = ("module.", "model.", "net.", "net_g.", "backbone.", "_orig_mod.", "ema.", "state_dict.", "params.")
MAX_NAMES_SHOWN = 5
MAX_NEAREST = 500
MAX_COMPARED = 80


class RenamedWeights(Weights):
    """Another Weights seen under other names; ``parts`` gives name -> (its name there, its shape here, what to do)."""

    def __init__(
        self,
        source: Weights,
        parts: Mapping[str, tuple[str, tuple[int, ...], Callable[[Tensor], Tensor] | None]],
        wrapping: tuple[str, ...] = (),
        foreign: Mapping[str, str] | None = None,
    ):
        self._source = source
        self._parts = dict(parts)
        self.layout = source.layout
        super().__init__(
            source.path,
            {name: shape for name, (_, shape, _) in self._parts.items()},
            {name: source.dtypes[old] for name, (old, _, _) in self._parts.items()},
            source.metadata,
            source.foreign if foreign is None else foreign,
            source.wrapping + wrapping,
            source.files,
        )

    def _read(self, name: str) -> Tensor:
        old, shape, change = self._parts[name]
        tensor = self._source.raw(old)
        return tensor if change is None else change(tensor).reshape(shape).contiguous()


def open_weights(path: str | Path) -> Weights:
    """The named tensors of a .safetensors, .pt or .pth file, or of a folder of module dumps.

    What a file is, its content decides; only a pickle under a .safetensors name is refused, because that name promises
    that no code is inside. A prefix that all names share ("module.") is taken off.

    :raises CheckpointError: missing, damaged, foreign or dangerous; the message says which and what to do.
    """
    local = local_path(path)
    weights = ModuleFolder(local) if local.is_dir() else _open_file(local)
    return _without_prefixes(weights)


def _open_file(path: Path) -> Weights:
    check_regular(path)
    try:
        with path.open("rb") as file:
            start = file.read(256)
    except OSError as error:
        raise CheckpointError(f"{path}: cannot be read ({error.strerror}). Check its permissions.") from error
    named_safe = path.suffix.lower() == ".safetensors"
    if start.startswith(b"version https://git-lfs"):
        raise CheckpointError(f"{path}: is a Git LFS pointer, not the file itself. Run 'git lfs pull' or download it.")
    if start.lstrip()[:1] == b"<":
        raise CheckpointError(
            f"{path}: is a web page, not a checkpoint. Log in at the publisher's and download it again."
        )
    if start.startswith((ZIP_START, LEGACY_START)):
        if named_safe:
            raise CheckpointError(
                f"{path}: is named .safetensors but is a pickle, which could run code. It was not opened; do not trust "
                "its source."
            )
        return TorchFile(path)
    if named_safe or start[8:9] == b"{":
        return SafetensorsFile(path)
    raise CheckpointError(
        f"{path}: is neither a safetensors file nor one of torch.save, or its beginning is damaged. Choose a "
        ".safetensors, .pt or .pth file."
    )


def _without_prefixes(weights: Weights) -> Weights:
    names, taken = list(weights.shapes), ""
    while names:
        prefix = next((p for p in PREFIXES if all(name.startswith(taken + p) for name in names)), None)
        if prefix is None:
            break
        taken += prefix
    if not taken:
        return weights
    parts = {name[len(taken) :]: (name, weights.shapes[name], None) for name in names}
    foreign = {name[len(taken) :] if name.startswith(taken) else name: kind for name, kind in weights.foreign.items()}
    return RenamedWeights(weights, parts, (taken,), foreign)


@dataclass
class Difference:
    """How a checkpoint departs from what a network needs.

    ``missing`` and ``unexpected`` give for each name the nearest one on the other side ("" where none is near),
    ``misshaped`` (shape found, shape needed), ``not_tensors`` the name of the type that stands in a tensor's place.
    """

    missing: dict[str, str] = field(default_factory=dict)
    unexpected: dict[str, str] = field(default_factory=dict)
    misshaped: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=dict)
    not_tensors: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.missing or self.unexpected or self.misshaped or self.not_tensors)

    def describe(self, limit: int | None = MAX_NAMES_SHOWN) -> list[str]:
        """One sentence part for each kind, ``limit`` names in each."""

        def near(names: Mapping[str, str], where: str) -> list[str]:
            return [f"'{shorten(n)}'" + (f" ({where} '{shorten(m)}')" if m else "") for n, m in names.items()]

        kinds = (
            ("not tensors", [f"'{shorten(n)}' is a {kind}" for n, kind in self.not_tensors.items()]),
            ("of the wrong shape", [f"'{shorten(n)}' is {a}, needed {b}" for n, (a, b) in self.misshaped.items()]),
            ("missing", near(self.missing, "nearest there")),
            ("unexpected", near(self.unexpected, "nearest expected")),
        )
        return [
            f"{len(texts)} {kind}: " + ", ".join(texts[:limit]) + (" …" if limit and len(texts) > limit else "")
            for kind, texts in kinds
            if texts
        ]


def compare(needed: Mapping[str, tuple[int, ...]], weights: Weights) -> Difference:
    """How the tensors of ``weights`` depart from ``needed`` (shape by name)."""
    shapes = weights.shapes
    missing = [name for name in needed if name not in shapes and name not in weights.foreign]
    unexpected = [name for name in shapes if name not in needed]
    return Difference(
        _nearest(missing, unexpected),
        _nearest(unexpected, missing or list(needed)),
        {
            name: (shapes[name], tuple(needed[name]))
            for name in needed
            if shapes.get(name, needed[name]) != needed[name]
        },
        {name: weights.foreign[name] for name in needed if name in weights.foreign and name not in shapes},
    )


def _nearest(names: list[str], candidates: list[str]) -> dict[str, str]:
    """The most similar candidate of each name, "" where none is.

    A full comparison of all pairs takes minutes where a file holds many long names. So only those are compared that
    stand next to the name in alphabetical order, read forwards (another end) and backwards (another beginning).
    """
    forwards = sorted(candidate[:MAX_COMPARED] for candidate in candidates)
    backwards = sorted(candidate[::-1] for candidate in forwards)
    nearest = dict.fromkeys(names, "")
    for name in names[:MAX_NEAREST]:
        short = name[:MAX_COMPARED]
        near = _neighbours(forwards, short) + [text[::-1] for text in _neighbours(backwards, short[::-1])]
        nearest[name] = next(iter(difflib.get_close_matches(short, near, 1, 0.6)), "")
    return nearest


def _neighbours(ordered: list[str], text: str) -> list[str]:
    place = bisect.bisect(ordered, text)
    return ordered[max(place - 2, 0) : place + 2]


def check_fit(needed: Mapping[str, tuple[int, ...]], weights: Weights) -> None:
    """Raise CheckpointError, naming tensors, where ``weights`` departs from ``needed`` (shape by name)."""
    difference = compare(needed, weights)
    if difference:
        raise CheckpointError(
            f"{weights.path}: does not fit the network. " + "; ".join(difference.describe()) + ". Choose the complete "
            "checkpoint of this network; 'Inspect checkpoint' lists everything that it holds."
        )


def on_meta(build: Callable[[], nn.Module]) -> nn.Module:
    """What ``build`` gives, with parameters that have a shape but neither memory nor values."""
    with torch.device("meta"):
        return build()


def fill(module: nn.Module, weights: Weights, rename: Callable[[str], str] = lambda name: name) -> None:
    """Give every parameter of ``module`` its tensor (float32, CPU), one by one; nothing is loaded before all fit.

    :param rename: the name in ``weights`` of a parameter's name.
    :raises CheckpointError: tensors missing, unexpected, of the wrong shape, not floating-point or not finite, by name.
    """
    parameters = dict(module.named_parameters())
    check_fit({rename(name): tuple(parameter.shape) for name, parameter in parameters.items()}, weights)
    for name, parameter in parameters.items():
        owner, _, leaf = name.rpartition(".")
        tensor = weights.load(rename(name))
        setattr(module.get_submodule(owner), leaf, nn.Parameter(tensor, parameter.requires_grad))
