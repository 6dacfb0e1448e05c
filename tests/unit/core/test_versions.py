"""One floor for Python and PyTorch: what is installed, what is accepted and what the documents say agree."""

from __future__ import annotations

import re
import sys

import pytest

import s2dr3_qgis
from s2dr3_qgis.engine.core.versions import OLDEST_PYTHON, OLDEST_TORCH, OLDEST_TORCH_FOR_PICKLES, release, written
from s2dr3_qgis.environment import private


def test_releases_are_read_from_versions():
    assert release("2.2.2") == release("2.2.2+cpu") == (2, 2)
    assert release("2.13.0.dev20260101+cu126") == (2, 13)
    assert release("2.6.0a0+git1234") >= OLDEST_TORCH_FOR_PICKLES


def test_every_version_that_is_installed_reaches_the_floor():
    for pinned in (private.TORCH, private.TORCH_PYTHON_39, private.TORCH_INTEL_MAC):
        assert release(pinned.partition("==")[2]) >= OLDEST_TORCH


def test_the_documents_state_the_floor(top):
    text = (top / "docs" / "ENVIRONMENT.md").read_text(encoding="utf-8")
    assert f"PyTorch ({written(OLDEST_TORCH)} or newer)" in text
    assert f"PyTorch {written(OLDEST_TORCH_FOR_PICKLES)}" in text
    assert re.search(rf"Python .*\({written(OLDEST_PYTHON)} or newer\)", text)


def test_a_python_that_is_too_old_is_told_so_when_qgis_loads_the_plugin(monkeypatch):
    assert s2dr3_qgis.OLDEST_PYTHON == OLDEST_PYTHON
    monkeypatch.setattr(sys, "version_info", (3, 8, 10, "final", 0))
    with pytest.raises(ImportError, match=r"needs Python 3\.9 or newer, but this QGIS runs Python 3\.8"):
        s2dr3_qgis.classFactory(None)
