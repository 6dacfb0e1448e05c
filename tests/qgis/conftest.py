"""What the tests in QGIS share: the provider, registered once and kept.

QGIS 3.22's registry does not keep the Python side of a provider alive: without a reference of ours it loses its id and
its algorithms as soon as the module that registered it is done.

QGIS's end closes all datasets of GDAL. One that Python still holds is closed again afterwards and ends the process in a
crash, so it is a fault of whoever kept it.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsLayerTreeModel,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.gui import QgsLayerTreeView

from s2dr3_qgis.host import settings
from s2dr3_qgis.provider import S2DR3Provider

MAKE_DECODER = """
import json, sys, torch
from safetensors.torch import save_file
from s2dr3_qgis.engine.model.decoder import DecoderConfig, S2x10NetS

torch.manual_seed(0)
config = DecoderConfig(channels=4, growth=2, blocks=1, generator=(4, 10), stage_factors=(2, 10), bicubic_skip=True)
state = {name: 0.1 * tensor for name, tensor in S2x10NetS(config).state_dict().items()}
save_file(state, sys.argv[1], {"config": json.dumps(config.to_dict())})
"""


@pytest.fixture(scope="session", autouse=True)
def no_dataset_outlives_qgis(qgis_app):
    """Fails where Python holds an open dataset when all tests are done and QGIS is about to end."""
    yield
    gc.collect()
    left = [entry.GetDescription()[:200] for entry in gc.get_objects() if type(entry) is gdal.Dataset]
    assert not left, left


@pytest.fixture(scope="session", autouse=True)
def s2dr3_provider(qgis_app):
    """The provider "s2dr3" in the processing registry."""
    # QGIS has loaded Processing when it loads a plugin. Loaded later, while another thread loads torch, it can crash.
    import processing.gui.AlgorithmDialog  # noqa: F401

    registry = QgsApplication.processingRegistry()
    if registry.providerById("s2dr3") is None:
        provider = S2DR3Provider()
        registry.addProvider(provider)
        yield provider
    else:
        yield registry.providerById("s2dr3")


@pytest.fixture
def no_settings(qgis_app, monkeypatch):
    """No setting and no variable of the machine that the tests run on."""
    for name in [name for name in os.environ if name.startswith("S2DR3_")]:
        monkeypatch.delenv(name)
    QgsSettings().remove("s2dr3")
    yield
    QgsSettings().remove("s2dr3")


@pytest.fixture
def no_private_environment(no_settings, tmp_path, monkeypatch):
    """No setting, variable or private environment of the machine that the tests run on."""
    monkeypatch.setattr(settings, "private_folder", lambda: tmp_path / "profile" / "python")


@pytest.fixture(scope="module")
def decoder(tmp_path_factory):
    """A small untrained decoder."""
    path = tmp_path_factory.mktemp("checkpoint") / "random.safetensors"
    # In a process of its own: this one has QGIS's libraries, and imports torch only as the plugin does.
    subprocess.run([sys.executable, "-c", MAKE_DECODER, str(path)], check=True)
    return str(path)


@pytest.fixture
def account(qgis_app):
    """An authentication configuration with the archive server's user; its id."""
    from catalogue_server import USER

    manager = QgsApplication.authManager()
    manager.setMasterPassword("m" * 8, True)
    configuration = QgsAuthMethodConfig("Basic")
    name, word = USER.split(":")
    configuration.setName("archive")
    configuration.setConfig("username", name)
    configuration.setConfig("password", word)
    assert manager.storeAuthenticationConfig(configuration)[0]
    yield configuration.id()
    manager.removeAuthenticationConfig(configuration.id())


@pytest.fixture
def open_dialog(s2dr3_provider, qgis_processing, qgis_iface, top, monkeypatch):
    """Opens Processing's own dialog of an algorithm when called, with the bundled scene in the project."""
    import processing

    monkeypatch.setattr("processing.tools.general.iface", qgis_iface)
    # The stand-in's browser is no real one.
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    monkeypatch.setattr("processing.gui.BatchPanel.iface", None)
    scene = next((top / "resources" / "samples").glob("*.tif"))
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(scene), "scene"))
    opened = []

    def open_dialog(name, parameters=None):
        opened.append(processing.createAlgorithmDialog(f"s2dr3:{name}", parameters or {}))
        opened[-1].show()
        return opened[-1]

    yield open_dialog
    for dialog in opened:
        dialog.close()
    QgsProject.instance().clear()


@pytest.fixture
def open_window(s2dr3_provider, qtbot):
    """Shows the plugin's window when called; afterwards its tasks are ended and the project is empty."""
    from s2dr3_qgis.gui.window import Window

    kept = []  # a page alone does not keep its window

    def show():
        window = Window()
        kept.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    yield show
    kept.clear()
    tasks = QgsApplication.taskManager()
    tasks.cancelAll()
    qtbot.waitUntil(lambda: tasks.countActiveTasks() == 0, timeout=60_000)
    QgsProject.instance().clear()


@pytest.fixture
def path_without_torch(tmp_path):
    """A PYTHONPATH with which QGIS's Python has no PyTorch, wherever the system keeps it."""
    hidden = tmp_path / "path_without_torch"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text("import sys\nsys.modules.update(torch=None, safetensors=None)\n")
    return f"{hidden}:/usr/share/qgis/python/plugins"


@pytest.fixture(scope="session", autouse=True)
def layer_tree_view(qgis_app, qgis_iface):
    """The legend of QGIS's window, to which QGIS 3.44 hands results; pytest-qgis has a mock there, which it refuses."""
    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot()))
    qgis_iface.layerTreeView = lambda: view
    yield view
    view.deleteLater()
