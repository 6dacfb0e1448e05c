"""Feedback of Processing for tests: what keeps messages, and what cancels."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm reports: ``lines`` of the log (warnings among them), ``warnings`` and ``errors``."""

    def __init__(self):
        super().__init__()
        self.lines, self.warnings, self.errors = [], [], []

    def pushInfo(self, text):
        self.lines.append(text)

    def pushWarning(self, text):
        self.lines.append(text)
        self.warnings.append(text)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)


class CancelAtOnce(QgsProcessingFeedback):
    """The user presses Cancel when the first progress comes."""

    def setProgressText(self, text):
        self.cancel()
