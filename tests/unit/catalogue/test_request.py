"""Requests that contradict themselves, and what makes two of them the same."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.period import Period
from s2dr3_qgis.engine.catalogue.profiles import find_profile
from s2dr3_qgis.engine.catalogue.request import FetchRequest, Limits
from s2dr3_qgis.engine.core.errors import CatalogueError

DAY = datetime.date(2020, 2, 23)


@pytest.fixture
def request_():
    period = Period.of(None, DAY, DAY)
    return FetchRequest(Area.around(103.77, 17.94, 1000), period, find_profile("earthsearch-c1"), output=Path("a.tif"))


def test_what_decides_the_scenes_is_the_identity(request_):
    same = replace(request_, output=Path("b.tif"), mask=("cloud",), input_scale="DN/10000", resume=True)
    assert same.identity() == request_.identity()
    for change in (
        {"area": Area.around(103.77, 17.94, 1001)},
        {"period": Period.of(DAY, None, None)},
        {"profile": find_profile("earthsearch")},
        {"limits": Limits(dates=2)},
    ):
        assert replace(request_, **change).identity() != request_.identity()


def test_a_choice_that_is_none(request_):
    with pytest.raises(CatalogueError, match="nearest"):
        replace(request_, limits=Limits(choose="best"))
    with pytest.raises(CatalogueError, match="needs DATE"):
        replace(request_, limits=Limits(choose="nearest"))
