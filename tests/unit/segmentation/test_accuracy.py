"""Spatially blocked folds, and figures of a confusion matrix."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.segmentation.accuracy import blocked_folds, confusion_matrix, summary


def test_blocks_are_never_split_and_folds_are_balanced():
    generator = np.random.default_rng(4)
    rows, columns = generator.integers(0, 320, (2, 5000))
    labels = (columns > 220).astype(int)
    folds = blocked_folds(rows, columns, labels, 32, 5)
    blocks = rows // 32 * 10 + columns // 32
    assert all(len(set(folds[blocks == block])) == 1 for block in set(blocks))
    counts = np.array([[((folds == fold) & (labels == label)).sum() for label in (0, 1)] for fold in range(5)])
    assert (counts.min(0) > 0.7 * counts.max(0)).all()


def test_figures_are_those_of_the_textbook():
    matrix = confusion_matrix(np.array([0] * 50 + [1] * 30 + [0] * 10), np.array([0] * 45 + [1] * 35 + [0] * 10), 3)
    assert matrix.tolist() == [[55, 5, 0], [0, 30, 0], [0, 0, 0]]
    found = summary(matrix, ("a", "b", "c"))
    assert found["overall_accuracy"] == pytest.approx(85 / 90)
    assert found["balanced_accuracy"] == pytest.approx((55 / 60 + 1) / 2)
    chance = (60 * 55 + 30 * 35) / 90**2
    assert found["kappa"] == pytest.approx((85 / 90 - chance) / (1 - chance))
    assert found["classes"]["b"] == {
        "samples": 30,
        "precision": pytest.approx(30 / 35),
        "recall": 1.0,
        "f1": pytest.approx(60 / 65),
        "iou": pytest.approx(30 / 35),
    }
    assert found["classes"]["c"]["recall"] is None
