"""Products of a cube: values, nodata, pictures, files, names."""

from __future__ import annotations

import numpy as np
import pytest
from listeners import CancelAfter, DiskUse, Warnings
from osgeo import gdal

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import Cancelled, InputError, RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.grid import Grid, Window
from s2dr3_qgis.engine.raster.products.catalogue import PRODUCTS, custom_index
from s2dr3_qgis.engine.raster.products.files import ProductSet, make_products, picture, plan_files

CRS = 'LOCAL_CS["metres",UNIT["metre",1]]'
NODATA_PIXEL = (3, 5)


@pytest.fixture
def cube(tmp_path):
    """A 1500×1100 ten-band UInt16 file (more than one window), reflectance × 10000, one nodata pixel, opened."""
    rng = np.random.default_rng(1)
    stored = rng.integers(50, 6000, (10, 1100, 1500), dtype=np.uint16)
    stored[:, NODATA_PIXEL[0], NODATA_PIXEL[1]] = 0
    path = tmp_path / "scene.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 1500, 1100, 10, gdal.GDT_UInt16)
    dataset.SetGeoTransform((600000.0, 1.0, 0.0, 5000000.0, 0.0, -1.0))
    dataset.SetProjection(CRS)
    dataset.WriteArray(stored)
    for number, name in enumerate(BAND_NAMES, 1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(0)
        band.SetScale(0.0001)
    dataset = None
    with open_cube(str(path), pixel_grid="any") as opened:
        yield opened


def products(*names):
    return [PRODUCTS[name] for name in names]


def read(path):
    dataset = gdal.Open(str(path))
    return dataset, dataset.ReadAsArray()


def test_values_are_the_formula_at_every_pixel_and_nodata_is_kept(cube, tmp_path):
    paths = make_products(cube, ProductSet(tmp_path, "out", cube.grid, products("NDVI", "BSI"), form="values"))
    assert [path.name for path in paths] == ["out_NDVI_values.tif", "out_BSI_values.tif"]
    bands = dict(zip(BAND_NAMES, cube.read(cube.grid.bounds).astype(np.float64)))
    dataset, ndvi = read(paths[0])
    expected = (bands["B08"] - bands["B04"]) / (bands["B08"] + bands["B04"])
    valid = np.isfinite(expected)
    assert not valid[NODATA_PIXEL] and valid.sum() == valid.size - 1
    assert np.isnan(ndvi[NODATA_PIXEL]) and np.isnan(dataset.GetRasterBand(1).GetNoDataValue())
    np.testing.assert_allclose(ndvi[valid], expected[valid], atol=1e-6)
    assert dataset.GetGeoTransform() == cube.grid.geotransform
    assert dataset.GetRasterBand(1).GetDescription() == "NDVI"
    assert "B08" in dataset.GetMetadata()["FORMULA"]
    assert dataset.GetRasterBand(1).GetOverviewCount() == 2


def test_products_are_written_as_they_come_and_not_at_the_end(cube, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    use = DiskUse(folder)
    make_products(cube, ProductSet(folder, "out", cube.grid, products("NDVI"), form="values"), use)
    # After the last of the four windows only the overviews are missing, a third.
    assert use.sizes[4] > 0.6 * use.sizes[-1] and use.sizes[4] > 1_000_000


def test_int16_rounds_to_a_ten_thousandth_and_says_what_it_cannot_hold(cube, tmp_path):
    log = Warnings()
    wanted = [*products("NDVI"), custom_index("RATIO", "B08 / B04")]
    paths = make_products(cube, ProductSet(tmp_path, "o", cube.grid, wanted, form="values", data_type="Int16"), log)
    bands = dict(zip(BAND_NAMES, cube.read(cube.grid.bounds).astype(np.float64)))
    dataset, ndvi = read(paths[0])
    assert ndvi.dtype == np.int16 and dataset.GetRasterBand(1).GetScale() == 0.0001
    expected = (bands["B08"] - bands["B04"]) / (bands["B08"] + bands["B04"])
    valid = np.isfinite(expected)
    assert np.abs(ndvi[valid] * 1e-4 - expected[valid]).max() <= 0.51e-4
    _, ratio = read(paths[1])
    expected = bands["B08"] / bands["B04"]
    large = expected > 3.28
    assert large.any() and (ratio[large] == -32768).all()
    assert len(log.warnings) == 1 and "o_RATIO_values.tif" in log.warnings[0] and "Float32" in log.warnings[0]


def test_a_zero_denominator_becomes_nodata_and_never_infinity(tmp_path):
    grid = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 2, 1)
    cube = np.full((10, 1, 2), 0.1, np.float32)
    cube[:, 0, 0] = 0.0
    with ProductSet(tmp_path, "zero", grid, list(PRODUCTS.values()), form="values") as files:
        files.write(grid.bounds, cube)
        paths = files.finish()
    undefined = {"NDVI", "NDWI", "MNDWI", "NDRE", "NBR", "NDMI", "BSI"}
    for path in paths:
        array = read(path)[1]
        name = path.stem.split("_")[1]
        assert not np.isinf(array).any() and np.isfinite(array[..., 1]).all()
        assert np.isnan(array[..., 0]).all() == (name in undefined), name


def test_tci_picture_has_the_documented_stretch():
    values = np.array([0.0, 0.1, 0.2, 0.5, -0.1, np.nan], np.float32)
    stored = picture(np.stack([values[None]] * 3), PRODUCTS["TCI"])
    assert stored.dtype == np.uint8
    assert stored[0, 0].tolist() == [1, 128, 255, 255, 1, 0]


def test_irp_shows_vegetation_in_red_and_water_dark(tmp_path):
    vegetation, water = np.full((10, 1, 1), 0.04, np.float32), np.full((10, 1, 1), 0.02, np.float32)
    vegetation[BAND_NAMES.index("B08")] = 0.45
    colours = []
    for number, cube in enumerate((vegetation, water)):
        grid = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 1, 1)
        with ProductSet(tmp_path, str(number), grid, products("IRP")) as files:
            files.write(grid.bounds, cube)
            colours.append(read(files.finish()[0])[1][:, 0, 0].astype(int))
    assert colours[0][0] > 200 and colours[0][1:].max() < 70
    assert colours[1].max() < 30


