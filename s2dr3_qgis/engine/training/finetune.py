"""Continue the training of a decoder on the user's own scenes by Wald's protocol, and measure it on a part held out.

The scenes' 10 m pixels are the truth, their 100 m measurement by the sensor model is the input (Wald et al. 1997), in
half of the batches through a detector's lattice. The result is the moving average of the weights at the step with the
least error on the part held out.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import torch
from torch import Tensor

from ..core.errors import Cancelled, InputError
from ..core.messages import message
from ..core.progress import Progress, Silent, TimeLeft, stop_if_cancelled
from ..core.text import duration_text
from ..model.back_projection import SensorModel, back_project
from ..model.decoder.network import S2x10NetS
from ..model.devices import resolve_device
from ..model.resample import enlarge
from .config import TrainingConfig
from .dataset import Chip, Imagery
from .degradation import SCALE, Pair, PairSource
from .evaluate import measure
from .loop import Training

RECIPE = Path(__file__).with_name("configs") / "open.json"
LARGEST_CROP = 12
CHECKS = 20
BICUBIC_STEPS = 3
# Of the batches' inputs: interpolated from a detector's lattice, as products are.
LATTICE_SHARE = 0.5


@dataclass(frozen=True)
class Settings:
    """Settings of a run; it ends before ``steps`` steps of the optimizer after ``minutes`` (0: no limit).

    :raises InputError: a value is invalid.
    """

    steps: int
    minutes: float = 0.0
    learning_rate: float = 3e-4
    seed: int = 0
    device: str = "auto"

    def __post_init__(self) -> None:
        if self.steps < 1 or self.minutes < 0 or not 0 < self.learning_rate <= 0.1:
            raise InputError(
                message("Fine-tuning needs at least 1 step, no negative minutes and a learning rate up to 0.1.")
            )


@dataclass(frozen=True)
class Wald:
    """Mean over pixels by Wald's protocol: PSNR in dB for reflectance of range 1, spectral angle in degrees."""

    psnr: float
    sam: float


@dataclass
class FineTuned:
    """The result of a run; ``weights`` are on the CPU.

    ``figures`` has "held out" and, unless the run was cancelled, "whole" (blocks trained on and held out together),
    each with "before", "after" and "bicubic" (with three back-projections); ``best_step`` 0 means that no step was
    better than the base.
    """

    weights: dict[str, Tensor]
    best_step: int
    steps: int
    minutes: float
    cancelled: bool
    figures: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)


class _Pairs(PairSource):
    """Batches of the scenes' own pixels, on the device."""

    def __init__(self, blocks: Sequence[Tensor], config: TrainingConfig, device: torch.device):
        scenes = [Chip(f"block {number}", block) for number, block in enumerate(blocks)]
        super().__init__(Imagery([], [], scenes), config)
        self._device = device

    def batch(self, step: int) -> Pair:
        """As PairSource.batch."""
        pair = super().batch(step)
        return replace(pair, fine=pair.fine.to(self._device), image=pair.image.to(self._device))


def finetune(
    base: S2x10NetS, trained: Sequence[Tensor], held_out: Sequence[Tensor], settings: Settings, progress: Progress
) -> FineTuned:
    """Train ``base`` on blocks of reflectance (10, h, w) as raster/cube/training_blocks.py cuts them.

    The recipe is that of the open checkpoint, without its aerial imagery. The same seed, machine and number of threads
    give the same weights. Cancelling ends the run with the best weights so far.

    :raises InputError: the device is not available.
    :raises Cancelled: by ``progress``, before the first step.
    """
    device = resolve_device(settings.device)
    config = _recipe(base, trained, settings)
    training = Training(config, _Pairs(trained, config, device), None)
    training.net.to(device)
    training.start_from(base.state_dict())
    trial = copy.deepcopy(base).to(device).eval()
    bicubic, before = wald(None, held_out, progress), wald(trial, held_out, progress)
    progress.info(
        message("Held out, before: {psnr:.2f} dB, spectral angle {sam:.2f}°", psnr=before.psnr, sam=before.sam)
    )
    result, after = _train(training, trial, held_out, before, settings, progress)
    result.figures["held out"] = {"bicubic": asdict(bicubic), "before": asdict(before), "after": asdict(after)}
    # The caller of a cancelled run waits for the weights, and may end a process that keeps it waiting.
    with suppress(Cancelled):
        result.figures["whole"] = _whole(base, trial, result, [*trained, *held_out], progress)
    result.weights = {name: value.cpu() for name, value in result.weights.items()}
    return result


