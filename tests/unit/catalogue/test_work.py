"""What an unfinished fetch leaves for the one that resumes it."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

import pytest

from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.choice import Choice
from s2dr3_qgis.engine.catalogue.looking import Look
from s2dr3_qgis.engine.catalogue.period import Period
from s2dr3_qgis.engine.catalogue.profiles import find_profile
from s2dr3_qgis.engine.catalogue.request import FetchRequest
from s2dr3_qgis.engine.catalogue.scene import METRES, scene_of
from s2dr3_qgis.engine.catalogue.work import PLAN, Work

DAY = datetime.date(2020, 2, 23)
ITEM = {
    "id": "x",
    "links": [{"href": "https://example.org/?token=secret"}],
    "properties": {"datetime": "2020-02-23T03:50:12Z", "s2:mgrs_tile": "48QUE", "s2:processing_baseline": "05.10"},
    "assets": {
        band: {"href": "https://example.org/x.tif?sig=secret", "alternate": {"a": {"href": "https://b.org/?secret"}}}
        for band in METRES
    },
}


@pytest.fixture
def request_(tmp_path):
    area, period = Area.around(103.77, 17.94, 1000), Period.of(DAY, None, None)
    return FetchRequest(area, period, find_profile("earthsearch-c1"), output=tmp_path / "a.tif")


@pytest.fixture
def work(request_):
    work = Work(request_.output)
    work.start()
    choice = Choice((scene_of(ITEM, "https://example.org"),), 32648, Look(1.0, 0.1, 0.0, 0.0))
    work.remember(request_, [choice])
    return work


def test_the_same_request_gets_the_same_scenes(work, request_):
    (choice,) = work.choices(request_)
    assert work.has_plan
    assert (choice.scenes[0].id, choice.epsg, choice.look) == ("x", 32648, Look(1.0, 0.1, 0.0, 0.0))


def test_no_token_is_written_down(work):
    assert "secret" not in (work.folder / PLAN).read_text()


def test_another_request_gets_nothing(work, request_):
    other = replace(request_, area=Area.around(103.77, 17.94, 2000))
    assert work.choices(other) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"request": 1, "choices": 2}'])
def test_a_damaged_plan_is_none(work, request_, text):
    (work.folder / PLAN).write_text(text)
    assert work.choices(request_) is None


def test_a_plan_with_an_item_that_is_none_any_more(work, request_):
    plan = json.loads((work.folder / PLAN).read_text())
    plan["choices"][0]["items"][0]["assets"] = {}
    (work.folder / PLAN).write_text(json.dumps(plan))
    assert work.choices(request_) is None


def test_a_new_start_is_empty(work):
    work.start()
    assert not work.has_plan and list(work.folder.iterdir()) == []
    work.remove()
    work.remove()
    assert not work.folder.exists()
