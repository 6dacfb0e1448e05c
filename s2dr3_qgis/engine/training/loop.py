"""The training loop: resumable, deterministic under its seed, with curves as it goes."""

from __future__ import annotations

import csv
import json
import math
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from types import FrameType
from typing import cast

import torch
import torch.distributed as dist
from torch import Tensor

from ..core.errors import InputError
from ..core.files import disk_errors, finished_path, write_text
from ..core.messages import message
from ..model.decoder.config import DecoderConfig
from ..model.decoder.layers import Resample
from ..model.decoder.network import S2x10NetS
from .config import TrainingConfig
from .degradation import PairSource
from .lattices import consistent
from .losses import loss_terms

CURVES = "curves.csv"
STATE = "state.pt"
LAST_OF_DENSE_BLOCK_GAIN = 4.0
MAX_GRADIENT = 0.02


@contextmanager
def deferred_signals() -> Iterator[None]:
    """Defer Ctrl+C and SIGTERM to the end of the block; does nothing outside the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    arrived: list[int] = []

    def remember(number: int, _frame: FrameType | None) -> None:
        arrived.append(number)

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    # None stands for a handler that was not installed from Python and cannot be restored.
    handlers = {number: handler for number, handler in before.items() if handler is not None}
    for number in handlers:
        signal.signal(number, remember)
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for missed in arrived:
            signal.raise_signal(missed)


def initialise(net: S2x10NetS) -> None:
    """Set Kaiming weights and zero biases, so that the signal passes the stages undiminished.

    Two residual factors of 0.2 follow the last convolution of a dense block; its larger weights let the few blocks of
    a small trunk count from the start. The network's last convolution is zero: with a bicubic skip the
    untrained network returns the enlarged input.
    """
    for name, layer in net.named_modules():
        if isinstance(layer, torch.nn.Conv2d):
            torch.nn.init.kaiming_normal_(layer.weight, net.config.slope)
            if name.endswith("conv5"):
                layer.weight.data.mul_(LAST_OF_DENSE_BLOCK_GAIN)
            if layer.bias is not None:
                torch.nn.init.zeros_(layer.bias)
    last = cast(Resample, net.generator[-1])
    torch.nn.init.zeros_(last.conv.weight)


class Training:
    """A run, and the folder of its state and curves; None: nothing is stored.

    In a process group of torch.distributed each process draws its own batches, and the gradients are averaged; the
    first process writes the folder.

    All randomness of a step (its batch, dropout) is seeded by the config's seed and the step's number, so that a
    resumed run gives the weights of one that was never interrupted; no generator's state is stored.

    :raises InputError: the folder has the state of another network.
    """

    def __init__(self, config: TrainingConfig, source: PairSource, run: Path | None):
        self.config = config
        self.source = source
        self.run_folder = Path(run) if run else None
        torch.manual_seed(config.seed)
        decoder = DecoderConfig.from_dict(config.decoder)
        self.net = S2x10NetS(decoder, config.dropout, config.drop_path).train()
        initialise(self.net)
        if config.bfloat16:
            # The bfloat16 convolutions of the CPU are fast with it. torch's types do not know this form of to().
            self.net = self.net.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = {name: value.clone() for name, value in self.net.state_dict().items()}
        # Errors of reflectance are small and their gradients smaller: torch's eps of 1e-8 would hold them back.
        self.optimizer = torch.optim.Adam(self.net.parameters(), lr=config.learning_rate, betas=(0.9, 0.99), eps=1e-12)
        self.worker, self.workers = (dist.get_rank(), dist.get_world_size()) if dist.is_initialized() else (0, 1)
        self.step = 0
        self.minutes = 0.0
        self._resume()

    def start_from(self, weights: dict[str, Tensor]) -> None:
        """Start from these weights of a decoder of the same config; call it before the first step."""
        self.net.load_state_dict(weights)
        self.average = {name: value.clone() for name, value in self.net.state_dict().items()}

    def run(self) -> None:
        """Train up to the config's number of steps; the state is saved every few minutes, at the end and on Ctrl+C.

        :raises RasterError: the run's folder cannot be written.
        """
        self._make_folder()
        saved = time.monotonic()
        started = saved - 60 * self.minutes
        sums: dict[str, float] = {}
        summed = 0
        try:
            while self.step < self.config.steps:
                terms = self.train_step()
                sums = {name: sums.get(name, 0.0) + value for name, value in terms.items()}
                summed += 1
                self.minutes = (time.monotonic() - started) / 60
                if self.step % self.config.log_every == 0 and self.worker == 0:
                    self._log({name: value / summed for name, value in sums.items()})
                    sums, summed = {}, 0
                if time.monotonic() - saved > 60 * self.config.checkpoint_minutes:
                    self.save()
                    saved = time.monotonic()
        finally:
            self.save()

    def train_step(self) -> dict[str, float]:
        """One optimizer step; the loss and its terms."""
        config = self.config
        draw = self.step * self.workers + self.worker
        torch.manual_seed(config.seed * 7_368_787 + draw)
        for group in self.optimizer.param_groups:
            group["lr"] = self.learning_rate(self.step)
        pair = self.source.batch(draw)
        raw = self._forward(pair.image)
        projected = consistent(raw, pair.image, self.net.config.consistency_steps, pair.sensor, pair.lattices)
        terms = loss_terms(raw, projected, pair, config.coarse_weight, config.losses)
        total = sum(weight * terms[name] for name, weight in config.losses.items())
        self.optimizer.zero_grad()
        total.backward()
        self._average_gradients()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), MAX_GRADIENT)
        # All three or none: a state saved in between would repeat the step. Only for a run that is saved: within QGIS,
        # whose own handlers Python does not know, its handler would stay in their place, and Ctrl+C end the run.
        with deferred_signals() if self.run_folder else nullcontext():
            self.optimizer.step()
            self.step += 1
            self._update_average()
        return {name: term.item() for name, term in {"loss": total, **terms}.items()}

    def learning_rate(self, step: int) -> float:
        """Linear warm-up, then half a cosine down to a hundredth at the last step."""
        warm = min(1.0, (step + 1) / max(1, self.config.warmup_steps))
        cosine = 0.5 + 0.5 * math.cos(math.pi * min(1.0, step / self.config.steps))
        return self.config.learning_rate * warm * (0.01 + 0.99 * cosine)

    def save(self) -> None:
        """Write the state beside the old one, then replace the old one.

        :raises RasterError: the state cannot be written.
        """
        if self.worker > 0 or self.run_folder is None:
            return
        self._make_folder()
        state = {
            "config": json.dumps(self.config.to_dict()),
            "step": self.step,
            "minutes": self.minutes,
            "net": self.net.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
        }
        with finished_path(self.run_folder / STATE) as part:
            torch.save(state, part)

    def _make_folder(self) -> None:
        if self.run_folder is not None:
            with disk_errors(self.run_folder):
                self.run_folder.mkdir(parents=True, exist_ok=True)

    def _forward(self, image: Tensor) -> Tensor:
        precision = torch.autocast("cpu", torch.bfloat16) if self.config.bfloat16 else nullcontext()
        with precision:
            return self.net(image).float().contiguous()

    def _average_gradients(self) -> None:
        if self.workers > 1:
            gradients = [parameter.grad for parameter in self.net.parameters() if parameter.grad is not None]
            flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
            dist.all_reduce(flat)
            for gradient, mean in zip(gradients, (flat / self.workers).split([g.numel() for g in gradients])):
                gradient.copy_(mean.view(gradient.shape))

    def _update_average(self) -> None:
        decay = min(self.config.ema, self.step / (self.step + 10))
        for name, value in self.net.state_dict().items():
            self.average[name].lerp_(value, 1 - decay)

    def _resume(self) -> None:
        if self.run_folder is None or not (self.run_folder / STATE).exists():
            return
        path = self.run_folder / STATE
        state = torch.load(path, map_location="cpu", weights_only=True)
        before, now = json.loads(state["config"])["decoder"], json.loads(json.dumps(self.config.decoder))
        if before != now:
            raise InputError(
                message(
                    "Training run {run_folder}: it trains another network than the config; choose another folder.",
                    run_folder=self.run_folder,
                )
            )
        self.net.load_state_dict(state["net"])
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.minutes = state["step"], state["minutes"]
        if self.worker == 0:
            self._drop_later_curves(self.run_folder / CURVES)

    def _drop_later_curves(self, path: Path) -> None:
        if path.exists():
            head, *rows = path.read_text(encoding="utf-8").splitlines()
            rows = [row for row in rows if int(row.split(",")[0]) <= self.step]
            write_text(path, "\n".join([head, *rows]) + "\n")

    def _log(self, means: dict[str, float]) -> None:
        if self.run_folder is None:
            return
        path = self.run_folder / CURVES
        first = not path.exists()
        rate = self.learning_rate(self.step)
        with disk_errors(self.run_folder), path.open("a", newline="", encoding="utf-8") as file:
            table = csv.writer(file, lineterminator="\n")
            if first:
                table.writerow(["step", "minutes", "learning_rate", *means])
            table.writerow([self.step, f"{self.minutes:.2f}", f"{rate:.3e}", *(f"{v:.6f}" for v in means.values())])
