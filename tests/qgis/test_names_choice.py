"""Products and masks are chosen with the mouse, in the plugin's window and in Processing's dialogs."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.gui import QgsProcessingModelerParameterWidget
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QGroupBox, QListView, QStyleOptionViewItem, QToolButton

from s2dr3_qgis.algorithms.support.names_parameter import CORRECT_WIDGET
from s2dr3_qgis.gui.names_choice import NamesChoice
from s2dr3_qgis.gui.pages.stored_values import SETTINGS


@pytest.fixture(autouse=True)
def no_memory(qgis_app):
    """No values of another session."""
    QgsSettings().remove(SETTINGS.rstrip("/"))


def tick(box, names, qtbot):
    """Open the list with a click, click each of the names, and leave the list."""
    QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.waitUntil(box.view().isVisible)
    for name in names:
        index = box.model().index(box.findText(name), 0)
        box.view().scrollTo(index)
        QTest.mouseClick(box.view().viewport(), Qt.MouseButton.LeftButton, pos=box.view().visualRect(index).center())
    box.hidePopup()


OWN_WIDGET = pytest.mark.skipif(
    Qgis.QGIS_VERSION_INT >= CORRECT_WIDGET, reason="QGIS's own widget for names is correct from this version on"
)


def tick_in_qgis(widget, names, qtbot):
    """Click the button of QGIS's own widget for several names, click each name's box, then OK."""
    clicked = []

    def click():
        view = next(
            view
            for top in QApplication.topLevelWidgets()
            for view in top.findChildren(QListView)
            if view.isVisible() and view.model() and view.model().match(view.model().index(0, 0), 0, names[0])
        )
        for name in names:
            [index] = view.model().match(view.model().index(0, 0), 0, name)
            view.scrollTo(index)
            box = view.visualRect(index)
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 10, box.center().y()))
        clicked.extend(names)
        boxes = view.window().findChildren(QDialogButtonBox) or view.parent().findChildren(QDialogButtonBox)
        next(box for box in boxes if box.isVisible()).button(QDialogButtonBox.StandardButton.Ok).click()

    QTimer.singleShot(300, click)
    QTest.mouseClick(widget.findChild(QToolButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: clicked == names)


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


@OWN_WIDGET
def test_products_and_masks_are_ticked_in_the_toolbox_dialog(open_dialog, qtbot):
    dialog = open_dialog("superresolve")
    tick(choice(dialog, "TCI"), ["NDVI", "NBR"], qtbot)
    if not choice(dialog, "saturated").isVisible():  # folded away, unless QGIS remembers otherwise
        advanced = dialog.findChild(QGroupBox, "grpAdvanced")
        qtbot.mouseClick(advanced.findChild(QToolButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(choice(dialog, "saturated").isVisible)
    tick(choice(dialog, "saturated"), ["cloud"], qtbot)
    values = dialog.createProcessingParameters() if hasattr(dialog, "createProcessingParameters") else None
    values = values or dialog.getParameterValues()
    assert (values["PRODUCTS"], values["MASK"]) == (["NDVI", "NBR"], ["cloud"])


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < CORRECT_WIDGET, reason="older versions show the plugin's widget")
def test_products_are_ticked_in_the_toolbox_dialog_with_the_widget_of_qgis(open_dialog, qtbot):
    dialog = open_dialog("superresolve")
    tick_in_qgis(dialog.mainWidget().wrappers["PRODUCTS"].wrappedWidget(), ["NDVI", "NBR"], qtbot)
    assert dialog.mainWidget().createProcessingParameters()["PRODUCTS"] == ["NDVI", "NBR"]


@OWN_WIDGET
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
