"""What is asked for, as plain values."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.superresolution import Request


def test_an_unknown_data_type_is_refused():
    with pytest.raises(RasterError, match="UInt16 or Float32"):
        Request(Path("out.tif"), data_type="Byte")


def test_an_unknown_word_for_the_20_m_bands_is_refused():
    with pytest.raises(RasterError, match="choose one of auto, duplicated, interpolated, sharp"):
        Request(Path("out.tif"), bands_20m="doubled")


def test_all_files_that_a_run_writes_are_known_beforehand(tmp_path):
    plain = Request(tmp_path / "out.tif")
    assert plain.outputs == {"OUTPUT": tmp_path / "out.tif"} and plain.uncertainty_output is None
    rich = Request(tmp_path / "out.tif", uncertainty=True, products=("TCI", "NDVI"))
    names = ["out.tif", "out_uncertainty.tif", "out_TCI.tif", "out_NDVI.tif", "out_NDVI_values.tif"]
    assert list(rich.outputs.values()) == [tmp_path / name for name in names]
