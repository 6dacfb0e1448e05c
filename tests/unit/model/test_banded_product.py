"""Products of banded matrices with images in torch, against the dense products."""

from __future__ import annotations

import pytest
import torch
from dense_sensor import sampling, whole
from torch import Tensor

from s2dr3_qgis.engine.core.banded import Banded
from s2dr3_qgis.engine.core.sensor import SIGMAS, sampling_matrix
from s2dr3_qgis.engine.model import banded_product
from s2dr3_qgis.engine.model.banded_product import add_resampled_, add_transposed_, resampled
from s2dr3_qgis.engine.model.resample import enlarge, enlarging_bands

SIZES = (21, 13)


def dense(matrices: list[Banded]) -> list[Tensor]:
    return [torch.from_numpy(whole(matrix)).double() for matrix in matrices]


@pytest.mark.parametrize("enlarging", [False, True])
def test_products_equal_the_dense_ones_in_values_and_gradients(enlarging):
    torch.manual_seed(0)
    matrices = [enlarging_bands(size, 10) if enlarging else sampling_matrix(size, 10, SIGMAS[0]) for size in SIZES]
    image = torch.rand(2, *(matrix.shape[1] for matrix in matrices), dtype=torch.float64, requires_grad=True)
    rows, columns = dense(matrices)
    result, expected = resampled(image, *matrices), rows @ image @ columns.T
    assert torch.allclose(result, expected, rtol=0, atol=1e-12)
    weight = torch.rand_like(result)
    gradients = [torch.autograd.grad((values * weight).sum(), image)[0] for values in (result, expected)]
    assert torch.allclose(*gradients, rtol=0, atol=1e-8)  # the transpose leaves out what is negligible, too


def test_a_product_is_added_in_place():
    torch.manual_seed(1)
    image, target = torch.rand(2, 21, 13), torch.rand(2, 210, 130)
    expected = target + enlarge(image[:, None], 10)[:, 0]
    add_resampled_(target, image, *(enlarging_bands(size, 10) for size in SIZES))
    assert torch.allclose(target, expected, atol=1e-6)


def test_the_transposed_product_is_added_in_place():
    torch.manual_seed(2)
    matrices = [sampling_matrix(size, 10, SIGMAS[0]) for size in SIZES]
    rows, columns = dense(matrices)
    image, target = torch.rand(2, 21, 13), torch.rand(2, 210, 130)
    expected = target + rows.T @ image.double() @ columns
    add_transposed_(target, image, *matrices)
    assert torch.allclose(target.double(), expected, atol=1e-6)


@pytest.mark.parametrize("stripe", [1, 40, 129, 130, 1000])
def test_stripes_of_columns_give_the_same(stripe, monkeypatch):
    matrices = [sampling_matrix(size, 10, SIGMAS[0]) for size in SIZES]
    image = torch.rand(1, 210, 130)
    expected = resampled(image, *matrices)
    monkeypatch.setattr(banded_product, "STRIPE", stripe)
    assert torch.allclose(resampled(image, *matrices), expected, atol=1e-6)


def test_autocast_does_not_round_and_the_number_of_threads_stays():
    matrix = sampling_matrix(9, 10, SIGMAS[0])
    image = torch.rand(1, 90, 90)
    threads = torch.get_num_threads()
    with torch.autocast("cpu", torch.bfloat16):
        result = resampled(image, matrix, matrix)
    reference = torch.from_numpy(sampling(9, 10, SIGMAS[0]))
    assert result.dtype == torch.float32 and torch.get_num_threads() == threads
    assert torch.allclose(result.double(), reference @ image.double() @ reference.T, atol=1e-6)
