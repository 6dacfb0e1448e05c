"""The ten Sentinel-2 bands of the model: their order, wavelengths and the instrument's (MSI) optics."""

from __future__ import annotations

from typing import NamedTuple


class Band(NamedTuple):
    """One MSI band.

    ``wavelength_nm`` is the central wavelength of Sentinel-2A, ``gsd_m`` the native ground sampling distance,
    ``mtf_nyquist`` the modulation transfer function at the band's own Nyquist frequency, rounded values in common
    use for Sentinel-2 sharpening (SupReME, S2Sharp).
    """

    name: str
    wavelength_nm: float
    gsd_m: int
    mtf_nyquist: float


BANDS = (
    Band("B02", 492.4, 10, 0.26),
    Band("B03", 559.8, 10, 0.28),
    Band("B04", 664.6, 10, 0.24),
    Band("B05", 704.1, 20, 0.38),
    Band("B06", 740.5, 20, 0.34),
    Band("B07", 782.8, 20, 0.34),
    Band("B08", 832.8, 10, 0.26),
    Band("B8A", 864.7, 20, 0.33),
    Band("B11", 1613.7, 20, 0.22),
    Band("B12", 2202.4, 20, 0.23),
)
BAND_NAMES = tuple(band.name for band in BANDS)
# The reflectance that is white in the true-colour image (TCI) of Level-1C products: DN 3558 of 10000 (Level-2A: 2000).
TCI_WHITE = 0.3558
