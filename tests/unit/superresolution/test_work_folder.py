"""The folder of unfinished work: damaged, foreign, half deleted, counted, locked against links."""

from __future__ import annotations

import os
import shutil

import numpy as np
import pytest
from predictors import Sharpener
from runs import Stop, left_over, read, run, scene

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.superresolution import work_folder
from s2dr3_qgis.engine.superresolution.work_folder import WorkFolder

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """A scene, the folder of a run over it that was stopped after some tiles, and the pixels of a whole run."""
    folder = tmp_path_factory.mktemp("once")
    source = scene(folder)
    expected = read(run(source, folder / "straight.tif").output)
    with pytest.raises(Cancelled):
        run(source, folder / "out.tif", progress=Stop(36), resume=True)
    return source, WorkFolder(folder / "out.tif").path, expected


@pytest.fixture
def interrupted(once, tmp_path):
    """A scene, the output of a run that was stopped after some tiles, and the pixels that it should come to."""
    source, work, expected = once
    shutil.copytree(work, WorkFolder(tmp_path / "out.tif").path)
    return source, tmp_path / "out.tif", expected


def flip(path) -> None:
    content = bytearray(path.read_bytes())
    content[-100:] = bytes(255 - byte for byte in content[-100:])
    path.write_bytes(content)


DAMAGE = {
    "lost": lambda path: path.unlink(),
    "cut": lambda path: os.truncate(path, path.stat().st_size // 2),
    "empty": lambda path: os.truncate(path, 0),
    "flipped": flip,
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "of another shape": lambda path: np.save(path, np.zeros((10, 3, 7), np.float32)),
}


@pytest.mark.parametrize("files", ["result.raw", "below-*.npy", "right-*.npy", "journal.jsonl"])
@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_work_is_begun_anew_and_that_is_said(interrupted, files, damage):
    source, output, expected = interrupted
    if damage == "of another shape" and not files.endswith(".npy"):
        pytest.skip("strips only")
    paths = list(WorkFolder(output).path.glob(files))
    assert paths
    for path in paths:
        # The end of the mosaic is of tiles that have not come yet.
        DAMAGE[damage](path) if (files, damage) != ("result.raw", "flipped") else path.write_bytes(
            b"\1" * 100 + path.read_bytes()[100:]
        )
    progress, network = Stop(), Sharpener()
    run(source, output, network, progress, resume=True)
    np.testing.assert_array_equal(read(output), expected)
    if (files, damage) not in (("journal.jsonl", "lost"), ("journal.jsonl", "flipped")):
        assert any("damaged" in warning for warning in progress.warnings)
        assert len(network.shapes) == 20


def test_a_journal_behind_its_strips_begins_anew(interrupted):
    source, output, expected = interrupted
    journal = WorkFolder(output).journal
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-3]))
    run(source, output, resume=True)
    np.testing.assert_array_equal(read(output), expected)


def test_work_is_deleted_so_that_no_kill_leaves_what_resume_takes_for_work(tmp_path, monkeypatch):
    source, output = scene(tmp_path), tmp_path / "out.tif"

    class Killed(BaseException):
        pass

    def killed(folder):
        assert not (folder / "journal.jsonl").exists()
        (folder / "result.raw").unlink()
        raise Killed

    monkeypatch.setattr(work_folder.shutil, "rmtree", killed)
    with pytest.raises(Killed):
        run(source, output, resume=True)
    monkeypatch.undo()
    finished = read(output)
    run(source, output, resume=True)
    np.testing.assert_array_equal(read(output), finished)
    assert left_over(tmp_path) == ["out.tif"]


def test_what_lies_in_the_folder_counts_for_the_space_that_a_resumed_run_needs(interrupted, monkeypatch):
    source, output, _expected = interrupted
    used = WorkFolder(output).used_bytes()
    assert used > 0
    needed = []
    monkeypatch.setattr("s2dr3_qgis.engine.superresolution.job.check_space", lambda _path, size: needed.append(size))
    run(source, output, resume=True)
    run(source, output)
    assert needed[1] - needed[0] == used


@needs_links
def test_a_linked_folder_is_refused(tmp_path):
    source = scene(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").write_text("mine")
    (tmp_path / ".out.tif.part").symlink_to(tmp_path / "elsewhere")
    for resume in (False, True):
        with pytest.raises(RasterError, match="is a link"):
            run(source, tmp_path / "out.tif", resume=resume)
    assert (tmp_path / "elsewhere" / "kept").read_text() == "mine"


@needs_links
@pytest.mark.parametrize("link", [os.symlink, os.link])
@pytest.mark.parametrize("name", ["result.raw", "journal.jsonl", "out.tif", ".out.tif.part.tif", "result.hdr"])
def test_nothing_is_written_through_a_link_in_the_folder(interrupted, tmp_path, name, link):
    source, output, expected = interrupted
    victim, part = tmp_path / "victim", WorkFolder(output).path / name
    if part.exists():
        shutil.copy(part, victim)
        part.unlink()
    else:
        victim.write_text("mine")
    before = victim.read_bytes()
    link(victim, part)
    run(source, output, resume=True)
    assert victim.read_bytes() == before
    np.testing.assert_array_equal(read(output), expected)


@needs_links
def test_strips_are_not_written_through_links(interrupted, tmp_path):
    source, output, _expected = interrupted
    (tmp_path / "victim").write_text("mine")
    for path in WorkFolder(output).path.glob("*.npy"):
        path.unlink()
        path.symlink_to(tmp_path / "victim")
    run(source, output, resume=True)
    assert (tmp_path / "victim").read_text() == "mine"