def _whole(
    base: S2x10NetS, trial: S2x10NetS, result: FineTuned, blocks: Sequence[Tensor], progress: Progress
) -> dict[str, dict[str, float]]:
    """The figures of all blocks; ``trial`` takes the weights of ``base`` and of ``result``.

    :raises Cancelled: by ``progress``.
    """
    stop_if_cancelled(progress)
    progress.text(message("Measuring all blocks"))
    figures = {"bicubic": asdict(wald(None, blocks, progress))}
    for when, weights in (("before", base.state_dict()), ("after", result.weights)):
        trial.load_state_dict(weights)
        figures[when] = asdict(wald(trial, blocks, progress))
    return figures


def _recipe(base: S2x10NetS, trained: Sequence[Tensor], settings: Settings) -> TrainingConfig:
    smallest = min(min(block.shape[1:]) for block in trained)
    return replace(
        TrainingConfig.read(RECIPE),
        steps=settings.steps,
        decoder=base.config.to_dict(),
        held_out_fine=(),
        held_out_s2=(),
        excluded=(),
        seed=settings.seed,
        s2_crop=min(LARGEST_CROP, smallest // SCALE),
        mix={"sentinel2": 1.0},
        learning_rate=settings.learning_rate,
        warmup_steps=max(1, settings.steps // 20),
        lattice_share=LATTICE_SHARE,
        lattice_step_share=0.0,
        bfloat16=False,
    )


def _train(
    training: Training,
    trial: S2x10NetS,
    held_out: Sequence[Tensor],
    before: Wald,
    settings: Settings,
    progress: Progress,
) -> tuple[FineTuned, Wald]:
    """The loop, and the measures of its best weights; ``trial`` is the network that measures the averaged weights."""
    started, time_left, every = time.monotonic(), TimeLeft(), max(1, settings.steps // CHECKS)
    best, loss = before, 0.0
    result = FineTuned({name: value.clone() for name, value in training.average.items()}, 0, 0, 0.0, False)
    while training.step < settings.steps and not result.cancelled:
        loss = training.train_step()["loss"]
        result.minutes = (time.monotonic() - started) / 60
        late = settings.minutes and result.minutes >= settings.minutes
        result.cancelled = progress.cancelled()
        if training.step % every == 0 or training.step == settings.steps or late:
            trial.load_state_dict(training.average)
            try:
                now = wald(trial, held_out, progress)
            except Cancelled:
                result.cancelled = True
                break
            if now.psnr > best.psnr:
                best, result.best_step = now, training.step
                result.weights = {name: value.clone() for name, value in training.average.items()}
        left = time_left.seconds(training.step, settings.steps - training.step)
        if settings.minutes:
            left = min(left, 60 * max(settings.minutes - result.minutes, 0))
        progress.fraction(training.step / settings.steps)
        progress.text(
            message(
                "Step {step} of {steps}, loss {loss:.4f}; held out: best {psnr:.2f} dB at step {best_step}, "
                "before {psnr2:.2f} dB; about {left} left",
                step=training.step,
                steps=settings.steps,
                loss=loss,
                psnr=best.psnr,
                best_step=result.best_step,
                psnr2=before.psnr,
                left=duration_text(left),
            )
        )
        if late:
            break
    result.steps = training.step
    return result, best


@torch.inference_mode()
def wald(network: S2x10NetS | None, blocks: Sequence[Tensor], progress: Progress | None = None) -> Wald:
    """Wald's protocol at scale 10 on blocks (10, h, w), without noise; None: bicubic and three back-projections.

    20 m bands are compared as means of 2×2 pixels, as they were measured.

    :raises Cancelled: by ``progress``, between blocks.
    """
    sensor = SensorModel(SCALE)
    squares = angles = pixels = 0.0
    for block in blocks:
        stop_if_cancelled(progress or Silent())
        truth = block[None] if network is None else block[None].to(next(network.parameters()).device)
        image = sensor(truth)
        fine = enlarge(image, SCALE) if network is None else network(image)
        steps = BICUBIC_STEPS if network is None else network.config.consistency_steps
        measures = measure(back_project(fine, image, steps, sensor), truth, image, sensor, False)
        size = truth.shape[2] * truth.shape[3]
        squares += size * 10 ** (-measures["psnr"] / 10)
        angles += size * measures["sam"]
        pixels += size
    return Wald(float(-10 * torch.log10(torch.tensor(squares / pixels))), angles / pixels)
