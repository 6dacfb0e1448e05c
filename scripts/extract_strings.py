"""Finds every text of the package that reaches Qt's translation, with the context it is looked up in.

Qt's own pylupdate sees literals inside ``tr(...)`` only. Here many texts are class attributes (HELP), constants, rows
of a table, or arguments of a function that passes them on (``add_choice``). Each argument of a translating function is
therefore traced back to its possible literals; an argument that cannot be traced is reported as a problem. Only the
source is read, nothing is run.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Union

TOP = Path(__file__).resolve().parent.parent
PACKAGE = TOP / "s2dr3_qgis"
WITHOUT_QT = PACKAGE / "engine"  # its texts are translated by those who show them
ENGINE = "Engine"  # the context of the templates of `message`, which host/translation.py looks up
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class Message(NamedTuple):
    """A text to translate: Qt's context, the English text, and where it is written."""

    context: str
    text: str
    file: str
    line: int


class NotFollowed(Exception):
    """An expression whose texts cannot be determined from the source."""


@dataclass
class Module:
    """One file: its constants, its imports as (file, name), its functions and classes, by name."""

    path: Path
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    imports: dict[str, tuple[Path, str]] = field(default_factory=dict)
    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)
    classes: dict[str, ast.ClassDef] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Module:
        """Parse a file."""
        module = cls(path, ast.parse(path.read_text(encoding="utf-8"), str(path)))
        for node in module.tree.body:
            if isinstance(node, ast.FunctionDef):
                module.functions[node.name] = node
            elif isinstance(node, ast.ClassDef):
                module.classes[node.name] = node
        module.constants = dict(_assignments(module.tree.body))
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ImportFrom) and node.level:
                folder = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
                for alias in node.names:
                    module.imports[alias.asname or alias.name] = (folder.with_suffix(".py"), alias.name)
        return module


class Scope(NamedTuple):
    """The scope of an expression: its file and the enclosing functions, outermost first."""

    module: Module
    functions: tuple[ast.FunctionDef, ...] = ()


class Parameter(NamedTuple):
    """A parameter of a function, as the origin of a text."""

    function: ast.FunctionDef
    name: str


