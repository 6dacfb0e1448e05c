"""Finding QGIS's own Python, and the one that a user names."""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import executable

from s2dr3_qgis.engine.core.errors import EnvironmentProblem
from s2dr3_qgis.environment.interpreters import missing_here, own_interpreter, resolve


def test_modules_of_this_python():
    assert missing_here() == []
    assert missing_here(("torch", "no_such_module")) == ["no_such_module"]


def test_own_interpreter_where_the_executable_is_qgis(tmp_path):
    assert own_interpreter("/usr/bin/python3.11", "/usr") == Path("/usr/bin/python3.11")
    # Another Python in front on PATH, such as that of pyenv.
    own = tmp_path / "own" / "bin" / "python3"
    own.parent.mkdir(parents=True)
    own.touch()
    assert own_interpreter("/home/me/.pyenv/shims/python3", str(tmp_path / "own"), "linux") == own
    windows = executable(tmp_path / "win" / "apps" / "Python312" / "python.exe")
    assert own_interpreter("C:/QGIS/bin/qgis-bin.exe", str(windows.parent), "win32") == windows
    mac = executable(tmp_path / "QGIS.app" / "Contents" / "MacOS" / "bin" / "python3")
    assert own_interpreter(str(mac.parent.parent / "QGIS"), str(tmp_path / "QGIS.app"), "darwin") == mac
    assert own_interpreter("/usr/bin/qgis", str(tmp_path / "empty"), "linux") is None


def test_an_environments_folder_is_as_good_as_its_interpreter(tmp_path):
    target = executable(tmp_path / "base" / "python3.11")
    (tmp_path / "env" / "bin").mkdir(parents=True)
    link = tmp_path / "env" / "bin" / "python"
    link.symlink_to(target)
    assert resolve(tmp_path / "env", "linux") == link  # the link, for behind it lies the base without the packages
    assert resolve(link) == link
    conda = executable(tmp_path / "conda" / "python.exe")
    assert resolve(conda.parent, "win32") == conda
    venv = executable(tmp_path / "winenv" / "Scripts" / "python.exe")
    assert resolve(tmp_path / "winenv", "win32") == venv


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nothing/python3", "There is no Python interpreter"),
        ("empty", "holds no Python interpreter"),
        ("QGIS.app/Contents/MacOS/QGIS", "is an application"),
        ("bin/qgis", "is not a Python interpreter"),
        ("WindowsApps/python.exe", "Microsoft Store"),
        ("plain/python3", "may not be executed"),
    ],
)
def test_what_is_no_interpreter_is_refused_with_the_reason(tmp_path, name, words):
    (tmp_path / "empty").mkdir()
    for file in ("QGIS.app/Contents/MacOS/QGIS", "bin/qgis", "WindowsApps/python.exe", "plain/python3"):
        executable(tmp_path / file)
    (tmp_path / "plain" / "python3").chmod(0o644)
    with pytest.raises(EnvironmentProblem, match=words):
        resolve(tmp_path / name)
