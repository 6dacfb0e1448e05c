"""The form: groups, widgets of its own, values in and out, and the pause before it tells of a change."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingOutputLayerDefinition, QgsProject
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QGroupBox, QLineEdit, QToolButton

from s2dr3_qgis.gui.pages.parameters_form import ParametersForm


class Own(QLineEdit):
    changed = pyqtSignal()

    def value(self):
        return self.text()

    def set_value(self, value):
        self.setText(value)
        self.changed.emit()


@pytest.fixture
def form(s2dr3_provider, qtbot):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2dr3:superresolve")
    groups = {"Input": ("INPUT", "EXTENT", "NO_SUCH_PARAMETER"), "Result": ("CONSISTENCY", "DEVICE", "OUTPUT")}
    form = ParametersForm(algorithm, groups, "More", {"DEVICE": Own()})
    qtbot.addWidget(form)
    form.show()
    return form


def test_groups_come_in_order_and_the_rest_is_folded(form):
    boxes = [box for box in form.findChildren(QGroupBox) if box.title() in ("Input", "Result", "More")]
    assert [box.title() for box in sorted(boxes, key=lambda box: box.y())] == ["Input", "Result", "More"]
    more = next(box for box in boxes if box.title() == "More")
    assert isinstance(more, QgsCollapsibleGroupBoxBasic) and more.isCollapsed()
    shown = {*form.wrappers, *form.own}
    hidden = {d.name() for d in form.algorithm.parameterDefinitions()} - shown
    assert hidden == set()


def test_values_go_in_and_come_out(form, tmp_path):
    form.set_values({"CONSISTENCY": 2, "DEVICE": "cpu", "OUTPUT": str(tmp_path / "a.tif"), "NO_SUCH_PARAMETER": 1})
    values = form.values()
    assert (values["CONSISTENCY"], values["DEVICE"]) == (2, "cpu")
    assert isinstance(values["OUTPUT"], QgsProcessingOutputLayerDefinition)
    assert values["OUTPUT"].destinationProject is QgsProject.instance()  # opened after the run


def test_what_is_missing_is_found(form):
    assert form.unacceptable().name() == "INPUT"


def test_many_changes_are_told_once_after_a_pause(form, qtbot):
    told = []
    form.changed.connect(lambda: told.append(1))
    for number in range(5):
        form.set_values({"CONSISTENCY": number, "DEVICE": f"cuda:{number}"})
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(2 * form.PAUSE_MS)
    assert told == [1]


def test_tooltips_wrap_and_give_no_advice_for_scripts(form):
    texts = [row[0].toolTip() for row in form._rows.values()]
    assert len(texts) > 15 and all(text.startswith("<p>") for text in texts)
    assert not any("not a number" in text for text in texts)


def test_numbers_have_few_decimals(s2dr3_provider, qtbot):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2dr3:fetchcube")
    form = ParametersForm(algorithm, {"Place": ("SIZE",)}, "Advanced", {})
    qtbot.addWidget(form)
    wrapper = form.wrappers["SIZE"]
    wrapped = wrapper.wrappedWidget()
    spin = wrapped if isinstance(wrapped, QDoubleSpinBox) else wrapped.findChild(QDoubleSpinBox)
    assert spin.decimals() == 1
    form.set_values({"SIZE": 1250.5})
    assert form.values()["SIZE"] == 1250.5


def test_a_run_of_each_feature_is_not_offered(form):
    buttons = form.wrappers["AREA"].wrappedWidget().findChildren(QToolButton)
    assert [button.isHidden() for button in buttons if button.isCheckable()] == [True]
    assert not all(button.isHidden() for button in buttons)


def test_a_row_is_hidden_with_its_label(form):
    form.show_row("CONSISTENCY", False)
    assert not form.wrappers["CONSISTENCY"].wrappedWidget().isVisible()
    assert not any(widget.isVisible() for widget in form._rows["CONSISTENCY"])
    form.show_row("CONSISTENCY", True)
    assert form.wrappers["CONSISTENCY"].wrappedWidget().isVisible()


def test_a_hidden_row_takes_no_room_and_comes_back_in_its_place(form, qtbot):
    first, second = (form._rows[name][0] for name in ("CONSISTENCY", "DEVICE"))
    box = first.parentWidget()
    spacing = box.layout().verticalSpacing()
    height = box.sizeHint().height()
    form.show_row("CONSISTENCY", False)
    qtbot.waitUntil(lambda: box.sizeHint().height() <= height - first.sizeHint().height() - spacing)
    form.show_row("CONSISTENCY", True)
    qtbot.waitUntil(lambda: first.isVisible() and 0 < first.y() < second.y())
    assert box.sizeHint().height() == height
