"""A catalogue on this computer, its scene, and a fetch from it."""

from __future__ import annotations

import datetime

import pytest
from catalogue_server import Progress, fetch

from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.job import FetchJob
from s2dr3_qgis.engine.catalogue.period import Period
from s2dr3_qgis.engine.catalogue.profiles import find_profile
from s2dr3_qgis.engine.catalogue.request import FetchRequest, Limits

DAY = datetime.date(2020, 2, 23)
# The middle of the demo scene; a square of 1 km around it lies on no edge of its pixels.
MIDDLE = (103.7722, 17.9411)


@pytest.fixture
def run(server, tmp_path):
    """Fetches from the server when called; returns the job's result and what it said."""

    def start(catalogue="earthsearch-c1", *, progress=None, credentials=False, carry=fetch, **changes):
        progress = progress or Progress()
        limits = Limits(**{key: changes.pop(key) for key in list(changes) if key in Limits.__dataclass_fields__})
        url = changes.pop("url", f"{server.url}/stac")
        values = {
            "area": Area.around(*MIDDLE, 1000),
            "period": Period.of(DAY, None, None),
            "profile": find_profile(catalogue, url, changes.pop("collection", ""), credentials),
            "output": tmp_path / "cube.tif",
            **changes,
        }
        job = FetchJob(FetchRequest(limits=limits, **values), carry, progress, credentials, first_pause=0.01)
        return job.run(), progress

    return start
