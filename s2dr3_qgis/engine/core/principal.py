"""Principal components of features that are read once, chunk by chunk."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Projection:
    """``(features - mean) @ basis.T``: basis (components, features), orthonormal rows, float32.

    ``deviation`` is the standard deviation along each component, ``explained`` their share of the whole variance.
    """

    mean: np.ndarray
    basis: np.ndarray
    deviation: np.ndarray
    explained: float

    @classmethod
    def onto(cls, mean: np.ndarray, basis: np.ndarray) -> Projection:
        """A projection without statistics: it can project but not scale a picture."""
        return cls(mean, basis, np.ones(len(basis), np.float32), 0.0)

    def __call__(self, features: np.ndarray) -> np.ndarray:
        """(features, ...) -> (components, ...), float32; NaN stays NaN."""
        flat = features.reshape(len(features), -1) - self.mean[:, None]
        return (self.basis @ flat).reshape(-1, *features.shape[1:]).astype(np.float32)


class Covariance:
    """Mean and covariance of all vectors added, in float64."""

    def __init__(self, features: int):
        self._count = 0
        self._sum = np.zeros(features)
        self._squares = np.zeros((features, features))
        self._shift: np.ndarray | None = None

    def add(self, vectors: np.ndarray) -> None:
        """Add vectors (features, count); vectors that contain a NaN are skipped."""
        vectors = vectors[:, np.isfinite(vectors).all(0)].astype(np.float64)
        if not vectors.shape[1]:
            return
        if self._shift is None:
            # Sums of squares relative to a value near the mean keep their digits if the mean is large.
            self._shift = vectors.mean(1)
        vectors = vectors - self._shift[:, None]
        self._count += vectors.shape[1]
        self._sum += vectors.sum(1)
        self._squares += vectors @ vectors.T

    def projection(self, components: int) -> Projection:
        """The projection onto the directions of largest variance, each with its largest weight positive.

        It has fewer than ``components`` rows if there are fewer features, and is all zeros if no vector was added.
        """
        count = max(1, self._count)
        mean = self._sum / count
        values, vectors = np.linalg.eigh(self._squares / count - np.outer(mean, mean))
        order = np.argsort(values)[::-1][:components]
        basis = vectors[:, order].T
        largest = np.abs(basis).argmax(1)
        basis = basis * np.sign(basis[np.arange(len(basis)), largest])[:, None]
        variance = np.clip(values[order], 0.0, None)
        total = float(np.clip(values, 0.0, None).sum())
        shift = 0.0 if self._shift is None else self._shift
        return Projection(
            (mean + shift).astype(np.float32),
            basis.astype(np.float32),
            np.sqrt(variance).astype(np.float32),
            float(variance.sum()) / total if total else 0.0,
        )
