"""A fetched cube's record replaces records, and no other file."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.catalogue.record_file import check_record, record_path
from s2dr3_qgis.engine.core.errors import RasterError


@pytest.mark.parametrize("text", ['{"mine": 1}', "[]", "no json", '{"catalogue": "x"}'])
def test_another_file_of_the_user_is_not_replaced(tmp_path, text):
    record = record_path(tmp_path / "cube.tif")
    record.write_text(text)
    with pytest.raises(RasterError, match=r"would replace .*cube\.json, which is no such record"):
        check_record(record)


def test_an_earlier_record_and_no_file_are_fine(tmp_path):
    record = record_path(tmp_path / "cube.tif")
    check_record(record)
    record.write_text('{"catalogue": "x", "scenes": [], "more": 1}')
    check_record(record)
