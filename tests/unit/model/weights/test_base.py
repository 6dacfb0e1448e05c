"""What every reader of a checkpoint checks before it hands out a tensor."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.weights.base import MAX_SIDE_OF_EMPTY, Weights, count, dtype_name
from s2dr3_qgis.engine.model.weights.local_files import MAX_TENSORS


class InMemory(Weights):
    """Tensors of a dictionary."""

    def __init__(self, **tensors):
        self._tensors = tensors
        shapes = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
        super().__init__(Path("w.pt"), shapes, {name: tensor.dtype for name, tensor in tensors.items()})

    def _read(self, name):
        return self._tensors[name]


def test_tensors_come_as_float32_or_as_stored():
    weights = InMemory(a=torch.ones(2, 3, dtype=torch.float16), empty=torch.ones(0, 3))
    assert weights.load("a").dtype == torch.float32
    assert weights.load("a", None).dtype == torch.float16
    assert weights.load("empty").shape == (0, 3)
    assert weights.parameter_count() == 6


@pytest.mark.parametrize(
    ("tensor", "says"),
    [
        (torch.tensor([1.0, float("nan")]), "holds NaN values"),
        (torch.tensor([1.0, float("-inf")]), "holds infinite values"),
        (torch.ones(2, dtype=torch.int8), "stored as int8"),
    ],
)
def test_values_that_are_no_weights_are_refused_by_name(tensor, says):
    weights = InMemory(layer=tensor)
    with pytest.raises(CheckpointError, match=f"'layer'.*{says}"):
        weights.load("layer")
    assert torch.equal(weights.raw("layer"), tensor) or tensor.isnan().any()


def test_a_tensor_that_is_not_there_is_named():
    with pytest.raises(CheckpointError, match="there is no tensor 'b'"):
        InMemory(a=torch.ones(1)).load("b")


def test_sides_and_numbers_that_no_network_has_are_refused():
    path, kind = Path("w.pt"), {"a": torch.float32}
    with pytest.raises(CheckpointError, match="is empty but has the shape"):
        Weights(path, {"a": (0, MAX_SIDE_OF_EMPTY + 1)}, kind)
    names = dict.fromkeys(map(str, range(MAX_TENSORS + 1)), (1,))
    with pytest.raises(CheckpointError, match="at most 10,000"):
        Weights(path, names, dict.fromkeys(names, torch.float32))


def test_counts_do_not_overflow():
    assert count((2**32, 2**32, 2**32)) == 2**96
    assert count(()) == 1
    assert dtype_name(torch.bfloat16) == "bfloat16"
