"""Class maps as polygons: every format, files that are replaced whole, GeoPackages whose other tables stay."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from listeners import CancelAfter
from osgeo import gdal, ogr, osr

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.vector import polygons
from s2dr3_qgis.engine.raster.vector.polygons import DRIVERS, check_table, is_table, polygonise

pytestmark = pytest.mark.usefixtures("gdal_exceptions")

NAMES = {3: "wood", 7: "water"}


@pytest.fixture
def classes(tmp_path):
    """A class map: wood left, water right, one pixel of nodata."""
    path = tmp_path / "classes.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 10, 8, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((500000, 10, 0, 4000000, 0, -10))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    dataset.SetSpatialRef(reference)
    values = np.full((8, 10), 3, np.uint8)
    values[:, 6:] = 7
    values[0, 0] = 0
    dataset.GetRasterBand(1).SetNoDataValue(0)
    dataset.WriteArray(values)
    dataset = None
    return path


def write_table(path, table, fields=("name",), rows=1):
    """Add a table of ``rows`` polygons to a GeoPackage, made if there is none."""
    driver = ogr.GetDriverByName("GPKG")
    package = ogr.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    layer = package.CreateLayer(table, None, ogr.wkbPolygon)
    for field in fields:
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for _ in range(rows):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
        layer.CreateFeature(feature)
    feature = layer = package = None


def counts(path):
    """Rows by table of a GeoPackage."""
    source = ogr.Open(str(path))
    return {source.GetLayer(n).GetName(): source.GetLayer(n).GetFeatureCount() for n in range(source.GetLayerCount())}


def areas(path, table=None):
    """Area in pixels by (code, class)."""
    source = ogr.Open(str(path))
    layer = source.GetLayerByName(table) if table else source.GetLayer(0)
    result = {}
    for feature in layer:
        key = (feature.GetField("code"), feature.GetField("class"))
        result[key] = result.get(key, 0) + feature.GetGeometryRef().GetArea() / 100
    return result


class Questions(Silent):
    """Counts how often it is asked whether to stop."""

    def __init__(self):
        self.questions = 0

    def cancelled(self) -> bool:
        self.questions += 1
        return False


def files(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".fgb"])
def test_polygons_cover_the_pixels_of_each_class(classes, tmp_path, suffix):
    target = tmp_path / f"p{suffix}"
    polygonise(classes, target, NAMES, Silent())
    assert areas(target) == {(3, "wood"): pytest.approx(47), (7, "water"): pytest.approx(32)}
    assert not [name for name in files(tmp_path) if name.startswith(".")]


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".geojson", ".fgb"])
def test_names_of_any_script_are_kept(classes, tmp_path, suffix):
    names = {3: "Łąka", 7: "森"}
    polygonise(classes, tmp_path / f"p{suffix}", names, Silent())
    assert {name for _, name in areas(tmp_path / f"p{suffix}")} == set(names.values())


def test_names_with_quotation_marks_are_kept_and_change_nothing_else(classes, tmp_path):
    names = {3: 'l\'été "sec"', 7: "'; DROP TABLE classes; --"}
    polygonise(classes, tmp_path / "p.gpkg", names, Silent(), 'of "mine"')
    assert {name for _, name in areas(tmp_path / "p.gpkg", 'of "mine"')} == set(names.values())


def test_cancel_is_heeded_while_names_are_filled_in(tmp_path, monkeypatch):
    monkeypatch.setattr(polygons, "ROWS_OF_SQL", 5)
    path = tmp_path / "noise.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 40, 40, 1, gdal.GDT_Byte)
    dataset.WriteArray(np.random.default_rng(0).integers(1, 7, (40, 40)).astype(np.uint8))
    dataset = None
    progress = Questions()
    polygonise(path, tmp_path / "p.gpkg", {code: f"class {code}" for code in range(1, 7)}, progress)
    found = areas(tmp_path / "p.gpkg")
    assert set(found) == {(code, f"class {code}") for code in range(1, 7)}
    assert progress.questions > counts(tmp_path / "p.gpkg")["classes"] / 5


def test_geojson_has_the_classes_too(classes, tmp_path):
    polygonise(classes, tmp_path / "p.geojson", NAMES, Silent())
    assert set(areas(tmp_path / "p.geojson")) == {(3, "wood"), (7, "water")}


@pytest.mark.parametrize("suffix", list(DRIVERS))
@pytest.mark.parametrize("times", [0, 1])
def test_cancel_keeps_the_old_file(classes, tmp_path, suffix, times):
    target = tmp_path / f"p{suffix}"
    polygonise(classes, target, NAMES, Silent())
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(Cancelled):
        polygonise(classes, target, {3: "x", 7: "y"}, CancelAfter(times))
    if suffix == ".gpkg":
        assert counts(target) == {"classes": 2}
    else:
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert set(areas(target)) == {(3, "wood"), (7, "water")}


@pytest.mark.parametrize("suffix", [".shp", ".geojson", ".fgb"])
def test_a_file_that_cannot_be_written_leaves_the_old_one(classes, tmp_path, suffix, monkeypatch):
    target = tmp_path / f"p{suffix}"
    polygonise(classes, target, NAMES, Silent())
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    monkeypatch.setitem(DRIVERS, suffix, "no such driver")
    with pytest.raises(RasterError, match="Cannot write"):
        polygonise(classes, target, NAMES, Silent())
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("suffix", list(DRIVERS))
def test_an_error_of_any_kind_leaves_nothing(classes, tmp_path, suffix):
    with pytest.raises(AttributeError):
        polygonise(classes, tmp_path / f"p{suffix}", {3: None}, Silent())
    assert [path.name for path in tmp_path.iterdir()] == ["classes.tif"]


def test_a_replaced_shapefile_loses_the_index_of_the_old_shapes(classes, tmp_path):
    polygonise(classes, tmp_path / "p.shp", NAMES, Silent())
    (tmp_path / "p.qix").write_bytes(b"old index")
    (tmp_path / "p.qml").write_bytes(b"the user's style")
    polygonise(classes, tmp_path / "p.shp", NAMES, Silent())
    assert not (tmp_path / "p.qix").exists() and (tmp_path / "p.qml").exists()
    assert len(areas(tmp_path / "p.shp")) == 2


def test_a_geopackage_keeps_its_other_tables(classes, tmp_path):
    target = tmp_path / "project.gpkg"
    write_table(target, "training", rows=3)
    write_table(target, "roads", rows=2)
    assert is_table(target)
    check_table(target)
    for names in (NAMES, {3: "forest", 7: "lake"}):
        polygonise(classes, target, names, Silent())
        assert counts(target) == {"training": 3, "roads": 2, "classes": 2}
        assert set(areas(target, "classes")) == set(names.items())
    assert sqlite3.connect(target).execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert files(tmp_path) == ["classes.tif", "project.gpkg"]


def test_a_program_that_has_the_geopackage_open_sees_the_new_table(classes, tmp_path):
    target = tmp_path / "project.gpkg"
    write_table(target, "training")
    with sqlite3.connect(target) as connection:
        before = target.stat().st_ino
        polygonise(classes, target, NAMES, Silent())
        assert connection.execute('SELECT count(*) FROM "classes"').fetchone() == (2,)
    assert target.stat().st_ino == before


def test_the_table_may_have_another_name(classes, tmp_path):
    target = tmp_path / "project.gpkg"
    polygonise(classes, target, NAMES, Silent(), "first")
    polygonise(classes, target, NAMES, Silent(), "second")
    assert counts(target) == {"first": 2, "second": 2}


def test_a_table_of_something_else_is_never_replaced(classes, tmp_path):
    target = tmp_path / "project.gpkg"
    write_table(target, "Classes", ("cls", "date"), rows=4)
    for act in (lambda: check_table(target), lambda: polygonise(classes, target, NAMES, Silent())):
        with pytest.raises(RasterError, match=r"table 'classes' that holds something else .*cls, date"):
            act()
    assert counts(target) == {"Classes": 4}


def test_a_failure_half_way_leaves_the_geopackage_as_it_was(classes, tmp_path):
    target = tmp_path / "project.gpkg"
    write_table(target, "training", rows=3)
    polygonise(classes, target, NAMES, Silent())
    with pytest.raises(Cancelled):
        polygonise(classes, target, {3: "x", 7: "y"}, CancelAfter(2))
    assert counts(target) == {"training": 3, "classes": 2}
    assert set(areas(target, "classes")) == set(NAMES.items())


def test_what_is_no_geopackage_is_refused(tmp_path):
    target = tmp_path / "p.gpkg"
    target.write_text("a text")
    with pytest.raises(RasterError, match=r"Cannot add to .*p\.gpkg"):
        check_table(target)


def test_a_locked_geopackage_is_one_clear_error(classes, tmp_path, monkeypatch):
    monkeypatch.setenv("SQLITE_BUSY_TIMEOUT", "1")
    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", "1")
    target = tmp_path / "project.gpkg"
    write_table(target, "training")
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(RasterError, match=r"project\.gpkg"):
            polygonise(classes, target, NAMES, Silent())
    finally:
        connection.execute("ROLLBACK")
        gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", None)
    assert counts(target) == {"training": 1}


def test_an_unknown_suffix_is_refused(classes, tmp_path):
    with pytest.raises(RasterError, match="no known file extension"):
        polygonise(classes, tmp_path / "p.kml", NAMES, Silent())
    assert files(tmp_path) == ["classes.tif"]
