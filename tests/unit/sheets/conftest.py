"""A small network, and a scene planned with it: for the tests that need the real thing."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from runs import numbers
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.sheets.command import main
from s2dr3_qgis.engine.sheets.layout import read_plan
from s2dr3_qgis.engine.sheets.store import Store, open_store
from s2dr3_qgis.engine.sheets.tasks import Task, perform

METADATA = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}


class Reference(NamedTuple):
    """``source``: a scene; ``decoder``: a network; ``store``: all of its sheets, made one after the other."""

    source: str
    decoder: str
    store: Store

    def plan(self, out: str, *more: str) -> int:
        """Plan the scene anew; returns the exit code."""
        small = ("--sheet", "24", "--core", "12", "--overlap", "8", "--device", "cpu")
        return main(["plan", out, self.source, "--decoder", self.decoder, *small, *more])


def run_here(store: Store) -> list[str]:
    """Make all sheets of a store's scenes in this process; returns the answers."""
    scene = read_plan(store, "scene")
    tasks = [Task(store.place, "scene", scene.key, sheet.row, sheet.column, "here") for sheet in scene.sheets()]
    return [perform(task.text()) for task in tasks]


@pytest.fixture(scope="session")
def reference(tmp_path_factory) -> Reference:
    folder = tmp_path_factory.mktemp("reference")
    values = numbers()
    values[:, :, 48:] = 0  # the last column of sheets has no data
    source = write_stack(folder / "scene.tif", values, CUBE_NAMES, nodata=0, metadata=METADATA)
    found = Reference(source, small_decoder(folder), open_store(str(folder / "out")))
    assert found.plan(found.store.place) == 0
    run_here(found.store)
    return found


def small_decoder(folder: Path) -> str:
    import json

    import torch
    from safetensors.torch import save_file

    from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
    from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

    torch.manual_seed(0)
    config = DecoderConfig(
        channels=4, growth=2, blocks=1, generator=(4, 10), stage_factors=(2, 10), bicubic_skip=True, consistency_steps=1
    )
    state = {name: 0.1 * tensor for name, tensor in S2x10NetS(config).state_dict().items()}
    save_file(state, folder / "small.safetensors", {"config": json.dumps(config.to_dict())})
    return str(folder / "small.safetensors")
