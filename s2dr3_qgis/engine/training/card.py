"""A fine-tuned decoder's checkpoint and the model card beside it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import torch

from ..core.errors import CheckpointError, RasterError
from ..core.files import write_text
from ..core.messages import message
from ..core.resources import version
from ..model.decoder.config import DecoderConfig
from ..model.weights.safetensors_file import write_safetensors
from .card_file import CARD_TITLE, card_path
from .finetune import FineTuned, Settings


def write_finetuned(
    target: Path,
    config: DecoderConfig,
    base: dict[str, str],
    data: Sequence[str],
    settings: Settings,
    result: FineTuned,
) -> Path:
    """Write ``target`` (.safetensors, float32, config and provenance in its metadata) and its card; return the card.

    :param base: "name", "sha256" and, if the base has one, its "provenance".

    :raises CheckpointError: one of the two files cannot be written.
    """
    provenance = {
        "finetuned_by": f"s2dr3_qgis {version()}",
        "base": base,
        "data": list(data),
        "settings": asdict(settings),
        "best_step": result.best_step,
        "steps": result.steps,
        "figures": result.figures,
    }
    layout = {name: (torch.float32, tuple(value.shape)) for name, value in result.weights.items()}
    metadata = {
        "format": "pt",
        "config": json.dumps(config.to_dict()),
        "provenance": json.dumps(provenance),
        "source_sha256": base["sha256"],
    }
    write_safetensors(target, layout, result.weights.__getitem__, metadata)
    card = card_path(target)
    try:
        write_text(card, card_text(target.name, base, data, settings, result))
    except RasterError as error:
        raise CheckpointError(
            message(
                "The checkpoint {target} is complete, its model card is missing: {error}", target=target, error=error
            )
        ) from error
    return card


def card_text(name: str, base: dict[str, str], data: Sequence[str], settings: Settings, result: FineTuned) -> str:
    """The card as Markdown."""
    rows = [
        f"| {part} | {method} | {figures['psnr']:.2f} | {figures['sam']:.2f} |"
        for part, methods in result.figures.items()
        for method, figures in ((key, methods[key]) for key in ("bicubic", "before", "after"))
    ]
    ended = " It was cancelled before its end." if result.cancelled else ""
    whole = (
        ["so its gain is slightly too good; 'whole' includes the part trained on, so its gain is more so."]
        if "whole" in result.figures
        else ["so its gain is slightly too good."]
    )
    return "\n".join(
        [
            f"{CARD_TITLE}{name}",
            "",
            f"A decoder fine-tuned with s2dr3_qgis {version()} from `{base['name']}` (SHA-256 {base['sha256']}).",
            "Its licence is that of this base; the licence of the data below may add conditions.",
            "",
            "## Data",
            "",
            *(f"* {line}" for line in data),
            "",
            "The last 30 % of each scene along its longer side were held out, 200 m away from the part trained on.",
            "",
            "## Settings",
            "",
            *(f"* {key.replace('_', ' ')}: {value}" for key, value in asdict(settings).items()),
            "",
            f"{result.steps} steps in {result.minutes:.1f} minutes; the weights are the moving average at step "
            f"{result.best_step}, the best one on the part held out.{ended}",
            "",
            "## Figures",
            "",
            "Wald's protocol, 100 m to 10 m, ten bands, no noise; PSNR in dB for reflectance of range 1, spectral",
            "angle in degrees; bicubic is with three back-projections. The step was chosen on the part held out,",
            *whole,
            "",
            "| part | method | PSNR | SAM |",
            "|---|---|---|---|",
            *rows,
            "",
            "## Limits",
            "",
            "These figures are of 100 m to 10 m. Whether they carry over to 10 m to 1 m is not known: there is no 1 m",
            "truth of these scenes, and structures of 1 m are not those of 10 m. Compare both checkpoints' images, and",
            "with an aerial image if there is one (s2dr3:evaluate with REFERENCE), before you rely on this one.",
            "Places and seasons unlike these scenes may come out worse than before; in a trial of this procedure the",
            "1 m detail of aerial images of other places did.",
            "",
        ]
    )
