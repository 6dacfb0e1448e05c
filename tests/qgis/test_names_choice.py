"""Products and masks are chosen with the mouse, in the plugin's window and in Processing's dialogs."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsSettings
from qgis.gui import QgsProcessingModelerParameterWidget
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QGroupBox, QStyleOptionViewItem, QToolButton

from s2dr3_qgis.gui.names_choice import NamesChoice
from s2dr3_qgis.gui.pages.algorithm_page import SETTINGS


@pytest.fixture(autouse=True)
def no_memory(qgis_app):
    """No values of another session."""
    QgsSettings().remove(SETTINGS.rstrip("/"))


@pytest.fixture
def open_dialog(s2dr3_provider, qgis_processing, qgis_iface, top, monkeypatch):
    import processing

    monkeypatch.setattr("processing.tools.general.iface", qgis_iface)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    monkeypatch.setattr("processing.gui.BatchPanel.iface", None)
    scene = next((top / "resources" / "samples").glob("*.tif"))
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(scene), "scene"))
    opened = []

    def open_dialog(name):
        opened.append(processing.createAlgorithmDialog(f"s2dr3:{name}", {}))
        opened[-1].show()
        return opened[-1]

    yield open_dialog
    for dialog in opened:
        dialog.close()
    QgsProject.instance().clear()


def tick(box, names, qtbot):
    """Open the list with a click, click each of the names, and leave the list."""
    QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.waitUntil(box.view().isVisible)
    for name in names:
        index = box.model().index(box.findText(name), 0)
        box.view().scrollTo(index)
        QTest.mouseClick(box.view().viewport(), Qt.MouseButton.LeftButton, pos=box.view().visualRect(index).center())
    box.hidePopup()


def choice(parent, first):
    """The choice whose list begins with this name."""
    return next(box for box in parent.findChildren(NamesChoice) if box.itemText(0) == first)


def test_products_are_ticked_in_the_window(open_window, qtbot):
    window = open_window()
    page = window.show_page("s2dr3:superresolve")
    box = page.form.own["PRODUCTS"]
    tick(box, ["NDVI", "TCI"], qtbot)
    assert page.form.values()["PRODUCTS"] == ["TCI", "NDVI"]
    assert box.currentText() == "TCI, NDVI"
    tick(box, ["TCI"], qtbot)  # the second click takes it back
    assert page.form.values()["PRODUCTS"] == ["NDVI"]
    definition = page.algorithm.parameterDefinition("PRODUCTS")
    assert definition.checkValueIsAcceptable(page.form.values()["PRODUCTS"])


def test_the_list_says_what_the_names_mean(open_window):
    window = open_window()
    box = window.show_page("s2dr3:spectralproducts").form.own["PRODUCTS"]
    option = QStyleOptionViewItem()
    box.view().itemDelegate().initStyleOption(option, box.model().index(box.findText("NDVI"), 0))
    assert option.text == "NDVI – Normalized difference vegetation index"
    assert box.value() == ["TCI", "NDVI", "IRP"]  # the default


def test_a_mask_is_ticked_in_the_window(open_window, qtbot):
    window = open_window()
    page = window.show_page("s2dr3:preparecube")
    tick(page.form.own["MASK"], ["cloud", "shadow"], qtbot)
    assert sorted(page.form.values()["MASK"]) == ["cloud", "shadow"]


def test_products_and_masks_are_ticked_in_the_toolbox_dialog(open_dialog, qtbot):
    dialog = open_dialog("superresolve")
    tick(choice(dialog, "TCI"), ["NDVI", "NBR"], qtbot)
    advanced = dialog.findChild(QGroupBox, "grpAdvanced")
    qtbot.mouseClick(advanced.findChild(QToolButton), Qt.MouseButton.LeftButton)  # unfolds them
    qtbot.waitUntil(choice(dialog, "saturated").isVisible)
    tick(choice(dialog, "saturated"), ["cloud"], qtbot)
    values = dialog.createProcessingParameters() if hasattr(dialog, "createProcessingParameters") else None
    values = values or dialog.getParameterValues()
    assert (values["PRODUCTS"], values["MASK"]) == (["NDVI", "NBR"], ["cloud"])


def test_products_are_ticked_in_a_row_of_the_batch_dialog(open_dialog, qtbot, qgis_iface):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2dr3:spectralproducts")
    dialog = BatchAlgorithmDialog(algorithm)
    qtbot.addWidget(dialog)
    dialog.show()
    tick(choice(dialog, "TCI"), ["TCI", "IRP"], qtbot)
    panel = dialog.mainWidget()
    assert panel.valueForParameter(0, "PRODUCTS") == ["NDVI"]


def test_products_keep_their_value_in_the_modeler(s2dr3_provider, qgis_processing, qtbot):
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
    from qgis.core import QgsProcessingModelAlgorithm

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2dr3:spectralproducts")
    dialog = ModelerParametersDialog(algorithm, QgsProcessingModelAlgorithm())
    qtbot.addWidget(dialog)
    wrapper = dialog.widget.widget.wrappers["PRODUCTS"]
    if isinstance(wrapper, QgsProcessingModelerParameterWidget):
        pytest.skip("this version of QGIS has a correct widget of its own")
    wrapper.setValue(["NDVI"])
    child = dialog.createAlgorithm()
    assert child.parameterSources()["PRODUCTS"][0].staticValue() == ["NDVI"]
