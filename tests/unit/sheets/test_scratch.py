"""Scratch folders: gone at the end, swept after a kill, refused in words."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from s2dr3_qgis.engine.sheets.scratch import ScratchError, scratch_folder, scratch_root

KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, {top!r})
from s2dr3_qgis.engine.sheets.scratch import scratch_folder
with scratch_folder(Path(sys.argv[1])) as folder:
    (folder / "half.tif").touch()
    os.kill(os.getpid(), 9)
"""


def folders(root):
    return [path for path in root.iterdir() if path.is_dir()]


def test_a_folder_is_gone_at_its_end_and_after_an_error(tmp_path):
    with scratch_folder(tmp_path / "root") as folder:
        (folder / "half.tif").touch()
    with pytest.raises(ValueError), scratch_folder(tmp_path / "root"):
        raise ValueError
    assert list((tmp_path / "root").iterdir()) == []


def test_a_file_that_an_error_holds_open_is_gone_too(tmp_path):
    def fail(folder):
        file = (folder / "half.tif").open("w")
        raise ValueError(file.name)

    with pytest.raises(ValueError), scratch_folder(tmp_path / "root") as folder:
        fail(folder)
    assert list((tmp_path / "root").iterdir()) == []


def test_the_next_one_sweeps_what_a_kill_left_and_nothing_that_is_in_use(tmp_path):
    script = KILLED.format(top=str(Path(__file__).parents[3]))
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert len(folders(tmp_path)) == 1
    with scratch_folder(tmp_path) as first, scratch_folder(tmp_path) as second:
        assert sorted(folders(tmp_path)) == sorted([first, second])


def test_too_little_room_is_refused_in_words(tmp_path):
    with pytest.raises(ScratchError, match="name another folder with --scratch"), scratch_folder(tmp_path, 2**60):
        pass


def test_the_room_of_other_sheets_in_the_making_is_theirs(tmp_path):
    most = shutil.disk_usage(tmp_path).free * 6 // 10
    with scratch_folder(tmp_path, most) as folder:
        (folder / "raw.tif").open("wb").truncate(most)  # It is that long, and nothing is written yet.
        with pytest.raises(ScratchError, match="of which other sheets"), scratch_folder(tmp_path, most):
            pass
        with scratch_folder(tmp_path, 1000):
            pass
    with scratch_folder(tmp_path, most):
        pass
    assert list(tmp_path.iterdir()) == []


def test_of_several_at_once_one_gets_the_last_room(tmp_path):
    most = shutil.disk_usage(tmp_path).free * 6 // 10
    together = threading.Barrier(4)

    def try_it(_number):
        together.wait()
        try:
            with scratch_folder(tmp_path, most):
                together.wait()
            return True
        except ScratchError:
            together.wait()
            return False

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(try_it, range(4))) == 1


def test_a_folder_that_cannot_be_made_is_refused_in_words(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ScratchError, match="Cannot write"), scratch_folder(tmp_path / "file" / "root"):
        pass


def test_the_root_names_user_and_computer(tmp_path):
    assert scratch_root(str(tmp_path)).parent == tmp_path
    assert scratch_root().name.startswith("s2dr3-sheets")
