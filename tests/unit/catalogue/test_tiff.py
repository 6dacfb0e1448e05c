"""Parts of TIFFs, against GDAL's own reading of the whole."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from s2dr3_qgis.engine.catalogue.tiff import read_tiff, write_header
from s2dr3_qgis.engine.core.errors import CatalogueError
from s2dr3_qgis.engine.raster.grid import Window

SHAPE = (300, 420)


def write(path, options, dtype=np.uint16, driver="GTiff", bands=1):
    array = np.random.default_rng(3).integers(1, 9000, (bands, *SHAPE)).astype(dtype)
    kind = gdal.GDT_Byte if dtype == np.uint8 else gdal.GDT_UInt16
    source = gdal.GetDriverByName("MEM").Create("", SHAPE[1], SHAPE[0], bands, kind)
    source.WriteArray(array)
    source.SetGeoTransform((500000, 10, 0, 4000000, 0, -10))
    gdal.GetDriverByName(driver).CreateCopy(str(path), source, options=options)
    return array[0]


def reader(path):
    data = path.read_bytes()
    return lambda start, size: data[start : start + size]


def part(path, target, window):
    """Copy the blocks that a window touches to ``target``; the pixels it holds."""
    tiff = read_tiff(reader(path), "x")
    blocks = tiff.block_window(window)
    header, places = write_header(tiff, blocks)
    data = bytearray(header)
    for block, place in zip(tiff.stored(blocks), places):
        assert place in (0, len(data))
        data += path.read_bytes()[block.offset : block.offset + block.size]
    target.write_bytes(bytes(data))
    return tiff.pixels_of(blocks)


@pytest.mark.parametrize(
    ("driver", "options"),
    [
        ("GTiff", ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=128"]),
        ("GTiff", ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "COMPRESS=DEFLATE", "PREDICTOR=2"]),
        ("GTiff", ["COMPRESS=LZW", "BLOCKYSIZE=7"]),
        ("GTiff", []),
        ("GTiff", ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "BIGTIFF=YES", "COMPRESS=DEFLATE"]),
        ("GTiff", ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "ENDIANNESS=BIG"]),
        ("COG", ["BLOCKSIZE=128", "COMPRESS=DEFLATE", "PREDICTOR=YES"]),
        ("COG", ["BLOCKSIZE=128", "COMPRESS=ZSTD", "BIGTIFF=YES"]),
    ],
)
@pytest.mark.parametrize(
    "window", [Window(0, 0, 1, 1), Window(70, 100, 90, 60), Window(419, 299, 1, 1), Window(0, 0, 420, 300)]
)
def test_a_part_reads_as_the_whole(tmp_path, driver, options, window):
    array = write(tmp_path / "a.tif", options, driver=driver)
    held = part(tmp_path / "a.tif", tmp_path / "b.tif", window)
    assert held.clip(window) == window
    copy = gdal.Open(str(tmp_path / "b.tif"))
    assert (copy.RasterXSize, copy.RasterYSize) == (held.width, held.height)
    truth = array[held.y : held.y + held.height, held.x : held.x + held.width]
    np.testing.assert_array_equal(copy.ReadAsArray(), truth)
    assert copy.GetRasterBand(1).GetOverviewCount() == 0


def test_blocks_that_were_never_written_stay_so(tmp_path):
    options = ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "SPARSE_OK=TRUE"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 128, 128, 1, gdal.GDT_UInt16, options)
    dataset.GetRasterBand(1).WriteArray(np.full((64, 64), 7, np.uint16), 64, 0)
    dataset = None
    part(tmp_path / "a.tif", tmp_path / "b.tif", Window(0, 0, 128, 64))
    copy = gdal.Open(str(tmp_path / "b.tif")).ReadAsArray()
    assert (copy[:, :64] == 0).all() and (copy[:, 64:] == 7).all()


def test_several_bands_are_refused(tmp_path):
    write(tmp_path / "a.tif", ["INTERLEAVE=PIXEL"], bands=3)
    with pytest.raises(CatalogueError, match="one band"):
        read_tiff(reader(tmp_path / "a.tif"), "B02")


def test_damaged_files_are_refused_and_never_more(tmp_path):
    write(tmp_path / "a.tif", ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "COMPRESS=DEFLATE"])
    data = (tmp_path / "a.tif").read_bytes()
    generator = np.random.default_rng(0)
    for _ in range(300):
        damaged = bytearray(data[:4000])
        for place in generator.integers(0, len(damaged), 12):
            damaged[place] = generator.integers(0, 256)
        try:
            tiff = read_tiff(lambda start, size, raw=bytes(damaged): raw[start : start + size], "B02")
        except CatalogueError:
            continue
        write_header(tiff, Window(0, 0, 1, 1))


@pytest.mark.parametrize("data", [b"", b"<html>", b"II*\0", b"II*\0\x08\0\0\0", b"MM\0+\0\x08\0\0" + b"\xff" * 90])
def test_what_is_no_tiff(data):
    with pytest.raises(CatalogueError, match="B02 is no GeoTIFF"):
        read_tiff(lambda start, size: data[start : start + size], "B02")
