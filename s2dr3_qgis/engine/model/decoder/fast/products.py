"""The matrix products of the fast convolutions, by the library that computes them.

torch multiplies float32 matrices with MKL on x86, and MKL runs its AVX-512 kernels on Intel's processors only. oneDNN,
which torch brings for convolutions, chooses its kernels by what the processor can do: on AMD's processors whose units
are 512 bits wide (Zen 5) its products are twice as fast, on those that take two steps for 512 bits (Zen 4) or have AVX2
about as fast or slower, for the columns that a convolution reads have to be
copied. Its product is reached through the operator that torch.compile puts in place of linear layers. No document
promises it, so it is offered only where it exists and gives the right answer.
"""

from __future__ import annotations

from functools import cache
from typing import Callable

import torch
from torch import Tensor

from ..config import WINOGRAD, WINOGRAD_ONEDNN

Product = Callable[[Tensor, Tensor, Tensor], None]
"""(windows, filters, out): ``out`` (n, tiles, outputs) = ``windows`` (n, tiles, inputs), which may be columns of larger
matrices, times ``filters`` (n, outputs, inputs) transposed."""

# Largest error of a correct product of values of 0 to 1, relative to the result: modes that round to bfloat16 or TF32
# miss it by far.
TOLERANCE = 1e-5


def torch_product(windows: Tensor, filters: Tensor, out: Tensor) -> None:
    """The product by torch's own choice, see Product."""
    torch.bmm(windows, filters.transpose(1, 2), out=out)


def onednn_product(windows: Tensor, filters: Tensor, out: Tensor) -> None:
    """The product by oneDNN, see Product."""
    linear = torch.ops.mkldnn._linear_pointwise
    for matrix, weights, result in zip(windows, filters, out):
        result.copy_(linear(matrix, weights, None, "none", [], ""))


PRODUCTS: dict[str, Product] = {WINOGRAD: torch_product, WINOGRAD_ONEDNN: onednn_product}
"""By the method of evaluation that uses it."""


def offered_products() -> tuple[str, ...]:
    """The methods of PRODUCTS whose product works in this process."""
    return tuple(method for method, product in PRODUCTS.items() if product is torch_product or _works(product))


@cache
def _works(product: Product) -> bool:
    """Whether a product exists in this build of torch and is as exact as float32 is."""
    with torch.random.fork_rng(devices=()), torch.inference_mode():
        windows, filters = torch.rand(2, 70, 500)[:, 3:-3, :480], torch.rand(2, 80, 480)
        expected = torch.bmm(windows.double(), filters.double().transpose(1, 2))
        out = torch.full(expected.shape, float("nan"))
        try:
            product(windows, filters, out)
        except (AttributeError, NotImplementedError, RuntimeError, TypeError):
            return False
        # NaN compares false.
        return bool(((out - expected).abs() <= TOLERANCE * expected).all())
