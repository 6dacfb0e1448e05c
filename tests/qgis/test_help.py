"""The algorithms' help as QGIS shows it: figures that load, and plain text on the command line."""

from __future__ import annotations

import os
import subprocess

from qgis.PyQt.QtCore import QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QTextDocument
from qgis.PyQt.QtWidgets import QTextBrowser

from s2dr3_qgis.gui.pages.help_text import HelpBrowser

WITH_FIGURE = {"superresolve", "preparecube", "extracttokens", "segment", "spectralproducts", "evaluate"}
LARGEST_TOTAL = 600_000


def images(document):
    """The addresses of all images in a rich text."""
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            if place.fragment().charFormat().isImageFormat():
                yield place.fragment().charFormat().toImageFormat().name()
            place += 1
        block = block.next()


def test_figures_are_shown_in_the_help(s2dr3_provider):
    shown = set()
    for algorithm in s2dr3_provider.algorithms():
        browser = QTextBrowser()
        browser.setHtml(algorithm.shortHelpString())
        for address in images(browser.document()):
            shown.add(algorithm.name())
            browser.grab()  # what is drawn is loaded
            picture = browser.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(address))
            assert not picture.isNull(), address
    assert shown >= WITH_FIGURE


def test_figures_are_small(top):
    assert sum(file.stat().st_size for file in (top / "resources" / "help").iterdir()) < LARGEST_TOTAL


def test_the_command_line_gets_plain_text():
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    command = [os.environ["QGIS_PROCESS"], "help", "s2dr3:superresolve"]
    text = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert "ten times finer pixels" in text
    assert not any(mark in text for mark in ("<p>", "<img", ".jpg", "\ufffc"))


def test_the_link_to_the_document_is_clicked(s2dr3_provider, monkeypatch, qtbot):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    algorithm = s2dr3_provider.algorithm("superresolve")
    browser = HelpBrowser(algorithm)
    qtbot.addWidget(browser)
    browser.resize(420, 500)
    browser.show()
    assert browser.find("Documentation")
    place = browser.cursorRect().center() - QPoint(10, 0)
    qtbot.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [url.toString() for url in opened] == [algorithm.helpUrl()]


def test_help_leads_to_a_document_that_exists(s2dr3_provider, top):
    for algorithm in s2dr3_provider.algorithms():
        name = QUrl(algorithm.helpUrl()).fileName().rpartition(".")[0]
        assert (top / "docs" / f"{name}.md").is_file(), algorithm.name()
