"""One page of the window: what a refused, cancelled or failed run says, and the way to a Python that computes."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QApplication, QDialogButtonBox
from qgis_user import press, type_into, wait_while_at_work

from s2dr3_qgis.algorithms.superresolve import SuperResolve
from s2dr3_qgis.gui.options.environment_dialog import EnvironmentDialog
from s2dr3_qgis.gui.pages.checkpoint_kinds import DECODER
from s2dr3_qgis.host import settings
from tests.scenes import CUBE_NAMES, write_stack

pytestmark = pytest.mark.usefixtures("no_settings")


@pytest.fixture
def window(open_window, tmp_path):
    values = np.random.default_rng(0).integers(300, 4000, (10, 64, 64)).astype(np.uint16)
    metadata = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}
    scene = write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, metadata=metadata)
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(scene), "scene"))
    return open_window()


@pytest.fixture
def page(window, tmp_path):
    page = window.show_page("s2dr3:superresolve")
    page.form.set_values({"OUTPUT": str(tmp_path / "fine.tif"), "TILE_SIZE": 40, "OVERLAP": 8})
    page.ends = []
    page.told.connect(lambda text, level: page.ends.append((text, level)))
    return page


def use_python(path):
    replace(settings.Settings(), environment="interpreter", python=str(path)).save()


def test_a_refusal_before_the_run_is_no_cancellation(page, tmp_path):
    use_python(tmp_path / "nowhere")
    press(page.run_button)
    assert page.run_button.isEnabled()
    [(text, level)] = page.ends
    assert level == Qgis.MessageLevel.Critical
    assert "There is no Python interpreter" in text
    assert text in page.log.toPlainText()


def test_a_cancelled_run_says_so(page, qtbot):
    press(page.run_button)
    press(page.cancel_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert page.ends == [("Cancelled. No output was written.", Qgis.MessageLevel.Info)]


def test_cancelled_in_the_task_manager_is_cancelled_too(page, qtbot):
    press(page.run_button)
    page._run.task.cancel()
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert page.ends == [("Cancelled. No output was written.", Qgis.MessageLevel.Info)]


class DoneWhenCancelled(SuperResolve):
    """Cancel is pressed at the moment at which all files are there."""

    def processAlgorithm(self, parameters, context, feedback):
        results = super().processAlgorithm(parameters, context, feedback)
        feedback.cancel()
        return results


def test_a_cancel_that_comes_too_late_says_so(page, tmp_path, qtbot):
    page.start(DoneWhenCancelled(), page.form.values(), page._finished)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    file = tmp_path / "fine.tif"
    assert page.ends == [(f"Cancel came when all was done: {file} is complete.", Qgis.MessageLevel.Info)]
    assert file.is_file()


def test_the_log_ends_with_the_result(page, tmp_path, qtbot):
    press(page.run_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert page.log.toPlainText().rstrip().endswith(f": {tmp_path / 'fine.tif'}")


def test_a_python_that_computes_is_set_up_from_the_page(window, page, tmp_path, qtbot):
    check = page.checks[DECODER]
    qtbot.waitUntil(lambda: "✓" in check.text(), timeout=60_000)
    assert not page.setup.isVisible()
    use_python(tmp_path / "nowhere")
    page.look_again()
    qtbot.waitUntil(page.setup.isVisible, timeout=60_000)
    qtbot.mouseClick(page.setup.others_button, Qt.MouseButton.LeftButton)
    dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, EnvironmentDialog))
    type_into(dialog.panel._python.lineEdit(), sys.executable)
    press(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))
    qtbot.waitUntil(lambda: "✓" in check.text(), timeout=60_000)
    assert not page.setup.isVisible()


def test_what_changed_is_asked_for_when_the_user_comes_back(window, page, tmp_path, qtbot):
    check = page.checks[DECODER]
    qtbot.waitUntil(lambda: "✓" in check.text(), timeout=60_000)
    use_python(tmp_path / "nowhere")
    window.hide()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: "There is no Python interpreter" in check.text(), timeout=60_000)


def test_a_run_starts_only_once(page, qtbot):
    press(page.run_button)
    assert not page.run_button.isEnabled()
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert len(page.ends) == 1


def test_copies_name_what_they_leave_out(page, tmp_path):
    from qgis.core import QgsVectorLayer

    page._copy_command_line()
    assert [text for text, _ in page.ends] == ["Copied to the clipboard."]
    area = QgsVectorLayer("Polygon?crs=EPSG:32632", "area", "memory")
    QgsProject.instance().addMapLayer(area)
    page.form.set_values({"AREA": area})
    page._copy_command_line()
    assert "left out: Area" in page.ends[-1][0]
    page._copy_python()
    assert QApplication.clipboard().text().startswith("processing.run(")


def test_messages_and_log_call_parameters_as_the_form_does(page, tmp_path, qtbot):
    nameless = write_stack(tmp_path / "nameless.tif", np.full((11, 20, 20), 900, np.uint16), [""] * 11)
    title = page.algorithm.parameterDefinition("BAND_ORDER").description()
    page.form.set_values({"INPUT": str(nameless)})
    qtbot.waitUntil(lambda: title in page.estimate.text(), timeout=60_000)
    press(page.run_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    [(text, _)] = page.ends
    for shown in (text, page.log.toPlainText(), page.estimate.text()):
        assert title in shown and "BAND_ORDER" not in shown


def test_enter_confirms_a_field_and_starts_nothing(window, page, qtbot):
    spin = page.form.wrappers["CONSISTENCY"].wrappedWidget().findChild(QAbstractSpinBox)
    spin = spin or page.form.wrappers["CONSISTENCY"].wrappedWidget()
    spin.setFocus()
    qtbot.keyClicks(spin, "2")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert page.run_button.isEnabled() and window.isVisible()
    assert page.ends == []
