"""A class map as polygons: a file of its own, or a table in a GeoPackage that holds other tables."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from osgeo import gdal, ogr

from ...core.errors import RasterError
from ...core.files import part_path, remove_files, replace_file, replace_files
from ...core.messages import message
from ...core.progress import Progress, stop_if_cancelled
from ..gdal_io import Watch, failure, gdal_errors, open_raster

DRIVERS = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".geojson": "GeoJSON", ".fgb": "FlatGeobuf"}
SUFFIXES = tuple(DRIVERS)
TABLE = "classes"
FIELDS = {"code": ogr.OFTInteger, "class": ogr.OFTString}
# Without it a Shapefile holds the names in Latin-1 only, and others come out garbled.
OPTIONS = {".shp": ["ENCODING=UTF-8"]}
# A Shapefile is several files; a spatial index of the replaced shapes would be wrong for the new ones.
PIECES = {".shp": (".shp", ".shx", ".dbf", ".prj", ".cpg")}
STALE = {".shp": (".qix", ".sbn", ".sbx")}
REMEDY = message(
    "Check that the folder exists, can be written to and has room, and that no other program holds the file."
)
ROWS_AT_ONCE = 1000
ROWS_OF_SQL = 100_000
SINGLE, DOUBLE = "'", '"'  # marks of texts and of names in SQL


def is_table(target: Path) -> bool:
    """Whether polygons for ``target`` become a further table of a GeoPackage that exists."""
    return target.suffix.lower() == ".gpkg" and target.exists()


def check_table(target: Path, table: str = TABLE) -> None:
    """Check, before any work, that a table of polygons can be added to, or replaced in, the GeoPackage ``target``.

    :raises RasterError: the file is no GeoPackage, cannot be written, or has a table of this name with other fields.
    """
    with gdal_errors(message("Cannot add to {target}", target=target), REMEDY) as messages:
        package = gdal.OpenEx(str(target), gdal.OF_VECTOR | gdal.OF_UPDATE | gdal.OF_VERBOSE_ERROR, ["GPKG"])
        if package is None:
            raise failure(message("Cannot add to {target}", target=target), messages, REMEDY)
        _check_fields(target, table, package)


def polygonise(classes: Path, target: Path, names: Mapping[int, str], progress: Progress, table: str = TABLE) -> None:
    """Write connected pixels of one class (4-neighbours) as polygons with the fields ``code`` and ``class``.

    Nodata pixels get no polygon. The suffix of ``target`` decides the format. A GeoPackage that exists keeps its other
    tables: ``table`` is added to it, or replaced, in one transaction. Any other file is replaced when the new one is
    complete.

    :param names: the class of each code.
    :raises RasterError: the file cannot be written, or ``table`` holds something else than polygons of classes; then
        nothing is changed.
    :raises Cancelled: by ``progress``; then nothing is changed.
    """
    suffix = target.suffix.lower()
    if suffix not in DRIVERS:
        raise RasterError(
            message(
                "{target} has no known file extension for polygons: use {drivers}.",
                target=target,
                drivers=", ".join(DRIVERS),
            )
        )
    # Not every format allows a field to be filled in afterwards: the polygons are traced into a GeoPackage first.
    traced = part_path(target).with_suffix(".gpkg")
    parts = [part_path(target).with_suffix(piece) for piece in PIECES.get(suffix, (suffix,))]
    remove_files(traced, *parts)
    try:
        _trace(classes, traced, table, progress)
        _fill_in_classes(traced, names, progress)
        if is_table(target):
            _add(traced, target, table, progress)
        elif suffix == ".gpkg":
            replace_file(traced, target)
        else:
            _translate(traced, parts[0], suffix, progress)
            replace_files((part, target.with_suffix(part.suffix)) for part in parts if part.exists())
            remove_files(*(target.with_suffix(piece) for piece in STALE.get(suffix, ())))
    finally:
        remove_files(traced, *parts)


def _trace(classes: Path, traced: Path, table: str, progress: Progress) -> None:
    source = open_raster(str(classes))
    action = message("Cannot write {traced}", traced=traced)
    watch = Watch.of(progress)
    with gdal_errors(action, REMEDY, watch) as messages:
        output = ogr.GetDriverByName("GPKG").CreateDataSource(str(traced))
        if output is None:
            raise failure(action, messages, REMEDY)
        output.StartTransaction()  # one for all polygons; otherwise each has its own, which takes six times as long
        try:
            layer = output.CreateLayer(table, source.GetSpatialRef(), ogr.wkbPolygon)
            for name, kind in FIELDS.items():
                layer.CreateField(ogr.FieldDefn(name, kind))
            band = source.GetRasterBand(1)
            gdal.Polygonize(band, band.GetMaskBand(), layer, 0, callback=watch)
            output.CommitTransaction()
        finally:
            layer = output = None  # Released here: that completes the file, and lets it be removed.
        if messages and not watch.stopped:
            raise failure(action, messages, REMEDY)


def _fill_in_classes(traced: Path, names: Mapping[int, str], progress: Progress) -> None:
    action = message("Cannot write {traced}", traced=traced)
    classes = " ".join(f"WHEN {int(code)} THEN {_quoted(name, SINGLE)}" for code, name in names.items())
    with gdal_errors(action, REMEDY) as messages:
        source = gdal.OpenEx(str(traced), gdal.OF_VECTOR | gdal.OF_UPDATE)
        layer = source.GetLayer(0)
        table, number, count = _quoted(layer.GetName(), DOUBLE), layer.GetFIDColumn(), layer.GetFeatureCount()
        source.StartTransaction()
        try:
            # Feature by feature it would take minutes: a class map of a whole scene has millions.
            for first in range(1, count + 1, ROWS_OF_SQL):
                stop_if_cancelled(progress)
                some = f"{number} BETWEEN {first} AND {first + ROWS_OF_SQL - 1}"
                # All of it is quoted or a number.
                source.ExecuteSQL(f"UPDATE {table} SET class = CASE code {classes} END WHERE {some}")  # nosec B608
            source.CommitTransaction()
        finally:
            layer = source = None  # Released here: that completes the file, and lets it be removed.
        if messages:
            raise failure(action, messages, REMEDY)


def _quoted(text: str, mark: str) -> str:
    """A name or a text as SQL has it."""
    return mark + text.replace(mark, 2 * mark) + mark


def _translate(traced: Path, part: Path, suffix: str, progress: Progress) -> None:
    options = {"format": DRIVERS[suffix], "layerCreationOptions": OPTIONS.get(suffix, [])}
    action = message("Cannot write {part}", part=part)
    watch = Watch.of(progress)
    with gdal_errors(action, REMEDY, watch) as messages:
        written = gdal.VectorTranslate(str(part), str(traced), callback=watch, **options) is not None
        if not watch.stopped and (messages or not written):
            raise failure(action, messages, REMEDY)


def _add(traced: Path, target: Path, table: str, progress: Progress) -> None:
    """Copy the traced table into the GeoPackage ``target``, all or nothing.

    The file is changed in place, not replaced by a changed copy: programs that have it open, such as QGIS, would keep
    the old file, and their later edits would be lost.
    """
    action = message("Cannot write the table {table} into {target}", table=table, target=target)
    remedy = message("Save or end edits of its layers, and check that the file may be written and its disk has room.")
    with gdal_errors(action, remedy) as messages:
        source = gdal.OpenEx(str(traced), gdal.OF_VECTOR)
        package = gdal.OpenEx(str(target), gdal.OF_VECTOR | gdal.OF_UPDATE | gdal.OF_VERBOSE_ERROR, ["GPKG"])
        if package is None:
            raise failure(action, messages, remedy)
        present = _check_fields(target, table, package)
        if package.StartTransaction() != ogr.OGRERR_NONE:
            raise failure(action, messages, remedy)
        try:
            if present is not None:
                package.DeleteLayer(present)
            _copy(source.GetLayer(0), package, table, progress)
            if messages:
                raise failure(action, messages, remedy)
            if package.CommitTransaction() != ogr.OGRERR_NONE:
                raise failure(action, messages, remedy)
        except BaseException:
            with suppress(RuntimeError):
                package.RollbackTransaction()
            raise
        finally:
            source = package = None  # Released here: closing writes the last pages, which can fail.
        if messages:
            raise failure(action, messages, remedy)


def _copy(rows: ogr.Layer, package: gdal.Dataset, table: str, progress: Progress) -> None:
    layer = package.CreateLayer(table, rows.GetSpatialRef(), ogr.wkbPolygon)
    for name, kind in FIELDS.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    for number, row in enumerate(rows):
        if number % ROWS_AT_ONCE == 0:
            stop_if_cancelled(progress)
        layer.CreateFeature(row)


def _check_fields(target: Path, table: str, package: gdal.Dataset) -> int | None:
    """The number of ``table`` in an open GeoPackage; None if there is no such table.

    :raises RasterError: a table of this name has other fields than polygons of classes.
    """
    for number in range(package.GetLayerCount()):
        layer = package.GetLayer(number)
        if layer.GetName().lower() != table.lower():  # as SQL compares names
            continue
        definition = layer.GetLayerDefn()
        fields = [definition.GetFieldDefn(field).GetName() for field in range(definition.GetFieldCount())]
        if fields != list(FIELDS):
            raise RasterError(
                message(
                    "{target} has a table '{table}' that holds something else than polygons of classes (its "
                    "fields: {fields}) and is never replaced: rename it, or choose another file.",
                    target=target,
                    table=table,
                    fields=", ".join(fields),
                )
            )
        return number
    return None
