"""Records of failures: read back, damaged ones count as none, and how often a run tries."""

from __future__ import annotations

import pytest
from sheets_kit import planned

from s2dr3_qgis.engine.core.messages import message
from s2dr3_qgis.engine.sheets.failures import Failure, read_failure, write_failure
from s2dr3_qgis.engine.sheets.store import open_store


def test_a_record_comes_back(tmp_path):
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    sheet = plan.sheet(0, 1)
    assert read_failure(store, "scene", sheet) == Failure()
    write_failure(store, plan, sheet, Failure(2, "broken", "host"))
    assert read_failure(store, "scene", sheet) == Failure(2, "broken", "host")
    write_failure(store, plan, sheet, Failure(1, message("{file} is broken.", file="a.tif")))
    assert read_failure(store, "scene", sheet).error.values == {"file": "a.tif"}
    store.write_text("scene/failed/000-001.json", "{")
    assert read_failure(store, "scene", sheet) == Failure()


@pytest.mark.parametrize(("before", "tries"), [(0, 3), (1, 2), (2, 1), (3, 1), (9, 1)])
def test_a_sheet_that_was_given_up_is_tried_once(before, tries):
    assert Failure(before).tries_left(3) == tries
