"""What a store has, in words and as a page."""

from __future__ import annotations

from sheets_kit import planned

from s2dr3_qgis.engine.core.messages import message
from s2dr3_qgis.engine.sheets.summary import DONE, EMPTY, FAILED, MISSING, Summary
from tests.pages import capitals, untranslated


def test_the_page_names_scenes_and_failures_and_shows_texts_as_they_stand(tmp_path):
    plan = planned(tmp_path)
    sheets = list(plan.sheets())
    states = dict(zip(sheets, (DONE, DONE, DONE, EMPTY, FAILED, MISSING)))
    summary = Summary()
    summary.add(plan, states, {sheets[4].name: "a <b>broken</b> block"})
    assert summary.by_scene == {"scene": [3, 1, 1, 1]}
    page = summary.html()
    assert '<html lang="en">' in page
    assert "4 of 6 sheets of 1 scenes are done (1 without data), 1 failed, 1 to do." in page
    assert "<td>scene</td><td>3</td><td>1</td><td>1</td><td>1</td>" in page
    assert "<td>scene 001-001</td><td>a &lt;b&gt;broken&lt;/b&gt; block</td>" in page
    complete = Summary()
    complete.add(plan, dict.fromkeys(sheets, DONE), {})
    assert "Failed sheets" not in complete.html()


def test_no_word_of_the_page_misses_the_translation(tmp_path):
    plan = planned(tmp_path)
    sheets = list(plan.sheets())
    states = dict(zip(sheets, (DONE, DONE, DONE, EMPTY, FAILED, MISSING)))
    summary = Summary()
    summary.add(plan, states, {sheets[4].name: message("{file} is broken.", file="a.tif")})
    html = summary.html(capitals)
    assert untranslated(html, plan.name, "a.tif") == []
    assert "<td>a.tif IS BROKEN.</td>" in html
