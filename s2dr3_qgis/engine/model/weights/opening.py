"""Opening a checkpoint of any accepted kind, and streaming its tensors into a network.

weights = open_weights("decoder.safetensors")       # nothing but names, shapes and dtypes is read
model = on_meta(lambda: S2x10NetS(config))          # no memory, no random numbers
fill(model, weights)                                # tensor by tensor
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from torch import Tensor

from ...core.errors import CheckpointError
from .base import Weights, check_regular, local_path
from .module_dumps import ModuleFolder
from .safetensors_file import SafetensorsFile
from .torch_file import LEGACY_START, ZIP_START, TorchFile

# What training frameworks put before every name: DataParallel, Lightning, torch.compile, exponential averages.
PREFIXES = ("module.", "model.", "net.", "net_g.", "backbone.", "_orig_mod.", "ema.", "state_dict.", "params.")


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
