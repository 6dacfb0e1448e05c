"""The files of a finished mosaic: what describes them, products from the same windows, and interrupted runs."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from runs import left_over, numbers, read, scene
from runs import run as run_small
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.products.catalogue import PRODUCTS
from s2dr3_qgis.engine.raster.products.files import ProductSet, make_products

NAMES = ("TCI", "NDVI", "NDWI", "IRP")
FILES = {"TCI.tif", "NDVI.tif", "NDVI_values.tif", "NDWI_values.tif", "IRP.tif"}


@pytest.fixture
def source(tmp_path):
    """A scene whose result is larger than one window of the delivery, with holes of nodata."""
    values = np.random.default_rng(5).integers(300, 5000, (10, 40, 120), dtype=np.uint16)
    values[:, 0, 0] = 20
    values[:, 10:14, 30:50] = 0
    values[6, 20:22, 100:110] = 0
    return write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, nodata=0)


def run(source, output, progress=None, **fields):
    return run_small(source, output, progress=progress, **{"tile_size": 56, "products": NAMES, **fields})


def same(folder, other):
    for name in FILES:
        np.testing.assert_array_equal(read(folder / f"fine_{name}"), read(other / f"fine_{name}"), err_msg=name)
    np.testing.assert_array_equal(read(folder / "fine.tif"), read(other / "fine.tif"))


@pytest.mark.parametrize("data_type", ["UInt16", "Float32"])
@pytest.mark.parametrize("cog", [False, True])
def test_products_are_those_that_the_finished_image_gives(source, tmp_path, data_type, cog):
    result = run(source, tmp_path / "fine.tif", data_type=data_type, cog=cog)
    assert {path.name for path in result.products} == {f"fine_{name}" for name in FILES}
    (tmp_path / "later").mkdir()
    with open_cube(str(result.output), pixel_grid="any") as cube:
        products = ProductSet(tmp_path / "later", "fine", cube.grid, [PRODUCTS[name] for name in NAMES])
        for path in make_products(cube, products):
            np.testing.assert_array_equal(read(path), read(tmp_path / path.name), err_msg=path.name)
            made = gdal.Open(str(tmp_path / path.name))
            assert made.GetGeoTransform() == cube.grid.geotransform
            assert made.GetRasterBand(1).GetOverviewCount() == 2
    assert np.isnan(read(tmp_path / "fine_NDVI_values.tif")[100:140, 300:500]).all()


@pytest.mark.parametrize("cog", [False, True])
def test_the_image_carries_all_that_describes_it(source, tmp_path, cog):
    result = run(source, tmp_path / "fine.tif", products=(), uncertainty=True, cog=cog)
    natural = {1: gdal.GCI_BlueBand, 2: gdal.GCI_GreenBand, 3: gdal.GCI_RedBand}
    for path, count, colours in ((result.output, 10, natural), (result.uncertainty, 2, {1: gdal.GCI_GrayIndex})):
        dataset = gdal.Open(str(path))
        assert (dataset.RasterCount, dataset.GetGeoTransform()) == (count, (500000, 1, 0, 4000000, 0, -1))
        assert dataset.GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "DEFLATE"
        for number in range(1, count + 1):
            band = dataset.GetRasterBand(number)
            assert band.GetColorInterpretation() == colours.get(number, gdal.GCI_Undefined)
            assert (band.GetScale(), band.GetOffset(), band.GetNoDataValue()) == (0.0001, 0.0, 0.0)
            assert band.GetBlockSize() == [512, 512] and band.GetOverviewCount() == 2
            pixels = band.ReadAsArray()
            pixels = pixels[pixels > 0].astype(float)
            figures = band.GetStatistics(False, False)
            assert figures == pytest.approx([pixels.min(), pixels.max(), pixels.mean(), pixels.std()])
    image = gdal.Open(str(result.output))
    assert [image.GetRasterBand(number + 1).GetDescription() for number in range(10)] == list(CUBE_NAMES)


@pytest.mark.parametrize("data_type", ["UInt16", "Float32"])
@pytest.mark.parametrize("cog", [False, True])
def test_the_result_of_a_bright_scene_states_that_no_offset_is_left_in(tmp_path, data_type, cog):
    product = {"PRODUCT_URI": "S2B_MSIL2A_20230224T102029_N0509_R065_T32TQM_20230224T133455.SAFE"}
    path = write_stack(tmp_path / "snow.tif", numbers() + np.uint16(4000), CUBE_NAMES, metadata=product)
    result = run(path, tmp_path / "fine.tif", products=(), uncertainty=True, data_type=data_type, cog=cog)
    with open_cube(str(result.output), pixel_grid="any") as cube, open_cube(path, input_scale="DN/10000") as source:
        mean, input_mean = (np.nanmean(image.read(image.grid.bounds)) for image in (cube, source))
    assert mean == pytest.approx(input_mean, rel=0.02) and input_mean > 0.3
    assert "BOA_ADD_OFFSET" not in gdal.Open(str(result.uncertainty)).GetMetadata()


class StopAt(Silent):
    """Cancels once the share done or a step has come."""

    def __init__(self, share=2.0, step=""):
        self.share, self.step, self.stop = share, step, False

    def fraction(self, done):
        self.stop |= done >= self.share

    def text(self, message):
        self.stop |= message == self.step

    def cancelled(self):
        return self.stop


STOPS = {
    "tiles": {"share": 0.3},
    "before writing": {"step": "Writing the results"},
    "while writing": {"share": 0.93},
    "overviews": {"step": "Building overviews"},
}


@pytest.mark.parametrize("stop", STOPS)
def test_a_resumed_run_gives_the_same_files_wherever_it_was_interrupted(source, tmp_path, stop):
    straight, resumed = tmp_path / "straight", tmp_path / "resumed"
    for folder in (straight, resumed):
        folder.mkdir()
    run(source, straight / "fine.tif")
    with pytest.raises(Cancelled):
        run(source, resumed / "fine.tif", StopAt(**STOPS[stop]), resume=True)
    assert [path.name for path in resumed.iterdir()] == [".fine.tif.part"]
    run(source, resumed / "fine.tif", resume=True)
    same(straight, resumed)
    assert len(list(resumed.iterdir())) == 1 + len(FILES)


def test_products_can_be_added_to_an_interrupted_run(source, tmp_path):
    (tmp_path / "straight").mkdir()
    run(source, tmp_path / "straight" / "fine.tif")
    with pytest.raises(Cancelled):
        run(source, tmp_path / "fine.tif", StopAt(0.5), products=(), resume=True)
    run(source, tmp_path / "fine.tif", resume=True)
    same(tmp_path / "straight", tmp_path)


@pytest.mark.parametrize("step", ["Writing the results", "Building overviews"])
def test_cancel_leaves_nothing(source, tmp_path, step):
    (tmp_path / "out").mkdir()
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out" / "fine.tif", StopAt(step=step))
    assert not list((tmp_path / "out").iterdir())


def test_products_are_named_after_the_output_and_come_with_it(tmp_path):
    result = run_small(scene(tmp_path), tmp_path / "out.tif", products=("TCI", "NDVI"), cog=True)
    assert left_over(tmp_path) == ["out.tif", "out_NDVI.tif", "out_NDVI_values.tif", "out_TCI.tif"]
    files = map(gdal.Open, map(str, (result.output, *result.products)))
    assert [file.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") for file in files] == ["COG", None, None, None]
    red, nir = (read(result.output)[band].astype(float) for band in (2, 6))
    np.testing.assert_allclose(read(tmp_path / "out_NDVI_values.tif"), (nir - red) / (nir + red), atol=1e-4)


def test_the_file_says_where_it_comes_from(tmp_path):
    source = scene(tmp_path)
    result = run_small(source, tmp_path / "out.tif", consistency=2)
    dataset = gdal.Open(str(result.output))
    metadata = dataset.GetMetadata()
    assert metadata["S2DR3_SOURCE"] == source
    assert metadata["S2DR3_CHECKPOINT_SHA256"] == "of the sharpener"
    assert metadata["S2DR3_CONSISTENCY_STEPS"] == "2" and metadata["S2DR3_VERSION"]
    assert [dataset.GetRasterBand(number + 1).GetDescription() for number in range(10)] == list(CUBE_NAMES)


def test_the_uncertainty_file_has_the_images_grid_and_nodata(tmp_path):
    values = numbers(30, 30)
    values[:, 5:9, 20:] = 0
    result = run_small(scene(tmp_path, values), tmp_path / "out.tif", uncertainty=True)
    image, figures = gdal.Open(str(result.output)), gdal.Open(str(result.uncertainty))
    assert image.GetGeoTransform() == figures.GetGeoTransform()
    assert (image.RasterCount, figures.RasterCount) == (10, 2)
    np.testing.assert_array_equal(image.ReadAsArray()[0] == 0, figures.ReadAsArray()[0] == 0)