def test_ndvi_picture_interpolates_its_colours_and_has_no_black_but_nodata():
    ramp = PRODUCTS["NDVI"].ramp
    stop, colour = ramp[2]
    values = np.array([[stop, -1.0, 1.0, np.nan]], np.float32)
    stored = picture(values[None], PRODUCTS["NDVI"])
    assert tuple(stored[:, 0, 0]) == colour
    assert tuple(stored[:, 0, 1]) == ramp[0][1] and tuple(stored[:, 0, 2]) == ramp[-1][1]
    assert stored[:, 0, 3].tolist() == [0, 0, 0]


def test_forms_decide_which_files_there_are(tmp_path):
    three = products("TCI", "NDVI", "NDWI")
    described = {form: [(p.name, values) for p, values in plan_files(three, form)] for form in ("auto", "all")}
    assert described["auto"] == [("TCI", False), ("NDVI", False), ("NDVI", True), ("NDWI", True)]
    assert described["all"] == [("TCI", False), ("TCI", True), ("NDVI", False), ("NDVI", True), ("NDWI", True)]
    with pytest.raises(InputError, match="NDWI"):
        plan_files(products("NDWI"), "pictures")
    with pytest.raises(InputError, match="twice"):
        plan_files([*products("NDVI"), custom_index("NDVI", "B08 - B04")], "values")
    with pytest.raises(InputError, match="twice: NDVI, ndvi"):
        plan_files([*products("NDVI"), custom_index("ndvi", "B08 - B04")], "values")


def test_windows_written_in_any_order_give_the_same_file_as_one(cube, tmp_path):
    whole = cube.read(cube.grid.bounds)
    wanted = products("TCI", "EVI")
    one = ProductSet(tmp_path, "one", cube.grid, wanted)
    one.write(cube.grid.bounds, whole)
    many = ProductSet(tmp_path, "many", cube.grid, wanted)
    for x, y in ((1000, 700), (0, 0), (1000, 0), (0, 700)):
        window = Window(x, y, 1000, 700).clip(cube.grid.bounds)
        many.write(window, whole[:, window.y : window.y + window.height, window.x : window.x + window.width])
    for left, right in zip(one.finish(), many.finish()):
        np.testing.assert_array_equal(read(left)[1], read(right)[1])


def test_cancelling_leaves_neither_new_nor_half_made_files(cube, tmp_path):
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        make_products(cube, ProductSet(tmp_path, "out", cube.grid, products("TCI", "NDVI")), CancelAfter())
    assert sorted(tmp_path.iterdir()) == before


def test_an_unwritable_place_is_told_before_work_starts(cube, tmp_path):
    with pytest.raises(RasterError, match="nowhere"):
        ProductSet(tmp_path / "nowhere", "out", cube.grid, products("TCI", "NDVI"))


def test_provenance_stands_in_the_file(cube, tmp_path):
    files = ProductSet(tmp_path, "out", cube.grid, products("TCI"), metadata={"SOURCE": "scene.tif"})
    metadata = gdal.Open(str(make_products(cube, files)[0])).GetMetadata()
    assert metadata["SOURCE"] == "scene.tif" and "0.2" in metadata["STRETCH"]


def test_a_thinned_sample_of_a_file_with_overviews_is_its_data(cube):
    gdal.Open(cube.source).BuildOverviews("AVERAGE", [2, 4])
    with open_cube(cube.source, pixel_grid="any") as reopened:
        sample = reopened.read_sample()
    assert sample.shape == (10, 256, 256) and np.isfinite(sample).mean() > 0.99


def test_cancelling_while_overviews_are_made_leaves_nothing(cube, tmp_path):
    class StopLate(Silent):
        questions = None

        def text(self, message):
            self.questions = 0

        def cancelled(self):
            if self.questions is None:
                return False
            self.questions += 1
            # GDAL asks again and again while it builds them.
            return self.questions > 3

    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        make_products(cube, ProductSet(tmp_path, "out", cube.grid, products("TCI", "NDVI", "IRP")), StopLate())
    assert sorted(tmp_path.iterdir()) == before
