"""Whether tensors fit a network, and filling it."""

from __future__ import annotations

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.weights.fitting import Difference, check_fit, compare, fill, on_meta
from s2dr3_qgis.engine.model.weights.opening import open_weights

NEEDED = {"0.weight": (3, 2), "0.bias": (3,), "1.weight": (1, 3), "1.bias": (1,)}


def build():
    return nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))


@pytest.fixture
def weights(tmp_path):
    def write(tensors):
        save_file({name: tensor.detach() for name, tensor in tensors.items()}, tmp_path / "w.safetensors")
        return open_weights(tmp_path / "w.safetensors")

    return write


def test_a_network_is_filled_without_having_been_initialised(weights):
    source, target = build(), on_meta(build)
    assert all(parameter.is_meta for parameter in target.parameters())
    target[0].bias.requires_grad_(False)
    fill(target, weights(source.state_dict()))
    x = torch.randn(4, 2)
    assert torch.equal(target(x), source(x))
    assert [parameter.requires_grad for parameter in target.parameters()] == [True, False, True, True]


def test_names_may_differ(weights):
    source, target = build(), on_meta(build)
    fill(target, weights({f"net_{name}": tensor for name, tensor in source.state_dict().items()}), "net_{}".format)
    assert torch.equal(target[1].weight, source[1].weight)


def test_nothing_is_loaded_before_all_fits(weights):
    target = on_meta(build)
    tensors = build().state_dict()
    del tensors["1.bias"]
    with pytest.raises(CheckpointError, match=r"1 missing: '1\.bias'"):
        fill(target, weights(tensors))
    assert all(parameter.is_meta for parameter in target.parameters())


def test_each_departure_is_named_with_the_nearest(weights):
    tensors = build().state_dict()
    tensors["1.wieght"] = tensors.pop("1.weight")
    tensors["0.bias"] = torch.ones(4)
    difference = compare(NEEDED, weights(tensors))
    assert difference.missing == {"1.weight": "1.wieght"}
    assert difference.unexpected == {"1.wieght": "1.weight"}
    assert difference.misshaped == {"0.bias": ((4,), (3,))}
    assert "1 of the wrong shape: '0.bias' is (4,), needed (3,)" in difference.describe()


def test_what_fits_has_no_difference(weights):
    opened = weights(build().state_dict())
    assert not compare(NEEDED, opened)
    check_fit(NEEDED, opened)
    many = Difference(missing={str(n): "" for n in range(9)})
    assert many and many.describe(2) == ["9 missing: '0', '1' …"]
