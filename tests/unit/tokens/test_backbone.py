"""What fulfils the interfaces of a backbone: the one in this process and the one in a worker."""

from __future__ import annotations

import inspect

import pytest

from s2dr3_qgis.engine.tokens.backbone import OpenBackbone, TokenBackbone
from s2dr3_qgis.engine.worker.client import WorkerBackbone
from s2dr3_qgis.engine.worker.local import LocalBackbone


@pytest.mark.parametrize("kind", [LocalBackbone, WorkerBackbone])
def test_both_backbones_take_what_the_interface_says(kind):
    wanted = inspect.signature(TokenBackbone.tokens)
    assert list(inspect.signature(kind.tokens).parameters) == list(wanted.parameters)
    assert kind.__enter__ and kind.__exit__


def test_a_backbone_opens_by_the_arguments_of_the_interface():
    names = [name for name in inspect.signature(OpenBackbone.__call__).parameters if name != "self"]
    inspect.signature(LocalBackbone).bind(*names)
    assert list(inspect.signature(LocalBackbone).parameters)[: len(names)] == names
