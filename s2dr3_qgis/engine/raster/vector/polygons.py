"""A class map as polygons."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from osgeo import gdal, ogr

from ...core.errors import Cancelled, RasterError
from ...core.progress import Progress
from ..gdal_io import failure, gdal_errors, open_raster

DRIVERS = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".geojson": "GeoJSON", ".fgb": "FlatGeobuf"}
REMEDY = "Check that the folder exists, can be written to and has room, and that no other program holds the file."


def polygonise(classes: Path, target: Path, names: Mapping[int, str], progress: Progress) -> None:
    """Write connected pixels of one class (4-neighbours) as polygons with the fields ``code`` and ``class``.

    Pixels of nodata get none. The ending of ``target`` decides the format. Raises RasterError, or Cancelled; then no
    file is left.
    """
    kind = DRIVERS.get(target.suffix.lower())
    if kind is None:
        raise RasterError(f"{target}: polygons can be written as {', '.join(DRIVERS)}. Choose one of these endings.")
    # Not every format lets a field be filled in afterwards, so that a GeoPackage comes first.
    part = target.with_name(f".{target.name}.part.gpkg")
    action = f"Cannot write {target}"
    try:
        with gdal_errors(action, REMEDY) as messages:
            _trace(classes, part, progress)
            _name(part, names)
            if kind == "GPKG":
                os.replace(part, target)
            else:
                if target.exists():
                    ogr.GetDriverByName(kind).DeleteDataSource(str(target))
                # Letting go of what it returns closes the file, which writes its end.
                gdal.VectorTranslate(str(target), str(part), format=kind)
            if messages:
                raise failure(action, messages, REMEDY)
    except OSError as error:
        raise RasterError(f"{action}: {error.strerror}. {REMEDY}") from error
    finally:
        part.unlink(missing_ok=True)


def _trace(classes: Path, part: Path, progress: Progress) -> None:
    source = open_raster(str(classes))
    part.unlink(missing_ok=True)
    output = ogr.GetDriverByName("GPKG").CreateDataSource(str(part))
    if output is None:
        raise RasterError(f"Cannot write {part}. {REMEDY}")
    layer = output.CreateLayer("classes", source.GetSpatialRef(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTString))
    band = source.GetRasterBand(1)
    gdal.Polygonize(band, band.GetMaskBand(), layer, 0, callback=lambda *_: 0 if progress.cancelled() else 1)
    if progress.cancelled():
        raise Cancelled("Cancelled. No output was written.")


def _name(part: Path, names: Mapping[int, str]) -> None:
    """Fill in the class of each polygon."""
    reading, writing = ogr.Open(str(part)), ogr.Open(str(part), 1)
    target = writing.GetLayer(0)
    codes = [(feature.GetFID(), feature.GetField("code")) for feature in reading.GetLayer(0)]
    target.StartTransaction()
    for identity, code in codes:
        feature = target.GetFeature(identity)
        feature.SetField("class", names[code])
        target.SetFeature(feature)
    target.CommitTransaction()
