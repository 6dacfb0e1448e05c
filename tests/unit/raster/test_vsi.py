"""Files inside folders and archives, through GDAL's virtual file systems."""

from __future__ import annotations

import os
import zipfile

import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster import vsi
from s2dr3_qgis.engine.raster.vsi import check_regular, is_folder, list_files, read_text

no_pipes = pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
pytestmark = pytest.mark.usefixtures("gdal_exceptions")


@pytest.fixture
def folder(tmp_path):
    """Two files, one of them hidden, and a third in a folder below."""
    place = tmp_path / "product"
    (place / "GRANULE").mkdir(parents=True)
    (place / "a.txt").write_text("ä", encoding="utf-8")
    (place / ".hidden").write_text("no")
    (place / "GRANULE" / "b.txt").write_text("b")
    return place


def zipped(folder):
    archive = folder.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(folder.rglob("*")):
            packed.write(path, path.relative_to(folder.parent))
    return f"/vsizip/{archive}/{folder.name}"


@pytest.mark.parametrize("place", [str, zipped])
def test_folders_and_archives_are_listed_and_read_alike(folder, place):
    root = place(folder)
    assert is_folder(root)
    assert not is_folder(f"{root}/a.txt")
    assert list_files(root) == [f"{root}/GRANULE/b.txt", f"{root}/a.txt"]
    assert read_text(f"{root}/a.txt") == "ä"


def test_what_is_not_there_is_named(tmp_path):
    for read in (list_files, read_text):
        with pytest.raises(RasterError, match=r"gone cannot be read"):
            read(str(tmp_path / "gone"))
    assert not is_folder(str(tmp_path / "gone"))


def test_a_folder_of_too_many_files_is_refused(folder, monkeypatch):
    monkeypatch.setattr(vsi, "MOST_FILES", 1)
    with pytest.raises(RasterError, match="more than 1 files"):
        list_files(str(folder))


def test_a_folder_too_deep_is_left_out(folder):
    deep = folder.joinpath(*"abcdefgh")
    deep.mkdir(parents=True)
    (deep / "too_deep.txt").write_text("")
    (deep.parent / "deep.txt").write_text("")
    names = [path.rsplit("/", 1)[1] for path in list_files(str(folder))]
    assert "deep.txt" in names and "too_deep.txt" not in names


def test_a_text_that_is_too_long_for_one_is_not_read(folder, monkeypatch):
    monkeypatch.setattr(vsi, "LONGEST_TEXT", 1)
    with pytest.raises(RasterError, match="cannot be read as text"):
        read_text(str(folder / "a.txt"))


@no_pipes
def test_pipes_are_refused_and_left_out(folder):
    os.mkfifo(folder / "pipe")
    with pytest.raises(RasterError, match="pipe or device"):
        check_regular(str(folder / "pipe"))
    assert not any(path.endswith("pipe") for path in list_files(str(folder)))
    check_regular(str(folder))
    check_regular("/vsizip/gone.zip")
