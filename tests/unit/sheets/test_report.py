"""Lines for people, JSON lines for a program, and the end of its pipe as the wish to stop."""

from __future__ import annotations

import io
import json
import os

from sheets_kit import wait_for

from s2dr3_qgis.engine.sheets.report import Report


def test_people_read_lines_and_not_every_progress():
    out = io.StringIO()
    report = Report(out)
    report.fraction(0.5)
    for number in range(5):
        report.text(f"{number} of 5")
    report.info("a fact")
    report.warning("odd")
    report.error("broken")
    report.result({"a": 1}, "Done.")
    assert out.getvalue().splitlines() == ["0 of 5", "a fact", "Warning: odd", "Error: broken", "Done."]


def test_programs_read_json():
    out = io.StringIO()
    report = Report(out, json_lines=True)
    report.fraction(0.5)
    report.text("1 of 2")
    report.result({"a": 1}, "Done.")
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [(line["type"], line["value"]) for line in lines] == [
        ("fraction", 0.5),
        ("text", "1 of 2"),
        ("result", {"a": 1}),
    ]


def test_the_end_of_the_owners_pipe_stops():
    read, write = os.pipe()
    with os.fdopen(read, "rb") as owner:
        report = Report(io.StringIO(), owner=owner)
        assert not report.cancelled()
        os.close(write)
        wait_for(report.cancelled)


def test_a_reader_that_is_gone_stops():
    class Gone(io.StringIO):
        def write(self, _text):
            raise BrokenPipeError

    report = Report(Gone())
    report.info("a fact")
    assert report.cancelled()
