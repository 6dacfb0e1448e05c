"""Usual measures of the difference between two images in reflectance, as sums over blocks."""

from __future__ import annotations

import numpy as np

from ..core.along import along

SSIM_WINDOW = 11
SSIM_SIGMA = 1.5
SSIM_K = (0.01, 0.03)


class Differences:
    """Sums over pixels of the difference between an image and its reference, band by band.

    Properties give one value a band, NaN if no pixel was compared.
    """

    def __init__(self, bands: int):
        self.count = np.zeros(bands)
        self._sum = np.zeros(bands)
        self._squares = np.zeros(bands)
        self._absolute = np.zeros(bands)
        self._reference = np.zeros(bands)

    def add(self, image: np.ndarray, reference: np.ndarray, bands: slice | list[int] = slice(None)) -> None:
        """Add blocks (bands,h,w) of the bands ``bands``; pixels with NaN in either image are left out."""
        difference = image.astype(np.float64) - reference
        valid = np.isfinite(difference)
        difference = np.where(valid, difference, 0.0)
        self.count[bands] += valid.sum((1, 2))
        self._sum[bands] += difference.sum((1, 2))
        self._squares[bands] += (difference**2).sum((1, 2))
        self._absolute[bands] += np.abs(difference).sum((1, 2))
        self._reference[bands] += np.where(valid, reference, 0.0).sum((1, 2), dtype=np.float64)

    @property
    def bias(self) -> np.ndarray:
        """Mean difference, image minus reference."""
        return self._over_count(self._sum)

    @property
    def rmse(self) -> np.ndarray:
        """Root mean square difference."""
        return np.sqrt(self._over_count(self._squares))

    @property
    def mae(self) -> np.ndarray:
        """Mean absolute difference."""
        return self._over_count(self._absolute)

    @property
    def psnr(self) -> np.ndarray:
        """Peak signal-to-noise ratio in dB for reflectance of range 1."""
        with np.errstate(divide="ignore"):
            return -20.0 * np.log10(self.rmse)

    def ergas(self, ratio: float) -> float:
        """100·ratio·sqrt(mean of (RMSE / mean of the reference)²) over the bands compared (Wald 2000).

        ``ratio`` is h/l, the fine pixel over the coarse one: 1/10 here.
        """
        with np.errstate(divide="ignore", invalid="ignore"):
            relative = self.rmse / self._over_count(self._reference)
        relative = relative[np.isfinite(relative)]
        return float(100.0 * ratio * np.sqrt(np.mean(relative**2))) if relative.size else float("nan")

    def total_rmse(self) -> float:
        """Root mean square of the bands' RMSE, each band counting the same."""
        return float(np.sqrt(np.nanmean(self.rmse**2))) if self.count.any() else float("nan")

    def total_psnr(self) -> float:
        """PSNR of `total_rmse`."""
        with np.errstate(divide="ignore"):
            return float(-20.0 * np.log10(self.total_rmse()))

    def _over_count(self, sums: np.ndarray) -> np.ndarray:
        return np.divide(sums, self.count, out=np.full(len(sums), np.nan), where=self.count > 0)


class Mean:
    """A mean over blocks, one per band; NaN is left out."""

    def __init__(self, bands: int = 1):
        self._sum = np.zeros(bands)
        self._count = np.zeros(bands)

    def add(self, values: np.ndarray, bands: slice | list[int] = slice(None)) -> None:
        """Add a block (bands,h,w)."""
        self._sum[bands] += np.nansum(values, (1, 2), dtype=np.float64)
        self._count[bands] += np.isfinite(values).sum((1, 2))

    @property
    def value(self) -> np.ndarray:
        """The mean, NaN if no value was added."""
        return np.divide(self._sum, self._count, out=np.full(len(self._sum), np.nan), where=self._count > 0)


def spectral_angle(image: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """Angle between the pixels' spectra in degrees (spectral angle mapper): (bands,h,w) twice -> (1,h,w)."""
    image, reference = image.astype(np.float64), reference.astype(np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        norms = np.sqrt((image**2).sum(0) * (reference**2).sum(0))
        cosine = (image * reference).sum(0) / norms
    return np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))[None]


def ssim(image: np.ndarray, reference: np.ndarray, span: np.ndarray) -> np.ndarray:
    """Structural similarity (Wang et al. 2004) at each pixel of (bands,h,w) twice: Gaussian 11×11, sigma 1.5.

    ``span`` is the dynamic range L of each band. NaN within 5 pixels of the border or of a pixel with NaN.
    """
    x, y = image.astype(np.float64), reference.astype(np.float64)
    c1, c2 = ((k * np.asarray(span, np.float64)[:, None, None]) ** 2 for k in SSIM_K)
    mean_x, mean_y = _smooth(x), _smooth(y)
    variance_x, variance_y = _smooth(x * x) - mean_x**2, _smooth(y * y) - mean_y**2
    covariance = _smooth(x * y) - mean_x * mean_y
    top = (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
    return top / ((mean_x**2 + mean_y**2 + c1) * (variance_x + variance_y + c2))


def _smooth(image: np.ndarray) -> np.ndarray:
    """Convolve with the window; NaN at pixels where the window reaches outside."""
    half = SSIM_WINDOW // 2
    offsets = np.arange(-half, half + 1)
    weights = np.exp(-(offsets**2) / (2 * SSIM_SIGMA**2))
    weights /= weights.sum()
    for axis in (1, 2):
        out = np.full_like(image, np.nan)
        size = image.shape[axis] - 2 * half
        if size > 0:
            shifted = (along(image, axis, start, start + size) for start in range(SSIM_WINDOW))
            along(out, axis, half, half + size)[:] = sum(weight * part for weight, part in zip(weights, shifted))
        image = out
    return image


def mean_gradient(image: np.ndarray) -> float:
    """Mean absolute difference of neighbouring pixels of (bands,h,w): large if an image is sharp, or noisy."""
    return float(np.nanmean(np.abs(np.diff(image, axis=-1))) + np.nanmean(np.abs(np.diff(image, axis=-2)))) / 2
