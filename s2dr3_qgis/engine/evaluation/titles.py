"""Words for the names of images and measures, which are English in tables for programs, and formats of numbers."""

from __future__ import annotations

import math
from typing import Union

from ..core.messages import Message, message
from .blocks import BACK_PROJECTIONS
from .samples import BICUBIC, PROJECTED

IMAGES = {
    "input": message("input"),
    "result": message("result"),
    "reference": message("reference"),
    BICUBIC: message("bicubic"),
    PROJECTED: message("bicubic + {number} back-projections", number=BACK_PROJECTIONS),
}
MEASURES = {
    "bias": message("bias"),
    "reflectance": message("reflectance"),
    "spectral": message("spectral"),
    "spatial": message("spatial"),
    "synthesis": message("synthesis"),
    "improvement": message("improvement"),
    "omission": message("omission"),
    "hallucination": message("hallucination"),
}
FORMATS = {
    "RMSE": "{value:.5f}",
    "bias": "{value:+.5f}",
    "PSNR": "{value:.2f}",
    "SSIM": "{value:.4f}",
    "SAM": "{value:.3f}",
    "ERGAS": "{value:.3f}",
    "mean gradient": "{value:.5f}",
    "fine power": "{value:.3g}",
    "decibels": "{value:+.1f}",
    "frequency": "{value:g}",
    "opensr-test": "{value:.4f}",
    "dynamic range": "{value:.3f}",
}


def image_title(name: str) -> Message:
    """The word for an image."""
    return IMAGES[name]


def measure_title(name: str) -> str:
    """The word for a measure; acronyms are the same in all languages."""
    return MEASURES.get(name, name)


def number(value: float, kind: str) -> Union[str, Message]:
    """A number in the format of its kind, one of FORMATS; ∞ for the PSNR of equal images, a dash if there is none."""
    if value == math.inf:
        return "∞"
    return message(FORMATS[kind], value=value) if math.isfinite(value) else "–"
