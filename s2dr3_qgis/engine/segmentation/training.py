"""Training a light head on labelled pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..core.errors import InputError
from ..core.messages import message, together
from ..core.principal import Projection
from ..core.progress import Progress, Silent, stop_if_cancelled
from ..model.head.config import HIDDEN, KINDS, HeadConfig, cluster_config
from ..raster.vector.labels import UNLABELLED, LabelMap
from .accuracy import blocked_folds, confusion_matrix, summary
from .features import Features
from .head import Head

LABEL_BLOCK = 1024
FEW_PIXELS = 10
NO_PIXEL = message(
    "(a polygon holds no pixel's centre if it is smaller than a pixel, lies outside the image or its "
    "data, or is covered by later ones)"
)


@dataclass(frozen=True)
class Training:
    """How a head is trained and tested.

    :param kind: one of `model.head.config.KINDS`.
    :param components: number of principal components that tokens are reduced to.
    :param folds: of the cross-validation; 0: none.
    :param block: side in pixels of the blocks that are held out together; 0: an eighth of the labelled area.
    :param samples: largest number of labelled pixels, drawn at random with ``seed``.
    """

    kind: str = "mlp"
    components: int = 32
    folds: int = 5
    block: int = 0
    samples: int = 50_000
    seed: int = 0


@dataclass(frozen=True)
class Samples:
    """Labelled pixels: float32 patches (N, features, side, side), uint8 class indices, rows and columns in the grid."""

    patches: np.ndarray
    labels: np.ndarray
    rows: np.ndarray
    columns: np.ndarray


def train(
    features: Features, labels: LabelMap, training: Training, head: Head, progress: Progress | None = None
) -> tuple[HeadConfig, dict]:
    """Train ``head`` on labelled pixels; return its config and the report of its spatially blocked cross-validation.

    Classes without a labelled pixel are left out of the head, with a warning.

    :raises InputError: fewer than two classes have labelled pixels, or the kind of head is unknown.
    :raises RasterError: a raster cannot be read.
    :raises WorkerError: the worker process fails.
    :raises Cancelled: by ``progress``.
    """
    progress = progress or Silent()
    config = head_config(features, labels, training)
    samples = gather(features, labels, config, training, progress)
    config, samples, left_out = without_empty_classes(config, samples, progress)
    progress.info(
        message(
            "{count:,} labelled pixels of {count2} classes; {described}.",
            count=len(samples.labels),
            count2=len(config.classes),
            described=described(head),
        )
    )
    report = {"head": training.kind, "features": list(config.bands), "token_components": config.components}
    if left_out:
        report["classes_without_pixels"] = list(left_out)
    if training.folds:
        report |= cross_validate(samples, config, training, head, progress)
    progress.text(message("Training on all labelled pixels"))
    head.train(samples.patches, samples.labels, config.to_plain(), training.seed)
    return config, {**report, "samples": len(samples.labels)}


def described(head: Head) -> str:
    """Where a head computes, for the log."""
    return message(
        "on {device}, PyTorch {torch}, in {where}",
        device=head.info["device"],
        torch=head.info["torch"],
        where=head.where,
    )


def head_config(features: Features, labels: LabelMap, training: Training) -> HeadConfig:
    """The config of a head for these features and classes; sets the projection of the features' tokens.

    :raises InputError: there are fewer than two classes, or the kind of head is unknown.
    """
    if len(labels.classes) < 2:
        raise InputError(
            message(
                "All training polygons have the class '{classes}': at least two are needed.", classes=labels.classes[0]
            )
        )
    if training.kind not in KINDS:
        raise InputError(message("Head '{kind}' is unknown: use {kinds}.", kind=training.kind, kinds=", ".join(KINDS)))
    components = 0
    if features.tokens:
        components = len(features.tokens.fit(min(training.components, features.token_bands)).basis)
    hidden = HIDDEN[training.kind]
    return HeadConfig(
        training.kind, features.bands, labels.classes, labels.codes, features.token_bands, components, hidden
    )


def gather(features: Features, labels: LabelMap, config: HeadConfig, training: Training, progress: Progress) -> Samples:
    """Labelled pixels with data, about ``training.samples`` at most, drawn so that each class keeps its share.

    :raises RasterError: a raster cannot be read.
    :raises Cancelled: by ``progress``.
    """
    rows, columns, classes = _labelled_pixels(labels, progress)
    drawn = _draw(classes, training.samples, np.random.default_rng(training.seed))
    rows, columns, classes = rows[drawn], columns[drawn], classes[drawn]
    side = 1 + 2 * config.margin
    patches = np.zeros((len(classes), config.features, side, side), np.float32)
    has_data = np.zeros(len(classes), bool)
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
            has_data[index] = valid[y, x]
            patches[index] = values[:, y : y + side, x : x + side]
    return Samples(patches[has_data], classes[has_data].astype(np.uint8), rows[has_data], columns[has_data])


def _draw(classes: np.ndarray, most: int, draw: np.random.Generator) -> np.ndarray:
    """Ascending indices of about ``most`` pixels: from each class its share, but at least one pixel."""
    if len(classes) <= most:
        return np.arange(len(classes))
    drawn = []
    for label in np.unique(classes):
        candidates = np.flatnonzero(classes == label)
        share = max(1, most * len(candidates) // len(classes))
        drawn.append(draw.choice(candidates, share, replace=False))
    return np.sort(np.concatenate(drawn))


def without_empty_classes(
    config: HeadConfig, samples: Samples, progress: Progress
) -> tuple[HeadConfig, Samples, tuple[str, ...]]:
    """The head's config and the samples without classes that have no pixel, and these classes' names.

    Warns of such classes and of classes of few pixels. The other classes keep their codes.

    :raises InputError: fewer than two classes have pixels.
    """
    counts = np.bincount(samples.labels, minlength=len(config.classes))
    empty = tuple(name for name, count in zip(config.classes, counts) if not count)
    if not counts.any():
        raise InputError(
            message("No training polygon covers the centre of a pixel with data: draw them on the raster.")
        )
    if (counts > 0).sum() < 2:
        raise InputError(
            message(
                "Only the class '{classes}' has training pixels; {empty} {no_pixel}. At least two classes are "
                "needed: draw larger polygons on the raster.",
                classes=config.classes[counts.argmax()],
                empty=_quoted(empty),
                no_pixel=NO_PIXEL,
            )
        )
    if empty:
        progress.warning(
            message(
                "Left out, since there is no training pixel: {empty} {no_pixel}.",
                empty=_quoted(empty),
                no_pixel=NO_PIXEL,
            )
        )
    few = [f"'{name}' ({count})" for name, count in zip(config.classes, counts) if 0 < count < FEW_PIXELS]
    if few:
        progress.warning(
            message("Classes with few training pixels, which the map will hardly find: {few}.", few=", ".join(few))
        )
    if not empty:
        return config, samples, empty
    used = np.flatnonzero(counts)
    config = replace(config, classes=tuple(config.classes[n] for n in used), codes=tuple(config.codes[n] for n in used))
    return config, replace(samples, labels=np.searchsorted(used, samples.labels).astype(np.uint8)), empty


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _labelled_pixels(labels: LabelMap, progress: Progress) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows, columns and classes of all labelled pixels."""
    parts = []
    for window in labels.grid.bounds.blocks(LABEL_BLOCK):
        stop_if_cancelled(progress)
        classes = labels.read(window)
        y, x = np.nonzero(classes != UNLABELLED)
        parts.append(np.stack((y + window.y, x + window.x, classes[y, x])))
    rows, columns, labelled = np.concatenate(parts, 1)
    return rows, columns, labelled


