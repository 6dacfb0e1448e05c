"""Made scenes for the tests of the evaluation: their sizes, and how they are written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from s2dr3_qgis.engine.core.bands import BAND_NAMES

CRS = 'LOCAL_CS["metres",UNIT["metre",1]]'


ORIGIN = (600000.0, 5000000.0)


SIZE = 72


SCALE = 4


def save(path: Path, image: np.ndarray, pixel: float, names=BAND_NAMES, origin=ORIGIN) -> str:
    """Reflectance as a Float32 file, NaN as nodata."""
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), image.shape[2], image.shape[1], image.shape[0], gdal.GDT_Float32
    )
    dataset.SetGeoTransform((origin[0], pixel, 0.0, origin[1], 0.0, -pixel))
    dataset.SetProjection(CRS)
    dataset.WriteArray(image.astype(np.float32))
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).SetNoDataValue(float("nan"))
    dataset = None
    return str(path)
