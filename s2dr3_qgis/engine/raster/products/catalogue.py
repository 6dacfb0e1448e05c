"""The catalogue of products: composites and spectral indices, their formulas, sources and colours.

Formulas are those of the Awesome Spectral Indices catalogue (the ``spyndex`` package), written with the bands of
Sentinel-2; a test compares the two. BSI is that catalogue's BI.
"""

from __future__ import annotations

from typing import NamedTuple, Union

from .expression import Expression

RGB = tuple[int, int, int]
Ramp = tuple[tuple[float, RGB], ...]

# Colours at index values; between them they are interpolated linearly, beyond them the outermost holds.
VEGETATION: Ramp = (
    (-0.2, (68, 96, 140)),
    (0.0, (196, 188, 172)),
    (0.15, (222, 205, 158)),
    (0.3, (230, 221, 128)),
    (0.45, (160, 194, 88)),
    (0.6, (86, 156, 56)),
    (0.75, (30, 112, 40)),
    (0.9, (8, 68, 28)),
)
WATER: Ramp = (
    (-0.8, (122, 98, 60)),
    (-0.3, (208, 190, 150)),
    (0.0, (244, 242, 234)),
    (0.3, (122, 176, 214)),
    (0.8, (12, 60, 130)),
)
MOISTURE: Ramp = (
    (-0.4, (146, 66, 34)),
    (-0.1, (226, 178, 110)),
    (0.1, (240, 236, 214)),
    (0.3, (112, 178, 186)),
    (0.6, (16, 72, 134)),
)
BURN: Ramp = (
    (-0.5, (52, 20, 24)),
    (-0.1, (172, 62, 42)),
    (0.15, (236, 190, 120)),
    (0.4, (166, 196, 104)),
    (0.8, (20, 94, 46)),
)
SOIL: Ramp = (
    (-0.5, (24, 98, 54)),
    (-0.15, (150, 186, 108)),
    (0.0, (238, 228, 184)),
    (0.2, (198, 132, 74)),
    (0.45, (110, 52, 28)),
)


class Composite(NamedTuple):
    """Three bands as red, green and blue; ``highs`` are the reflectances shown at full brightness."""

    name: str
    title: str
    bands: tuple[str, str, str]
    highs: tuple[float, float, float]


class Index(NamedTuple):
    """A spectral index: ``formula`` over band names, the publication it comes from, and the colours to show it in."""

    name: str
    title: str
    formula: str
    source: str
    ramp: Ramp

    @property
    def expression(self) -> Expression:
        """The parsed formula."""
        return Expression(self.formula)


Product = Union[Composite, Index]

COMPOSITES = (
    # The true colour image inside a Level-2A product saturates at 0.2 (Sentinel-2 Products Specification).
    Composite("TCI", "True colour image", ("B04", "B03", "B02"), (0.2, 0.2, 0.2)),
    Composite("IRP", "Near-infrared pseudo-colour", ("B08", "B04", "B03"), (0.5, 0.3, 0.3)),
)
INDICES = (
    Index(
        "NDVI",
        "Normalized difference vegetation index",
        "(B08 - B04) / (B08 + B04)",
        "Rouse et al. 1974, NASA NTRS 19740022614",
        VEGETATION,
    ),
    Index(
        "NDWI",
        "Normalized difference water index",
        "(B03 - B08) / (B03 + B08)",
        "McFeeters 1996, doi:10.1080/01431169608948714",
        WATER,
    ),
    Index(
        "MNDWI",
        "Modified normalized difference water index",
        "(B03 - B11) / (B03 + B11)",
        "Xu 2006, doi:10.1080/01431160600589179",
        WATER,
    ),
    Index(
        "NDRE",
        "Normalized difference red edge index",
        "(B08 - B05) / (B08 + B05)",
        "Gitelson and Merzlyak 1994, doi:10.1016/1011-1344(93)06963-4",
        VEGETATION,
    ),
    Index(
        "EVI",
        "Enhanced vegetation index",
        "2.5 * (B08 - B04) / (B08 + 6 * B04 - 7.5 * B02 + 1)",
        "Huete et al. 1997, doi:10.1016/S0034-4257(96)00112-5",
        VEGETATION,
    ),
    Index(
        "SAVI",
        "Soil-adjusted vegetation index (L = 0.5)",
        "1.5 * (B08 - B04) / (B08 + B04 + 0.5)",
        "Huete 1988, doi:10.1016/0034-4257(88)90106-X",
        VEGETATION,
    ),
    Index(
        "NBR",
        "Normalized burn ratio",
        "(B08 - B12) / (B08 + B12)",
        "doi:10.3133/ofr0211",
        BURN,
    ),
    Index(
        "NDMI",
        "Normalized difference moisture index",
        "(B08 - B11) / (B08 + B11)",
        "Wilson and Sader 2002, doi:10.1016/S0034-4257(01)00318-2",
        MOISTURE,
    ),
    Index(
        "BSI",
        "Bare soil index",
        "((B11 + B04) - (B08 + B02)) / ((B11 + B04) + (B08 + B02))",
        "Rikimaru et al. 2002 (BI in the catalogue)",
        SOIL,
    ),
)
PRODUCTS: dict[str, Product] = {
    product.name: product for product in (COMPOSITES[0], INDICES[0], COMPOSITES[1], *INDICES[1:])
}
# Products that can be written as 8-bit pictures.
PICTURES = ("TCI", "NDVI", "IRP")


def custom_index(name: str, text: str) -> Index:
    """An index of the user's own.

    :raises InputError: ``text`` is no expression over the bands.
    """
    return Index(name, "User's expression", Expression(text).text, "expression of the user", VEGETATION)
