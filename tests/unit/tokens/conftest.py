"""A small backbone for the tests of tokens."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.model.backbone.loading import load_backbone_from_safetensors


@pytest.fixture(scope="session")
def checkpoint(top):
    return top / "tests" / "data" / "backbone_tiny" / "model.safetensors"


@pytest.fixture(scope="session")
def backbone(checkpoint):
    return load_backbone_from_safetensors(checkpoint)
