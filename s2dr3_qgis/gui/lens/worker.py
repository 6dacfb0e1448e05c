"""The lens's thread: it keeps the network loaded and answers the newest question only."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...algorithms.support.result_style import Shown, View, view_of
from ...engine.core.bands import BAND_NAMES
from ...engine.core.errors import RasterError, S2DR3Error
from ...engine.core.messages import message
from ...engine.core.sensor import Phase
from ...engine.raster.cube.cube import Cube
from ...engine.raster.cube.pairing import cube_phase, tile_phase
from ...engine.raster.encoding import SCALE
from ...engine.raster.gaps import fill_nearest
from ...engine.raster.grid import Window
from ...engine.superresolution.request import Request
from ...host.backends import Pipeline, open_pipeline
from ...host.translation import translated
from .kept_picture import KeptPicture

# Input pixels that the network sees beyond the lens. A run's overlap is larger: a rim that differs by a little from the
# run is better than a lens that lags.
MARGIN = 4
WARM_SIDE = 16  # pixels of an image that is computed for nothing


@dataclass(frozen=True)
class LensSource:
    """What the lens looks at and through: ``key`` is equal for equal sources; ``open`` gives request and cube, in the
    lens's thread; ``shown`` is what the layer shows, ``decoder`` the checkpoint (None: the bundled one), ``choices``
    device and precision."""

    key: tuple
    open: Callable[[], tuple[Request, Cube, list[Cube]]]
    shown: Shown | None
    band_order: str
    decoder: Path | None
    choices: tuple[str, str]


@dataclass(frozen=True)
class Question:
    """A place in the layer's CRS, and how many input pixels a side to show around it."""

    source: LensSource
    place: tuple[float, float]
    size: int


@dataclass(frozen=True)
class Answer:
    """``image``: (h, w, 4) red, green, blue and opacity, 8-bit; ``corners``: of it, in the layer's CRS, in the order
    upper left, upper right, lower right, lower left as its pixels lie; ``view``: how the image is shown."""

    image: np.ndarray
    corners: tuple[tuple[float, float], ...]
    seconds: float
    view: View


