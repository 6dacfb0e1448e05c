"""Products of banded matrices with images, against the dense products."""

from __future__ import annotations

import torch

from s2dr3_qgis.engine.core.banded import Banded
from s2dr3_qgis.engine.core.sensor import SIGMAS, sampling_bands, sampling_matrix
from s2dr3_qgis.engine.model.banded_product import add_from_left_, from_left, from_right
from s2dr3_qgis.engine.model.resample import enlarging_bands, enlarging_matrix

SIZES = (21, 13)


def test_both_sides_equal_the_dense_products_in_values_and_gradients():
    torch.manual_seed(0)
    image = torch.rand(2, 210, 130, requires_grad=True)
    rows, columns = (sampling_bands(size, 10, SIGMAS[0]) for size in SIZES)
    dense = [torch.from_numpy(sampling_matrix(size, 10, SIGMAS[0])) for size in SIZES]
    result, expected = from_right(columns, from_left(rows, image)), dense[0] @ image @ dense[1].T
    assert torch.allclose(result, expected, atol=1e-6)
    weight = torch.rand_like(result)
    found, wanted = (torch.autograd.grad((r * weight).sum(), image)[0] for r in (result, expected))
    assert torch.allclose(found, wanted, atol=1e-6)


def test_a_product_is_added_in_place():
    torch.manual_seed(1)
    image, target = torch.rand(2, 21, 8), torch.rand(2, 210, 8)
    expected = target + enlarging_matrix(21, 10) @ image
    add_from_left_(enlarging_bands(21, 10), image, target)
    assert torch.allclose(target, expected, atol=1e-6)


def test_other_precisions_are_kept():
    matrix = Banded.of(enlarging_matrix(3, 10).numpy(), 30)
    assert from_left(matrix, torch.rand(1, 3, 4, dtype=torch.float64)).dtype == torch.float64
