"""The ladder of imports: they point down, in no circle, and QGIS starts without torch."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
PACKAGE = "s2dr3_qgis"
# From the top down. Rooms of one rung do not import each other; a room may import any rung below its own.
LADDER = (
    ("plugin",),
    ("gui", "provider"),
    ("algorithms",),
    ("host",),
    ("environment",),
    ("engine.sheets",),
    ("engine.worker",),
    ("engine.checkpoints",),
    ("engine.pipeline", "engine.training", "engine.segmentation"),
    ("engine.superresolution", "engine.tokens", "engine.evaluation", "engine.catalogue"),
    ("engine.model", "engine.raster"),
    ("engine.dates",),
    ("engine.lattice",),
    ("engine.core",),
)
FORBIDDEN = {
    "s2dr3_qgis/engine": {"qgis", "PyQt5", "PyQt6"},
    "s2dr3_qgis/engine/core": {"osgeo", "torch", "safetensors"},
    "s2dr3_qgis/engine/dates": {"osgeo", "torch", "safetensors"},
    "s2dr3_qgis/engine/lattice": {"osgeo", "torch", "safetensors"},
    "s2dr3_qgis/engine/model": {"osgeo"},
    "s2dr3_qgis/engine/raster": {"torch", "safetensors"},
    "s2dr3_qgis/engine/superresolution": {"torch", "safetensors"},
    "s2dr3_qgis/engine/tokens": {"torch", "safetensors"},
    "s2dr3_qgis/engine/segmentation": {"torch", "safetensors"},
    "s2dr3_qgis/engine/evaluation": {"torch", "safetensors"},
    "s2dr3_qgis/engine/catalogue": {"torch", "safetensors"},
    "s2dr3_qgis/engine/sheets": {"torch", "safetensors"},
}
CONFIGS = [f"{PACKAGE}.engine.model.{network}.config" for network in ("backbone", "decoder", "head")]


def module_name(file: Path) -> str:
    """The dotted name of a file of the package."""
    return ".".join(file.relative_to(TOP).with_suffix("").parts).removesuffix(".__init__")


FILES = {module_name(file): file for file in sorted((TOP / PACKAGE).rglob("*.py"))}


def imported(module: str) -> set[str]:
    """Full names of all that a module imports, those inside functions and under TYPE_CHECKING too.

    Importing ``pkg.sub`` from within the package counts for the file ``pkg/sub.py``; names of other distributions are
    given as they stand.
    """
    file = FILES[module]
    package = module.split(".") if file.name == "__init__.py" else module.split(".")[:-1]
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*base, *([node.module] if node.module else [])])
            inner = {f"{source}.{alias.name}" for alias in node.names} & FILES.keys()
            names |= inner or {source}
    return names


IMPORTS = {module: imported(module) for module in FILES}


def rung(module: str) -> tuple[int, str]:
    """The number of a module's rung, from the top, and its room there."""
    inside = module.removeprefix(f"{PACKAGE}.")
    for number, rooms in enumerate(LADDER):
        for room in rooms:
            if inside == room or inside.startswith(f"{room}."):
                return number, room
    raise AssertionError(f"{module} stands on no rung of the ladder")


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_rooms_know_nothing_of_what_is_not_theirs(folder):
    modules = [name for name, file in FILES.items() if (TOP / folder) in file.parents]
    assert modules
    for module in modules:
        foreign = {name.split(".")[0] for name in IMPORTS[module]} & FORBIDDEN[folder]
        assert not foreign, f"{module} imports {foreign}"


def test_every_import_goes_down_the_ladder():
    packages = (PACKAGE, f"{PACKAGE}.engine")
    for module, names in IMPORTS.items():
        if module in packages:
            continue
        here, room = rung(module)
        for name in names:
            if name.startswith(f"{PACKAGE}."):
                there, other = rung(name)
                assert there > here or other == room, f"{module} imports {name}, which is not below it"


def test_no_files_import_each_other_in_a_circle():
    """Tarjan's algorithm would say the same at once; on a graph this small taking leaves off is simpler."""
    left = {module: {n for n in names if n in FILES and n != module} for module, names in IMPORTS.items()}
    assert all(module not in IMPORTS[module] for module in FILES)
    while left:
        leaves = {module for module, names in left.items() if not names & left.keys()}
        assert leaves, f"circle among {sorted(left)}"
        left = {module: names for module, names in left.items() if module not in leaves}


def test_every_file_is_imported_or_started_by_somebody():
    """A file that nothing reaches is dead."""
    started = {"child", "probe_script", "__main__"}  # by path or by name: python -m
    by_name = {f"{PACKAGE}.engine.training.{name}" for name in ("evaluate", "export", "selfdistill", "picture")}
    by_name.add(f"{PACKAGE}.gui.toolbox_wrappers")  # by Processing's dialogs
    users = defaultdict(set)
    for module, names in IMPORTS.items():
        for name in names:
            users[name].add(module)
    for module in FILES.keys() - by_name:
        if FILES[module].name != "__init__.py" and module.rsplit(".", 1)[-1] not in started:
            assert users[module] or module.endswith(("engine.pipeline",)), f"nothing imports {module}"


def modules_after(code: str) -> set[str]:
    """Which of torch and safetensors are loaded after ``code`` ran in an interpreter of its own."""
    code += "; import sys; print(*sorted({'torch', 'safetensors'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize("module", CONFIGS)
def test_the_configuration_of_a_network_loads_no_torch(module):
    assert modules_after(f"import {module}") == set()


def test_the_face_of_a_network_loads_torch_only_for_what_needs_it():
    face = f"{PACKAGE}.engine.model.decoder"
    assert modules_after(f"from {face} import DecoderConfig") == set()
    assert "torch" in modules_after(f"from {face} import S2x10NetS")


def test_loading_the_provider_imports_no_torch():
    """Runs in an interpreter of its own, where nothing else has imported torch yet."""
    code = f"import {PACKAGE}; from {PACKAGE}.provider import S2DR3Provider; S2DR3Provider().loadAlgorithms()"
    assert modules_after(code) == set()
