"""The window on small screens and on dark grounds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QPalette

SMALLEST_SCREEN = (1280, 720)
LEAST_CONTRAST = 4.5  # of text, by the Web Content Accessibility Guidelines 2.1, level AA


@pytest.fixture
def window(open_window):
    return open_window()


def luminance(colour):
    """Relative luminance of sRGB, as the guidelines define it."""
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_page_fits_a_small_screen(window):
    for name in list(window._tasks):
        window.show_page(name)
        hint = window.minimumSizeHint()
        assert hint.width() <= SMALLEST_SCREEN[0] and hint.height() <= SMALLEST_SCREEN[1], name
    assert window.width() <= SMALLEST_SCREEN[0] and window.height() <= SMALLEST_SCREEN[1]


@pytest.mark.parametrize("ground", ("#ffffff", "#232323", "#000000"))
@pytest.mark.parametrize("level", ("warning", "error"))
def test_the_log_can_be_read_on_light_and_dark_grounds(window, ground, level):
    log = window.page.log
    palette = log.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    log.setPalette(palette)
    window.page._log_line("A line", level)
    colour = QColor(re.search(r"color:(#[0-9a-f]{6})[^>]*>A line", log.toHtml()).group(1))
    assert contrast(colour, QColor(ground)) >= LEAST_CONTRAST


def test_each_algorithm_has_an_icon_of_its_own(s2dr3_provider, qgis_app):
    paths = [Path(algorithm.svgIconPath()) for algorithm in s2dr3_provider.algorithms()]
    assert len({path.read_text() for path in paths}) == len(paths)
    for algorithm in s2dr3_provider.algorithms():
        image = algorithm.icon().pixmap(32, 32).toImage()
        colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(colours) > 3, algorithm.id()  # it is drawn
