"""Accuracy of a classification: spatially blocked folds, the confusion matrix, and figures computed from it."""

from __future__ import annotations

import numpy as np


def blocked_folds(rows: np.ndarray, columns: np.ndarray, labels: np.ndarray, block: int, folds: int) -> np.ndarray:
    """The fold, 0 to ``folds`` - 1, of each labelled pixel; all pixels of a block of ``block`` pixels share one.

    Neighbouring pixels are alike, so a random split would test on near copies of the training pixels. Each block, the
    largest first, goes to the fold with the fewest pixels of the block's most frequent class. If there are fewer blocks
    than folds, some folds stay empty.
    """
    _, block_of = np.unique(np.stack((rows // block, columns // block), 1), axis=0, return_inverse=True)
    counts = np.zeros((block_of.max() + 1, labels.max() + 1), int)
    np.add.at(counts, (block_of, labels), 1)
    load = np.zeros((folds, counts.shape[1]), int)
    fold_of = np.zeros(len(counts), int)
    for index in np.argsort(-counts.sum(1), kind="stable"):
        most = counts[index].argmax()
        # If folds are level in this class, the one with the fewest pixels takes the block.
        fold_of[index] = min(range(folds), key=lambda fold: (load[fold, most], load[fold].sum()))
        load[fold_of[index]] += counts[index]
    return fold_of[block_of]


def confusion_matrix(reference: np.ndarray, predicted: np.ndarray, classes: int) -> np.ndarray:
    """Counts (classes, classes): row is the reference class, column the predicted one."""
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (reference, predicted), 1)
    return matrix


def summary(matrix: np.ndarray, names: tuple[str, ...]) -> dict:
    """Overall and balanced accuracy, Cohen's kappa, and precision, recall, F1 and IoU of each class, 0 to 1.

    Balanced accuracy is the mean recall of the classes that occur. A figure whose denominator is 0 is None.
    """
    right, reference, predicted = np.diag(matrix), matrix.sum(1), matrix.sum(0)
    total = matrix.sum()
    overall = _ratio(right.sum(), total)
    chance = float(reference @ predicted) / float(total) ** 2 if total else 0.0
    classes = {
        name: {
            "samples": int(reference[n]),
            "precision": _ratio(right[n], predicted[n]),
            "recall": _ratio(right[n], reference[n]),
            "f1": _ratio(2 * right[n], reference[n] + predicted[n]),
            "iou": _ratio(right[n], reference[n] + predicted[n] - right[n]),
        }
        for n, name in enumerate(names)
    }
    recalls = [entry["recall"] for entry in classes.values() if entry["recall"] is not None]
    return {
        "overall_accuracy": overall,
        "balanced_accuracy": float(np.mean(recalls)) if recalls else None,
        "kappa": None if overall is None or chance >= 1.0 else (overall - chance) / (1.0 - chance),
        "classes": classes,
        "confusion": {"rows": "reference", "columns": "predicted", "names": list(names), "counts": matrix.tolist()},
    }


def _ratio(part: float, whole: float) -> float | None:
    return float(part) / float(whole) if whole else None
