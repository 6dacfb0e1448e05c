"""Pictures for the table of candidates, read one after another beside QGIS's event loop."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...engine.catalogue.picture import Pictures
from ...engine.core.errors import Cancelled, S2DR3Error
from ...engine.core.progress import Progress
from ..background.work import Work

Reader = Callable[[Progress], Pictures]


def tr(text: str) -> str:
    """Translate a text of this file."""
    return QCoreApplication.translate("CandidatePictures", text)


class CandidatePictures(QObject):
    """``ready`` carries a row's number and its `Picture`. A picture that cannot be read is left out, silently.

    What is to be read is set by `load`; it is read from `go_on` to `stop`, which may alternate, each picture once.
    """

    ready = pyqtSignal(int, object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._wanted: dict[int, tuple[str, str]] = {}
        self._reader: Reader | None = None
        self._reading: _Reading | None = None

    def load(self, wanted: Mapping[int, tuple[str, str]], reader: Reader | None) -> None:
        """Forget what was wanted; ``wanted`` gives address and tile by row, in the order of reading."""
        self.stop()
        self._wanted, self._reader = dict(wanted), reader

    def go_on(self) -> None:
        """Read what is wanted and has not been read."""
        if self._wanted and self._reader is not None and self._reading is None:
            self._reading = _Reading(dict(self._wanted), self._reader)
            self._reading.picture.connect(self._deliver)
            self._reading.start()
            # A table that is deleted is not hidden before.
            self.destroyed.connect(self._reading.end)

    def stop(self) -> None:
        """Cancel the reading; nothing more is delivered."""
        if self._reading is not None and self._reading in Work.alive():
            self._reading.picture.disconnect(self._deliver)
            self._reading.cancel()
        self._reading = None

    def _deliver(self, number: int, picture: object) -> None:
        self._wanted.pop(number, None)
        if picture is not None:
            self.ready.emit(number, picture)


class _Reading(Work):
    """The task. ``picture`` carries a row's number and its `Picture`, None if it cannot be read."""

    picture = pyqtSignal(int, object)

    def __init__(self, wanted: Mapping[int, tuple[str, str]], reader: Reader):
        super().__init__("pictures", tr("Pictures of scenes"), self._read_all)
        self._wanted, self._reader = wanted, reader

    def end(self, *_destroyed: QObject) -> None:
        """Cancel it, if it has not ended."""
        if self in Work.alive():
            self.cancel()

    def _read_all(self, progress: Progress) -> None:
        pictures = self._reader(progress)
        for done, (number, (address, tile)) in enumerate(self._wanted.items()):
            progress.fraction(done / len(self._wanted))
            try:
                self.picture.emit(number, pictures.read(address, tile))
            except Cancelled:
                raise
            except S2DR3Error:
                self.picture.emit(number, None)
