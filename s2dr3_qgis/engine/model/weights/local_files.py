"""Local checkpoint files: which paths are accepted, bounded reading, SHA-256. Imports no torch."""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Sequence
from pathlib import Path

from ...core.errors import CheckpointError
from ...core.messages import message
from ...core.text import shorten

# Ten times what the largest published networks have; it bounds the time and memory of looking at a hostile file.
MAX_TENSORS = 10_000
_HASH_CHUNK = 1 << 22


def local_path(path: str | Path) -> Path:
    """``path`` as a local path that exists. A URL is refused, because no checkpoint is ever fetched from a network.

    :raises CheckpointError: a URL, an empty name, or no such file or folder.
    """
    text = str(path)
    if re.match(r"(?i)[a-z][a-z0-9+.-]+:/", text):
        raise CheckpointError(
            message(
                "{text}: is a network address. Checkpoints are never fetched from a network; download the "
                "file yourself, check its SHA-256 against the publisher's, and give its local path.",
                text=shorten(text),
            )
        )
    local = Path(path)
    try:
        exists = bool(text.strip()) and local.exists()
    except (OSError, ValueError) as error:
        raise CheckpointError(
            message("{text}: is no usable path ({error}).", text=shorten(text), error=error)
        ) from error
    if not exists:
        raise CheckpointError(message("{text}: no such file or folder. Check the path.", text=shorten(text)))
    return local


def check_regular(path: Path) -> int:
    """The size in bytes of a regular file; pipes and devices, which can block or never end, are refused.

    :raises CheckpointError: not a regular file, or an empty one.
    """
    try:
        state = path.stat()
    except OSError as error:
        raise CheckpointError(
            message("{path}: cannot be read ({strerror}).", path=path, strerror=error.strerror)
        ) from error
    if not stat.S_ISREG(state.st_mode):
        raise CheckpointError(message("{path}: is not a regular file. Choose a checkpoint file.", path=path))
    if not state.st_size:
        raise CheckpointError(message("{path}: is empty (0 bytes). Fetch or copy it again.", path=path))
    return state.st_size


def check_count(path: Path, tensors: int) -> None:
    """Refuse more tensors than any network of this plugin has.

    :raises CheckpointError: more than MAX_TENSORS.
    """
    if tensors > MAX_TENSORS:
        raise CheckpointError(
            message(
                "{path}: names {tensors:,} tensors; at most {max_tensors:,} are accepted. This is another "
                "kind of network, or a damaged file.",
                path=path,
                tensors=tensors,
                max_tensors=MAX_TENSORS,
            )
        )


def read_start(path: Path, limit: int) -> bytes:
    """The first ``limit`` bytes of a regular file, or all of a smaller one.

    :raises CheckpointError: not a regular file, empty, or not readable.
    """
    check_regular(path)
    try:
        with path.open("rb") as file:
            return file.read(limit)
    except OSError as error:
        raise CheckpointError(
            message("{path}: cannot be read ({strerror}). Check its permissions.", path=path, strerror=error.strerror)
        ) from error


def hash_file(path: Path) -> str:
    """SHA-256 of a file, read in chunks."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_HASH_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def hash_files(files: Sequence[Path]) -> str:
    """SHA-256 of one file; for several files, SHA-256 of the lines "SHA-256, two spaces, name", sorted by name."""
    if len(files) == 1:
        return hash_file(files[0])
    lines = (f"{hash_file(file)}  {file.name}\n" for file in sorted(files, key=lambda file: file.name))
    return hashlib.sha256("".join(lines).encode()).hexdigest()
