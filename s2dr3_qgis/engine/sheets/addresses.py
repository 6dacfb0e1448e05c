"""Which clusters a driver may talk to: whoever runs a scheduler can run programs on all that connect to it."""

from __future__ import annotations

import ipaddress
import json
import re
from pathlib import Path

from ..core.errors import InputError
from ..core.messages import message

LOOPBACK_NAMES = ("localhost",)
ADDRESS = re.compile(r"(\w+)://(\[[^\]]+\]|[^:/\[\]]+)(?::(\d+))?/?")
TRUST = message("tls://… with certificates in Dask's configuration, or --trust-cluster")


def cluster_address(named: str, trusted: bool = False) -> str:
    """The scheduler's address for what a user names: an address, or the path of a scheduler file.

    :param trusted: the user accepts that others on the network may take the scheduler's place.
    :raises InputError: it is neither, or leads without encryption beyond this computer.
    """
    named = named.strip()
    address = named if "://" in named else _in_file(Path(named))
    parts = ADDRESS.fullmatch(address)
    if not parts or parts.group(1) not in ("tcp", "tls"):
        raise InputError(
            message(
                "CLUSTER is {address}: give tls://host:port, tcp://127.0.0.1:port or a scheduler file. "
                "Gateways need the address that their own client shows.",
                address=address,
            )
        )
    if parts.group(1) == "tcp" and not is_loopback(parts.group(2)) and not trusted:
        raise InputError(
            message(
                "CLUSTER {address} leads over the network without encryption, where anybody who answers can "
                "run programs on this computer: use {trust}.",
                address=address,
                trust=TRUST,
            )
        )
    return address


def is_loopback(host: str) -> bool:
    """Whether a host is this computer, by its name alone: no name is looked up."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host in LOOPBACK_NAMES


def _in_file(path: Path) -> str:
    try:
        return str(json.loads(path.read_text(encoding="utf-8"))["address"])
    except OSError as error:
        raise InputError(
            message(
                "CLUSTER {path} is no address, and no scheduler file: {strerror}.",
                path=path,
                strerror=error.strerror or error,
            )
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            message("CLUSTER {path} is no scheduler file of Dask, which names an address in JSON.", path=path)
        ) from error