class LensWorker(QObject):
    """``answered`` carries an Answer, ``failed`` the reason if there is none; both reach the thread of this object.

    The thread begins with the first question, and ends with `close`.
    """

    answered = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._changed = threading.Condition()
        self._question: Question | None = None
        self._closed = False
        self._thread: threading.Thread | None = None

    def ask(self, question: Question) -> None:
        """Answer this question next, and no older one any more."""
        with self._changed:
            self._question = question
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="s2dr3 lens", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Let the thread end, and the network go; does not wait."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def wait(self, seconds: float) -> None:
        """Wait for the thread's end."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        optics = Optics(lambda: self._closed)
        try:
            while True:
                with self._changed:
                    while self._question is None and not self._closed:
                        self._changed.wait()
                    if self._closed:
                        return
                    question, self._question = self._question, None
                self._answer(optics, question)
        finally:
            optics.close()

    def _answer(self, optics: Optics, question: Question) -> None:
        try:
            answer = optics.look(question)
        except (S2DR3Error, OSError) as error:
            self._emit(self.failed, translated(error))
        else:
            self._emit(self.answered, answer)

    def _emit(self, signal, value: object) -> None:
        if not self._closed:
            signal.emit(value)


class Optics:
    """The open image and network of the last question; opened anew if the next one has others."""

    def __init__(self, cancelled: Callable[[], bool]):
        self._cancelled = cancelled
        self._key: tuple | None = None
        self._network: tuple | None = None
        self._pipeline: Pipeline | None = None
        self._cube: Cube | None = None
        self._request: Request | None = None
        self._view: View | None = None
        self._phase: Phase = None
        self._kept = KeptPicture(MARGIN)
        self._last: tuple[Window, Answer] | None = None

    def look(self, question: Question) -> Answer:
        """Super-resolve around a place.

        :raises RasterError: the layer cannot be super-resolved, or the place lies outside it
        :raises S2DR3Error: the network cannot be opened
        """
        self._open_source(question.source)
        self._open_network(question.source)
        begun = time.monotonic()
        window = window_around(self._cube, question.place, question.size)
        if self._last is None or self._last[0] != window:
            image = self._kept.take(window, self._picture)
            corners = ((0, 0), (window.width, 0), (window.width, window.height), (0, window.height))
            answer = Answer(
                image,
                tuple(self._cube.grid.at(window.x + x, window.y + y) for x, y in corners),
                time.monotonic() - begun,
                self._view,
            )
            self._last = window, answer
        return self._last[1]

    def _picture(self, window: Window) -> np.ndarray:
        """Computed from the input with MARGIN pixels more on each side."""
        outer = window.grow(MARGIN)
        image = self._cube.read(outer)
        bands = [BAND_NAMES.index(name) for name in self._view.stretch.bands]
        phase = tile_phase(self._phase, outer)
        fine = self._pipeline.look(fill_nearest(image), bands, MARGIN, self._request.consistency, phase)
        return picture(fine, np.isfinite(image).all(0)[MARGIN:-MARGIN, MARGIN:-MARGIN], self._view)

    def close(self) -> None:
        """Let the network and the image go."""
        if self._pipeline is not None:
            self._pipeline.close()
            self._pipeline = None
        if self._cube is not None:
            self._cube.close()

    def _open_source(self, source: LensSource) -> None:
        if source.key == self._key:
            return
        self._key = None
        if self._cube is not None:
            self._cube.close()
            self._cube = None
        self._forget()
        request, cube, _ = source.open()
        self._view = view_of(source.shown, cube, source.band_order)
        self._phase = cube_phase(cube, cube.grid.bounds, request.bands_20m)
        self._request, self._cube, self._key = request, cube, source.key

    def _open_network(self, source: LensSource) -> None:
        wanted = (source.decoder, source.choices)
        if self._pipeline is not None and wanted == self._network:
            return
        if self._pipeline is not None:
            self._pipeline.close()
            self._pipeline = None
        self._forget()
        self._pipeline = open_pipeline(source.decoder, *source.choices, self._cancelled, brief=True)
        # torch prepares much at the first call, which is better done while the lens says that it loads.
        self._pipeline.super_resolve(np.zeros((1, len(BAND_NAMES), WARM_SIDE, WARM_SIDE), np.float32), 0, None)
        self._network = wanted

    def _forget(self) -> None:
        """What was computed belongs to another image or network."""
        self._kept.forget()
        self._last = None


def window_around(cube: Cube, place: tuple[float, float], size: int) -> Window:
    """``size`` input pixels a side around a place, moved to lie inside the image if that is large enough.

    :raises RasterError: the place lies outside the image
    """
    grid = cube.grid
    [(column, row)] = grid.pixels_at([place])
    if not (0 <= column < grid.width and 0 <= row < grid.height):
        raise RasterError(message("The place lies outside the image."))
    width, height = min(size, grid.width), min(size, grid.height)
    x = min(max(int(column) - width // 2, 0), grid.width - width)
    y = min(max(int(row) - height // 2, 0), grid.height - height)
    return Window(x, y, width, height)


def picture(fine: np.ndarray, valid: np.ndarray, view: View) -> np.ndarray:
    """(h, w, 4), 8-bit, of the reflectance (3, h, w) of the view's bands at its stretch; transparent outside ``valid``
    (h/10, w/10)."""
    stretch = view.stretch
    image = np.empty((*fine.shape[1:], 4), np.uint8)
    for place, (band, low, high) in enumerate(zip(fine, stretch.lows, stretch.highs)):
        shown = (band - np.float32(low)) * np.float32(255 / max(high - low, 1e-6))
        image[:, :, place] = shown.clip(0, 255, out=shown).round(out=shown)
    image[:, :, 3] = np.where(valid, np.uint8(255), np.uint8(0)).repeat(SCALE, 0).repeat(SCALE, 1)
    return image
