"""What all tests share: where the repository is, and the optional oracle scripts and data beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent


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
