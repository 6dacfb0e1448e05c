"""File names that state a product's scene: ``S2L2Ax10_T48QUE-S2BR018-20200223`` and the like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

# S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543 (Sentinel-2 Products Specification, compact naming).
PRODUCT = re.compile(r"(S2[A-D])_MSI(L1C|L2A)_(\d{8})T\d{6}_N\d{4}_(R\d{3})_T(\d{2}[A-Z]{3})_\d{8}T\d{6}")
STEM = re.compile(r"(S2L(?:1C|2A)(?:x\d+)?_T\d{2}[A-Z]{3}-\w+-\d{8})_MS")


def scene_stem(source: str, texts: Iterable[str] = (), factor: int = 1) -> str:
    """The beginning of the names of files made from ``source``, without product and extension.

    ``S2<level>[x<factor>]_T<MGRS>-<satellite><relative orbit>-<YYYYMMDD>`` if the path or one of ``texts`` holds the
    name of a Sentinel-2 product; the same, as it stands, if ``source`` has such a name and is an ``_MS`` file; the
    input's own name otherwise.

    :param texts: values of the input's metadata.
    :param factor: the input's pixel size over the result's, 10 for a super-resolved cube.
    """
    # GDAL names may be more than paths: /vsizip/…, NETCDF:"file":variable, file|option.
    own = re.sub(r"(\.SAFE)?(\.(zip|tiff?|vrt|jp2|nc|img))?$", "", Path(source).name, flags=re.IGNORECASE)
    own = re.sub(r"[^\w.-]+", "_", own).strip("_") or "cube"
    stem = STEM.match(own)
    if stem:
        return stem.group(1)
    for text in (source, *texts):
        product = PRODUCT.search(text)
        if product:
            satellite, level, date, orbit, tile = product.groups()
            enlargement = f"x{factor}" if factor > 1 else ""
            return f"S2{level}{enlargement}_T{tile}-{satellite}{orbit}-{date}"
    return own
