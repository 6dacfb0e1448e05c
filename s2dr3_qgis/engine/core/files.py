"""The only way to write output files: checked before the work, built under a part name, named when complete."""

from __future__ import annotations

import errno
import os
import platform
import secrets
import shutil
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import Cancelled, RasterError, S2DR3Error
from .messages import either, message
from .text import size_text

SUFFIXES = (".tif", ".tiff")
# Files that GDAL and QGIS keep beside a raster; those of an old one would describe the raster that replaces it wrongly.
SIDECARS = (".aux.xml", ".ovr", ".msk")
LOCKED = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def part_path(final: Path) -> Path:
    """The hidden name beside ``final`` for an incomplete file; it keeps the suffix, which some drivers need."""
    return final.with_name(f".{final.name}.part{final.suffix}")


def own_part_path(final: Path) -> Path:
    """A part name beside ``final`` that no other process uses, on this machine or another."""
    return final.with_name(f".{final.name}.{host_name()}-{os.getpid()}-{secrets.token_hex(4)}.part{final.suffix}")


def sidecars(path: Path) -> list[Path]:
    """The files that lie beside a raster for GDAL and QGIS; there are none by names that are too long."""
    beside = [path.with_name(path.name + suffix) for suffix in SIDECARS]
    return [sidecar for sidecar in beside if os.path.lexists(sidecar)]


def host_name() -> str:
    """This computer's name, without what file names cannot hold."""
    return "".join(letter for letter in platform.node() if letter.isalnum() or letter in "-.")


def check_output(output: Path, inputs: Iterable[str | Path], suffixes: Sequence[str] = SUFFIXES) -> None:
    """Check one output as `check_outputs` does, under the name OUTPUT."""
    check_outputs({"OUTPUT": output}, inputs, {"OUTPUT": suffixes})


