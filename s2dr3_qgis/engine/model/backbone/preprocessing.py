"""From imagery to the input of a backbone."""

from __future__ import annotations

import torch
from torch import Tensor

from ...core.errors import InputError
from ...core.messages import either, message

# Mean and standard deviation of R, G, B on 0..1, as published with the DINOv3 weights.
NORMALISATIONS = {
    "satellite": ((0.430, 0.411, 0.296), (0.213, 0.156, 0.143)),  # SAT-493M
    "web": ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),  # LVD-1689M
}


def normalise(rgb: Tensor, variant: str = "satellite", white: float = 1.0) -> Tensor:
    """Pixel values as in the training of the weights: ``(value - mean) / std``, channel by channel.

    :param rgb: (..., 3, H, W). uint8 is a picture and divided by 255; floating point is a picture in 0..1 or
        reflectance. NaN is nodata and becomes the mean, that is 0.
    :param variant: "satellite" for weights trained on SAT-493M, "web" for those trained on LVD-1689M.
    :param white: the floating-point value to show as white: values are divided by it and clipped to 0..1. TCI_WHITE
        turns Sentinel-2 reflectance into a picture as bright as those in training; 1 leaves 0..1 unchanged.
    :return: float32 of the same shape and device.
    :raises InputError: unknown variant, other shape or type, or values far outside 0..1.
    """
    if variant not in NORMALISATIONS:
        raise InputError(
            message(
                "Normalisation '{variant}' is unknown: use {normalisations}.",
                variant=variant,
                normalisations=either(NORMALISATIONS),
            )
        )
    if rgb.ndim < 3 or rgb.shape[-3] != 3:
        raise InputError(
            message("The picture has the shape {shape}; needed are 3 channels: (..., 3, H, W).", shape=tuple(rgb.shape))
        )
    picture = _picture(rgb, white)
    mean, std = (torch.tensor(values, device=rgb.device)[:, None, None] for values in NORMALISATIONS[variant])
    return torch.nan_to_num((picture - mean) / std, nan=0.0)


def _picture(rgb: Tensor, white: float) -> Tensor:
    if rgb.dtype == torch.uint8:
        return rgb.float() / 255.0
    if not rgb.is_floating_point():
        raise InputError(
            message(
                "The picture is {dtype}; give uint8 (0..255), or floating point reflectance in 0..1.", dtype=rgb.dtype
            )
        )
    rgb = rgb.float()
    largest = torch.nan_to_num(rgb, nan=0.0).abs().max().item() if rgb.numel() else 0.0
    # Glint and snow exceed a reflectance of 1; digital numbers and 0..255 pictures exceed it a hundredfold.
    if largest > 20.0:
        raise InputError(
            message(
                "The picture holds values up to {largest:g}; floating point must be reflectance or a picture "
                "in 0..1. Divide digital numbers by 10000, or give an 8-bit picture as uint8.",
                largest=largest,
            )
        )
    return (rgb / white).clamp(0.0, 1.0)


def parse_layers(text: str, count: int) -> tuple[int, ...]:
    """The blocks, out of ``count``, whose tokens are used: "last" (or empty), or numbers from 1 such as "6,12,24".

    :raises InputError: any other text, or a number twice.
    """
    if text.strip().lower() in ("", "last"):
        return (count,)
    parts = [part.strip() for part in text.split(",")]
    numbers = [int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 6]
    if len(numbers) != len(parts) or len(set(numbers)) != len(parts) or not all(1 <= n <= count for n in numbers):
        raise InputError(
            message(
                "Layers '{text}': give 'last' or different numbers from 1 to {count}, such as '{count}'.",
                text=text,
                count=count,
            )
        )
    return tuple(numbers)
