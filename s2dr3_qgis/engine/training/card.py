"""A fine-tuned decoder's checkpoint and the model card beside it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import torch

from ..core.errors import CheckpointError
from ..core.resources import version
from ..model.decoder.config import DecoderConfig
from ..model.weights.safetensors_file import write_safetensors
from .finetune import FineTuned, Settings


def write_finetuned(
    target: Path, config: DecoderConfig, base: dict[str, str], data: Sequence[str], settings: Settings, made: FineTuned
) -> Path:
    """Write ``target`` (.safetensors, float32, config and provenance in its metadata) and its card; returns the card.

    ``base`` has "name", "sha256" and, where the base said something of itself, "provenance". Raises CheckpointError.
    """
    provenance = {
        "finetuned_by": f"s2dr3_qgis {version()}",
        "base": base,
        "data": list(data),
        "settings": asdict(settings),
        "best_step": made.best_step,
        "steps": made.steps,
        "figures": made.figures,
    }
    layout = {name: (torch.float32, tuple(value.shape)) for name, value in made.weights.items()}
    metadata = {
        "format": "pt",
        "config": json.dumps(config.to_dict()),
        "provenance": json.dumps(provenance),
        "source_sha256": base["sha256"],
    }
    write_safetensors(target, layout, made.weights.__getitem__, metadata)
    card = target.with_suffix(".md")
    part = card.with_name(f".{card.name}.part")
    try:
        part.write_text(card_text(target.name, base, data, settings, made), encoding="utf-8")
        os.replace(part, card)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CheckpointError(
            f"{card}: cannot be written ({error.strerror}); the checkpoint itself is there."
        ) from error
    return card


def card_text(name: str, base: dict[str, str], data: Sequence[str], settings: Settings, made: FineTuned) -> str:
    """The card as Markdown."""
    rows = [
        f"| {where} | {method} | {figures['psnr']:.2f} | {figures['sam']:.2f} |"
        for where, methods in made.figures.items()
        for method, figures in ((key, methods[key]) for key in ("bicubic", "before", "after"))
    ]
    ended = " It was cancelled before its end." if made.cancelled else ""
    return "\n".join(
        [
            f"# Model card: {name}",
            "",
            f"A decoder fine-tuned with s2dr3_qgis {version()} from `{base['name']}` (SHA-256 {base['sha256']}).",
            "Its licence is that of this base, together with what the licence of the data below asks for.",
            "",
            "## Data",
            "",
            *(f"* {line}" for line in data),
            "",
            "The last 30 % of each scene along its longer side were held out, 200 m away from what was trained on.",
            "",
            "## Settings",
            "",
            *(f"* {key.replace('_', ' ')}: {value}" for key, value in asdict(settings).items()),
            "",
            f"{made.steps} steps in {made.minutes:.1f} minutes; the weights are the moving average at step "
            f"{made.best_step}, the best one on what was held out.{ended}",
            "",
            "## Figures",
            "",
            "Wald's protocol, 100 m to 10 m, ten bands, no noise; PSNR in dB for reflectance of range 1, spectral",
            "angle in degrees; bicubic is with three back-projections. The step was chosen on what was held out, so",
            "its gain is a little flattered; 'whole' includes what was trained on, so it is flattered more.",
            "",
            "| part | method | PSNR | SAM |",
            "|---|---|---|---|",
            *rows,
            "",
            "## Limits",
            "",
            "These figures are of 100 m to 10 m. Whether they carry over to 10 m to 1 m is not known: there is no 1 m",
            "truth of these scenes, and structures of 1 m are not those of 10 m. Compare both checkpoints' images, and",
            "with an aerial image where there is one (s2dr3:evaluate with REFERENCE), before this one is relied on.",
            "Places and seasons unlike these scenes may come out worse than before; in a trial of this procedure the",
            "1 m detail of aerial images of other places did.",
            "",
        ]
    )
