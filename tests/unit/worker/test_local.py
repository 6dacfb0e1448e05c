"""The networks in this process: Cancel within a tile, and tokens."""

from __future__ import annotations

import threading
import time

import pytest
from workers import PATIENCE, in_background, tile

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.worker.local import LocalBackbone, LocalPipeline


@pytest.mark.parametrize("threads", [1, 2])
def test_cancel_ends_a_tile_in_this_process(slow, threads):
    stop = threading.Event()
    # No trial, which may take as long as the first blocks.
    choices = {"device": "cpu", "threads": threads, "method": "winograd"}
    with LocalPipeline(slow, cancelled=stop.is_set, **choices) as pipeline:
        thread, raised = in_background(lambda: pipeline.super_resolve(tile(400)))
        time.sleep(0.5)
        assert thread.is_alive()
        stop.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()
        assert isinstance(raised[0], Cancelled)


@pytest.mark.parametrize("method", ["winograd", "windows"])
def test_a_tile_asks_often_whether_to_stop(small, method):
    asked = []
    with LocalPipeline(small, "cpu", threads=1, cancelled=lambda: asked.append(1), method=method) as pipeline:
        pipeline.super_resolve(tile(80))
    # A dense block's five convolutions, three blocks and nine windows; without the fast ones once a block.
    assert len(asked) > (24 if method == "winograd" else 11)


def test_cancel_ends_a_backbone_before_its_next_window(top):
    path = top / "tests" / "data" / "backbone_tiny" / "model.safetensors"
    with LocalBackbone(path, device="cpu", threads=1, cancelled=lambda: True) as backbone, pytest.raises(Cancelled):
        backbone.tokens(tile(32, bands=3)[0])
