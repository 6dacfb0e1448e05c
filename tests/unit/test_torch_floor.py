"""No name, argument or keyword of PyTorch that the package uses is newer than the oldest accepted PyTorch.

The list comes from that PyTorch itself; torch_names.py says how it is made.
"""

from __future__ import annotations

import ast

from torch_names import CLASSES, Reader, read_list, uses

from s2dr3_qgis.engine.core.versions import OLDEST_TORCH, release

# devices.autocast_enabled gives the argument, autocast_type asks by the new name; refused, they ask as of old.
GUARDED = {"torch.is_autocast_enabled", "torch.get_autocast_dtype"}
VERSION, LISTED = read_list()


def newer(found):
    """The uses that the listed PyTorch would refuse."""
    for use in found:
        known = LISTED.get(use.name)
        if known is None or not known.suits(use):
            yield use


def test_the_list_is_of_the_oldest_accepted_pytorch():
    assert release(VERSION) == OLDEST_TORCH


def test_nothing_newer_than_the_oldest_pytorch_is_used():
    late = [use for use in newer(uses()) if use.name not in GUARDED]
    assert not late, (
        f"Not in the list of PyTorch {VERSION}: {late}. If PyTorch {VERSION} has it, run tests/torch_names.py with "
        "that PyTorch to write the list anew; else do it in another way."
    )


def test_a_newer_call_is_noticed():
    code = (
        "import torch\nimport torch.nn.functional as F\nfrom torch import nn\n"
        "torch.is_autocast_enabled('cpu')\n"  # takes an argument from 2.4 on
        "torch.load(path, weights_only=True)\n"
        "torch.serialization.add_safe_globals([])\n"  # from 2.4 on
        "nn.Buffer(x)\n"  # from 2.5 on
        "F.interpolate(x, no_such_keyword=1)\n"
        "array.no_member_of_torch()\n"
    )
    members = {name for owner in CLASSES for name in dir(owner)}
    late = [use.name for use in newer(Reader(ast.parse(code), "code.py", members).uses())]
    assert late == [
        "torch.is_autocast_enabled", "torch.serialization.add_safe_globals", "torch.nn.Buffer",
        "torch.nn.functional.interpolate",
    ]  # fmt: skip