def cross_validate(samples: Samples, config: HeadConfig, training: Training, head: Head, progress: Progress) -> dict:
    """Accuracy over all folds, each predicted by a head trained on the others; see `accuracy.summary`.

    :raises WorkerError: the worker process fails.
    :raises Cancelled: by ``progress``.
    """
    block = training.block or _default_block(samples)
    patches, labels = samples.patches, samples.labels
    folds = blocked_folds(samples.rows, samples.columns, labels, block, training.folds)
    matrix = np.zeros((len(config.classes),) * 2, int)
    used = [fold for fold in range(training.folds) if (folds == fold).any() and (folds != fold).any()]
    if len(used) < 2:
        progress.warning(
            message("The training polygons lie in one block: no cross-validation. Choose a smaller BLOCK_SIZE.")
        )
    for done, fold in enumerate(used):
        progress.text(message("Cross-validation, fold {done} of {count}", done=done + 1, count=len(used)))
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
    """Fit ``head`` by k-means on pixels drawn at random; return its config.

    :raises InputError: there are fewer different pixels than clusters.
    :raises RasterError: a raster cannot be read.
    :raises WorkerError: the worker process fails.
    :raises Cancelled: by ``progress``.
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
        raise InputError(
            message(
                "{count:,} pixels with data cannot make {clusters} clusters.", count=len(together), clusters=clusters
            )
        )
    progress.text(
        message("Looking for {clusters} clusters in {count:,} pixels", clusters=clusters, count=len(together))
    )
    progress.info(message("k-means on {count:,} pixels; {described}.", count=len(together), described=described(head)))
    head.cluster(together, config.to_plain(), training.seed)
    return config


def reuse(features: Features, head: Head, name: str) -> HeadConfig:
    """The config of a saved head; sets the projection of the features' tokens to the head's.

    :param name: the head's name, for messages.
    :raises InputError: the head was trained on other features.
    """
    config = HeadConfig.from_plain(head.info["config"])
    if config.bands != features.bands or config.tokens != features.token_bands:
        raise InputError(
            message(
                "{name} was trained on {inputs}, but INPUT and TOKENS are {inputs2}: give the same kind as in "
                "training.",
                name=name,
                inputs=_inputs(config.bands, config.tokens),
                inputs2=_inputs(features.bands, features.token_bands),
            )
        )
    if features.tokens:
        features.tokens.projection = Projection.onto(*head.projection())
    return config


def _inputs(bands: tuple[str, ...], tokens: int) -> str:
    cube = message("a cube of {count} bands", count=len(bands))
    if not tokens:
        return cube if bands else message("nothing")
    grid = message("tokens of {tokens} bands", tokens=tokens)
    return together((cube, grid)) if bands else grid
