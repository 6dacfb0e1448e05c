"""Images whose bands are layers of their own: which is which, what is one image, what is told and refused."""

from __future__ import annotations

import random

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, at_pixel, write_band, write_safe, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.files import input_paths
from s2dr3_qgis.engine.raster.source.layers import Layer

SIZE = 60


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, SIZE, SIZE)


@pytest.fixture(scope="module")
def layers(tmp_path_factory, scene):
    """Files whose names tell nothing, called by their bands in QGIS, in no order."""
    folder = tmp_path_factory.mktemp("layers")
    made = []
    for number, name in enumerate(CUBE_NAMES):
        path = folder / f"{'abcdefghij'[number]}.tif"
        write_band(path, *at_pixel(scene, name), driver="GTiff")
        made.append(Layer(str(path), f"my {name} of May"))
    random.Random(1).shuffle(made)
    return made


def test_layers_are_told_by_their_names_and_brought_to_one_grid(layers, scene):
    cube = open_cube(layers)
    assert any("by name" in message for message in cube.messages)
    read = cube.read(cube.grid.bounds)
    for band, name in enumerate(CUBE_NAMES):
        plane, pixel = at_pixel(scene, name)
        expected = np.kron(plane, np.ones((pixel // 10, pixel // 10))) / 1e4
        np.testing.assert_allclose(read[band], expected, atol=1e-6, err_msg=name)


def test_all_files_are_known_also_those_brought_to_another_grid(layers):
    assert input_paths(open_cube(layers)) == sorted(layer.path for layer in layers)


def test_each_layer_s_own_mask_hides_its_bands(tmp_path, scene):
    parts = {"first": CUBE_NAMES[:4], "second": CUBE_NAMES[4:9], "third": CUBE_NAMES[9:]}
    hidden = np.zeros(scene.shape, bool)
    layers = []
    for number, (part, names) in enumerate(parts.items()):
        own = [CUBE_NAMES.index(name) for name in names]
        mask = np.full((SIZE, SIZE), 255, np.uint16)
        mask[10 * number : 10 * number + 10, 5:20] = 0
        hidden[own] = mask == 0
        # The first by an alpha band, the others by masks.
        planes = np.concatenate([scene[own], mask[None]]) if part == "first" else scene[own]
        path = write_stack(tmp_path / f"{part}.tif", planes, [*names, ""])
        dataset = gdal.Open(path, gdal.GA_Update)
        if part == "first":
            dataset.GetRasterBand(5).SetColorInterpretation(gdal.GCI_AlphaBand)
        else:
            dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
            dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask.astype(np.uint8))
        dataset = None
        layers.append(Layer(path))
    cube = open_cube(layers, input_scale="DN/10000")
    np.testing.assert_allclose(cube.read(cube.grid.bounds), np.where(hidden, np.nan, scene / 1e4), atol=1e-6)


def test_file_names_tell_where_layer_names_do_not(tmp_path, scene):
    paths = [tmp_path / f"T32TQM_20220215T101051_{name}_10m.tif" for name in CUBE_NAMES]
    for path, plane in zip(paths, scene):
        write_band(path, plane, 10, driver="GTiff")
    cube = open_cube([Layer(str(path), f"layer {number}") for number, path in enumerate(paths[::-1])])
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)


def test_layers_of_some_bands_each_are_told_by_their_bands(tmp_path, scene):
    parts = ((3, 4, 5, 7, 8, 9), (6, 2, 1, 0))
    paths = [
        write_stack(tmp_path / f"{len(part)}.tif", scene[list(part)], [CUBE_NAMES[band] for band in part])
        for part in parts
    ]
    cube = open_cube([Layer(path, "stack") for path in paths], input_scale="DN/10000")
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)


def test_the_order_of_nameless_layers_is_never_guessed(layers):
    nameless = [Layer(layer.path) for layer in layers]
    with pytest.raises(RasterError, match="BAND_ORDER"):
        open_cube(nameless)
    order = ",".join(layer.name.split()[1] for layer in layers)
    told, named = open_cube(nameless, band_order=order), open_cube(layers)
    np.testing.assert_array_equal(told.read(told.grid.bounds), named.read(named.grid.bounds))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda layers: layers[1:], "lacks B"),
        (lambda layers: [*layers, Layer(layers[0].path, layers[0].name)], "more than one B"),
        (lambda layers: [layers[0]._replace(name="B01"), *layers[1:]], "lacks B"),
    ],
)
def test_incomplete_and_double_bands_are_refused(layers, change, says):
    with pytest.raises(RasterError, match=says):
        open_cube(change(layers))


def test_a_layer_called_otherwise_than_its_file_is_refused(tmp_path, scene):
    path = tmp_path / "T32TQM_20220215T101051_B03_10m.tif"
    write_band(path, scene[1], 10, driver="GTiff")
    with pytest.raises(RasterError, match=r"B03 and B04 at once.*rename the layer"):
        open_cube([Layer(str(path), "B04")])


def test_files_inside_a_product_are_read_with_its_offset_and_classes(tmp_path, scene):
    classes = np.full((SIZE // 2, SIZE // 2), 4, np.uint16)
    classes[:5, :5] = 9
    safe = write_safe(tmp_path, (scene + 1000).astype(np.uint16), classes=classes)
    images = [min(safe.rglob(f"*_{name}_*.jp2"), key=lambda path: path.name) for name in (*CUBE_NAMES, "SCL")]
    cube = open_cube([Layer(str(path)) for path in images], mask=["cloud"])
    assert "as the product's metadata says" in cube.radiometry.how
    read = cube.read(cube.grid.bounds)
    assert np.isnan(read[:, :10, :10]).all()
    np.testing.assert_allclose(read[0, 10:], scene[0, 10:] / 1e4, atol=1e-6)


def test_layers_of_two_dates_are_refused(tmp_path, scene):
    layers = []
    for name, plane in zip(CUBE_NAMES, scene):
        day = "20220215" if name != "B08" else "20220220"
        product = f"S2A_MSIL2A_{day}T101051_N0400_R022_T32TQM_{day}T133455"
        path = tmp_path / f"{product}_{name}.tif"
        write_band(path, plane, 10, driver="GTiff")
        layers.append(Layer(str(path)))
    with pytest.raises(RasterError, match=r"different images \(date 20220215, 20220220\)"):
        open_cube(layers)
