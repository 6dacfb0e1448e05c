"""The one import rule: imports point down, and QGIS starts without torch."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

FORBIDDEN = {
    "s2dr3_qgis/engine": {"qgis", "PyQt5", "PyQt6"},
    "s2dr3_qgis/engine/model": {"osgeo"},
    "s2dr3_qgis/engine/raster": {"torch", "safetensors"},
}
UPPER_LAYERS = {"algorithms", "gui", "plugin", "provider", "settings"}


def imported_modules(source: str):
    """(top module or relative target, level) of every import in a file, inside functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], 0) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from ((name.split(".")[0], node.level) for name in names)


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_engine_imports_point_down(top, folder):
    files = list((top / folder).rglob("*.py"))
    assert files
    for file in files:
        depth = len(file.relative_to(top / "s2dr3_qgis").parts)
        for module, level in imported_modules(file.read_text()):
            if level == 0:
                assert module not in FORBIDDEN[folder], f"{file} imports {module}"
            elif level == depth:  # relative to the package's own top
                assert module not in UPPER_LAYERS, f"{file} imports the layer above it: {module}"


def test_loading_the_provider_imports_no_torch():
    """Runs in an interpreter of its own, where nothing else has imported torch yet."""
    code = (
        "import sys; import s2dr3_qgis; from s2dr3_qgis.provider import S2DR3Provider;"
        "S2DR3Provider().loadAlgorithms(); print(sorted({'torch', 'safetensors'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
