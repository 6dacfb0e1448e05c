"""Which device computes, and at which precision."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import torch

from ..core.errors import InputError
from ..core.messages import message

PRECISIONS = ("auto", "fp32", "fp16", "bf16")
# Whether cuDNN was allowed TF32 as each open `whole_float32` began. The flag is the process's, its threads are several.
_allowed: list[bool] = []
_allowed_lock = threading.Lock()


def resolve_device(name: str = "auto") -> torch.device:
    """The torch device for "auto", "cpu", "cuda", "cuda:N" or "mps", tested by a real allocation.

    "auto" takes CUDA, then MPS, then the CPU. A number, as in the text of torch.device("mps", 0), may follow each type.

    :raises InputError: an unknown name, or the device cannot be used; the message has the reason.
    """
    if name == "auto":
        return next((device for device in map(_usable, ("cuda", "mps")) if device), torch.device("cpu"))
    if not re.fullmatch(r"(cpu|mps|cuda)(:\d+)?", name):
        raise InputError(message("Device '{name}' is unknown: use auto, cpu, cuda, cuda:N or mps.", name=name))
    # Tensors on "cpu:0" are on "cpu", and the two are not equal.
    device = torch.device("cpu" if name.startswith("cpu") else name)
    try:
        torch.zeros(1, device=device)
    except (RuntimeError, AssertionError) as error:
        # torch raises AssertionError if it was built without CUDA.
        reason = str(error).splitlines()[0]
        raise InputError(
            message("Device '{name}' cannot be used here ({reason}): choose auto or cpu.", name=name, reason=reason)
        ) from error
    return device


def _usable(name: str) -> torch.device | None:
    try:
        return resolve_device(name)
    except InputError:
        return None


def describe(device: torch.device) -> str:
    """A name for the log, with the GPU's own name if there is one."""
    if device.type == "cuda":
        return f"{device} ({torch.cuda.get_device_name(device)})"
    if device.type != "cpu":
        return str(device)
    threads = torch.get_num_threads()
    return message("cpu (1 thread)") if threads == 1 else message("cpu ({threads} threads)", threads=threads)


def free_bytes(device: torch.device) -> int | None:
    """Free bytes of a GPU's own memory; None if the device shares the main memory."""
    return torch.cuda.mem_get_info(device)[0] if device.type == "cuda" else None


def autocast_dtype(precision: str, device: torch.device) -> torch.dtype | None:
    """The type in which convolutions and matrix products run; None for plain float32.

    "auto" is float32 on a CPU and on MPS, float16 on CUDA.

    :raises InputError: an unknown name, or this PyTorch has only float32 on the device.
    """
    if precision not in PRECISIONS:
        raise InputError(
            message(
                "Precision '{precision}' is unknown: use {precisions}.",
                precision=precision,
                precisions=", ".join(PRECISIONS),
            )
        )
    if precision == "auto":
        precision = "fp16" if device.type == "cuda" else "fp32"
    dtype = {"fp32": None, "fp16": torch.float16, "bf16": torch.bfloat16}[precision]
    if dtype is not None:
        try:
            torch.autocast(device.type, dtype)
        except RuntimeError as error:  # MPS before PyTorch 2.5
            raise InputError(
                message(
                    "Precision '{precision}' is not available on {type} with PyTorch {version}: use fp32 or a "
                    "newer PyTorch.",
                    precision=precision,
                    type=device.type,
                    version=torch.__version__,
                )
            ) from error
    return dtype


def autocast_enabled(device_type: str) -> bool:
    """Whether autocast is on for "cpu", "cuda" or "mps"; works with every accepted PyTorch."""
    try:
        return torch.is_autocast_enabled(device_type)
    except TypeError:  # before PyTorch 2.4 the function is CUDA's and takes no argument
        asked = {"cpu": torch.is_autocast_cpu_enabled, "cuda": torch.is_autocast_enabled}.get(device_type)
        return asked is not None and asked()
    except RuntimeError:  # a device that this PyTorch has no autocast for
        return False


def autocast_type(device_type: str) -> torch.dtype | None:
    """The type of autocast on "cpu" or "cuda" if it is on, else None; works with every accepted PyTorch."""
    if not autocast_enabled(device_type):
        return None
    try:
        return torch.get_autocast_dtype(device_type)
    except AttributeError:  # before PyTorch 2.4
        return torch.get_autocast_cpu_dtype() if device_type == "cpu" else torch.get_autocast_gpu_dtype()


def no_autocast(device_type: str) -> AbstractContextManager:
    """A context in which autocast is off.

    PyTorch before 2.5 accepts no torch.autocast("mps"), not even to switch it off, so nothing is done if it is off.
    """
    return torch.autocast(device_type, enabled=False) if autocast_enabled(device_type) else nullcontext()


@contextmanager
def whole_float32() -> Iterator[None]:
    """A context, or a decorator, in which convolutions of float32 on a GPU are not rounded to TF32.

    cuDNN does that by default since Ampere, to 10 bits of 23; products of matrices are rounded only if a user says so.
    """
    try:
        _ = torch.backends.cudnn.allow_tf32
    except RuntimeError:  # A script has set torch's newer switches of convolutions, which then decide.
        yield
        return
    with _allowed_lock:
        _allowed.append(torch.backends.cudnn.allow_tf32)
        torch.backends.cudnn.allow_tf32 = False
    try:
        yield
    finally:
        with _allowed_lock:
            torch.backends.cudnn.allow_tf32 = _allowed.pop()
