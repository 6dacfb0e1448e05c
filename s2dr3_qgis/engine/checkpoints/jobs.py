"""Work on checkpoints with plain values and arrays in, plain values out, so that it runs in any process with torch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from ..core.errors import CheckpointError, InputError
from ..core.progress import Progress


def inspect(
    progress: Progress, path: str, statistics: bool, checksum: bool, memory: int | None, html: str, json: str
) -> dict:
    """Inspect ``path`` and write the reports whose paths are not empty; see inspect_checkpoint.

    The result has "usable", "kind", "problems" (how many), "problem" (the first), "parameters", "sha256"; "headline"
    and "lines" for a log.
    Raises CheckpointError where nothing is there or a report cannot be written.
    """
    from .inspection import inspect_checkpoint
    from .inspection_report import as_html, as_json, as_text

    found = inspect_checkpoint(path, statistics, checksum, memory, progress)
    for target, make in ((html, as_html), (json, as_json)):
        if target:
            _write(Path(target), make(found))
    headline, *lines = as_text(found)
    return {
        "usable": found.usable,
        "kind": found.kind,
        "problems": len(found.problems),
        "problem": next(iter(found.problems), ""),
        "parameters": found.parameters,
        "sha256": found.sha256,
        "headline": headline,
        "lines": lines,
    }


def convert(progress: Progress, source: str, target: str, dtype: str) -> dict:
    """Convert a checkpoint; the fields of Conversion as JSON can hold them. Raises what convert_checkpoint raises."""
    from .conversion import convert_checkpoint

    made = convert_checkpoint(source, target, dtype, progress)
    return {**vars(made), "target": str(made.target)}


def calibrate(
    progress: Progress, image: np.ndarray, decoder: str, device: str, target: str, table: str, row: int
) -> dict:
    """Rank the choices that the weights leave open on ``image``, reflectance (10, h, w) without NaN; see calibration.

    ``table`` (.html or .csv) is written where named. ``target`` (.safetensors) gets the weights with the choice of
    ``row`` (from 1; 0: the best one, if nothing forbids it). The result has "lines" for the log, "warning" where the
    choice is not to be relied on, "row", "score" and "config" of the choice, "ties", and "target" if it was written.
    Raises CheckpointError and InputError.
    """
    import torch

    from ..model.decoder.loading import load_decoder
    from ..model.devices import resolve_device
    from .calibration.report import as_csv, as_html, as_text, notes, verdict
    from .calibration.search import calibrate as rank
    from .conversion import check_target, convert_checkpoint

    if target:
        check_target(decoder, Path(target))
    place = resolve_device(device)
    network = load_decoder(decoder).to(place)
    ranking = rank(network, torch.from_numpy(image)[None].to(place), progress)
    if table:
        _write(Path(table), (as_csv if table.lower().endswith(".csv") else as_html)(ranking))
    if row > len(ranking.trials):
        raise InputError(f"Row {row} is not in the table of {len(ranking.trials)}: name one that is.")
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
    }


def finetune(
    progress: Progress, *blocks: np.ndarray, trained: int, decoder: str, target: str, data: list[str], settings: dict
) -> dict:
    """Fine-tune ``decoder`` on the first ``trained`` of ``blocks``, judged on the others, into ``target``.

    Blocks and figures are as training/finetune.py has them, ``settings`` the fields of its Settings; ``data`` says what
    the blocks are. The result has "figures", "best_step", "steps", "minutes", "cancelled" and "card", the file beside
    ``target``. Raises InputError where no step was better than the base, and CheckpointError; then nothing is written.
    """
    import torch

    from ..model.decoder.loading import load_decoder
    from ..model.weights.opening import open_weights
    from ..training.card import write_finetuned
    from ..training.finetune import Settings, finetune
    from .conversion import check_target

    chosen = Settings(**settings)
    check_target(decoder, Path(target))
    network = load_decoder(decoder)
    cubes = [torch.from_numpy(block) for block in blocks]
    made = finetune(network, cubes[:trained], cubes[trained:], chosen, progress)
    if not made.best_step:
        ended = "was cancelled" if made.cancelled else "ended"
        raise InputError(
            f"Fine-tuning {ended} after {made.steps} steps without a gain on what was held out, so no checkpoint was "
            "written: try a smaller learning rate, more steps or more scenes."
        )
    opened = open_weights(decoder)
    base = {"name": Path(decoder).name, "sha256": opened.sha256()}
    if "provenance" in opened.metadata:
        base["provenance"] = opened.metadata["provenance"]
    card = write_finetuned(Path(target), network.config, base, data, chosen, made)
    result = {name: value for name, value in vars(made).items() if name != "weights"}
    return {**result, "card": str(card)}


JOBS: dict[str, Callable[..., dict]] = {
    "inspect": inspect,
    "convert": convert,
    "calibrate": calibrate,
    "finetune": finetune,
}


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise CheckpointError(f"{path}: cannot be written ({error.strerror}). Choose another output.") from error
