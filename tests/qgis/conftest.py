"""What the tests in QGIS share: the provider, registered once and kept.

QGIS 3.22's registry does not keep the Python side of a provider alive: without a reference of ours it loses its id and
its algorithms as soon as the module that registered it is done.

QGIS's end closes all datasets of GDAL. One that Python still holds is closed again afterwards and ends the process in a
crash, so it is a fault of whoever kept it.
"""

from __future__ import annotations

import gc

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsLayerTreeModel, QgsProject
from qgis.gui import QgsLayerTreeView

from s2dr3_qgis.provider import S2DR3Provider


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
