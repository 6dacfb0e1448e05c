"""Light heads: small networks that classify a pixel by its features, trained in seconds on a few polygons.

All heads are convolutional, so that the same code trains and applies them: the linear probe and the MLP see one pixel,
the convolutional head 5×5 pixels. A head stores everything needed to apply it to another scene: mean and deviation of
the features, the projection of the tokens, and the classes. k-means becomes a linear head: the nearest centre has the
highest score.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import fields
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ...core.errors import CheckpointError, InputError
from ...core.messages import message
from ...core.principal import Projection
from ...core.text import shorten
from ..decoder.fast.threads import one_thread
from ..devices import whole_float32
from ..weights.base import Weights
from ..weights.fitting import fill, on_meta
from ..weights.opening import open_weights
from ..weights.safetensors_file import write_safetensors
from .config import HeadConfig

FORMAT = "s2dr3-head-1"
STEPS = {"linear": 300, "mlp": 400, "conv": 300}
LEARNING_RATE = {"linear": 1e-2, "mlp": 3e-3, "conv": 2e-3}
BATCH = {"linear": 1024, "mlp": 1024, "conv": 256}
PREDICT_AT_ONCE = 4096
# Up to so many numbers a batch (10 bands and 32 components of tokens have half as many) a step takes about 10 ms of one
# thread. Several meet hundreds of times a step, and on a busy machine nearly stop: 0.3 to 1 s a step, measured with 8
# programs on 2 cores. Larger batches gain up to the number of cores on an idle machine.
ONE_THREAD_NUMBERS = 2**19


class Head(nn.Module):
    """A head; ``forward`` takes raw features and standardises them itself."""

    def __init__(self, config: HeadConfig):
        super().__init__()
        self.config = config
        self.mean = _constant(torch.zeros(config.features))
        self.deviation = _constant(torch.ones(config.features))
        if config.tokens:
            self.token_mean = _constant(torch.zeros(config.tokens))
            self.token_basis = _constant(torch.zeros(config.components, config.tokens))
        self.layers = _layers(config)

    def forward(self, features: Tensor) -> Tensor:
        """(B, features, H + 2·margin, W + 2·margin) without NaN -> scores (B, classes, H, W)."""
        shape = (1, -1, 1, 1)
        return self.layers((features - self.mean.view(shape)) / self.deviation.view(shape))

    @property
    def projection(self) -> Projection | None:
        """The projection that reduces tokens for this head; None if the head takes no tokens."""
        if not self.config.tokens:
            return None
        basis = self.token_basis.detach().cpu().numpy()
        return Projection.onto(self.token_mean.detach().cpu().numpy(), basis)

    def set_projection(self, projection: Projection) -> None:
        """Store the projection with which the features were computed."""
        self.token_mean = _constant(torch.from_numpy(projection.mean.copy()))
        self.token_basis = _constant(torch.from_numpy(projection.basis.copy()))


def _constant(value: Tensor) -> nn.Parameter:
    return nn.Parameter(value, requires_grad=False)


def _layers(config: HeadConfig) -> nn.Sequential:
    inputs, hidden, classes = config.features, config.hidden, len(config.classes)
    if config.kind == "linear":
        return nn.Sequential(nn.Conv2d(inputs, classes, 1))
    size = 3 if config.kind == "conv" else 1
    inner = [nn.Conv2d(inputs, hidden, size), nn.GELU(), nn.Dropout(0.1), nn.Conv2d(hidden, hidden, size), nn.GELU()]
    return nn.Sequential(*inner, nn.Conv2d(hidden, classes, 1))


@whole_float32()
def fit(
    config: HeadConfig,
    patches: Tensor,
    labels: Tensor,
    seed: int = 0,
    device: torch.device | str = "cpu",
    tick: Callable[[], None] = lambda: None,
) -> Head:
    """A trained head, in evaluation mode, on ``device``.

    :param patches: float32 (N, features, 1 + 2·margin, 1 + 2·margin) without NaN, around each labelled pixel.
    :param labels: int64 (N,), indices of ``config.classes``.
    :param tick: called before each step; an exception that it raises ends the training.
    :raises InputError: no samples.
    """
    if not len(labels):
        raise InputError(
            message("There is no labelled pixel with data: check that the training polygons lie on the raster.")
        )
    draw = torch.Generator().manual_seed(seed)
    batch = min(BATCH[config.kind], len(labels))
    few = batch * patches[0].numel() <= ONE_THREAD_NUMBERS
    with torch.random.fork_rng(devices=[]), one_thread() if few else nullcontext():
        torch.manual_seed(seed)
        head = Head(config)
        middle = patches[:, :, config.margin, config.margin]
        head.mean.copy_(middle.mean(0))
        head.deviation.copy_(middle.std(0, unbiased=False).clamp_min(1e-6))
        head = head.to(device).train()
        optimiser = torch.optim.AdamW(head.layers.parameters(), LEARNING_RATE[config.kind], weight_decay=1e-3)
        steps = STEPS[config.kind]
        for step in range(steps):
            tick()
            optimiser.param_groups[0]["lr"] = LEARNING_RATE[config.kind] * 0.5 * (1 + math.cos(math.pi * step / steps))
            chosen = torch.randint(len(labels), (batch,), generator=draw)
            loss = F.cross_entropy(_scores(head, patches[chosen].to(device)), labels[chosen].to(device))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return head.eval()


@whole_float32()
@torch.inference_mode()
def probabilities(head: Head, features: Tensor) -> Tensor:
    """Each pixel's probabilities (classes, h, w), on the CPU, of features (features, h + 2·margin, w + 2·margin)."""
    return head(features[None].to(head.mean.device))[0].softmax(0).cpu()