class Extraction:
    """All messages of a package (``messages``), and the expressions that could not be traced (``problems``)."""

    def __init__(self, package: Path = PACKAGE):
        self.package = package
        self.modules = {path: Module.read(path) for path in sorted(package.rglob("*.py"))}
        self.classes = [cls for module in self.modules.values() for cls in module.classes.values()]
        self.messages: list[Message] = []
        self.problems: list[str] = []
        # The contexts in which a function looks up what it is given, by its parameter.
        self._sinks: dict[Parameter, set[str]] = {}
        self._attributes: set[str] = set()  # those being traced
        self._calls = [found for module in self.modules.values() for found in _calls(module)]
        self._collect()

    def _collect(self) -> None:
        """Repeat over all calls until no further function passes a parameter on to translation."""
        known = -1
        while known != len(self._sinks):
            known = len(self._sinks)
            found, problems = set(), set()
            for scope, call in self._calls:
                for context, argument in self._translated(scope, call):
                    try:
                        for source in self._sources(scope, argument):
                            if isinstance(source, Parameter):
                                self._sinks.setdefault(source, set()).add(context)
                            elif context != ENGINE or re.search("[A-Za-z]", PLACEHOLDER.sub("", source.text)):
                                found.add(source._replace(context=context))
                    except NotFollowed as reason:
                        problems.add(f"{self._place(scope.module, call)}: {reason}")
        self.messages = sorted(found, key=lambda message: (message.context, message.file, message.line, message.text))
        self.problems = sorted(problems)

    def _translated(self, scope: Scope, call: ast.Call) -> Iterator[tuple[str, ast.expr]]:
        """(context, argument) for each argument of a call that is looked up for translation."""
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name == "translate" and len(call.args) == 2 and isinstance(call.args[0], ast.Constant):
            yield call.args[0].value, call.args[1]
            return
        if name == "message" and len(call.args) == 1:
            yield ENGINE, call.args[0]
            return
        if WITHOUT_QT in scope.module.path.parents:
            return
        for function in self._called(scope, call):
            for parameter, contexts in list(self._sinks.items()):
                argument = _argument(call, function, parameter.name) if parameter.function is function else None
                if argument is not None:
                    yield from ((context, argument) for context in contexts)

    def _called(self, scope: Scope, call: ast.Call) -> list[ast.FunctionDef]:
        """The functions of the package that a call may refer to; methods are matched by name alone."""
        if isinstance(call.func, ast.Attribute):
            return [method for cls in self.classes for method in _methods(cls, call.func.attr)]
        if not isinstance(call.func, ast.Name):
            return []
        module, name = self._defined(scope.module, call.func.id)
        if name in module.classes:
            return list(_methods(module.classes[name], "__init__"))
        return [module.functions[name]] if name in module.functions else []

    def _defined(self, module: Module, name: str) -> tuple[Module, str]:
        """The module that defines a name, following imports."""
        while name in module.imports and module.imports[name][0] in self.modules:
            path, name = module.imports[name]
            module = self.modules[path]
        return module, name

    def _sources(self, scope: Scope, node: ast.expr) -> Iterator[Union[Message, Parameter]]:
        """Possible literals of an expression, and the parameters that it can come from. Raises NotFollowed."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value:
                yield Message("", node.value, self._file(scope.module), node.lineno)
        elif isinstance(node, (ast.IfExp, ast.BoolOp)):
            for part in node.values if isinstance(node, ast.BoolOp) else (node.body, node.orelse):
                yield from self._sources(scope, part)
        elif isinstance(node, ast.Name):
            yield from self._sources_of_name(scope, node.id)
        elif isinstance(node, ast.Attribute):
            yield from self._once(node)
        elif isinstance(node, ast.Subscript):
            for place, element in self._elements(scope, node.value):
                yield from self._sources(place, element)
        elif not self._is_translation(scope, node):
            raise NotFollowed(f"cannot tell what '{ast.unparse(node)}' is: translate its parts, then put them together")

    def _is_translation(self, scope: Scope, node: ast.expr) -> bool:
        """Whether an expression consists of translated text already."""
        calls = (part for part in ast.walk(node) if isinstance(part, ast.Call))
        return any(True for call in calls for _ in self._translated(scope, call))

    def _sources_of_name(self, scope: Scope, name: str) -> Iterator[Union[Message, Parameter]]:
        for depth in range(len(scope.functions), 0, -1):
            function, around = scope.functions[depth - 1], Scope(scope.module, scope.functions[:depth])
            bound = [found for found in _bindings(function) if found[0] == name]
            for _, path, value, looped in bound:
                yield from self._sources_of_binding(around, path, value, looped)
            if bound:
                return
            if name in _parameters(function):
                yield Parameter(function, name)
                return
        module, name = self._defined(scope.module, name)
        if name not in module.constants:
            raise NotFollowed(f"'{name}' is no constant")
        yield from self._sources(Scope(module), module.constants[name])

    def _sources_of_binding(self, scope: Scope, path: tuple[int, ...], value: ast.expr, looped: bool):
        """Sources of a name bound to ``value``, or to its elements in a loop; ``path`` leads into a tuple."""
        for place, element in self._elements(scope, value) if looped else [(scope, value)]:
            for index in path:
                if not isinstance(element, (ast.Tuple, ast.List)):
                    raise NotFollowed(f"cannot take '{ast.unparse(element)}' apart")
                element = element.elts[index]  # noqa: PLW2901 # the element's own part
            yield from self._sources(place, element)

    def _once(self, node: ast.Attribute) -> list[Message]:
        """The sources of an attribute; none for one that is being traced, as in ``Row(text=other.text)``."""
        if node.attr in self._attributes:
            return []
        self._attributes.add(node.attr)
        try:
            return list(self._sources_of_attribute(node))
        finally:
            self._attributes.remove(node.attr)

    def _sources_of_attribute(self, node: ast.Attribute) -> Iterator[Message]:
        """Class attributes of that name in the whole package; else the values given to data classes' fields."""
        found = False
        for module in self.modules.values():
            for cls in module.classes.values():
                for name, value in _assignments(cls.body):
                    if name == node.attr:
                        found = True
                        yield from self._sources(Scope(module), value)
        for scope, call in self._calls if not found else []:
            module, name = self._defined(scope.module, getattr(call.func, "id", ""))
            fields = _fields(module.classes[name]) if name in module.classes else []
            if node.attr in fields:
                position = fields.index(node.attr)
                given = {keyword.arg: keyword.value for keyword in call.keywords}
                argument = call.args[position] if position < len(call.args) else given.get(node.attr)
                if argument is not None:
                    found = True
                    yield from self._sources(scope, argument)
        if not found:
            raise NotFollowed(f"no class has a text '{node.attr}'")

    def _elements(self, scope: Scope, node: ast.expr) -> list[tuple[Scope, ast.expr]]:
        """The elements of a tuple or list, or the values of a dictionary, each with its scope."""
        if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            elements = []
            for element in node.elts:
                starred = isinstance(element, ast.Starred)
                elements += self._elements(scope, element.value) if starred else [(scope, element)]
            return elements
        if isinstance(node, ast.Dict):
            return [(scope, value) for value in node.values]
        if isinstance(node, ast.Name):
            module, name = self._defined(scope.module, node.id)
            if name in module.constants:
                return self._elements(Scope(module), module.constants[name])
        if isinstance(node, ast.Attribute):
            return [
                found
                for module in self.modules.values()
                for cls in module.classes.values()
                for name, value in _assignments(cls.body)
                if name == node.attr
                for found in self._elements(Scope(module), value)
            ]
        raise NotFollowed(f"cannot tell the elements of '{ast.unparse(node)}'")

    def _file(self, module: Module) -> str:
        return module.path.relative_to(self.package.parent).as_posix()

    def _place(self, module: Module, node: ast.AST) -> str:
        return f"{self._file(module)}:{node.lineno}"


