"""Linear layers that oneDNN computes where that is faster: on AMD's processors with AVX-512, where torch's own choice,
MKL, runs its AVX2 kernels. The two differ by rounding only."""

from __future__ import annotations

from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .. import onednn
from ..decoder.fast.threads import one_thread
from ..devices import autocast_enabled
from ..trials import least_seconds

# Rows, inputs and outputs of the trial's product: the first of a feed-forward layer, of some tokens.
TRIAL_ROWS, TRIAL_INPUTS, TRIAL_OUTPUTS = 256, 1024, 4096
# By which oneDNN must be faster: equals stay with torch's choice.
MARGIN = 1.05
# Weights of a layer from which on the trial's third of a second is worth it; all of a ViT-L have more.
LEAST_WEIGHTS = 512 * 512


class Projection(nn.Linear):
    """nn.Linear; with ``gelu`` followed by exact GELU, which oneDNN computes while the result is in the caches."""

    def forward(self, x: Tensor, gelu: bool = False) -> Tensor:
        """(..., inputs) -> (..., outputs)."""
        if self._suits(x) and onednn_is_faster():
            return onednn.linear(x, self.weight, self.bias, gelu)
        y = F.linear(x, self.weight, self.bias)
        return F.gelu(y) if gelu else y

    def _suits(self, x: Tensor) -> bool:
        plain = x.device.type == "cpu" and x.dtype == self.weight.dtype == torch.float32
        return (
            plain
            and self.weight.numel() >= LEAST_WEIGHTS
            and not torch.is_grad_enabled()
            and not autocast_enabled("cpu")
        )


@cache
def onednn_is_faster() -> bool:
    """Whether oneDNN's product is faster than torch's in one thread; tried once for each process."""
    if not onednn.works():
        return False
    with torch.random.fork_rng(devices=()), torch.inference_mode(), one_thread():
        x, weight = torch.rand(TRIAL_ROWS, TRIAL_INPUTS), torch.rand(TRIAL_OUTPUTS, TRIAL_INPUTS)
        seconds = least_seconds({"torch": lambda: F.linear(x, weight), "onednn": lambda: onednn.linear(x, weight)})
    return MARGIN * seconds["onednn"] < seconds["torch"]