@whole_float32()
@torch.inference_mode()
def predict(head: Head, patches: Tensor) -> Tensor:
    """Index of the best class of each patch, int64 (N,), on the CPU."""
    device = head.mean.device
    return torch.cat([_scores(head, part.to(device)).argmax(1).cpu() for part in patches.split(PREDICT_AT_ONCE)])


def _scores(head: Head, patches: Tensor) -> Tensor:
    """(N, features, side, side) -> (N, classes)."""
    if head.config.margin:
        return head(patches)[:, :, 0, 0]
    # Single pixels side by side in one image: convolutions are slow on many images of one pixel.
    return head(patches[:, :, 0, 0].T[None, :, None])[0, :, 0].T


def cluster(config: HeadConfig, vectors: Tensor, seed: int = 0, tick: Callable[[], None] = lambda: None) -> Head:
    """k-means (Lloyd, started by k-means++) of standardised vectors (N, features) as a linear head of cluster_config.

    Token components keep their relative lengths: if each were standardised, the last components, which are mostly
    noise, would count as much as the first.

    :raises InputError: fewer different vectors than clusters.
    """
    head = Head(config)
    head.mean.copy_(vectors.mean(0))
    head.deviation.copy_(vectors.std(0, unbiased=False).clamp_min(1e-6))
    if config.components:
        head.deviation[-config.components :] = head.deviation[-config.components :].max()
    centres = _centres((vectors - head.mean) / head.deviation, len(config.classes), seed, tick)
    # |x - c|² = |x|² - 2 x·c + |c|², and |x|² is the same for all centres.
    head.layers[0].weight.data = 2.0 * centres[:, :, None, None]
    head.layers[0].bias.data = -centres.square().sum(1)
    return head.eval()


def _centres(points: Tensor, clusters: int, seed: int, tick: Callable[[], None]) -> Tensor:
    draw = torch.Generator().manual_seed(seed)
    centres = points[torch.randint(len(points), (1,), generator=draw)]
    while len(centres) < clusters:
        tick()
        # By products of matrices, which cdist takes for many points, equal points have a distance.
        distances = torch.cdist(points, centres, compute_mode="donot_use_mm_for_euclid_dist")
        squared = distances.square().amin(1)
        if not squared.sum() > 0:
            raise InputError(
                message("There are only {count} different pixels: ask for fewer clusters.", count=len(centres))
            )
        centres = torch.cat((centres, points[torch.multinomial(squared, 1, generator=draw)]))
    for _ in range(100):
        tick()
        nearest = torch.cdist(points, centres).argmin(1)
        sums = torch.zeros_like(centres).index_add_(0, nearest, points)
        counts = torch.bincount(nearest, minlength=clusters)[:, None]
        moved = torch.where(counts > 0, sums / counts.clamp_min(1), centres)
        still = torch.allclose(moved, centres, atol=1e-5)
        centres = moved
        if still:
            break
    # The largest cluster comes first, so that the numbers do not depend on the random start.
    order = torch.bincount(torch.cdist(points, centres).argmin(1), minlength=clusters).argsort(descending=True)
    return centres[order]


def save_head(head: Head, path: Path, notes: dict[str, str]) -> None:
    """Write a head as safetensors; its config and ``notes`` are text in the metadata.

    :raises CheckpointError: the file cannot be written.
    """
    state = {name: value.detach().cpu().float() for name, value in head.state_dict().items()}
    layout = {name: (torch.float32, tuple(value.shape)) for name, value in state.items()}
    metadata = {**notes, "format": FORMAT, "config": json.dumps(head.config.to_plain())}
    write_safetensors(path, layout, state.__getitem__, metadata)


def load_head(path: str | Path) -> Head:
    """The head of a file written by save_head, on the CPU, in evaluation mode.

    :raises CheckpointError: no head, damaged, or with values that are not finite.
    """
    weights = open_weights(path)
    config = config_of(weights)
    head = on_meta(lambda: Head(config))
    fill(head, weights)
    return head.eval()


def config_of(weights: Weights) -> HeadConfig:
    """The config in the metadata of a file written by save_head.

    :raises CheckpointError: no such file, or a config that is damaged.
    """
    problem = message("{weights}: is no head saved by the segmentation", weights=weights.path)
    if weights.metadata.get("format") != FORMAT:
        raise CheckpointError(
            message(
                "{problem} (its format is '{format}').",
                problem=problem,
                format=shorten(weights.metadata.get("format", "")),
            )
        )
    try:
        stored = json.loads(weights.metadata.get("config", ""))
        if not isinstance(stored, dict) or set(stored) != {field.name for field in fields(HeadConfig)}:
            raise CheckpointError(
                message(
                    "{problem}: its config lacks fields or has unknown ones. It may be of another version.",
                    problem=problem,
                )
            )
        texts = all(isinstance(stored[name], list) for name in ("bands", "classes", "codes"))
        texts = texts and all(
            isinstance(value, str) for value in (*stored["bands"], *stored["classes"], stored["kind"])
        )
        numbers = (stored["tokens"], stored["components"], stored["hidden"], *(stored["codes"] if texts else ("",)))
        if not all(type(number) is int for number in numbers):
            raise CheckpointError(
                message("{problem}: its config has values of the wrong type. The file is damaged.", problem=problem)
            )
        return HeadConfig.from_plain(stored)
    except (ValueError, RecursionError, InputError) as error:
        raise CheckpointError(
            message("{problem}: {error}. The file is damaged.", problem=problem, error=shorten(error))
        ) from error
