"""Jobs on checkpoints: plain values and arrays in, plain values out, so that any process with torch can run them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..core.errors import InputError
from ..core.files import check_outputs, write_text
from ..core.messages import message
from ..core.progress import Progress

if TYPE_CHECKING:
    from ..model.decoder.network import S2x10NetS


def inspect(
    progress: Progress, path: str, statistics: bool, checksum: bool, memory: int | None, html: str, json: str
) -> dict:
    """Inspect ``path`` and write the findings to ``json`` if it is not empty; see inspect_checkpoint.

    The result has "usable", "kind", "role", "problems" (how many), "problem" (the first), "parameters", "sha256";
    "headline" and "lines" for a log; if ``html`` is not empty, "page" for the caller to write there in the user's
    language.

    :raises RasterError: a report cannot be written, or is a file of the checkpoint; checked before any work.
    :raises CheckpointError: there is no such file or folder.
    """
    from .inspection import inspect_checkpoint
    from .inspection_report import as_json, as_page, as_text

    check_outputs({"OUTPUT": _path(html), "OUTPUT_JSON": _path(json)}, _files_read(path))
    found = inspect_checkpoint(path, statistics, checksum, memory, progress)
    if json:
        write_text(Path(json), as_json(found))
    headline, *lines = as_text(found)
    return {
        "usable": found.usable,
        "kind": found.kind,
        "role": found.role,
        "problems": len(found.problems),
        "problem": next(iter(found.problems), ""),
        "parameters": found.parameters,
        "sha256": found.sha256,
        "headline": headline,
        "lines": lines,
        "page": as_page(found) if html else None,
    }


def convert(progress: Progress, source: str, target: str, dtype: str) -> dict:
    """Convert a checkpoint; returns the fields of Conversion as JSON can hold them.

    :raises CheckpointError: see convert_checkpoint.
    :raises RasterError: see convert_checkpoint.
    """
    from .conversion import convert_checkpoint

    conversion = convert_checkpoint(source, target, dtype, progress)
    return {**vars(conversion), "target": str(conversion.target)}


def calibrate(
    progress: Progress, image: np.ndarray, decoder: str, device: str, target: str, table: str, row: int
) -> dict:
    """Rank the choices that the weights leave open on ``image``, reflectance (10, h, w) without NaN; see calibration.

    ``table`` is written if its name ends in .csv. ``target`` (.safetensors) gets the weights with the choice of
    ``row`` (from 1; 0: the best one, if it is settled). The result has "lines" for the log, "warning" if the choice is
    not to be relied on, "row", "score" and "config" of the choice, "ties", and "target" if it was written; "page" for
    the caller to write to any other ``table`` in the user's language.

    :raises RasterError: an output cannot be written, or is a file of the decoder; checked before any work.
    :raises InputError: ``row`` is not in the table (then nothing is written), or the window is unsuitable.
    :raises CheckpointError: the decoder is not a whole, finite checkpoint.
    """
    import torch

    from ..model.decoder.loading import load_decoder
    from ..model.devices import resolve_device
    from .calibration.report import as_csv, as_page, as_text, notes, verdict
    from .calibration.search import SHOWN
    from .calibration.search import calibrate as rank
    from .conversion import SUFFIX, convert_checkpoint

    outputs = {"OUTPUT": _path(target), "TABLE": _path(table)}
    check_outputs(outputs, _files_read(decoder), {"OUTPUT": (SUFFIX,)})
    _check_row(row, SHOWN)
    place = resolve_device(device)
    network = load_decoder(decoder).to(place)
    ranking = rank(network, torch.from_numpy(image)[None].to(place), progress)
    _check_row(row, len(ranking.trials))
    as_table = table.lower().endswith(".csv")
    if as_table:
        write_text(Path(table), as_csv(ranking))
    chosen = row - 1 if row else ranking.choice
    trial = ranking.trials[chosen]
    warning = verdict(ranking)
    written = bool(target) and (row > 0 or not warning)
    if written:
        convert_checkpoint(decoder, target, progress=progress, choices=trial.config, notes=notes(trial, chosen + 1))
    return {
        "lines": as_text(ranking),
        "warning": warning,
        "row": chosen + 1,
        "score": trial.agreement.score,
        "config": trial.config.to_dict(),
        "ties": sum(other.tied for other in ranking.trials),
        "target": target if written else "",
        "page": as_page(ranking) if table and not as_table else None,
    }


def check_base(_progress: Progress, decoder: str, target: str) -> dict:
    """Check that ``decoder`` can be fine-tuned into ``target``, before any scene is read; the result is empty.

    :raises CheckpointError: the decoder is not a whole, finite checkpoint, or the disk has too little room for another.
    :raises RasterError: the target cannot be written.
    """
    _base(decoder, Path(target))
    return {}


def finetune(
    progress: Progress, *blocks: np.ndarray, trained: int, decoder: str, target: str, data: list[str], settings: dict
) -> dict:
    """Fine-tune ``decoder`` on the first ``trained`` of ``blocks``, evaluate it on the others, and write ``target``.

    Blocks and figures are those of training/finetune.py, ``settings`` the fields of its Settings; ``data`` describes
    the blocks. The result has "figures", "best_step", "steps", "minutes", "cancelled" and "card", the file beside
    ``target``.

    :raises InputError: no step was better than the base; nothing is written.
    :raises CheckpointError: the decoder is not a whole, finite checkpoint, or the disk has too little room for another;
        nothing is written.
    :raises RasterError: the target cannot be written.
    """
    import torch

    from ..model.weights.opening import open_weights
    from ..training.card import write_finetuned
    from ..training.finetune import Settings, finetune

    chosen = Settings(**settings)
    network = _base(decoder, Path(target))
    cubes = [torch.from_numpy(block) for block in blocks]
    tuned = finetune(network, cubes[:trained], cubes[trained:], chosen, progress)
    if not tuned.best_step:
        ended = message("was cancelled") if tuned.cancelled else message("ended")
        raise InputError(
            message(
                "Fine-tuning {ended} after {steps} steps without a gain on what was held out, so no "
                "checkpoint was written: try a smaller learning rate, more steps or more scenes.",
                ended=ended,
                steps=tuned.steps,
            )
        )
    opened = open_weights(decoder)
    base = {"name": Path(decoder).name, "sha256": opened.sha256()}
    if "provenance" in opened.metadata:
        base["provenance"] = opened.metadata["provenance"]
    card = write_finetuned(Path(target), network.config, base, data, chosen, tuned)
    result = {name: value for name, value in vars(tuned).items() if name != "weights"}
    return {**result, "card": str(card)}


JOBS: dict[str, Callable[..., dict]] = {
    "inspect": inspect,
    "convert": convert,
    "calibrate": calibrate,
    "check_base": check_base,
    "finetune": finetune,
}


def _base(decoder: str, target: Path) -> S2x10NetS:
    """The network to fine-tune, whose result ``target`` has room for."""
    from ..model.decoder.loading import load_decoder
    from .conversion import check_room, check_target

    check_target(decoder, target)
    network = load_decoder(decoder)
    check_room(target, sum(4 * parameter.numel() for parameter in network.parameters()))  # stored as float32
    return network


def _path(text: str) -> Path | None:
    return Path(text) if text else None


def _files_read(checkpoint: str) -> list[Path]:
    """The files of a checkpoint, and the config.json that is read beside a backbone."""
    from ..model.weights.opening import checkpoint_files

    path = Path(checkpoint)
    return checkpoint_files(path) + ([path.with_name("config.json")] if path.is_file() else [])


def _check_row(row: int, rows: int) -> None:
    if not 0 <= row <= rows:
        raise InputError(
            message(
                "ROW is {row}, but the table has {rows} rows: give the number of one of them, or 0.", row=row, rows=rows
            )
        )
