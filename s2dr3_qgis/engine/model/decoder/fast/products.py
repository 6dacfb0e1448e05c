"""The matrix products of the fast convolutions, by the library that computes them.

torch multiplies float32 matrices with MKL on x86, and MKL runs its AVX-512 kernels on Intel's processors only. oneDNN,
which torch brings for convolutions, chooses its kernels by what the processor can do: on AMD's processors whose units
are 512 bits wide (Zen 5) its products are twice as fast, on those that take two steps for 512 bits (Zen 4) or have AVX2
about as fast or slower, for the columns that a convolution reads have to be copied.
"""

from __future__ import annotations

from typing import Callable

import torch
from torch import Tensor

from ... import onednn
from ..config import WINOGRAD, WINOGRAD_ONEDNN

Product = Callable[[Tensor, Tensor, Tensor], None]
"""(windows, filters, out): ``out`` (n, tiles, outputs) = ``windows`` (n, tiles, inputs), which may be columns of larger
matrices, times ``filters`` (n, outputs, inputs) transposed."""


def torch_product(windows: Tensor, filters: Tensor, out: Tensor) -> None:
    """The product by torch's own choice, see Product."""
    torch.bmm(windows, filters.transpose(1, 2), out=out)


def onednn_product(windows: Tensor, filters: Tensor, out: Tensor) -> None:
    """The product by oneDNN, see Product."""
    for matrix, weights, result in zip(windows, filters, out):
        result.copy_(onednn.linear(matrix, weights))


PRODUCTS: dict[str, Product] = {WINOGRAD: torch_product, WINOGRAD_ONEDNN: onednn_product}
"""By the method of evaluation that uses it."""


def offered_products() -> tuple[str, ...]:
    """The methods of PRODUCTS whose product works in this process."""
    return tuple(method for method, product in PRODUCTS.items() if product is torch_product or onednn.works())
