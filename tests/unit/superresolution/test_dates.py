"""A run with further dates: what is found, fused, left out, stored and told."""

from __future__ import annotations

import json
import re
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from predictors import Sharpener
from runs import Stop, cube_of, read
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.dates import PackedDates
from s2dr3_qgis.engine.superresolution import Request
from s2dr3_qgis.engine.superresolution import run as super_resolve
from s2dr3_qgis.engine.superresolution.journal import read_journal
from s2dr3_qgis.engine.superresolution.uncertainty import DATES
from tests.dated_scenes import seen

SHAPE = (72, 80)


class Fusing(Sharpener):
    """Counts the dates with data at each pixel; keeps what it was given."""

    def __init__(self, limit=None):
        super().__init__(limit)
        self.given: list[PackedDates] = []

    def fuse(self, low_res, consistency_steps, phase, *dates, lattice=None):
        fine = self.super_resolve(low_res[None], consistency_steps, phase)[0]
        packed = PackedDates(*dates)
        self.given.append(packed)
        count = 1 + np.isfinite(packed.images).all(1).sum(0)
        return np.concatenate([fine, count.repeat(10, 0).repeat(10, 1)[None].astype(np.float32)])


def date(folder: Path, name: str, image: np.ndarray) -> str:
    return write_stack(folder / name, np.round(image * 10000).astype(np.uint16), CUBE_NAMES, nodata=0)


@pytest.fixture
def scene(tmp_path):
    """The reference, a date that fits (without data in its left part), and one of another place."""
    good = 1.1 * seen(SHAPE, (0.3, -0.2), 10, 0.001, seed=1) + 0.01
    good[:, :, :40] = 0
    return (
        date(tmp_path, "scene.tif", seen(SHAPE, (0, 0), 10, 0.001)),
        [date(tmp_path, "good.tif", good), date(tmp_path, "bad.tif", seen(SHAPE, (0, 0), 10, 0.001, place=1))],
    )


def run(scene, output, predictor=None, progress=None, **fields):
    reference, dates = scene
    predictor = predictor or Fusing()
    fields = {"tile_size": 48, "overlap": 8, **fields}
    cubes = [cube_of(path) for path in dates]
    return super_resolve(
        Request(output, **fields),
        cube_of(reference),
        lambda _begun: nullcontext(predictor),
        progress=progress,
        dates=cubes,
    )


def test_a_date_is_fused_where_it_has_data_and_another_place_is_left_out_and_named(scene, tmp_path):
    progress, infos, shown, predictor = Stop(), [], [], Fusing()
    progress.info, progress.text = infos.append, shown.append
    result = run(scene, tmp_path / "out.tif", predictor, progress, uncertainty=True)
    assert [text for text in shown if "dates" in text] == [
        "Comparing the dates",
        *(text for text in shown if re.fullmatch(r"Comparing the dates, about \d+ s left", text)),
    ]
    assert "Comparing the dates, about 0 s left" in shown
    assert any(line.startswith("Date 2 (good.tif): shift") for line in infos)
    assert any(line.startswith("Date 3 (bad.tif): left out: ") for line in progress.warnings)
    texts = gdal.Open(str(result.output)).GetMetadata()
    assert "good.tif: shift" in texts["S2DR3_DATE_2"] and "bad.tif: left out" in texts["S2DR3_DATE_3"]
    # Tiles of the left part have one date, and are not fused.
    assert 0 < len(predictor.given) < result.tiles and {len(its.images) for its in predictor.given} == {1}
    for its in predictor.given:
        assert its.shifts[0, :, 0, 0] == pytest.approx([0.3, -0.2], abs=0.08)
    uncertainty = gdal.Open(str(result.uncertainty))
    layer = uncertainty.GetRasterBand(3)
    assert layer.GetDescription() == DATES
    count = layer.ReadAsArray() * layer.GetScale()
    assert count[:, :300] == pytest.approx(1.0) and count[:, 500:] == pytest.approx(2.0)


@pytest.mark.parametrize(("chosen", "taken"), [(None, "20"), (6, "6")])
def test_dates_raise_an_overlap_that_the_user_did_not_choose(scene, tmp_path, chosen, taken):
    result = run(scene, tmp_path / "out.tif", overlap=chosen, tile_size=64)
    assert gdal.Open(str(result.output)).GetMetadata()["S2DR3_OVERLAP"] == taken


def test_consistency_steps_that_the_fusion_replaces_are_warned_about_and_stated(scene, tmp_path):
    runs = {
        "given": (scene, {"consistency": 2}),
        "open": (scene, {}),
        "left out": ((scene[0], scene[1][1:]), {"consistency": 2}),
    }
    warned, stated = {}, {}
    for name, (images, fields) in runs.items():
        progress = Stop()
        result = run(images, tmp_path / f"{name}.tif", progress=progress, **fields)
        warned[name] = any(text.startswith("CONSISTENCY does not count with DATES") for text in progress.warnings)
        stated[name] = gdal.Open(str(result.output)).GetMetadataItem("S2DR3_CONSISTENCY_STEPS")
    assert warned == {"given": True, "open": False, "left out": False}
    replaced = "where no date has data, else replaced by the fusion of dates"
    assert stated == {"given": f"2 {replaced}", "open": f"0 {replaced}", "left out": "2"}


def test_a_tile_too_large_for_memory_is_fused_in_halves(scene, tmp_path):
    whole = run(scene, tmp_path / "whole.tif", uncertainty=True, cog=True)
    halves = run(scene, tmp_path / "halves.tif", Fusing(limit=40 * 40), uncertainty=True)
    for one, other in ((whole.output, halves.output), (whole.uncertainty, halves.uncertainty)):
        assert np.abs(read(one).astype(int) - read(other)).max() <= 1


def test_the_dates_of_the_plan_are_resumed_and_others_refused(scene, tmp_path):
    output = tmp_path / "out.tif"
    with pytest.raises(Cancelled):
        run(scene, output, progress=Stop(7), resume=True)
    plan = read_journal(tmp_path / ".out.tif.part" / "journal.jsonl").plan
    assert [Path(its.source).name for its in plan.dates] == ["good.tif", "bad.tif"] and plan.dates_used == 1
    assert type(plan).from_json(json.loads(json.dumps(plan.to_json()))) == plan
    with pytest.raises(RasterError, match=r"cannot be resumed, for this one has another DATES"):
        run((scene[0], scene[1][:1]), output, resume=True)
    resumed = run(scene, output, resume=True)
    whole = run(scene, tmp_path / "whole.tif")
    np.testing.assert_array_equal(read(resumed.output), read(whole.output))


def test_a_date_is_no_output(scene, tmp_path):
    with pytest.raises(RasterError, match=r"good\.tif"):
        run(scene, tmp_path / "good.tif")