def check_outputs(
    outputs: Mapping[str, Path | None],
    inputs: Iterable[str | Path],
    suffixes: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """Check that every output can be written, before any work starts.

    :param outputs: path by parameter name, for the messages; None is skipped.
    :param inputs: paths of all files that the run reads; anything that is not a local file is skipped.
    :param suffixes: the suffixes allowed for a parameter; a parameter that is not named here may have any.
    :raises RasterError: no file name, unknown suffix, no such folder, folder not writable, a file that cannot be
        replaced, an input, or the same file as another output.
    """
    sources = [Path(path) for path in inputs]
    taken: dict[Path, str] = {}
    for name, output in outputs.items():
        if output is None:
            continue
        _check_name(name, output, (suffixes or {}).get(name))
        _check_writable(name, output)
        if any(same_file(output, path) for path in sources):
            raise RasterError(
                message(
                    "{name} is an input itself ({output}), which is never overwritten: choose another name.",
                    name=name,
                    output=output,
                )
            )
        for other, owner in taken.items():
            if same_file(output, other):
                raise RasterError(
                    message(
                        "{name} and {owner} are the same file ({output}): choose another name for one.",
                        name=name,
                        owner=owner,
                        output=output,
                    )
                )
        taken[output] = name


def _check_name(name: str, output: Path, suffixes: Sequence[str] | None) -> None:
    try:
        part_path(output).lstat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise RasterError(
                message(
                    "The name of {name} is too long ({output}): choose a shorter one.", name=name, output=output.name
                )
            ) from error
    if output.is_dir():
        raise RasterError(message("{name} {output} is a folder: enter a file name.", name=name, output=output))
    if suffixes and output.suffix.lower() not in suffixes:
        raise RasterError(
            message(
                "{name} {output} has no known file extension: use {suffixes}.",
                name=name,
                output=output,
                suffixes=either(suffixes),
            )
        )
    if not output.parent.is_dir():
        raise RasterError(
            message(
                "The folder of {name} does not exist: {parent}. Create it, or choose another.",
                name=name,
                parent=output.parent,
            )
        )


def _check_writable(name: str, output: Path) -> None:
    try:
        with tempfile.TemporaryFile(dir=output.parent):
            pass
    except OSError as error:
        raise RasterError(
            message(
                "Cannot write in {parent}: {strerror}. Choose another folder.",
                parent=output.parent,
                strerror=error.strerror or error,
            )
        ) from error
    if not output.exists():
        return
    try:
        # On Windows a file that another program holds open cannot be renamed, not even to its own name.
        os.rename(output, output)
    except OSError as error:
        raise RasterError(
            message(
                "{name} {output} cannot be replaced: {strerror}. Remove its layer from the project, close the "
                "program that has it open, or choose another name.",
                name=name,
                output=output,
                strerror=error.strerror or error,
            )
        ) from error


def same_file(output: Path, other: Path) -> bool:
    """Whether two names mean the same file, also if neither exists yet, on systems that ignore case."""
    try:
        if output.exists() and other.exists():
            return output.samefile(other)
        same_name = os.path.normcase(output.name) == os.path.normcase(other.name)
        return same_name and output.parent.exists() and other.parent.exists() and output.parent.samefile(other.parent)
    except OSError:
        return False


def check_space(output: Path, needed: int) -> None:
    """Check that the disk of ``output`` has ``needed`` bytes free.

    :raises RasterError: it has not.
    """
    free = shutil.disk_usage(output.parent).free
    if free < needed:
        raise RasterError(
            message(
                "Not enough disk space in {parent}: the run needs about {needed}, {free} are free. Free some, "
                "choose another folder or a smaller extent.",
                parent=output.parent,
                needed=size_text(needed),
                free=size_text(free),
            )
        )


def check_spaces(needed: Mapping[Path, int]) -> None:
    """Check each disk for all files that it is to hold.

    :param needed: bytes by file.
    :raises RasterError: a disk has too little space.
    """
    disks = {path: path.parent.stat().st_dev for path in needed}
    for path, disk in disks.items():
        check_space(path, sum(size for other, size in needed.items() if disks[other] == disk))


def file_fingerprints(paths: Iterable[str | Path]) -> list[list]:
    """Path, size and modification time (ns) of files: does a later look still refer to the same data?"""
    stats = [(str(path), Path(path).stat()) for path in paths]
    return [[path, stat.st_size, stat.st_mtime_ns] for path, stat in stats]


@contextmanager
def disk_errors(place: Path) -> Iterator[None]:
    """Turn an OSError from writing into a RasterError that names the place, the cause and the remedy."""
    try:
        yield
    except OSError as error:
        # EDQUOT is not known on Windows.
        if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
            remedy = message("The disk is full: free space there, or choose an OUTPUT on another disk")
        else:
            remedy = message("Check that the folder and its disk or network share are still there and writable")
        raise RasterError(
            message(
                "Cannot write in {place}: {strerror}. {remedy}.",
                place=place,
                strerror=error.strerror or error,
                remedy=remedy,
            )
        ) from error


def sync_file(path: Path) -> None:
    """Flush a file's content to the disk, so that a power cut after its renaming cannot empty it."""
    with open(path, "r+b") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Flush the names in a folder to the disk, added and removed ones; does nothing on Windows."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network shares refuse it
            os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(part: Path, final: Path) -> None:
    """Give the complete file ``part`` its final name, replacing an older file together with its sidecars.

    The sidecars of ``part`` come along: GDAL writes there what the format cannot hold, such as some CRS. The older file
    and its sidecars stay until the new one is in place. A finished file is never deleted because its name could not be
    taken: it is kept beside it under a free name.

    :raises RasterError: the name could not be taken; the message says where the finished file is.
    """
    with disk_errors(final.parent):
        sync_file(part)
    try:
        os.replace(part, final)
    except OSError as error:
        kept = _free_name(final)
        with disk_errors(final.parent):
            os.replace(part, kept)
            _replace_sidecars(part, kept)
        raise RasterError(
            message(
                "{final} could not be replaced: {strerror}. The finished file is {kept}: nothing is lost. "
                "Close the program that holds the old file, then rename it.",
                final=final,
                strerror=error.strerror or error,
                kept=kept,
            )
        ) from error
    with disk_errors(final.parent):
        _replace_sidecars(part, final)


def _replace_sidecars(part: Path, final: Path) -> None:
    for older in sidecars(final):
        older.unlink(missing_ok=True)
    for own in sidecars(part):
        os.replace(own, final.with_name(final.name + own.name[len(part.name) :]))


def replace_files(pairs: Iterable[tuple[Path, Path]]) -> None:
    """`replace_file` for several (part, final); all are tried before the first failure is raised."""
    failures = []
    for part, final in pairs:
        try:
            replace_file(part, final)
        except RasterError as error:
            failures.append(error)
    if failures:
        raise failures[0]


def _free_name(final: Path) -> Path:
    """The first of "NAME (2).tif", "NAME (3).tif" … that does not exist."""
    number = 2
    while (candidate := final.with_name(f"{final.stem} ({number}){final.suffix}")).exists():
        number += 1
    return candidate


@contextmanager
def finished_path(final: Path, own: bool = False) -> Iterator[Path]:
    """A part name to write to; the file gets its final name at the end of the block, or is removed on an exception.

    :param own: a part name of this process's own, for a file that several processes may write at once.
    :raises RasterError: an OSError in the block, or the name could not be taken (then the finished file is kept).
    """
    part = own_part_path(final) if own else part_path(final)
    # Those of a run that was killed would come along.
    remove_files(*sidecars(part))
    try:
        with disk_errors(final.parent):
            yield part
    except BaseException:
        remove_files(part, *sidecars(part))
        raise
    replace_file(part, final)


def remove_files(*paths: Path) -> None:
    """Remove files of a run; one that cannot be removed stays, for another error may be on its way already."""
    _close_what_an_error_holds()
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def remove_folder(folder: Path) -> None:
    """Remove a folder with all that is in it; what cannot be removed stays, as for `remove_files`."""
    _close_what_an_error_holds()
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def made_folder(folder: Path) -> Iterator[None]:
    """Make a folder, and those above it, to write into; an exception removes those that are empty and were not there.

    :raises RasterError: it cannot be made.
    """
    missing = [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    try:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RasterError(
                message(
                    "Cannot create the folder {folder}: {strerror}. Choose another OUTPUT.",
                    folder=folder,
                    strerror=error.strerror,
                )
            ) from error
        yield
    except BaseException:
        for place in missing:
            with suppress(OSError):  # it holds files, or was not made
                place.rmdir()
        raise


@contextmanager
def temporary_folder(beside: Path | None = None) -> Iterator[Path]:
    """A hidden folder beside a file, or one of the system's for temporary files, until the end of the block."""
    folder = Path(tempfile.mkdtemp(prefix=".s2dr3-", dir=beside and beside.parent))
    try:
        yield folder
    finally:
        remove_folder(folder)


def _close_what_an_error_holds() -> None:
    """Drop the variables of all functions that the exception on its way, if there is one, has left.

    They hold datasets, as do those of the functions in GDAL's bindings, and Windows removes no file that is open.
    """
    error = sys.exc_info()[1]
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__context__


def write_text(final: Path, text: str, own: bool = False) -> None:
    """Write a UTF-8 text file that appears complete or not at all; ``own`` as in finished_path.

    :raises RasterError: the file cannot be written.
    """
    with finished_path(final, own) as part:
        part.write_text(text, encoding="utf-8", errors="replace")


@contextmanager
def kept_files(finished: Sequence[Path]) -> Iterator[None]:
    """Add the files that are already finished, and stay, to the text of an error of the block.

    :param finished: the caller appends each file once it has its final name.
    :raises S2DR3Error: the error of the block, with the names of the files.
    """
    try:
        yield
    except S2DR3Error as error:
        if finished:
            text = message("Cancelled.") if isinstance(error, Cancelled) else str(error)
            files = ", ".join(map(str, finished))
            error.args = (message("{text} Finished before that, and kept: {files}.", text=text, files=files),)
        raise


@contextmanager
def output_lock(output: Path) -> Iterator[None]:
    """Hold ``output`` against other runs, in this process and others, until the end of the block.

    The system holds the lock, so that it is released however its owner ends, also by kill -9. On file systems without
    locks (some network shares) two runs are not kept apart.

    :raises RasterError: another run is writing to ``output``.
    """
    path = output.with_name(f".{output.name}.lock")
    with disk_errors(output.parent):
        handle = _locked(path, output)
    try:
        yield
    finally:
        # It is removed while it is held: a run that opened it meanwhile sees that it is gone, and opens a new one.
        if os.name == "nt":
            os.close(handle)
        with suppress(OSError):  # on Windows another run may have opened it already, and takes the file over
            path.unlink(missing_ok=True)
        if os.name != "nt":
            os.close(handle)


def _locked(path: Path, output: Path) -> int:
    """A descriptor that holds the lock of the file that now has the name ``path``."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle)
        except OSError as error:
            if error.errno in LOCKED:
                os.close(handle)
                raise RasterError(
                    message(
                        "Another run is writing to {output}. Wait for its end, cancel it, or choose another OUTPUT.",
                        output=output,
                    )
                ) from error
            return handle  # no locks on this file system
        if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
            return handle
        os.close(handle)


def _lock(handle: int) -> None:
    """Take the system's lock of an open file or raise OSError at once."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
