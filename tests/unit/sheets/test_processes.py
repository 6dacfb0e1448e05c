"""Processes of this machine: a death costs its own sheet only, and nothing outlives the driver."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sheets_kit import Talk, error_of, group_lives, planned, stub, stub_with_room, wait_for

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.sheets.driver import Order, run_sheets
from s2dr3_qgis.engine.sheets.layout import done_names
from s2dr3_qgis.engine.sheets.processes import Processes
from s2dr3_qgis.engine.sheets.store import open_store

DRIVER = """
import sys
sys.path[:0] = {paths!r}
if __name__ == "__main__":
    from sheets_kit import Talk, stub
    from s2dr3_qgis.engine.sheets.driver import Order, run_sheets
    from s2dr3_qgis.engine.sheets.processes import Processes
    from s2dr3_qgis.engine.sheets.store import open_store
    with Processes(2, work=stub) as executor:
        run_sheets(open_store(sys.argv[1]), executor, Order(), Talk())
"""


def test_a_poisoned_sheet_is_given_up_and_all_others_are_made(tmp_path):
    planned(tmp_path)
    store = open_store(str(tmp_path / "out"))
    (tmp_path / "out" / "poison-000-001").touch()
    with Processes(2, work=stub) as executor:
        tally = run_sheets(store, executor, Order(), Talk())
    assert (tally.done, tally.missing) == (5, 1)
    assert "ended by the system" in tally.given_up["scene 000-001"]
    (tmp_path / "out" / "poison-000-001").unlink()
    with Processes(1, work=stub) as executor:
        tally = run_sheets(store, executor, Order(), Talk())
    assert (tally.before, tally.done, tally.missing) == (5, 1, 0)


@pytest.mark.parametrize("rooms", [1, 2])
def test_scratch_for_fewer_sheets_than_workers_is_used_by_fewer_workers(tmp_path, rooms):
    planned(tmp_path)
    for number in range(rooms):
        (tmp_path / "out" / f"room-{number}").touch()
    talk = Talk()
    with Processes(4, work=stub_with_room) as executor:
        tally = run_sheets(open_store(str(tmp_path / "out")), executor, Order(), talk)
        assert 1 <= executor.workers() <= rooms
    assert (tally.done, tally.missing) == (6, 0)
    assert talk.warnings and all("gets no more sheets: no room" in warning for warning in talk.warnings)


def test_scratch_for_no_sheet_ends_the_run(tmp_path):
    planned(tmp_path)
    with Processes(3, work=stub_with_room) as executor:
        error = error_of(lambda: run_sheets(open_store(str(tmp_path / "out")), executor, Order(), Talk()))
    assert "No worker is left" in error and "no room" in error


def test_workers_end_with_a_killed_driver(tmp_path):
    planned(tmp_path)
    out = tmp_path / "out"
    for name in ("000-000", "000-001"):
        (out / f"slow-{name}").touch()
    script = tmp_path / "driver.py"
    script.write_text(DRIVER.format(paths=[str(Path(__file__).parents[2]), str(Path(__file__).parents[3])]))
    process = subprocess.Popen([sys.executable, str(script), str(out)], start_new_session=True)
    try:
        wait_for(lambda: (out / "begun-000-000").exists() and (out / "begun-000-001").exists())
        process.send_signal(signal.SIGKILL)
        process.wait()
        wait_for(lambda: not group_lives(process.pid))
    finally:
        if group_lives(process.pid):
            os.killpg(process.pid, signal.SIGKILL)
    assert done_names(open_store(str(out)), "scene") == set()


def test_no_workers_are_refused():
    with pytest.raises(InputError, match="at least one"):
        Processes(0)