def _calls(module: Module) -> list[tuple[Scope, ast.Call]]:
    """All calls in a file, each with its enclosing functions."""
    found = []

    def visit(node: ast.AST, scope: Scope) -> None:
        if isinstance(node, ast.Call):
            found.append((scope, node))
        inner = Scope(module, (*scope.functions, node)) if isinstance(node, ast.FunctionDef) else scope
        for child in ast.iter_child_nodes(node):
            visit(child, inner)

    visit(module.tree, Scope(module))
    return found


def _assignments(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    """Names that assignments bind, with their values."""
    for node in body:
        if isinstance(node, ast.Assign):
            yield from ((target.id, node.value) for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and node.value is not None and isinstance(node.target, ast.Name):
            yield node.target.id, node.value


def _bindings(function: ast.FunctionDef) -> Iterator[tuple[str, tuple[int, ...], ast.expr, bool]]:
    """Names that a function binds: (name, way into the tuple of targets, value, whether to its elements in turn)."""
    for node in ast.walk(function):
        if isinstance(node, (ast.For, ast.comprehension)):
            yield from ((name, path, node.iter, True) for name, path in _targets(node.target))
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                yield from ((name, path, node.value, False) for name, path in _targets(target))


def _targets(target: ast.expr, path: tuple[int, ...] = ()) -> Iterator[tuple[str, tuple[int, ...]]]:
    if isinstance(target, ast.Name):
        yield target.id, path
    elif isinstance(target, ast.Tuple):
        for index, part in enumerate(target.elts):
            yield from _targets(part, (*path, index))


def _methods(cls: ast.ClassDef, name: str) -> Iterator[ast.FunctionDef]:
    return (node for node in cls.body if isinstance(node, ast.FunctionDef) and node.name == name)


def _fields(cls: ast.ClassDef) -> list[str]:
    """The fields of a data class or named tuple, in order."""
    targets = (node.target for node in cls.body if isinstance(node, ast.AnnAssign))
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _parameters(function: ast.FunctionDef) -> list[str]:
    """Names of a function's parameters, positional ones first, without self or cls."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


def _argument(call: ast.Call, function: ast.FunctionDef, name: str) -> ast.expr | None:
    """The argument that a call passes for a parameter (also by ``*`` or ``**``), else its default or None."""
    for keyword in call.keywords:
        if keyword.arg in (name, None):
            return keyword.value
    position = _parameters(function).index(name)
    before = call.args[: position + 1]
    starred = next((argument for argument in before if isinstance(argument, ast.Starred)), None)
    if starred is not None or position < len(before):
        return starred or before[position]
    return _defaults(function).get(name)


def _defaults(function: ast.FunctionDef) -> dict[str, ast.expr]:
    """Default values by parameter."""
    positional = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    named = zip(reversed(positional), reversed(function.args.defaults))
    keywords = zip([argument.arg for argument in function.args.kwonlyargs], function.args.kw_defaults)
    return {name: value for name, value in (*named, *keywords) if value is not None}


def main() -> None:
    """Print the messages; exit code 1 if a text cannot be traced."""
    extraction = Extraction()
    for message in extraction.messages:
        print(f"{message.file}:{message.line}: [{message.context}] {message.text}")
    print("\n".join(extraction.problems), file=sys.stderr)
    raise SystemExit(1 if extraction.problems else 0)


if __name__ == "__main__":
    main()
