"""Which names of PyTorch the package uses, and the list of those that the oldest accepted PyTorch has.

``python tests/torch_names.py``, run with the oldest accepted PyTorch, writes the list anew: each name used, and for a
function how many arguments it takes by position ("*": any number) and by which keywords.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import torch

TOP = Path(__file__).resolve().parents[1]
PACKAGE = TOP / "s2dr3_qgis"
LIST = TOP / "tests" / "data" / "torch_floor.txt"
# What an attribute of an object may belong to. A name that none of these classes has is another library's.
CLASSES = (
    torch.Tensor, torch.nn.Parameter, torch.nn.Module, torch.nn.Conv2d, torch.nn.Linear, torch.nn.ModuleList,
    torch.nn.Sequential, torch.Generator, torch.dtype, torch.device, torch.Size, torch.finfo, torch.optim.AdamW,
)  # fmt: skip
ANY = 1 << 16
ANY_KEYWORD = "**"


class Use(NamedTuple):
    """A name in the code: ``torch.a.b``, or ``.b`` of an object; how many arguments a call gives it by position."""

    name: str
    place: str
    positional: int = 0
    keywords: frozenset[str] = frozenset()


class Capacity(NamedTuple):
    """How a function may be called."""

    positional: int
    keywords: frozenset[str]

    def suits(self, use: Use) -> bool:
        """Whether the call is accepted."""
        by_keyword = ANY_KEYWORD in self.keywords or use.keywords <= self.keywords
        return use.positional <= self.positional and by_keyword


def uses() -> list[Use]:
    """Every use of a name of torch in the package."""
    members = {name for owner in CLASSES for name in dir(owner)}
    found = []
    for file in sorted(PACKAGE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if "torch" in text:
            found += Reader(ast.parse(text), file.relative_to(PACKAGE).as_posix(), members).uses()
    return found


@dataclass
class Reader:
    """The uses in one file; ``members`` are the attributes that objects of torch have."""

    tree: ast.Module
    file: str
    members: set[str]

    @cached_property
    def aliases(self) -> dict[str, str]:
        """What each local name of torch or of a part of it stands for."""
        names = {}
        if any(isinstance(node, ast.Name) and node.id == "import_torch" for node in ast.walk(self.tree)):
            names["torch"] = "torch"
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                ours = [alias for alias in node.names if _ours(alias.name)]
                names.update({alias.asname or "torch": alias.name if alias.asname else "torch" for alias in ours})
            elif isinstance(node, ast.ImportFrom) and not node.level and _ours(node.module or ""):
                names.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
            elif isinstance(node, ast.arg) and node.arg == "torch":
                names["torch"] = "torch"
        return names

    def uses(self) -> Iterator[Use]:
        """Those of one file."""
        calls = {id(node.func): node for node in ast.walk(self.tree) if isinstance(node, ast.Call)}
        inner = {id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Attribute)}
        for node in ast.walk(self.tree):
            if not isinstance(node, (ast.Attribute, ast.Name)):
                continue
            name = self._dotted(node)
            place = f"{self.file}:{node.lineno}"
            if name and id(node) not in inner and name != "torch":
                yield Use(name, place, *_arguments(calls.get(id(node))))
            elif not name and isinstance(node, ast.Attribute) and node.attr in self.members:
                yield Use(f".{node.attr}", place)

    def _dotted(self, node: ast.AST) -> str:
        """The full name of a chain that begins with torch; "" for any other expression."""
        if isinstance(node, ast.Name):
            return self.aliases.get(node.id, "")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "import_torch":
            return "torch"
        if not isinstance(node, ast.Attribute):
            return ""
        owner = self._dotted(node.value)
        return f"{owner}.{node.attr}" if owner else ""


def _ours(module: str) -> bool:
    return module.partition(".")[0] == "torch"


def _arguments(call: ast.Call | None) -> tuple[int, frozenset[str]]:
    if call is None:
        return 0, frozenset()
    positional = sum(not isinstance(argument, ast.Starred) for argument in call.args)
    return positional, frozenset(keyword.arg for keyword in call.keywords if keyword.arg)


def read_list() -> tuple[str, dict[str, Capacity]]:
    """The version in the list's first line, and how each of its names may be called."""
    head, *lines = LIST.read_text(encoding="utf-8").splitlines()
    listed = {}
    for line in lines:
        name, most, *keywords = line.split()
        listed[name] = Capacity(ANY if most == "*" else int(most), frozenset(keywords))
    return head.split()[-1], listed


def capacity(name: str) -> Capacity | None:
    """How this PyTorch lets ``name`` be called; None if it has no such name."""
    if name.startswith("."):
        return Capacity(0, frozenset()) if any(hasattr(owner, name[1:]) for owner in CLASSES) else None
    value = torch
    for part in name.split(".")[1:]:
        if not hasattr(value, part):
            return None
        value = getattr(value, part)
    try:
        return _of_signature(inspect.signature(value))
    except (TypeError, ValueError):
        return _of_stubs(name.rpartition(".")[2]) if callable(value) else Capacity(0, frozenset())


def _of_signature(signature: inspect.Signature) -> Capacity:
    kinds = inspect.Parameter
    parameters = signature.parameters.values()
    positional = [p for p in parameters if p.kind in (kinds.POSITIONAL_ONLY, kinds.POSITIONAL_OR_KEYWORD)]
    named = [p.name for p in parameters if p.kind in (kinds.KEYWORD_ONLY, kinds.POSITIONAL_OR_KEYWORD)]
    variable = any(p.kind == kinds.VAR_POSITIONAL for p in parameters)
    if not named and any(p.kind == kinds.VAR_KEYWORD for p in parameters):
        named = [ANY_KEYWORD]
    return Capacity(ANY if variable else len(positional), frozenset(named))


@cache
def _stubs() -> tuple[ast.Module, ...]:
    folder = Path(torch.__file__).parent
    files = (*(folder / "_C").glob("*.pyi"), folder / "nn" / "functional.pyi")
    return tuple(ast.parse(file.read_text(encoding="utf-8")) for file in files)


def _of_stubs(name: str) -> Capacity:
    """A compiled function's, from the stubs in the package: the most that any of its forms takes."""
    most, keywords, found = 0, set(), False
    for stub in _stubs():
        for node in ast.walk(stub):
            form = node
            if isinstance(node, ast.ClassDef) and node.name == name:
                form = next((n for n in node.body if isinstance(n, ast.FunctionDef) and n.name == "__init__"), node)
            if isinstance(form, ast.FunctionDef) and (form.name == name or form is not node):
                arguments, found = form.args, True
                own = [a.arg for a in (*arguments.posonlyargs, *arguments.args) if a.arg != "self"]
                most = max(most, ANY if arguments.vararg else len(own))
                keywords |= {*own, *(a.arg for a in arguments.kwonlyargs)}
    return Capacity(most, frozenset(keywords)) if found else Capacity(ANY, frozenset())


def main() -> int:
    """Write the list with this PyTorch; name what it lacks."""
    used: dict[str, set[str]] = {}
    for use in uses():
        used.setdefault(use.name, set()).update(use.keywords)
    lines = [f"# PyTorch {torch.__version__.partition('+')[0]}"]
    for name, keywords in sorted(used.items()):
        found = capacity(name)
        if found is None:
            print(f"PyTorch {torch.__version__} has no {name}", file=sys.stderr)
            continue
        most = "*" if found.positional >= ANY else str(found.positional)
        lines.append(" ".join((name, most, *sorted(found.keywords & {*keywords, ANY_KEYWORD}))))
    LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
