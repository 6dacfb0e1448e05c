"""Any accepted checkpoint -> one safetensors file with its config and provenance, streamed tensor by tensor."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from ..core.errors import CheckpointError
from ..core.files import check_output
from ..core.messages import message
from ..core.progress import Progress, Silent, stop_if_cancelled
from ..core.resources import version
from ..model.decoder.config import DecoderConfig
from ..model.kinds import Kind, kind_of
from ..model.weights.base import Weights, count, dtype_name
from ..model.weights.fitting import check_fit
from ..model.weights.local_files import hash_file
from ..model.weights.opening import checkpoint_files, open_weights
from ..model.weights.safetensors_file import write_safetensors

DTYPES = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}
KEEP = "keep"
SUFFIX = ".safetensors"
_HEADER_ROOM = 1 << 20


@dataclass(frozen=True)
class Conversion:
    """The result of a conversion.

    ``source_sha256`` and ``sha256`` are the hashes of source and target. ``largest_difference`` is the largest absolute
    difference between both networks' outputs on ``probe``, ``relative_difference`` the root mean square of the
    difference relative to that of the output; both are 0 if no value changed.
    """

    target: Path
    kind: str
    layout: str
    parameters: int
    size: int
    stored_as: str
    source_sha256: str
    sha256: str
    probe: str = ""
    largest_difference: float = 0.0
    relative_difference: float = 0.0


def convert_checkpoint(
    source: str | Path,
    target: str | Path,
    dtype: str = KEEP,
    progress: Progress | None = None,
    choices: DecoderConfig | None = None,
    notes: Mapping | None = None,
) -> Conversion:
    """Write ``target`` (.safetensors) from a file or folder that open_weights reads.

    A backbone gets Hugging Face's names. ``dtype``: "keep" stores each tensor bit by bit; "float32", "float16" and
    "bfloat16" round to that type, and then both networks are run on the same input and compared. ``choices`` is a
    config of the same sizes to store for a decoder instead of its own, ``notes`` are added to the provenance.

    :raises CheckpointError: the source is not a whole, finite checkpoint, or a value exceeds the type's range; no
        target is left behind.
    :raises RasterError: the target is not a .safetensors file, is a file of the source, or is not writable.
    :raises Cancelled: the user asked to stop.
    """
    progress, target = progress or Silent(), Path(target)
    check_target(source, target)
    opened = open_weights(source)
    kind = kind_of(opened)
    described = kind.describe(opened)
    if described.problem:
        raise CheckpointError(described.problem)
    weights = described.weights
    needed = {name: tuple(parameter.shape) for name, parameter in described.network.named_parameters()}
    check_fit(needed, weights)
    progress.text(message("SHA-256"))
    source_sha256 = opened.sha256()
    layout = {name: (DTYPES.get(dtype, weights.dtypes[name]), weights.shapes[name]) for name in needed}
    size = sum(count(shape) * stored.itemsize for stored, shape in layout.values())
    check_room(target, size)
    stored_as = ", ".join(sorted({dtype_name(stored) for stored, _ in layout.values()}))
    metadata = {
        **kind.metadata(choices or described.config),
        "provenance": json.dumps({**_provenance(opened, source_sha256, stored_as), **(notes or {})}),
        "source_sha256": source_sha256,
    }

    def written(done: int, total: int) -> None:
        stop_if_cancelled(progress)
        progress.fraction(0.8 * done / max(total, 1))

    write_safetensors(target, layout, lambda name: _converted(weights, name, layout[name][0]), metadata, written)
    changed = any(weights.dtypes[name] != stored for name, (stored, _) in layout.items())
    return Conversion(
        target,
        kind.name,
        opened.layout,
        sum(count(shape) for shape in needed.values()),
        target.stat().st_size,
        stored_as,
        source_sha256,
        hash_file(target),
        *(_compare_outputs(kind, opened.path, target, progress) if changed else ()),
    )


def check_target(source: str | Path, target: Path) -> None:
    """Check, before any long work, that the conversion of ``source`` can be written to ``target``.

    :raises RasterError: not a .safetensors file, a file of the source, or not writable.
    """
    check_output(target, checkpoint_files(source), (SUFFIX,))


def check_room(target: Path, size: int) -> None:
    """Check that the disk of ``target`` has room for tensors of ``size`` bytes.

    :raises CheckpointError: it has not.
    """
    free = shutil.disk_usage(target.parent).free
    if free < size + _HEADER_ROOM:
        raise CheckpointError(
            message(
                "{target}: needs {size:,.0f} MB, its disk has {free:,.0f} MB free. Choose another place.",
                target=target,
                size=size / 1e6,
                free=free / 1e6,
            )
        )


def _provenance(opened: Weights, source_sha256: str, stored_as: str) -> dict:
    """The origin of the weights, including the source's own metadata."""
    record = {
        "converted_by": f"s2dr3_qgis {version()}",
        "source": opened.path.name,
        "source_layout": opened.layout,
        "source_sha256": source_sha256,
        "source_dtypes": sorted({dtype_name(dtype) for dtype in opened.dtypes.values()}),
        "stored_as": stored_as,
    }
    stored = {name: text for name, text in opened.metadata.items() if name not in ("format", "config")}
    return {**record, "source_metadata": stored} if stored else record


def _converted(weights: Weights, name: str, dtype: torch.dtype) -> Tensor:
    tensor = weights.load(name, None).to(dtype)
    if not torch.isfinite(tensor).all():
        raise CheckpointError(
            message(
                "{weights}: the tensor '{name}' holds values beyond the range of {dtype_name}. Store it as "
                "bfloat16 or float32.",
                weights=weights.path,
                name=name,
                dtype_name=dtype_name(dtype),
            )
        )
    return tensor


def _compare_outputs(kind: Kind, source: Path, target: Path, progress: Progress) -> tuple[str, float, float]:
    """(the probe in words, largest absolute difference, relative root mean square); one network in memory at a time."""
    progress.text(message("Measuring the difference of the outputs"))
    results = []
    for part, path in enumerate((source, target)):
        stop_if_cancelled(progress)
        progress.fraction(0.8 + 0.1 * part)
        results.append(kind.probe_output(path))
    before, after = results
    difference = (after - before).double()
    largest = float(difference.abs().max())
    relative = float(difference.square().mean().sqrt() / before.double().square().mean().sqrt())
    return kind.probe, largest, relative
