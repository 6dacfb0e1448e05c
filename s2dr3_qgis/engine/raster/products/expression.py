"""Band arithmetic from text, without eval: the text is parsed and only a short list of node types is walked."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from typing import cast

import numpy as np

from ...core.bands import BAND_NAMES
from ...core.errors import InputError
from ...core.messages import message

MAX_LENGTH = 500
MAX_DEPTH = 40

_OPERATORS: dict[type, Callable] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.UAdd: operator.pos,
    ast.USub: operator.neg,
}
# name: (function, number of arguments)
FUNCTIONS: dict[str, tuple[Callable, int]] = {
    "abs": (np.abs, 1),
    "sqrt": (np.sqrt, 1),
    "exp": (np.exp, 1),
    "log": (np.log, 1),
    "min": (np.minimum, 2),
    "max": (np.maximum, 2),
    "clip": (np.clip, 3),
}
# B2 is what many write for B02; both are understood, in either case.
_BANDS = {name: name for name in BAND_NAMES} | {name.replace("B0", "B"): name for name in BAND_NAMES}

HELP = message(
    "Use the bands {band_names} (reflectance, 0 to 1), numbers, + - * / **, parentheses and the functions {functions}.",
    band_names=", ".join(BAND_NAMES),
    functions=", ".join(f"{name}()" for name in FUNCTIONS),
)


class Expression:
    """One formula over the ten bands, such as ``(B08 - B04) / (B08 + B04)``.

    ``bands`` are the names it uses, in the model's order.

    :raises InputError: the text is no such formula.
    """

    def __init__(self, text: str):
        self.text = " ".join(text.split())
        if not self.text:
            raise InputError(message("The expression is empty. {help}", help=HELP))
        if len(self.text) > MAX_LENGTH:
            raise InputError(
                message(
                    "The expression has {count} characters; {max_length} is the most allowed.",
                    count=len(self.text),
                    max_length=MAX_LENGTH,
                )
            )
        try:
            self._root = ast.parse(self.text, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise InputError(
                message("The expression '{text}' cannot be read. {help}", text=self.text, help=HELP)
            ) from error
        used: set[str] = set()
        self._check(self._root, used, 0)
        self.bands = tuple(name for name in BAND_NAMES if name in used)
        if not self.bands:
            raise InputError(message("The expression '{text}' names no band. {help}", text=self.text, help=HELP))

    def evaluate(self, bands: Mapping[str, np.ndarray]) -> np.ndarray:
        """Compute the formula: reflectance arrays of one shape by band name, to float32 of that shape.

        Pixels without a finite value (a zero denominator, the logarithm of a negative number, NaN in a used band)
        become NaN.
        """
        with np.errstate(all="ignore"):
            values = np.asarray(self._value(self._root, bands), dtype=np.float32)
        return np.where(np.isfinite(values), values, np.float32(np.nan))

    def _check(self, node: ast.AST, used: set[str], depth: int) -> None:
        if depth > MAX_DEPTH:
            raise InputError(
                message("The expression is nested more than {max_depth} levels deep: simplify it.", max_depth=MAX_DEPTH)
            )
        for child in self._children(node, used):
            self._check(child, used, depth + 1)

    def _children(self, node: ast.AST, used: set[str]) -> list[ast.AST]:
        """The parts of an allowed node.

        :raises InputError: the node is not allowed.
        """
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            return []
        if isinstance(node, ast.Name) and node.id.upper() in _BANDS:
            used.add(_BANDS[node.id.upper()])
            return []
        if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
            return [node.left, node.right]
        if isinstance(node, ast.UnaryOp) and type(node.op) in _OPERATORS:
            return [node.operand]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
            name = node.func.id.lower()
            if name in FUNCTIONS and len(node.args) == FUNCTIONS[name][1]:
                return list(node.args)
        part = ast.get_source_segment(self.text, node) or self.text
        raise InputError(message("'{part}' cannot stand in an expression. {help}", part=part, help=HELP))

    def _value(self, node: ast.AST, bands: Mapping[str, np.ndarray]) -> np.ndarray | np.floating:
        if isinstance(node, ast.Constant):
            # A numpy number overflows to infinity; a Python one raises or, as an integer, grows without end.
            value = cast(float, node.value)  # parsing lets only numbers through
            return np.float64(value) if abs(value) <= np.finfo(np.float64).max else np.float64(np.inf)
        if isinstance(node, ast.Name):
            return bands[_BANDS[node.id.upper()]].astype(np.float64)
        if isinstance(node, ast.BinOp):
            return _OPERATORS[type(node.op)](self._value(node.left, bands), self._value(node.right, bands))
        if isinstance(node, ast.UnaryOp):
            return _OPERATORS[type(node.op)](self._value(node.operand, bands))
        call = cast(ast.Call, node)
        function, _ = FUNCTIONS[cast(ast.Name, call.func).id.lower()]
        return function(*(self._value(argument, bands) for argument in call.args))
