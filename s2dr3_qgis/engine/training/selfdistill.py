"""Train the small open backbone without labels: a student learns to agree with the running average of itself.

Two large and several small crops of one picture, differently coloured, must get the same distribution over prototypes
(DINO, arXiv:2104.14294), and masked patches that of the same patches unmasked (iBOT, arXiv:2111.07832).
``python -m s2dr3_qgis.engine.training.selfdistill DATA OUTPUT.safetensors [STEPS]`` with a data folder as described in
dataset.py.
"""

from __future__ import annotations

import argparse
import copy
import json
import logging
import math
import time
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..core.bands import TCI_WHITE
from ..core.files import check_outputs, write_text
from ..model.backbone.config import PATCH, BackboneConfig
from ..model.backbone.network import Backbone
from ..model.backbone.preprocessing import normalise
from ..model.weights.safetensors_file import write_safetensors
from .crops import random_crop
from .dataset import Imagery, load_split

LOG = logging.getLogger(__name__)
RED_GREEN_BLUE = [2, 1, 0]
STUDENT_TEMPERATURE = 0.1
TEACHER_TEMPERATURE = 0.05
SMALL = BackboneConfig(hidden=96, mlp=384, layers=6, heads=3, registers=4)


@dataclass(frozen=True)
class Recipe:
    """Choices of a run; sizes in pixels. ``masked`` is the share of patches hidden from the student."""

    steps: int = 1500
    batch: int = 24
    picture: int = 128
    large: int = 96
    small: int = 48
    small_views: int = 4
    masked: float = 0.35
    learning_rate: float = 1e-3
    weight_decay: float = 0.04
    momentum: float = 0.992
    prototypes: int = 1024
    seed: int = 0


class Projector(nn.Module):
    """Tokens (..., hidden) to scores (..., prototypes), by the angle to each prototype."""

    def __init__(self, hidden: int, prototypes: int):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(hidden, 256), nn.GELU(), nn.Linear(256, 64))
        self.prototypes = nn.Parameter(torch.randn(prototypes, 64))

    def forward(self, tokens: Tensor) -> Tensor:
        """(..., hidden) -> (..., prototypes), in -1..1."""
        return F.normalize(self.body(tokens), dim=-1) @ F.normalize(self.prototypes, dim=-1).T


class Student(nn.Module):
    """Backbone and projectors of whole pictures and of patches."""

    def __init__(self, config: BackboneConfig, prototypes: int):
        super().__init__()
        self.backbone = Backbone(config, drop_path=0.05)
        self.whole = Projector(config.hidden, prototypes)
        self.patch = Projector(config.hidden, prototypes)
        for module in self.modules():
            if isinstance(module, (nn.Linear, nn.Conv2d)):
                nn.init.trunc_normal_(module.weight, std=0.02 if isinstance(module, nn.Conv2d) else 0.04)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
        for name, parameter in self.backbone.named_parameters():
            if name.endswith("lambda1"):
                nn.init.constant_(parameter, 0.2)
            elif name.endswith("_token") or name.endswith("_tokens"):
                nn.init.normal_(parameter, std=0.02)


class Centre:
    """The running mean of a teacher's scores, subtracted so that no prototype wins everywhere."""

    def __init__(self, prototypes: int):
        self.mean = torch.zeros(prototypes)

    def targets(self, scores: Tensor) -> Tensor:
        """The sharpened distribution of scores (..., prototypes); updates the mean."""
        target = F.softmax((scores - self.mean) / TEACHER_TEMPERATURE, -1)
        self.mean.lerp_(scores.flatten(0, -2).mean(0), 0.1)
        return target


def draw_pictures(imagery: Imagery, count: int, size: int, draw: torch.Generator) -> Tensor:
    """(count, 3, size, size) pictures in 0..1: aerial chips at 1 m and Sentinel-2 scenes at 10 m, half of each."""
    pictures = []
    for number in range(count):
        chips = imagery.sentinel2 if number % 2 else imagery.towns + imagery.country
        crop = random_crop(chips, size, 1, draw)[RED_GREEN_BLUE]
        pictures.append(crop.float() / 255.0 if crop.dtype == torch.uint8 else (crop / TCI_WHITE).clamp(0, 1))
    return torch.stack(pictures)


def views(pictures: Tensor, size: int, area: tuple[float, float], draw: torch.Generator) -> Tensor:
    """One crop of each picture, of a random share of its area, enlarged to ``size`` and coloured at random."""
    crops = []
    for picture in pictures:
        low, high = area
        share = low + (high - low) * torch.rand(1, generator=draw).item()
        side = max(PATCH, round(picture.shape[-1] * math.sqrt(share)))
        top, left = (int(torch.randint(picture.shape[-1] - side + 1, (1,), generator=draw)) for _ in range(2))
        crop = picture[None, :, top : top + side, left : left + side]
        crops.append(F.interpolate(crop, (size, size), mode="bilinear", antialias=True)[0])
    cropped = torch.stack(crops)
    gain, contrast = (0.7 + 0.6 * torch.rand(len(crops), 1, 1, 1, generator=draw) for _ in range(2))
    tint = 0.9 + 0.2 * torch.rand(len(crops), 3, 1, 1, generator=draw)
    mean = cropped.mean((-2, -1), keepdim=True)
    return normalise(((cropped - mean) * contrast + mean * gain).mul(tint).clamp(0, 1))


