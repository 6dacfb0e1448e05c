"""Advice for the user from the output of pip, venv or a failed import."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..engine.core.messages import message


class Advice(NamedTuple):
    """``cause`` and ``remedy`` in plain words; ``key`` is the kind of failure."""

    key: str
    cause: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.cause} {self.remedy}"


# QGIS and pip keep addresses in readable files, so a name and password belong elsewhere.
LOGIN_REMEDY = message(
    "Let pip take name and password from a netrc file or the system's keyring, or set the environment "
    "variable S2DR3_TORCH_INDEX to the whole address."
)
# The first match decides. A full disk also causes denied or missing files, and a proxy that breaks TLS also causes
# "no matching distribution". Therefore the order is from certain causes to symptoms that many causes share.
_KNOWN = (
    (
        "disk",
        r"no space left on device|\[Errno 28\]|WinError 112|not enough space on the disk|disk quota exceeded|Errno 122",
        message("The disk is full."),
        message(
            "A CPU build of PyTorch needs about 2 GB, a CUDA build about 8 GB, and as much again while it "
            "installs. Make room on the disk of your user profile and of the temporary folder, then try "
            "again."
        ),
    ),
    (
        "venv",
        r"ensurepip is not available|No module named '?(venv|ensurepip)\b|python3[\d.]*-venv",
        message("This Python cannot make virtual environments: its modules venv or ensurepip are missing."),
        message(
            "On Debian and Ubuntu install the package python3-venv (sudo apt install python3-venv); elsewhere "
            "choose another Python, from python.org or conda, as the base."
        ),
    ),
    (
        "pip",
        r"No module named '?pip\b",
        message("This Python has no pip."),
        message(
            "Install it with 'python -m ensurepip' (on Debian and Ubuntu: sudo apt install python3-pip "
            "python3-venv), or choose another Python."
        ),
    ),
    (
        "managed",
        r"externally-managed-environment",
        message("This Python belongs to the operating system, which does not allow pip to change it."),
        message(
            "Create a private environment instead, or install the distribution's own packages of PyTorch and "
            "safetensors."
        ),
    ),
    (
        "socks",
        r"Missing dependencies for SOCKS support",
        message("pip cannot use a SOCKS proxy."),
        message(
            "Enter an HTTP proxy, if your network has one, under Settings > Options > Network in QGIS, then "
            "press Create again."
        ),
    ),
    (
        "proxy",
        r"407 Proxy Authentication|Proxy Authentication Required|ProxyError|Cannot connect to proxy"
        r"|Tunnel connection failed",
        message("The proxy server refuses the connection or asks for a name and password."),
        message(
            "Enter them under Settings > Options > Network in QGIS, then try again. Your administrator may "
            "have to allow pypi.org, files.pythonhosted.org and download.pytorch.org."
        ),
    ),
    (
        "login",
        r"\b(401|403) (Error|Client Error|Unauthorized|Forbidden)|HTTP error 40[13]\b|Credentials not correct",
        message("The package index refuses the name and password, or wants some."),
        LOGIN_REMEDY,
    ),
    (
        "tls",
        r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|self[- ]signed certificate|unable to get local issuer"
        r"|SSL module is not available|SSLError",
        message(
            "The secure connection cannot be verified: a company network or an antivirus program may read it "
            "on the way."
        ),
        message(
            "Ask your administrator for the network's root certificate as a .pem file and name it in the "
            "environment variable PIP_CERT, or use another network."
        ),
    ),
    (
        "dll",
        r"WinError (126|127|1114)\b|DLL load failed|Error loading .*\.dll|vcruntime140|msvcp140|Visual C\+\+ Redist",
        message(
            "A library of PyTorch cannot be loaded, most often because Microsoft's Visual C++ runtime is "
            "missing or old."
        ),
        message(
            "Install the 'Microsoft Visual C++ Redistributable' (x64) from Microsoft, restart the computer "
            "and try again."
        ),
    ),
    (
        "glibc",
        r"GLIBC(XX)?_[\d.]+'? not found|version `GLIBC",
        message("The operating system is older than this build of PyTorch allows."),
        message("Use a newer system, or an older PyTorch in an environment of your own."),
    ),
    (
        "locked",
        r"WinError (5|32|225)\b|Access is denied|being used by another process|virus|blocked by your administrator"
        r"|AppLocker",
        message(
            "A file could not be written or started: it is in use, or an antivirus program or a rule of your "
            "organisation holds it back."
        ),
        message(
            "Close other QGIS windows, allow the folder of the private environment in the antivirus program, "
            "and try again."
        ),
    ),
    (
        "permission",
        r"Permission denied|\[Errno 13\]|Read-only file system|Operation not permitted",
        message("The folder may not be written to."),
        message("Check the permissions of your QGIS profile folder, then try again."),
    ),
    (
        "cuda",
        r"Torch not compiled with CUDA|no kernel image is available|CUDA driver version is insufficient"
        r"|NVIDIA driver on your system is too old|Found no NVIDIA driver|sm_\d+ is not compatible",
        message("This build of PyTorch does not suit the graphics card or its driver."),
        message("Choose the CPU build, or a CUDA build that the driver supports, and update the graphics driver."),
    ),
    (
        "network",
        r"Temporary failure in name resolution|getaddrinfo failed|Name or service not known|NewConnectionError"
        r"|Network is unreachable|Connection refused|ConnectTimeoutError|Failed to establish a new connection",
        message("The package index cannot be reached."),
        message("Check the network and the proxy under Settings > Options > Network in QGIS, then try again."),
    ),
    (
        "download",
        r"Read timed out|ReadTimeoutError|IncompleteRead|Connection (aborted|reset)|RemoteDisconnected"
        r"|DO NOT MATCH THE HASHES",
        message("The download broke off or arrived damaged."),
        message("Try again: what is done is kept."),
    ),
    (
        "python",
        r"Requires-Python|requires a different Python|python_requires",
        message("This version of Python is not supported by PyTorch."),
        message("Choose another Python (3.10 to 3.14) as the base of the environment."),
    ),
    (
        "build",
        r"No matching distribution found|Could not find a version that satisfies|is not a supported wheel",
        message("There is no PyTorch of this build for this Python and this system at the package index."),
        message("Choose the CPU build, check the index address, or choose another Python (64-bit, 3.10 to 3.14)."),
    ),
    (
        "memory",
        r"MemoryError|\bKilled\b|signal 9|out of memory",
        message("Memory ran out while packages were being installed."),
        message("Close other programs and try again."),
    ),
)
_LOGIN = re.compile(r"(\w+://)\S*@")
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), Advice(key, *words)) for key, pattern, *words in _KNOWN)


def diagnose(text: str) -> Advice | None:
    """The advice for the output of a failed command or import; None if the failure is unknown."""
    return next((advice for pattern, advice in _COMPILED if pattern.search(text)), None)


def without_secrets(text: str) -> str:
    """``text`` without user names and passwords in addresses, safe to show and to paste into a report.

    A password may contain "@" and "/", so everything up to the last "@" of an address is hidden.
    """
    return _LOGIN.sub(r"\1***@", text)


def without_login(address: str) -> str:
    """``address`` without user name and password, so that it may be stored."""
    return _LOGIN.sub(r"\1", address)
