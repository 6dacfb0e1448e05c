"""Output files: checks beforehand, part names, replacement, locks."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from s2dr3_qgis.engine.core import files
from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.files import (
    check_output,
    check_outputs,
    finished_path,
    made_folder,
    output_lock,
    part_path,
    replace_file,
    replace_files,
    temporary_folder,
    write_text,
)


def test_a_part_is_hidden_beside_its_file_and_keeps_the_suffix(tmp_path):
    assert part_path(tmp_path / "a.gpkg") == tmp_path / ".a.gpkg.part.gpkg"


def test_an_output_in_order_passes_and_leaves_nothing(tmp_path):
    check_output(tmp_path / "out.tif", [tmp_path / "in.tif"])
    (tmp_path / "out.tif").write_text("old")
    check_output(tmp_path / "out.tif", [tmp_path / "in.tif", "/vsizip/x.zip/y.tif"])
    assert [file.name for file in tmp_path.iterdir()] == ["out.tif"]
    assert (tmp_path / "out.tif").read_text() == "old"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("folder.tif", "is a folder"),
        ("out.png", "no known file extension"),
        ("missing/out.tif", "does not exist"),
        ("in.tif", "is an input itself"),
        ("link.tif", "is an input itself"),
        ("hard.tif", "is an input itself"),
    ],
)
def test_an_output_that_cannot_be_is_refused_with_its_reason(tmp_path, name, words):
    (tmp_path / "folder.tif").mkdir()
    (tmp_path / "in.tif").write_text("in")
    (tmp_path / "link.tif").symlink_to(tmp_path / "in.tif")
    os.link(tmp_path / "in.tif", tmp_path / "hard.tif")
    with pytest.raises(RasterError, match=words):
        check_output(tmp_path / name, [tmp_path / "in.tif"])


def test_two_outputs_of_one_name_are_refused_though_neither_exists(tmp_path):
    outputs = {"OUTPUT": tmp_path / "a.tif", "PCA": None, "DENSE": tmp_path / "x" / ".." / "a.tif"}
    (tmp_path / "x").mkdir()
    with pytest.raises(RasterError, match="DENSE and OUTPUT are the same file"):
        check_outputs(outputs, [])


def test_a_file_that_another_program_holds_is_refused_at_the_start(tmp_path, monkeypatch):
    """As on Windows, where a file held open cannot be renamed."""
    (tmp_path / "out.tif").write_text("old")

    def held(source, _target):
        raise PermissionError(errno.EACCES, "used by another process", str(source))

    monkeypatch.setattr(files.os, "rename", held)
    with pytest.raises(RasterError, match=r"OUTPUT .* cannot be replaced: used by another process"):
        check_output(tmp_path / "out.tif", [])


def test_a_replaced_raster_loses_its_old_sidecars(tmp_path):
    for name in ("out.tif", "out.tif.aux.xml", "out.tif.ovr"):
        (tmp_path / name).write_text("old")
    (tmp_path / "part").write_text("new")
    replace_file(tmp_path / "part", tmp_path / "out.tif")
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {"out.tif": "new"}


def test_the_sidecars_of_a_raster_come_along(tmp_path):
    for name, text in (("part", "new"), ("part.aux.xml", "of new"), ("out.tif.aux.xml", "old"), ("out.tif.msk", "old")):
        (tmp_path / name).write_text(text)
    replace_file(tmp_path / "part", tmp_path / "out.tif")
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {
        "out.tif": "new",
        "out.tif.aux.xml": "of new",
    }


def test_finished_work_is_kept_if_its_name_cannot_be_taken(tmp_path, monkeypatch):
    for name in ("a.tif", "a.tif.aux.xml", "a (2).tif", "b.tif"):
        (tmp_path / name).write_text("old")
    for name in ("a", "b"):
        (tmp_path / f"{name}.part").write_text("new")
    true_replace = os.replace

    def held(source, target):
        if target == tmp_path / "a.tif":
            raise PermissionError(errno.EACCES, "used by another process")
        true_replace(source, target)

    monkeypatch.setattr(files.os, "replace", held)
    with pytest.raises(RasterError, match=r"finished file is .*a \(3\)\.tif"):
        replace_files([(tmp_path / "a.part", tmp_path / "a.tif"), (tmp_path / "b.part", tmp_path / "b.tif")])
    texts = {file.name: file.read_text() for file in tmp_path.iterdir()}
    assert texts == {"a.tif": "old", "a.tif.aux.xml": "old", "a (2).tif": "old", "a (3).tif": "new", "b.tif": "new"}


def test_a_failure_while_writing_leaves_the_old_file(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(RasterError, match="disk is full"), finished_path(tmp_path / "a.txt") as part:
        part.write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {"a.txt": "old"}


def write_half(path):
    file = path.open("w")  # which the exception holds open
    file.write("half")
    raise ValueError("the reason")


def test_what_an_error_holds_open_is_removed(tmp_path):
    with pytest.raises(ValueError, match="the reason"), finished_path(tmp_path / "a.txt") as part:
        write_half(part)
    with pytest.raises(ValueError, match="the reason"), temporary_folder(tmp_path / "a.txt") as folder:
        write_half(folder / "b.txt")
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_not_hidden_by_what_cannot_be_removed(tmp_path):
    with pytest.raises(ValueError, match="the reason"), finished_path(tmp_path / "a.txt") as part:
        file = part.open("w")
        raise ValueError("the reason")
    assert os.name != "posix" or part.exists()
    file.close()


def test_a_text_appears_whole(tmp_path):
    write_text(tmp_path / "a.json", "µ\ud800")
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "µ?"
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_a_second_run_to_one_output_is_refused_while_the_first_holds_it(tmp_path):
    with output_lock(tmp_path / "out.tif"):
        with pytest.raises(RasterError, match="Another run is writing"), output_lock(tmp_path / "out.tif"):
            pass
        with output_lock(tmp_path / "other.tif"):
            pass
    with output_lock(tmp_path / "out.tif"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_run_is_taken_over(tmp_path, top):
    code = (
        f"import os, sys; sys.path.insert(0, {str(top)!r})\n"
        "from pathlib import Path\n"
        "from s2dr3_qgis.engine.core.files import output_lock\n"
        f"with output_lock(Path({str(tmp_path / 'out.tif')!r})):\n"
        "    print('held', flush=True); sys.stdin.read()\n"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", code], **pipes) as owner:
        assert owner.stdout.readline().strip() == b"held"
        with pytest.raises(RasterError, match="Another run"), output_lock(tmp_path / "out.tif"):
            pass
        owner.kill()
    assert (tmp_path / ".out.tif.lock").exists()
    with output_lock(tmp_path / "out.tif"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_folders_made_for_a_run_that_fails_are_removed_unless_they_hold_something(tmp_path):
    def fails_in(folder, *names):
        with pytest.raises(KeyboardInterrupt), made_folder(folder):
            for name in names:
                (folder / name).write_text("kept")
            raise KeyboardInterrupt

    (tmp_path / "there").mkdir()
    fails_in(tmp_path / "there")
    fails_in(tmp_path / "new" / "newer")
    fails_in(tmp_path / "full" / "fuller", "file")
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")) == [
        "full",
        os.path.join("full", "fuller"),
        os.path.join("full", "fuller", "file"),
        "there",
    ]


def test_a_folder_that_cannot_be_made_is_named_and_nothing_of_it_stays(tmp_path):
    (tmp_path / "file").touch()
    says = "Cannot create the folder .*newer.*Choose another OUTPUT"
    with pytest.raises(RasterError, match=says), made_folder(tmp_path / "file" / "newer"):
        pass
    with pytest.raises(RasterError, match="Cannot create the folder"), made_folder(tmp_path / "new" / ("x" * 300)):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
