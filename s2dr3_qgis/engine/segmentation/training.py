"""Training a light head on labelled pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..core.errors import InputError
from ..core.principal import Projection
from ..core.progress import Progress, Silent, stop_if_cancelled
from ..model.head.config import HIDDEN, KINDS, HeadConfig, cluster_config
from ..raster.vector.labels import UNLABELLED, LabelMap
from .accuracy import blocked_folds, confusion_matrix, summary
from .features import Features
from .head import Head

LABEL_BLOCK = 1024
FEW_PIXELS = 10
NO_PIXEL = (
    "(polygons that are smaller than a pixel, off the image or its data, or wholly covered by later ones hold no "
    "pixel's centre)"
)


@dataclass(frozen=True)
class Training:
    """How a head is trained and tested.

    :param kind: one of `model.head.config.KINDS`.
    :param components: principal components of the tokens that it sees.
    :param folds: of the cross-validation; 0 leaves it out.
    :param block: side in pixels of the blocks that are held out together; 0: an eighth of the labelled area.
    :param samples: labelled pixels that are used at most, drawn at random with ``seed``.
    """

    kind: str = "mlp"
    components: int = 32
    folds: int = 5
    block: int = 0
    samples: int = 50_000
    seed: int = 0


@dataclass(frozen=True)
class Samples:
    """Labelled pixels: float32 patches (N, features, side, side), uint8 class indices, and places in the grid."""

    patches: np.ndarray
    labels: np.ndarray
    rows: np.ndarray
    columns: np.ndarray


def train(
    features: Features, labels: LabelMap, training: Training, head: Head, progress: Progress | None = None
) -> tuple[HeadConfig, dict]:
    """Train ``head`` on labelled pixels; returns its config and the report of its spatially blocked cross-validation.

    Classes without a labelled pixel are left out of the head, with a warning.

    :raises InputError: fewer than two classes have labelled pixels, or the kind of head is unknown.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: by ``progress``; what the worker raises comes through as well.
    """
    progress = progress or Silent()
    config = head_config(features, labels, training)
    samples = gather(features, labels, config, training, progress)
    config, samples, left_out = without_empty_classes(config, samples, progress)
    progress.info(f"{len(samples.labels)} labelled pixels of {len(config.classes)} classes; {described(head)}.")
    report = {"head": training.kind, "features": list(config.bands), "token_components": config.components}
    if left_out:
        report["classes_without_pixels"] = list(left_out)
    if training.folds:
        report |= cross_validate(samples, config, training, head, progress)
    progress.text("Training on all labelled pixels")
    head.train(samples.patches, samples.labels, config.to_plain(), training.seed)
    return config, {**report, "samples": len(samples.labels)}


def described(head: Head) -> str:
    """Where a head computes, for the log."""
    return f"on {head.info['device']}, PyTorch {head.info['torch']}, in {head.where}"


def head_config(features: Features, labels: LabelMap, training: Training) -> HeadConfig:
    """The config of a head for these features and classes; ``features`` reduce their tokens to components from now on.

    :raises InputError: there are fewer than two classes, or the kind of head is unknown.
    """
    if len(labels.classes) < 2:
        raise InputError(f"All training polygons have the class '{labels.classes[0]}': at least two are needed.")
    if training.kind not in KINDS:
        raise InputError(f"Head '{training.kind}' is unknown: use {', '.join(KINDS)}.")
    components = 0
    if features.tokens:
        components = len(features.tokens.fit(min(training.components, features.token_bands)).basis)
    hidden = HIDDEN[training.kind]
    return HeadConfig(
        training.kind, features.bands, labels.classes, labels.codes, features.token_bands, components, hidden
    )


def gather(features: Features, labels: LabelMap, config: HeadConfig, training: Training, progress: Progress) -> Samples:
    """Labelled pixels with data, at most ``training.samples``, drawn so that each class keeps its share."""
    rows, columns, classes = _places(labels, progress)
    kept = _draw(classes, training.samples, np.random.default_rng(training.seed))
    rows, columns, classes = rows[kept], columns[kept], classes[kept]
    side = 1 + 2 * config.margin
    patches = np.zeros((len(classes), config.features, side, side), np.float32)
    known = np.zeros(len(classes), bool)
    for window in features.grid.bounds.blocks(features.block):
        stop_if_cancelled(progress)
        inside = np.flatnonzero(
            (rows >= window.y) & (rows < window.y + window.height)
            & (columns >= window.x) & (columns < window.x + window.width)
        )  # fmt: skip
        if not len(inside):
            continue
        values, valid = features.read(window, config.margin)
        for index in inside:
            y, x = rows[index] - window.y, columns[index] - window.x
            known[index] = valid[y, x]
            patches[index] = values[:, y : y + side, x : x + side]
    return Samples(patches[known], classes[known].astype(np.uint8), rows[known], columns[known])


def _draw(classes: np.ndarray, most: int, draw: np.random.Generator) -> np.ndarray:
    """Indices, ascending, of about ``most`` of the pixels: each class gives its share, but at least one pixel."""
    if len(classes) <= most:
        return np.arange(len(classes))
    drawn = []
    for label in np.unique(classes):
        places = np.flatnonzero(classes == label)
        share = max(1, most * len(places) // len(classes))
        drawn.append(draw.choice(places, share, replace=False))
    return np.sort(np.concatenate(drawn))


def without_empty_classes(
    config: HeadConfig, samples: Samples, progress: Progress
) -> tuple[HeadConfig, Samples, tuple[str, ...]]:
    """The head's config and the samples without the classes that have no pixel, and the names of these.

    Warns of them, and of classes of few pixels. The other classes keep their codes.

    :raises InputError: fewer than two classes are left.
    """
    counts = np.bincount(samples.labels, minlength=len(config.classes))
    empty = tuple(name for name, count in zip(config.classes, counts) if not count)
    if not counts.any():
        raise InputError("No training polygon covers the centre of a pixel with data: draw them on the raster.")
    if (counts > 0).sum() < 2:
        raise InputError(
            f"Only the class '{config.classes[counts.argmax()]}' has training pixels; {_quoted(empty)} {NO_PIXEL}. "
            "At least two classes are needed: draw larger polygons on the raster."
        )
    if empty:
        progress.warning(f"Left out, since there is no training pixel: {_quoted(empty)} {NO_PIXEL}.")
    few = [f"'{name}' ({count})" for name, count in zip(config.classes, counts) if 0 < count < FEW_PIXELS]
    if few:
        progress.warning(f"Classes with few training pixels, which the map will hardly find: {', '.join(few)}.")
    kept = np.flatnonzero(counts)
    if not empty:
        return config, samples, empty
    config = replace(config, classes=tuple(config.classes[n] for n in kept), codes=tuple(config.codes[n] for n in kept))
    return config, replace(samples, labels=np.searchsorted(kept, samples.labels).astype(np.uint8)), empty


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _places(labels: LabelMap, progress: Progress) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows, columns and classes of all labelled pixels."""
    parts = []
    for window in labels.grid.bounds.blocks(LABEL_BLOCK):
        stop_if_cancelled(progress)
        here = labels.read(window)
        y, x = np.nonzero(here != UNLABELLED)
        parts.append(np.stack((y + window.y, x + window.x, here[y, x])))
    rows, columns, classes = np.concatenate(parts, 1)
    return rows, columns, classes


