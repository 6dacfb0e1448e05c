"""Segment's page asks for what the chosen method needs."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel


def test_the_method_decides_what_segment_asks_for(open_window, qtbot):
    window = open_window()
    page = window.show_page("s2dr3:segment")
    labels = {label.text(): label for label in page.form.findChildren(QLabel)}
    asked = {method: next(label for text, label in labels.items() if text.startswith(title)) for method, title in (
        ("train", "Training polygons"), ("clusters", "Clusters"), ("reuse", "Saved head"))}  # fmt: skip
    for chosen in ("clusters", "reuse", "train"):
        page.form.set_values({"METHOD": chosen})
        qtbot.waitUntil(asked[chosen].isVisible)
        assert [method for method, label in asked.items() if label.isVisible()] == [chosen]
