"""Runs in the probed interpreter, which may be old: prints its packages and devices as one line of JSON."""

import json
import platform
import sys

MARK = "S2DR3-PROBE "
WRONG_RESULT = "wrong result"  # a problem that the reader puts into words
TRIAL_BYTES = 64 * 1024 * 1024


def version_of(name):
    """The module's version, or the reason why it cannot be imported."""
    try:
        module = __import__(name)
    except Exception as error:  # a broken installation raises anything
        return None, type(error).__name__ + ": " + str(error)
    return str(getattr(module, "__version__", "?")), None


def devices(torch):
    """CPU, CUDA and MPS devices, each tested by an allocation and a convolution."""
    label = platform.machine() + ", " + str(torch.get_num_threads()) + " threads"
    found = [try_device(torch, "cpu", label)]
    if torch.cuda.is_available():
        for index in range(torch.cuda.device_count()):
            found.append(try_device(torch, "cuda:" + str(index), torch.cuda.get_device_name(index)))
    mps = getattr(torch.backends, "mps", None)
    if mps is not None and mps.is_available():
        found.append(try_device(torch, "mps", "Apple GPU"))
    return found


def try_device(torch, name, label):
    """Whether the device computes, and its free memory (bytes; None if unknown)."""
    device = {"name": name, "label": label, "total": None, "free": None, "problem": None}
    try:
        tensor = torch.ones(TRIAL_BYTES // 4, device=name)
        image = tensor[: 10 * 64 * 64].reshape(1, 10, 64, 64)
        weight = torch.ones(10, 10, 3, 3, device=name)
        if float(torch.nn.functional.conv2d(image, weight)[0, 0, 0, 0]) != 90.0:
            device["problem"] = WRONG_RESULT
        if name.startswith("cuda"):
            device["free"], device["total"] = torch.cuda.mem_get_info(name)
    except Exception as error:  # drivers raise anything
        lines = str(error).splitlines() or [""]
        device["problem"] = type(error).__name__ + ": " + lines[0]
    return device


def main():
    """Print the report; with --brief without importing any package."""
    report = {
        "python": list(sys.version_info[:3]),
        "bits": 64 if sys.maxsize > 2**32 else 32,
        "system": sys.platform,
        "machine": platform.machine(),
        "devices": [],
    }
    if "--brief" not in sys.argv:
        for name in ("numpy", "safetensors", "torch"):
            report[name], report[name + "_problem"] = version_of(name)
        if report["torch"]:
            try:
                import torch

                report["cuda_build"] = torch.version.cuda
                report["devices"] = devices(torch)
            except Exception as error:  # half an installation imports as an empty module
                report["torch_problem"] = type(error).__name__ + ": " + str(error)
    sys.stdout.write("\n" + MARK + json.dumps(report) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