def cross_validate(samples: Samples, config: HeadConfig, training: Training, head: Head, progress: Progress) -> dict:
    """Accuracy over all folds, each predicted by a head that saw only the others; see `accuracy.summary`."""
    block = training.block or _default_block(samples)
    patches, labels = samples.patches, samples.labels
    folds = blocked_folds(samples.rows, samples.columns, labels, block, training.folds)
    matrix = np.zeros((len(config.classes),) * 2, int)
    used = [fold for fold in range(training.folds) if (folds == fold).any() and (folds != fold).any()]
    if len(used) < 2:
        progress.warning("The training polygons lie in one block: no cross-validation. Choose a smaller BLOCK_SIZE.")
    for done, fold in enumerate(used):
        progress.text(f"Cross-validation, fold {done + 1} of {len(used)}")
        test = folds == fold
        stop_if_cancelled(progress)
        predicted = head.predict_held_out(
            patches[~test], labels[~test], patches[test], config.to_plain(), training.seed
        )
        matrix += confusion_matrix(labels[test], predicted, len(config.classes))
        progress.fraction(0.3 * (done + 1) / len(used))
    return {"folds": len(used), "block_pixels": int(block), **summary(matrix, config.classes)}


def _default_block(samples: Samples) -> int:
    return max(1, int(max(np.ptp(samples.rows), np.ptp(samples.columns)) + 1) // 8)


def find_clusters(
    features: Features, clusters: int, training: Training, head: Head, progress: Progress | None = None
) -> HeadConfig:
    """Make ``head`` by k-means on pixels drawn at random; returns its config.

    :raises InputError: there are fewer different pixels than clusters.
    :raises Cancelled: by ``progress``; what the worker raises comes through as well.
    """
    progress = progress or Silent()
    components = 0
    if features.tokens:
        components = len(features.tokens.fit(min(training.components, features.token_bands)).basis)
    config = cluster_config(features.bands, clusters, features.token_bands, components)
    draw = np.random.default_rng(training.seed)
    windows = list(features.grid.bounds.blocks(features.block))
    share = min(1.0, training.samples / (features.grid.width * features.grid.height))
    vectors = []
    for window in windows:
        stop_if_cancelled(progress)
        values, valid = features.read(window)
        chosen = valid & (draw.random(valid.shape) < share)
        vectors.append(values[:, chosen].T)
    together = np.concatenate(vectors)
    if len(together) < clusters:
        raise InputError(f"{len(together)} pixels with data cannot make {clusters} clusters.")
    progress.text(f"Looking for {clusters} clusters in {len(together)} pixels")
    progress.info(f"k-means on {len(together)} pixels; {described(head)}.")
    head.cluster(together, config.to_plain(), training.seed)
    return config


def reuse(features: Features, head: Head, name: str) -> HeadConfig:
    """The config of the saved head that was opened; ``features`` reduce their tokens as it expects from now on.

    :param name: of the head, for messages.
    :raises InputError: it was trained on other features.
    """
    config = HeadConfig.from_plain(head.info["config"])
    if config.bands != features.bands or config.tokens != features.token_bands:
        raise InputError(
            f"{name} was trained on {_inputs(config.bands, config.tokens)}, and here is "
            f"{_inputs(features.bands, features.token_bands)}: give the same kind of INPUT and TOKENS."
        )
    if features.tokens:
        features.tokens.projection = Projection.onto(*head.projection())
    return config


def _inputs(bands: tuple[str, ...], tokens: int) -> str:
    parts = [f"a cube of {len(bands)} bands"] * bool(bands) + [f"tokens of {tokens} bands"] * bool(tokens)
    return " and ".join(parts) or "nothing"