def cross_entropy(scores: Tensor, targets: Tensor) -> Tensor:
    """Mean over all but the last axis."""
    return -(targets * F.log_softmax(scores / STUDENT_TEMPERATURE, -1)).sum(-1).mean()


def step_loss(
    student: Student,
    teacher: Student,
    centres: tuple[Centre, Centre],
    pictures: Tensor,
    recipe: Recipe,
    draw: torch.Generator,
) -> Tensor:
    """The loss of one batch."""
    large = torch.cat([views(pictures, recipe.large, (0.35, 1.0), draw) for _ in range(2)])
    small = torch.cat([views(pictures, recipe.small, (0.08, 0.35), draw) for _ in range(recipe.small_views)])
    patches = (recipe.large // PATCH) ** 2
    masked = torch.rand(len(large), patches, generator=draw) < recipe.masked
    with torch.no_grad():
        target = teacher.backbone(large)
        whole = centres[0].targets(teacher.whole(target.cls))
        hidden = centres[1].targets(teacher.patch(target.patches))[masked]
    output = student.backbone(large, masked)
    scores = student.whole(output.cls)
    other = torch.cat(whole.chunk(2)[::-1])
    views_of = student.whole(student.backbone(small).cls).unflatten(0, (recipe.small_views, -1))
    local = sum(cross_entropy(views_of, half.unsqueeze(0)) for half in whole.chunk(2)) / 2
    return cross_entropy(scores, other) + local + cross_entropy(student.patch(output.patches)[masked], hidden)


def train(imagery: Imagery, recipe: Recipe, config: BackboneConfig = SMALL) -> Backbone:
    """The teacher's backbone after ``recipe.steps`` steps, in evaluation mode."""
    torch.manual_seed(recipe.seed)
    draw = torch.Generator().manual_seed(recipe.seed)
    student = Student(config, recipe.prototypes)
    teacher = copy.deepcopy(student).eval().requires_grad_(False)
    centres = Centre(recipe.prototypes), Centre(recipe.prototypes)
    optimiser = torch.optim.AdamW(student.parameters(), recipe.learning_rate, weight_decay=recipe.weight_decay)
    warmup = max(1, recipe.steps // 10)
    started = time.monotonic()
    for step in range(recipe.steps):
        rate = min((step + 1) / warmup, 0.5 * (1 + math.cos(math.pi * step / recipe.steps)))
        optimiser.param_groups[0]["lr"] = recipe.learning_rate * rate
        pictures = draw_pictures(imagery, recipe.batch, recipe.picture, draw)
        loss = step_loss(student, teacher, centres, pictures, recipe, draw)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimiser.step()
        keep = 1 - (1 - recipe.momentum) * 0.5 * (1 + math.cos(math.pi * step / recipe.steps))
        with torch.no_grad():
            for slow, fast in zip(teacher.parameters(), student.parameters()):
                slow.lerp_(fast, 1 - keep)
        if step % 50 == 0:
            LOG.info("step %d loss %.3f, %.0f s", step, loss.item(), time.monotonic() - started)
    return teacher.backbone


def save(backbone: Backbone, path: Path, metadata: dict[str, str]) -> None:
    """Write the weights as float16 in Hugging Face's layout, and the config.json beside them.

    :raises CheckpointError: the weights cannot be written.
    :raises RasterError: config.json cannot be written.
    """
    state = backbone.state_dict()
    layout = {name: (torch.float16, tuple(tensor.shape)) for name, tensor in state.items()}
    write_safetensors(path, layout, state.__getitem__, {"format": "pt", **metadata})
    text = json.dumps(backbone.config.to_hugging_face(), indent=1)
    write_text(path.parent / "config.json", text + "\n")


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m s2dr3_qgis.engine.training.selfdistill", description=__doc__.splitlines()[0]
    )
    parser.add_argument("data", type=Path, help="folder with vhr/ and s2/")
    parser.add_argument("output", type=Path, help="safetensors file; config.json is written beside it")
    parser.add_argument("steps", type=int, nargs="?", default=Recipe.steps, help="default: %(default)s")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    recipe = Recipe(steps=options.steps)
    check_outputs({"OUTPUT": options.output, "config": options.output.parent / "config.json"}, ())
    imagery, _ = load_split(options.data, (), ())
    backbone = train(imagery, recipe)
    save(backbone, options.output, {"training": f"self-distillation, {recipe.steps} steps"})


if __name__ == "__main__":
    main()
