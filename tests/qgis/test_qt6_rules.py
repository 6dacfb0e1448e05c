"""What Qt 6 and QGIS 4 ask of the code, held against the real Qt 5 classes of this QGIS and the real PyQt6."""

from __future__ import annotations

import ast
import importlib
import json
import subprocess
import sys

# In Qt 6 they moved to QtGui; qgis.PyQt hands them out from QtWidgets on both.
MOVED = {"QAction", "QActionGroup", "QShortcut"}
GONE = {"exec_", "QRegExp", "QDesktopWidget"}


def sources(top):
    return sorted((top / "s2dr3_qgis").rglob("*.py"))


def qt_imports(tree):
    """(module, name) of every import from qgis."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis"):
            yield from ((node.module, alias.name) for alias in node.names)


def unscoped_enums(tree):
    """Attribute accesses such as Qt.AlignLeft, whose value is an enum member that stands on the class itself."""
    classes = {name: getattr(importlib.import_module(module), name) for module, name in qt_imports(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in classes:
            value = getattr(classes[node.value.id], node.attr, None)
            if isinstance(value, int) and type(value) not in (int, bool):
                yield f"line {node.lineno}: {node.value.id}.{node.attr}"


def test_the_check_finds_an_unscoped_enum():
    tree = ast.parse("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft\nQt.AlignmentFlag.AlignLeft\n")
    assert list(unscoped_enums(tree)) == ["line 2: Qt.AlignLeft"]


def test_enums_are_fully_scoped(top):
    found = {file.name: list(unscoped_enums(ast.parse(file.read_text()))) for file in sources(top)}
    assert {name: uses for name, uses in found.items() if uses} == {}


def test_nothing_is_imported_past_the_shim(top):
    for file in sources(top):
        for node in ast.walk(ast.parse(file.read_text())):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not any(name.startswith(("PyQt5", "PyQt6", "sip")) for name in names), file


def test_what_is_imported_from_qt_is_there_in_qt_6(top):
    pairs = {pair for file in sources(top) for pair in qt_imports(ast.parse(file.read_text()))}
    wanted = sorted(
        (module[10:], name) for module, name in pairs if module.startswith("qgis.PyQt.") and name not in MOVED
    )
    assert wanted
    # In a process of its own: two Qt libraries in one end in a crash.
    code = (
        "import importlib, json, sys\n"
        "for module, name in json.loads(sys.argv[1]):\n"
        "    assert hasattr(importlib.import_module('PyQt6.' + module), name), (module, name)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, json.dumps(wanted)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_what_qt_6_removed_is_not_used(top):
    for file in sources(top):
        for node in ast.walk(ast.parse(file.read_text())):
            used = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", None)
            assert used not in GONE, f"{file}:{node.lineno}: {used}"
