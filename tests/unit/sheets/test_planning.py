"""Plans are made once, of everything that decides pixels, and never changed after."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from osgeo import gdal, osr
from predictors import Sharpener
from runs import cube_of, numbers, scene
from scenes import CUBE_NAMES, write_band
from sheets_kit import SMALL, Talk

from s2dr3_qgis.engine.core import memory
from s2dr3_qgis.engine.core.errors import Cancelled, InputError, RasterError
from s2dr3_qgis.engine.raster.source.layers import Layer
from s2dr3_qgis.engine.sheets import planning
from s2dr3_qgis.engine.sheets.layout import read_plan
from s2dr3_qgis.engine.sheets.planning import Choices, plan_scenes
from s2dr3_qgis.engine.sheets.scenes import Scene, find_scenes
from s2dr3_qgis.engine.sheets.store import open_store


@pytest.fixture
def store(tmp_path):
    return open_store(str(tmp_path / "out"))


def scenes(tmp_path, *seeds):
    found = []
    for seed in seeds:
        folder = tmp_path / f"scene{seed}"
        folder.mkdir(exist_ok=True)
        source = scene(folder, numbers(seed=seed))
        found.append(Scene(f"scene{seed}", lambda source=source: cube_of(source)))
    return found


def plan(store, given, talk=None, predictor=None, **choices):
    choices = Choices(**{**SMALL, **choices})
    return plan_scenes(store, given, choices, lambda *_: nullcontext(predictor or Sharpener()), talk or Talk())


def test_nothing_of_the_machine_decides(tmp_path, monkeypatch):
    """Free memory, cores and trials differ from computer to computer; the plan is the same."""
    given = scenes(tmp_path, 1)
    first = plan(open_store(str(tmp_path / "a")), given)[0]
    monkeypatch.setattr(memory, "free_memory", lambda: 10**6)
    assert plan(open_store(str(tmp_path / "b")), given)[0].key == first.key
    assert (first.plan.halve, first.plan.batch, first.threads) == (False, 1, 1)


def test_all_scenes_share_the_overlap_that_one_measured(tmp_path, store, monkeypatch):
    measured = []
    monkeypatch.setattr(planning, "measured_overlap", lambda *_: measured.append(1) or 7)
    given = scenes(tmp_path, 1, 2)
    plans = plan(store, given, overlap=None, core=24)
    assert [found.plan.overlap for found in plans] == [7, 7]
    assert len(measured) == 1
    # What was left open was decided when it was planned first.
    monkeypatch.setattr(planning, "measured_overlap", lambda *_: 11)
    assert [found.plan.overlap for found in plan(store, given, overlap=None, core=24)] == [7, 7]


def test_each_scene_has_its_own_lattice_and_the_overlap_that_it_asks_for(tmp_path, store, monkeypatch):
    lattices = ["", "a lattice"]
    monkeypatch.setattr(planning, "lattice_text", lambda *_: lattices.pop(0))
    monkeypatch.setattr(planning, "measured_overlap", lambda *_: 7)
    given = scenes(tmp_path, 1, 2)
    plans = plan(store, given, overlap=None, core=24, consistency=1)
    assert [(found.plan.lattice, found.plan.overlap) for found in plans] == [("", 7), ("a lattice", 20)]
    # Neither is looked for again.
    assert [found.key for found in plan(store, given, overlap=None, core=24, consistency=1)] == [p.key for p in plans]


def test_a_plan_of_which_no_sheet_is_made_gives_way_to_another(tmp_path, store):
    given, talk = scenes(tmp_path, 1), Talk()
    plan(store, given)
    other = plan(store, given, talk=talk, overlap=7)[0]
    assert read_plan(store, "scene1").key == other.key and other.plan.overlap == 7
    assert "scene1 is planned anew: no sheet of the earlier plan is made." in talk.lines


@pytest.mark.parametrize("record", ["000-000.json", "failed/000-000.json"])
def test_a_plan_in_the_store_stays_and_another_is_refused(tmp_path, store, record):
    given = scenes(tmp_path, 1)
    plan(store, given)
    store.write_text(f"scene1/{record}", "{}")
    text = store.read_text("scene1/plan.json")
    plan(store, given)
    assert store.read_text("scene1/plan.json") == text
    with pytest.raises(InputError, match=r"planned with another OVERLAP.*finished sheets are never overwritten"):
        plan(store, given, overlap=7)
    with pytest.raises(InputError, match="planned with another DECODER"):
        plan(store, given, predictor=Sharpener(sha256="others"))
    assert store.read_text("scene1/plan.json") == text


def test_what_is_newly_known_of_a_scene_is_no_other_plan(tmp_path, store):
    """Its date, which a newer version reads: the sheets of one scene have one."""
    given = scenes(tmp_path, 1)
    known = {**given[0].open().provenance, "date": "20200223"}
    dated = Scene("scene1", lambda: replace(given[0].open(), provenance=known))
    first = plan(store, given)[0]
    store.write_text("scene1/000-000.json", "{}")
    assert plan(store, [dated])[0].key == first.key
    store.remove("scene1/000-000.json")
    assert plan(store, [dated])[0].cube.provenance == known


def test_an_input_without_further_nodata_values_is_planned_as_by_earlier_versions(tmp_path, store):
    """They told nodata values of all bands together: none are the same as none of any band."""
    given = scenes(tmp_path, 1)
    values = plan(store, given)[0].to_json()
    values["cube"]["radiometry"] = {**values["cube"]["radiometry"], "fill": ()}
    values["plan"]["reading"] = hashlib.sha256(f"{values['cube']['vrt']}()".encode()).hexdigest()
    store.write_text("scene1/plan.json", json.dumps(values))
    store.write_text("scene1/000-000.json", "{}")
    assert plan(store, given)[0].cube.radiometry.fill == ()


def test_a_crs_in_other_words_is_no_other_plan(tmp_path, store):
    """GDAL names the ensemble that WGS 84 is, or does not, by what its process has done before."""
    cube = scenes(tmp_path, 1)[0].open()
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    texts = [crs.ExportToWkt([f"FORMAT={version}"]) for version in ("WKT2_2015", "WKT2_2019")]
    assert ["ENSEMBLE" in text for text in texts] == [False, True]
    first, second = (
        Scene("scene1", lambda text=text: replace(cube, grid=replace(cube.grid, crs_wkt=text))) for text in texts
    )
    made = plan(store, [first])[0]
    store.write_text("scene1/000-000.json", "{}")
    assert plan(store, [second])[0].key == made.key


def test_sheets_of_a_plan_that_is_gone_are_not_mixed_with_those_of_another(tmp_path, store):
    given = scenes(tmp_path, 1)
    made = plan(store, given)[0]
    store.write_text("scene1/000-000.json", json.dumps({"properties": {"s2dr3:plan": made.key}, "assets": {}}))
    store.remove("scene1/plan.json")
    with pytest.raises(InputError, match=r"scene1 has sheets of another plan, which is no longer there"):
        plan(store, given, data_type="Float32")
    assert store.read_text("scene1/plan.json") is None
    assert plan(store, given)[0].key == made.key


def test_the_kind_of_convolutions_is_that_of_the_first_plan_whatever_a_later_trial_says(tmp_path, store):
    given, asked = scenes(tmp_path, 1, 2), []

    def opened(_choices, method, trial):
        asked.append(method)
        return nullcontext(Sharpener(method=method or trial))

    choices = Choices(**SMALL)
    first = plan_scenes(store, given[:1], choices, partial(opened, trial="windows"), Talk())[0]
    again = plan_scenes(store, given, choices, partial(opened, trial="winograd"), Talk())
    assert asked == [None, "windows"]
    assert again[0].key == first.key
    assert [found.plan.evaluator for found in again] == ["windows", "windows"]


def test_statistics_that_somebody_adds_beside_the_input_are_no_other_input(tmp_path, store):
    given = scenes(tmp_path, 1)
    key = plan(store, given)[0].key
    gdal.Info(str(tmp_path / "scene1" / "scene.tif"), computeMinMax=True, stats=True)
    assert (tmp_path / "scene1" / "scene.tif.aux.xml").is_file()
    assert plan(store, given)[0].key == key


def begun(tmp_path, store, *seeds):
    """Scenes that are planned, with one sheet of each made."""
    given = scenes(tmp_path, *seeds)
    for made in plan(store, given):
        item = {"properties": {"s2dr3:plan": made.key}, "assets": {}}
        store.write_text(f"{made.name}/000-000.json", json.dumps(item))
    return given


def overwritten(path):
    scene(path.parent, numbers(seed=9))


def no_raster(path):
    path.write_text("no raster")


@pytest.mark.parametrize("change", [Path.touch, overwritten, no_raster, Path.unlink])
def test_a_changed_input_leaves_its_scene_and_no_other(tmp_path, store, change):
    given = begun(tmp_path, store, 1, 2)
    text = store.read_text("scene1/plan.json")
    source = tmp_path / "scene1" / "scene.tif"
    kept = shutil.copy2(source, tmp_path)
    change(source)
    talk = Talk()
    assert [found.name for found in plan(store, [*given, *scenes(tmp_path, 3)], talk)] == ["scene2", "scene3"]
    assert store.read_text("scene1/plan.json") == text
    [warning] = talk.warnings
    assert warning.startswith("A scene is left, and the others are planned. scene1: ") and str(source) in warning
    with pytest.raises(InputError, match=r"scene1: .*scene\.tif"):
        plan(store, given[:1])
    shutil.copy2(kept, source)
    assert len(plan(store, given)) == 2


def test_the_remedies_of_a_changed_input_help(tmp_path, store):
    given = begun(tmp_path, store, 1)
    overwritten(tmp_path / "scene1" / "scene.tif")
    folder = re.escape(store.path("scene1"))
    with pytest.raises(InputError, match=f"restore it, or remove the folder {folder}, so that the scene is made anew"):
        plan(store, given)
    shutil.rmtree(store.path("scene1"))
    assert [found.name for found in plan(store, given)] == ["scene1"]


def test_inputs_that_cannot_be_used_are_all_named_before_anything_is_written(tmp_path, store):
    def broken():
        raise RasterError("it has two bands")

    with pytest.raises(RasterError, match=r"2 of 3 scenes cannot be used\. x: it has two bands y: it has two bands"):
        plan(store, [Scene("x", broken), *scenes(tmp_path, 1), Scene("y", broken)])
    assert store.names() == []


def test_scenes_outside_the_area_are_left_out(tmp_path, store):
    from osgeo import ogr

    ring = "500000 4000000, 500100 4000000, 500100 3999900, 500000 4000000"
    area = bytes(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))").ExportToWkb())
    far = bytes(ogr.CreateGeometryFromWkt("POLYGON((0 0, 10 0, 10 10, 0 0))").ExportToWkb())

    def area_of(cube):
        return (area,) if "scene1" in cube.source else (far,)

    plans = plan(store, scenes(tmp_path, 1, 2), area=area_of)
    assert [found.name for found in plans] == ["scene1"]
    assert plans[0].window == (0, 0, 10, 10)
    assert store.names() == ["scene1"]
    # Two far corners whose envelope holds the scene, of which no sheet meets them.
    ends = "499900 4000100, 499910 4000100, 499910 4000090", "500700 3999500, 500710 3999500, 500710 3999490"
    both = ",".join(f"(({end},{end.split(',')[0]}))" for end in ends)
    around = bytes(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON({both})").ExportToWkb())
    with pytest.raises(RasterError, match="No scene meets AREA"):
        plan(open_store(str(tmp_path / "c")), scenes(tmp_path, 1), area=lambda _cube: (around,))
    with pytest.raises(RasterError, match="No scene meets AREA"):
        plan(open_store(str(tmp_path / "b")), scenes(tmp_path, 1), area=lambda _cube: (far,))


@pytest.mark.parametrize(("side", "core", "chosen"), [(1024, 0, 256), (384, 0, 128), (100, 0, 100), (100, 25, 25)])
def test_the_core_divides_the_sheet(side, core, chosen):
    assert Choices(side=side, core=core).tile_core == chosen


@pytest.mark.parametrize(("side", "core"), [(100, 30), (0, 0), (64, 128), (64, -1)])
def test_a_core_that_does_not_is_refused(side, core):
    with pytest.raises(InputError, match="no multiple"):
        _ = Choices(side=side, core=core).tile_core


def test_cancel_stops_between_scenes(tmp_path, store):
    with pytest.raises(Cancelled):
        plan(store, scenes(tmp_path, 1, 2), Talk(stop_after=1))
    assert store.names() == []


def test_a_scene_of_a_file_a_band_is_planned_and_read_back(tmp_path, store):
    layers = []
    for name, values in zip(CUBE_NAMES, numbers()):
        write_band(tmp_path / f"{name}.tif", values, 10, driver="GTiff", nodata=0)
        layers.append(Layer(str(tmp_path / f"{name}.tif"), name))
    given = find_scenes([tuple(layers)], input_scale="DN/10000")
    [found] = plan(store, given)
    again = read_plan(store, found.name)
    assert again.key == found.key
    with again.cube as cube:
        assert cube.read(cube.grid.bounds).shape == (10, 37, 53)


def test_a_relative_input_is_made_absolute(tmp_path, store, monkeypatch):
    given = scenes(tmp_path, 1)[0]
    monkeypatch.chdir(tmp_path)
    found = plan(store, [given._replace(open=lambda: replace(given.open(), source="scene1/scene.tif"))])[0]
    assert found.cube.source == str(tmp_path / "scene1" / "scene.tif")
