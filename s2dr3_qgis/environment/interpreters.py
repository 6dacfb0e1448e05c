"""Finding Python interpreters: QGIS's own, although sys.executable may be QGIS itself, and one that a user names."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ..engine.core.errors import EnvironmentProblem
from ..engine.core.messages import message

NEEDED = ("torch", "safetensors", "numpy")


def missing_here(names: tuple[str, ...] = NEEDED) -> list[str]:
    """The modules that this process's Python (QGIS's) lacks; imports none of them."""
    return [name for name in names if importlib.util.find_spec(name) is None]


def own_interpreter(
    executable: str = sys.executable, prefix: str = sys.prefix, platform: str = sys.platform
) -> Path | None:
    """The file of QGIS's own Python; None if there is none that can be started.

    ``sys.executable`` is the interpreter only if Python was started directly. In QGIS on Windows and macOS it is QGIS
    itself, which would open a second window as a child process. It may also be the shim of pyenv, which starts another
    Python: it counts only if it is in the running installation.
    """
    named = Path(executable) if executable and _looks_like_python(Path(executable)) else None
    if named is not None and Path(prefix) in named.parents:
        return named
    return next((path for path in _under(Path(prefix), platform) if path.is_file()), named)


def resolve(named: str | Path, platform: str = sys.platform) -> Path:
    """The interpreter that the user means: its file, or the folder of an environment (venv, conda).

    Symbolic links are kept, because a virtual environment's interpreter is a link that must not be followed.

    :raises EnvironmentProblem: it is not an interpreter; the message has the reason.
    """
    path = Path(os.path.abspath(Path(named).expanduser()))
    if ".app" in (part[-4:].lower() for part in path.parts) and not _looks_like_python(path):
        raise EnvironmentProblem(
            message("'{path}' is an application, not a Python interpreter: name its bin/python3.", path=path)
        )
    if path.is_dir():
        found = next((inside for inside in _under(path, platform) if inside.is_file()), None)
        if found is None:
            raise EnvironmentProblem(
                message(
                    "The folder '{path}' holds no Python interpreter: choose the folder of a virtual or conda "
                    "environment, or the python program in it.",
                    path=path,
                )
            )
        return found
    if not path.is_file():
        raise EnvironmentProblem(message("There is no Python interpreter '{path}'.", path=path))
    if not _looks_like_python(path):
        raise EnvironmentProblem(
            message("'{path}' is not a Python interpreter: its name should begin with 'python'.", path=path)
        )
    if "WindowsApps" in path.parts and path.stat().st_size == 0:
        raise EnvironmentProblem(
            message("'{path}' only opens the Microsoft Store: install Python, or choose another.", path=path)
        )
    if not os.access(path, os.X_OK):
        raise EnvironmentProblem(message("'{path}' may not be executed: check the file's permissions.", path=path))
    return path


def _looks_like_python(path: Path) -> bool:
    return path.name.lower().startswith(("python", "pypy"))


def _under(prefix: Path, platform: str) -> Iterator[Path]:
    """Possible paths of the interpreter in an environment or installation whose root is ``prefix``."""
    if platform == "win32":
        yield from (prefix / name for name in ("python.exe", "python3.exe"))
        yield prefix / "Scripts" / "python.exe"
        return
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for folder in (prefix / "bin", prefix / "Contents" / "MacOS" / "bin"):
        yield from (folder / name for name in (version, "python3", "python"))
