"""What all tests share: where the repository is, and the optional oracle scripts and data beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from gdal_modes import use_exceptions

TOP = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--gdal-exceptions``: GDAL raises exceptions, as it does in QGIS from 3.38 on."""
    parser.addoption("--gdal-exceptions", action="store_true", help="let GDAL raise exceptions, as QGIS 3.38 does")


def pytest_configure(config: pytest.Config) -> None:
    """Let GDAL report failures in the way that was asked for; the default of its bindings changes with GDAL 4."""
    use_exceptions(config.getoption("--gdal-exceptions"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave tests marked ``once`` out of the run with GDAL's exceptions."""
    if config.getoption("--gdal-exceptions"):
        again = [item for item in items if item.get_closest_marker("once")]
        config.hook.pytest_deselected(items=again)
        items[:] = [item for item in items if not item.get_closest_marker("once")]


@pytest.fixture(params=[False, True], ids=["returned", "raised"])
def gdal_exceptions(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Both ways of GDAL for one test, whatever the run has."""
    use_exceptions(request.param)
    yield request.param
    use_exceptions(request.config.getoption("--gdal-exceptions"))


@pytest.fixture(autouse=True)
def open_files_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file is removed while this process has it open: Windows is like that, and Linux is made so here."""
    if not os.path.isdir("/proc/self/fd"):
        return

    def guarded(remove):
        def call(path, *, dir_fd=None):
            # The lock of an output is removed while it is held, but not on Windows.
            if not os.fspath(path).endswith(".lock") and _is_open(path, dir_fd):
                raise PermissionError(13, "The process has the file open", path)
            remove(path, dir_fd=dir_fd)

        return call

    for name in ("unlink", "remove"):
        monkeypatch.setattr(os, name, guarded(getattr(os, name)))


def _is_open(path, folder: int | None) -> bool:
    with suppress(OSError):
        wanted = os.stat(path, dir_fd=folder, follow_symlinks=False)
        for number in map(int, os.listdir("/proc/self/fd")):
            with suppress(OSError):
                if os.path.samestat(wanted, os.fstat(number)):
                    return True
    return False


@pytest.fixture(scope="session", autouse=True)
def _torch_threads() -> int:
    """The number of CPU threads that torch takes by itself; 0 if no test of this run imports torch."""
    torch = sys.modules.get("torch")
    return torch.get_num_threads() if torch else 0


@pytest.fixture(autouse=True)
def _same_number_of_threads(_torch_threads: int) -> Iterator[None]:
    """The number of threads belongs to the whole process: no test leaves its own to the next one."""
    yield
    if _torch_threads:
        sys.modules["torch"].set_num_threads(_torch_threads)


@pytest.fixture(scope="session")
def top() -> Path:
    """The repository's top folder."""
    return TOP


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with oracle scripts and real imagery; what needs it is skipped, loudly, in a clone without it."""
    folder = TOP.parent / "shared"
    if not (folder / "oracle").is_dir():
        pytest.skip("SKIPPED FOR LACK OF ../shared: the independent oracle and its imagery are not beside this clone")
    return folder


@pytest.fixture(scope="session")
def tile(top: Path):
    """The bundled scene as a tile that `server` can offer."""
    from catalogue_server import demo_tile

    return demo_tile(top)


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory):
    """A catalogue and archive on this computer, running."""
    from catalogue_server import Server

    with Server(tmp_path_factory.mktemp("archive")) as server:
        yield server


@pytest.fixture
def server(running):
    """The catalogue on this computer, empty."""
    from catalogue_server import remove_files

    running.clear()
    yield running
    remove_files(running)
