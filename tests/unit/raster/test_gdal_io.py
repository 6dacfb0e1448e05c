"""GDAL's failures as errors with words, whether GDAL raises exceptions or not, and the limits of its cache."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import numpy as np
import pytest
from osgeo import gdal

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.raster.gdal_io import (
    Watch,
    failure,
    gdal_errors,
    limited_cache,
    one_thread,
    open_raster,
    overview_levels,
    read_array,
)

MB = 2**20
FORKS = """
import multiprocessing, sys
import numpy as np
from osgeo import gdal
from s2dr3_qgis.engine.raster.gdal_io import writing_threads

def write(name):
    options = ["TILED=YES", "COMPRESS=DEFLATE", writing_threads()]
    file = gdal.GetDriverByName("GTiff").Create(f"/vsimem/{name}.tif", 1024, 1024, 1, gdal.GDT_Byte, options)
    file.GetRasterBand(1).WriteArray(np.ones((1024, 1024), np.uint8))
    file.FlushCache()
    return options[2]

print(write("here"))
with multiprocessing.get_context("fork").Pool(1) as pool:
    print(*pool.map(write, ["there"]))
"""


@pytest.fixture
def users_cache():
    """A cache size as a user chose it."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(500 * MB)
    yield 500 * MB
    gdal.SetCacheMax(before)


def broken_copy(tmp_path):
    """A GeoTIFF cut off in the middle of its pixels."""
    whole = tmp_path / "whole.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(whole), 64, 64, 1, gdal.GDT_UInt16)
    dataset.WriteArray(np.arange(64 * 64, dtype=np.uint16).reshape(64, 64))
    dataset = None
    cut = tmp_path / "cut.tif"
    cut.write_bytes(whole.read_bytes()[:3000])
    return cut


def test_a_missing_file_is_named_with_cause_and_remedy(gdal_exceptions, tmp_path):
    with pytest.raises(RasterError, match=r"Cannot open .*gone\.tif: .*No such file.*Check that the file exists"):
        open_raster(str(tmp_path / "gone.tif"))


def test_a_damaged_file_is_an_error_and_no_array_of_zeros(gdal_exceptions, tmp_path):
    dataset = open_raster(str(broken_copy(tmp_path)))
    with pytest.raises(RasterError, match="Cannot read the scene"):
        read_array(dataset, "the scene")


def test_a_message_that_is_not_utf8_is_shown_as_far_as_it_can_be(gdal_exceptions):
    with pytest.raises(RasterError, match=r"Cannot open it: /nowhere/n.+\.tif"):
        open_raster(b"/nowhere/n\xe9\xff.tif", "it")
    try:
        open_raster(b"/nowhere/n\xe9\xff.tif", "it")
    except RasterError as error:
        str(error).encode("utf-8")  # no lone surrogates, which a log cannot write


def test_errors_without_exceptions_are_collected_for_the_body():
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        with gdal_errors("Cannot test", "Try again.") as messages:
            gdal.Error(gdal.CE_Warning, 1, "no more than a warning")
            gdal.Error(gdal.CE_Failure, 1, "a failure")
    except RasterError as error:  # exceptions are on
        assert "a failure" in str(error)
    else:
        assert messages == ["a failure"]
    finally:
        gdal.PopErrorHandler()
    assert str(failure("Cannot test", ["a failure."], "Try again.")) == "Cannot test: a failure. Try again."


def test_stopping_gdal_is_cancelled_and_no_error(gdal_exceptions, tmp_path):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 600, 600, 1, gdal.GDT_Byte)
    watch = Watch(lambda share: False)
    with pytest.raises(Cancelled), gdal_errors("Cannot test", "Try again.", watch):
        dataset.BuildOverviews("AVERAGE", [2], callback=watch)
    assert watch.stopped


def test_a_watch_that_does_not_stop_changes_nothing(gdal_exceptions, tmp_path):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 600, 600, 1, gdal.GDT_Byte)
    shares = []
    watch = Watch(lambda share: shares.append(share) or True)
    with gdal_errors("Cannot test", "Try again.", watch):
        dataset.BuildOverviews("AVERAGE", [2], callback=watch)
    assert shares[-1] == 1.0 and not watch.stopped


@pytest.mark.parametrize("before", [None, "4"])
def test_one_thread_lasts_to_the_end_of_the_block(before):
    gdal.SetThreadLocalConfigOption("GDAL_NUM_THREADS", before)
    try:
        with pytest.raises(KeyError), one_thread():
            assert gdal.GetThreadLocalConfigOption("GDAL_NUM_THREADS") == "1"
            raise KeyError
        assert gdal.GetThreadLocalConfigOption("GDAL_NUM_THREADS") == before
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_NUM_THREADS", None)


def test_the_cache_is_limited_only_downwards_and_restored(users_cache):
    with limited_cache(64 * MB):
        assert gdal.GetCacheMax() == 64 * MB
        with limited_cache(256 * MB):
            assert gdal.GetCacheMax() == 64 * MB
        with limited_cache(16 * MB):
            assert gdal.GetCacheMax() == 16 * MB
        assert gdal.GetCacheMax() == 64 * MB
    assert gdal.GetCacheMax() == users_cache
    with limited_cache(2 * users_cache):
        assert gdal.GetCacheMax() == users_cache


def test_runs_that_overlap_restore_the_user_s_own_cache(users_cache):
    first, second = limited_cache(256 * MB), limited_cache(64 * MB)
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gdal.GetCacheMax() == 64 * MB
    second.__exit__(None, None, None)
    assert gdal.GetCacheMax() == users_cache


def test_many_threads_leave_the_cache_as_it_was(users_cache):
    def work(size):
        for _ in range(50):
            with limited_cache(size * MB):
                assert gdal.GetCacheMax() <= size * MB

    threads = [threading.Thread(target=work, args=(size,)) for size in (16, 32, 64, 128)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gdal.GetCacheMax() == users_cache


@pytest.mark.parametrize(
    ("size", "levels"), [((255, 100), []), ((511, 9), []), ((512, 9), [2]), ((100, 2100), [2, 4, 8]), ((1, 1), [])]
)
def test_overviews_go_down_to_a_small_picture(size, levels):
    assert overview_levels(*size) == levels


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_forked_process_writes_rather_than_hangs(top):
    done = subprocess.run([sys.executable, "-c", FORKS], cwd=top, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["NUM_THREADS=ALL_CPUS", "NUM_THREADS=1"]
