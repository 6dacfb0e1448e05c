"""From a place and a date to a cube, against a catalogue and an archive on this computer."""

from __future__ import annotations

from catalogue_server import assert_is, earth_search, read

WHEN = "2020-02-23T03:50:12.345000Z"


def test_the_offset_of_collection_1_is_applied_once(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, WHEN, "05.00"))
    result, progress = run()
    assert result.outputs == [tmp_path / "cube.tif"]
    assert_is(tile, tmp_path / "cube.tif")
    numbers, place = read(tmp_path / "cube.tif")
    assert numbers.shape[1:] in {(100, 100), (102, 100), (100, 102), (102, 102)}
    assert place[0] % 20 == place[3] % 20 == 0
    assert any("DN - 1000" in line for line in progress.lines)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cube.json", "cube.tif"]
