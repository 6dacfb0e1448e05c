"""The journal: what counts of it after a kill, after damage, after somebody else's hands."""

from __future__ import annotations

import json
import os
from threading import Event

import numpy as np
import pytest
from predictors import Sharpener
from runs import Stop, cube_of, read, run, scene

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError, S2DR3Error
from s2dr3_qgis.engine.raster.encoding import Statistics
from s2dr3_qgis.engine.raster.mosaic.mosaic import Mark
from s2dr3_qgis.engine.superresolution import Request
from s2dr3_qgis.engine.superresolution.journal import Journal, Recorder, TileRecord, read_journal
from s2dr3_qgis.engine.superresolution.network import NetworkFacts
from s2dr3_qgis.engine.superresolution.plan import make_plan

RECORDS = [TileRecord(Mark(1, 2, 3), (Statistics(4, 0.1, 1 / 3, 1.0, 2.0), Statistics())), TileRecord(Mark())]


@pytest.fixture
def plan(tmp_path):
    network = NetworkFacts.from_info(Sharpener().info)
    return make_plan(Request(tmp_path / "out.tif", tile_size=40, overlap=4), cube_of(scene(tmp_path)), network)


@pytest.fixture
def path(plan, tmp_path):
    with Journal.start(tmp_path / "journal.jsonl", plan) as journal:
        for record in RECORDS:
            journal.append(record)
    return tmp_path / "journal.jsonl"


def test_what_was_written_is_read_again(path, plan):
    found = read_journal(path)
    assert list(found.records) == RECORDS and found.plan == plan
    assert [record.skipped for record in found.records] == [False, True]
    assert "begun 20" in found.origin and found.size == path.stat().st_size


def test_a_resumed_journal_goes_on(path, plan):
    with Journal.resume(path, read_journal(path)) as journal:
        journal.append(RECORDS[0])
    assert list(read_journal(path).records) == [*RECORDS, RECORDS[0]]


def test_a_journal_never_replaces_another(path, plan):
    with pytest.raises(RasterError, match="exists"):
        Journal.start(path, plan)


def test_a_recorder_records_what_is_on_the_disk_and_leaving_it_waits(path):
    synced = Event()
    with Journal.resume(path, read_journal(path)) as journal:
        with Recorder(journal, synced.wait) as recorder:
            recorder.append(RECORDS[0])
            assert recorder.records == [*RECORDS, RECORDS[0]] and journal.records == RECORDS
            synced.set()
            recorder.append(RECORDS[1])
            assert RECORDS[0] in journal.records[2:]
        assert journal.records == recorder.records == [*RECORDS, *RECORDS]
    assert list(read_journal(path).records) == [*RECORDS, *RECORDS]


def test_a_recorder_tells_of_a_full_disk_and_records_nothing(path):
    def full() -> None:
        raise RasterError("the disk is full")

    with Journal.resume(path, read_journal(path)) as journal:
        with pytest.raises(RasterError, match="full"), Recorder(journal, full) as recorder:
            recorder.append(RECORDS[0])
        with pytest.raises(RasterError, match="full"), Recorder(journal, full) as recorder:
            recorder.append(RECORDS[0])
            recorder.append(RECORDS[1])
        with pytest.raises(ZeroDivisionError), Recorder(journal, full) as recorder:
            recorder.append(RECORDS[0])
            raise ZeroDivisionError
    assert list(read_journal(path).records) == RECORDS


DAMAGE = {
    "torn": lambda lines: [*lines[:2], lines[2][:9]],
    "changed": lambda lines: [*lines[:2], lines[2].replace(b"null", b"1234")],
    "lost": lambda lines: [lines[0], lines[2]],
    "doubled": lambda lines: [*lines[:2], *lines[1:]],
    "in another order": lambda lines: [lines[0], lines[2], lines[1]],
    "NUL": lambda lines: [*lines[:2], b"\0" * 50 + b"\n"],
    "nested": lambda lines: [*lines[:2], b"[" * 100_000 + b"\n"],
    "not UTF-8": lambda lines: [*lines[:2], b"\xff\xfe\n"],
    "a number": lambda lines: [*lines[:2], b"5\n"],
    "without a checksum": lambda lines: [*lines[:2], b'{"mark": [1, 2, 3], "statistics": []}\n'],
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_ends_what_counts(path, name):
    path.write_bytes(b"".join(DAMAGE[name](path.read_bytes().splitlines(keepends=True))))
    found = read_journal(path)
    assert list(found.records) == RECORDS[: len(found.records)]
    assert len(found.records) == (0 if name in ("lost", "in another order") else 1)


@pytest.mark.parametrize("content", [b"", b"{}\n", b'{"inputs": {}}\n', b"\xff\n", b'{"plan": {}, "check": 5}\n'])
def test_a_file_without_a_first_line_is_no_journal(path, content):
    path.write_bytes(content)
    assert read_journal(path) is None


def test_the_journal_of_another_version_has_no_plan(path):
    values = json.loads(path.read_bytes().splitlines()[0])
    del values["plan"]["core"], values["check"]
    from s2dr3_qgis.engine.superresolution.journal import _line

    path.write_bytes(_line(values, 0)[0])
    assert read_journal(path).plan is None


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_a_link_is_no_journal(path, link, tmp_path):
    other = tmp_path / "other.jsonl"
    path.rename(other)
    link(other, path)
    assert read_journal(path) is None


def test_a_torn_last_line_costs_a_run_nothing(tmp_path):
    source = scene(tmp_path)
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out.tif", progress=Stop(9), resume=True)
    with (tmp_path / ".out.tif.part" / "journal.jsonl").open("a") as journal:
        journal.write(json.dumps({"statistics": []})[:9])
    again = Sharpener()
    run(source, tmp_path / "out.tif", again, resume=True)
    run(source, tmp_path / "straight.tif")
    np.testing.assert_array_equal(read(tmp_path / "out.tif"), read(tmp_path / "straight.tif"))
    assert len(again.shapes) < 20


def test_a_run_begun_by_another_version_is_refused(tmp_path, monkeypatch):
    source = scene(tmp_path)
    monkeypatch.setattr("s2dr3_qgis.engine.superresolution.plan.version", lambda: "0.0.1")
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out.tif", progress=Stop(9), resume=True)
    monkeypatch.undo()
    with pytest.raises(S2DR3Error, match=r"another version of the plugin \(0.0.1, now"):
        run(source, tmp_path / "out.tif", resume=True)
