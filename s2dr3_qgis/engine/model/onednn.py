"""Linear layers by oneDNN, through the operator that torch.compile puts in place of them.

No document promises the operator, so that it is used only where it exists and gives the right answer. It records no
gradients.
"""

from __future__ import annotations

from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor

# Largest error of a correct product of values of 0 to 1, relative to the result: modes that round to bfloat16 or TF32
# miss it by far.
TOLERANCE = 1e-5


def linear(x: Tensor, weight: Tensor, bias: Tensor | None = None, gelu: bool = False) -> Tensor:
    """float32 (..., inputs) times ``weight`` (outputs, inputs) transposed, plus ``bias``; exact GELU after it if asked.

    Columns of a larger matrix are copied first.
    """
    name, kind = ("gelu", "none") if gelu else ("none", "")
    return torch.ops.mkldnn._linear_pointwise(x, weight, bias, name, [], kind)


@cache
def works() -> bool:
    """Whether `linear` exists in this build of torch and is as exact as float32 is."""
    with torch.random.fork_rng(devices=()), torch.inference_mode():
        x, weight, bias = torch.rand(70, 500)[:, 3:-3][:, :480], torch.rand(80, 480), torch.rand(80)
        # Of both signs, so that GELU is not the same as no activation.
        weight -= 0.5
        products = F.linear(x.double(), weight.double(), bias.double())
        size = x.double() @ weight.double().abs().T
        try:
            plain, curved = (linear(x, weight, bias, gelu) for gelu in (False, True))
        except (AttributeError, NotImplementedError, RuntimeError, TypeError):
            return False
        errors = (plain - products).abs() / size, (curved - F.gelu(plain)).abs()
        # NaN compares false.
        return all(bool((error <= TOLERANCE).all()) for error in errors)
