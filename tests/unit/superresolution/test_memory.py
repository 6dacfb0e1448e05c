"""What scripts remember from run to run: nothing."""

from __future__ import annotations

import inspect
from pathlib import Path

from s2dr3_qgis.engine.superresolution.memory import Memory, NoMemory


def test_nothing_is_known_whatever_was_remembered():
    memory, decoder = NoMemory(), Path("decoder.safetensors")
    memory.remember_overlap(decoder, 32)
    memory.remember_speed(decoder, 1e-6)
    assert memory.overlap(decoder) is None
    assert memory.speed(decoder) is None
    assert memory.cores == 1.0 and not memory.separate


def test_it_has_the_methods_of_every_memory():
    methods = {name for name, _ in inspect.getmembers(Memory, inspect.isfunction) if not name.startswith("_")}
    for name in methods:
        assert inspect.signature(getattr(NoMemory, name)) == inspect.signature(getattr(Memory, name))
