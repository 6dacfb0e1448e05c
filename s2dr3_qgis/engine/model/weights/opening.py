"""Opening a checkpoint of any accepted container, and streaming its tensors into a network.

weights = open_weights("decoder.safetensors")       # nothing but names, shapes and dtypes is read
model = on_meta(lambda: S2x10NetS(config))          # no memory, no random numbers
fill(model, weights)                                # tensor by tensor
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from pathlib import Path

from torch import Tensor

from ...core.errors import CheckpointError
from ...core.messages import message
from .base import Weights
from .local_files import local_path, read_start
from .module_dumps import MAX_ENTRIES, ModuleFolder, is_module_folder
from .safetensors_file import SafetensorsFile
from .sharded import ShardedWeights, index_in, is_index, is_part, parts_of
from .torch_file import LEGACY_START, ZIP_START, TorchFile

# Modules that DINOv3's own training stores beside the backbone; they are not loaded.
TRAINING_HEADS = ("dino_head.", "ibot_head.", "dino_loss.", "ibot_patch_loss.")
# Prefixes of training frameworks before every name: DataParallel, Lightning, torch.compile, exponential averages.
PREFIXES = ("module.", "model.", "net.", "net_g.", "backbone.", "_orig_mod.", "ema.", "state_dict.", "params.")


class RenamedWeights(Weights):
    """A view of another Weights under other names.

    ``parts`` maps each name to the name in ``source``, the shape here, and a function from the tensor of ``source`` to
    the one here (None: unchanged).
    """

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
    """The named tensors of a .safetensors, .pt or .pth file, of a folder of module dumps, or of a set of parts.

    The content decides the format, whatever the suffix; only a pickle named .safetensors is refused, because that name
    promises that no code is inside. A checkpoint in several files may be named by its index, by any part, or by the
    folder of the index. A prefix that all names share ("module.") is removed.

    :raises CheckpointError: missing, damaged, foreign or dangerous; the message says which and what to do.
    """
    local = local_path(path)
    return _without_prefixes(_open_folder(local) if local.is_dir() else _open_file(local))


def checkpoint_files(path: str | Path) -> list[Path]:
    """The files that opening ``path`` reads, found without opening them; a missing file is not an error."""
    local = Path(path)
    try:
        if local.is_dir():
            return [entry for entry in itertools.islice(local.iterdir(), MAX_ENTRIES) if entry.is_file()]
        return [local, *(parts_of(local) if is_index(local) or is_part(local) else ())]
    except (OSError, ValueError, CheckpointError):
        return [local]


def _open_folder(folder: Path) -> Weights:
    index = None if is_module_folder(folder) else index_in(folder)
    return ModuleFolder(folder) if index is None else _open_file(index)


def _open_file(path: Path) -> Weights:
    if is_index(path) or is_part(path):
        return ShardedWeights(path, parts_of(path), _open_single)
    return _open_single(path)


def _open_single(path: Path) -> Weights:
    start = read_start(path, 256)
    named_safe = path.suffix.lower() == ".safetensors"
    if start.startswith(b"version https://git-lfs"):
        raise CheckpointError(
            message("{path}: is a Git LFS pointer, not the file itself. Run 'git lfs pull' or download it.", path=path)
        )
    if start.lstrip()[:1] == b"<":
        raise CheckpointError(
            message(
                "{path}: is a web page, not a checkpoint. Log in at the publisher's and download it again.", path=path
            )
        )
    if start.startswith((ZIP_START, LEGACY_START)):
        if named_safe:
            raise CheckpointError(
                message(
                    "{path}: is named .safetensors but is a pickle, which could run code. It was not opened; "
                    "do not trust its source.",
                    path=path,
                )
            )
        return TorchFile(path)
    if named_safe or start[8:9] == b"{":
        return SafetensorsFile(path)
    raise CheckpointError(
        message(
            "{path}: is neither a safetensors file nor one of torch.save, or its beginning is damaged. Choose "
            "a .safetensors, .pt or .pth file.",
            path=path,
        )
    )


def _without_prefixes(weights: Weights) -> Weights:
    names = [name for name in weights.shapes if not name.startswith(TRAINING_HEADS)]
    if not names or not all(name.startswith("backbone.") for name in names):
        names = list(weights.shapes)
    prefix = ""
    while names:
        longer = next((p for p in PREFIXES if all(name.startswith(prefix + p) for name in names)), None)
        if longer is None:
            break
        prefix += longer
    if not prefix:
        return weights
    parts = {name[len(prefix) :]: (name, weights.shapes[name], None) for name in names}
    foreign = {name[len(prefix) :] if name.startswith(prefix) else name: kind for name, kind in weights.foreign.items()}
    return RenamedWeights(weights, parts, (prefix,), foreign)
