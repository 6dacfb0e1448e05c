"""The dates that are asked for."""

from __future__ import annotations

import datetime
from datetime import date, timezone

import pytest

from s2dr3_qgis.engine.catalogue.period import Period
from s2dr3_qgis.engine.core.errors import CatalogueError

DAY, BEFORE, AFTER = date(2020, 2, 23), date(2020, 2, 1), date(2020, 3, 1)


def test_a_date_alone_is_that_day():
    period = Period.of(DAY, None, None)
    assert (period.start, period.end, period.wanted) == (DAY, DAY, DAY)
    assert str(period) == "2020-02-23"
    # With what an overpass at midnight has on its other side.
    assert period.interval == "2020-02-22T23:10:00Z/2020-02-24T00:49:59.999Z"
    endless = Period.of(None, DAY, date.max)
    assert endless.interval == "2020-02-22T23:10:00Z/9999-12-31T23:59:59.999Z"


def test_the_days_of_a_period_are_those_of_utc_and_both_ends_belong_to_it():
    period = Period.of(None, BEFORE, DAY)
    assert period.holds(datetime.datetime(2020, 2, 23, 23, 59, 59, tzinfo=timezone.utc))
    assert not period.holds(datetime.datetime(2020, 2, 24, tzinfo=timezone.utc))
    assert period.holds(datetime.datetime(2020, 2, 1, tzinfo=timezone.utc))
    assert period.distance(datetime.datetime(2020, 2, 3, tzinfo=timezone.utc)) == 0
    assert Period.of(DAY, BEFORE, AFTER).distance(datetime.datetime(2020, 2, 3, tzinfo=timezone.utc)) == 20


@pytest.mark.parametrize(
    ("dates", "message"),
    [
        ((None, None, None), "No date"),
        ((DAY, BEFORE, None), "both START and END"),
        ((None, None, AFTER), "both START and END"),
        ((None, AFTER, BEFORE), "before START"),
        ((AFTER, BEFORE, DAY), "outside START"),
    ],
)
def test_what_is_no_period(dates, message):
    with pytest.raises(CatalogueError, match=message):
        Period.of(*dates)
