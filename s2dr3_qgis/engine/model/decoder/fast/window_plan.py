"""Which rows and columns each generator stage must compute for a window of the output."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

Span = tuple[int, int]


class Step(NamedTuple):
    """One axis of one stage: read ``source``, resize to ``resized``, keep ``crop``, put ``pad`` zeros at the ends."""

    source: Span
    resized: int
    crop: Span
    pad: Span


def plan_axis(window: Span, size: int, factors: Sequence[int]) -> list[Step]:
    """Steps, first stage first, that give the output pixels ``window`` of an axis with ``size`` input pixels.

    ``factors`` are the stages' sizes in multiples of the input's.
    """
    steps = []
    for factor, before in reversed(list(zip(factors, (1, *factors)))):
        full = size * factor
        # A 3×3 convolution reads one pixel more on either side, or a zero beyond the image.
        first, last = max(window[0] - 1, 0), min(window[1] + 1, full)
        pad = (int(window[0] == 0), int(window[1] == full))
        common = math.gcd(factor, before)
        up, down = factor // common, before // common
        # Resizing maps blocks of `down` pixels to blocks of `up`. Interpolation clamps at the edge of what it reads, so
        # one more block than needed is read on either side; at the image's own edge clamping is right.
        spare = 0 if up == down else 1
        begin = max(first // up - spare, 0)
        end = min(-(-last // up) + spare, full // up)
        window = (begin * down, end * down)
        steps.append(Step(window, (end - begin) * up, (first - begin * up, last - begin * up), pad))
    return steps[::-1]


def spans(first: int, last: int, longest: int) -> list[Span]:
    """[first, last) in parts of nearly equal size, none longer than ``longest``."""
    parts = -(-(last - first) // longest)
    edges = [first + (last - first) * k // parts for k in range(parts + 1)]
    return list(zip(edges, edges[1:]))
