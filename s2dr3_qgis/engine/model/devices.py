"""Which device computes, and at which precision."""

from __future__ import annotations

import re

import torch

from ..core.errors import InputError

PRECISIONS = ("auto", "fp32", "fp16", "bf16")


def resolve_device(name: str = "auto") -> torch.device:
    """The torch device for "auto", "cpu", "cuda", "cuda:N" or "mps", proved by a real allocation.

    "auto" takes CUDA, then MPS, then the CPU. Raises InputError where the named device cannot be used, with the reason.
    """
    if name == "auto":
        return next((device for device in map(_usable, ("cuda", "mps")) if device), torch.device("cpu"))
    if not re.fullmatch(r"cpu|mps|cuda(:\d+)?", name):
        raise InputError(f"Device '{name}' is unknown: use auto, cpu, cuda, cuda:N or mps.")
    device = torch.device(name)
    try:
        torch.zeros(1, device=device)
    except (RuntimeError, AssertionError) as error:
        # torch raises AssertionError where it was built without CUDA.
        reason = str(error).splitlines()[0]
        raise InputError(f"Device '{name}' cannot be used here ({reason}): choose auto or cpu.") from error
    return device


def _usable(name: str) -> torch.device | None:
    try:
        return resolve_device(name)
    except InputError:
        return None


def describe(device: torch.device) -> str:
    """A name for the log: the GPU's own where there is one."""
    if device.type == "cuda":
        return f"{device} ({torch.cuda.get_device_name(device)})"
    return f"cpu ({torch.get_num_threads()} threads)" if device.type == "cpu" else str(device)


def free_bytes(device: torch.device) -> int | None:
    """What is free of a GPU's own memory; None where the device shares the main memory."""
    return torch.cuda.mem_get_info(device)[0] if device.type == "cuda" else None


def autocast_dtype(precision: str, device: torch.device) -> torch.dtype | None:
    """The type in which convolutions and matrix products run; None for plain float32.

    "auto" is float32 on a CPU and on MPS, float16 on CUDA. Raises InputError for an unknown name.
    """
    if precision not in PRECISIONS:
        raise InputError(f"Precision '{precision}' is unknown: use {', '.join(PRECISIONS)}.")
    if precision == "auto":
        precision = "fp16" if device.type == "cuda" else "fp32"
    return {"fp32": None, "fp16": torch.float16, "bf16": torch.bfloat16}[precision]
