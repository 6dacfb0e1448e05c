"""The base of all algorithms of the provider: translation, icon, groups, and errors as one clean line."""

from __future__ import annotations

import errno
import html
import traceback
from collections.abc import Mapping, Sequence
from contextlib import contextmanager

from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon, QTextDocument

from ...engine.core.errors import Cancelled, S2DR3Error
from ...engine.core.messages import Message
from ...engine.core.resources import RESOURCES, document_address
from ...host.translation import translated
from .names_parameter import NamesParameter
from .shown_layers import reload_layers
from .texts import tr
from .wrong_values import unknown_names, wrong_value

FIGURE_WIDTH = 225  # pixels: the width of the help beside a dialog of Processing

GROUPS = {
    "imagery": "Imagery",
    "models": "Models and checkpoints",
    "quality": "Quality",
}


@contextmanager
def user_errors():
    """Turn the engine's errors, and those of the system, into QgsProcessingException.

    They end as one line on stderr and return code 1, without a traceback. The objects held by a traceback's frames are
    released: datasets that outlive QGIS's own GDAL crash Python at its end.
    """
    try:
        yield
    except Cancelled as error:
        traceback.clear_frames(error.__traceback__)
        # If a cancelled run returned normally, qgis_process would end with return code 0.
        raise QgsProcessingException(translated(error) or tr("Cancelled.")) from error
    except S2DR3Error as error:
        traceback.clear_frames(error.__traceback__)
        raise QgsProcessingException(translated(error)) from error
    except OSError as error:
        traceback.clear_frames(error.__traceback__)
        raise QgsProcessingException(system_error_text(error)) from error


def system_error_text(error: OSError) -> str:
    """File, cause and remedy of an error of the system, as one line."""
    files = [str(name) for name in (error.filename, error.filename2) if name]
    cause = error.strerror or str(error) or type(error).__name__
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):  # EDQUOT is not known on Windows
        remedy = tr("The disk is full: free space there, or choose another one.")
    else:
        remedy = tr(
            "Check that the file, its folder and its disk or network share are still there, that you may use them, and "
            "that no other program holds the file."
        )
    return f"{': '.join([*files, cause])}. {remedy}"


class Progress:
    """The engine's view of a QgsProcessingFeedback: a fraction done, a line of text, and whether to stop."""

    def __init__(self, feedback: QgsProcessingFeedback):
        self.feedback = feedback

    def fraction(self, done: float) -> None:
        """Report the share done, 0 to 1."""
        self.feedback.setProgress(100.0 * done)

    def text(self, message: str) -> None:
        """Show a line that replaces the last one (tiles done, seconds left)."""
        self.feedback.setProgressText(translated(message))

    def info(self, message: str) -> None:
        """Write a line to the log."""
        self.feedback.pushInfo(translated(message))

    def warning(self, message: str) -> None:
        """Write a warning to the log (plain pushWarning is as old as QGIS 3.16)."""
        self.feedback.pushWarning(translated(message))

    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        if QgsApplication.platform() == "qgis_process":
            QCoreApplication.processEvents()  # Ctrl-C is an event there; only this handles events within a tile
        return self.feedback.isCanceled()


class S2DR3Algorithm(QgsProcessingAlgorithm):
    """Base class. A subclass sets ID, TITLE, GROUP, SUMMARY, TAGS and HELP (HTML paragraphs) and the usual methods.

    ICON is the name of a file in resources/icons without its suffix; empty if it is ID.

    FIGURE is a file in resources/help shown above HELP, with FIGURE_TEXT below it; empty if there is none. DOCUMENT
    is the page of docs/ that Help opens.

    ID is a published interface: scripts and models of users rely on it, so it never changes.
    """

    ID = ""
    TITLE = ""
    GROUP = "imagery"
    SUMMARY = ""
    TAGS: tuple[str, ...] = ()
    HELP = ""
    ICON = ""
    FIGURE = ""
    FIGURE_TEXT = ""
    DOCUMENT = "TUTORIAL"
    _refusal = ""  # why the parameters were refused

    def checkParameterValues(self, parameters, context):
        for definition in self.parameterDefinitions():
            wrong = wrong_value(definition, parameters.get(definition.name()), context)
            if wrong:
                return False, wrong
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        for warning in unknown_names(self, parameters):
            feedback.pushWarning(warning)
        self._refusal = ""
        own_window = getattr(feedback, "keeps_errors", False)
        try:
            if not own_window:  # which has checked them
                self._check_values(parameters, context)
            with user_errors():
                self.read_parameters(parameters, context)
        except QgsProcessingException as error:
            if own_window:  # which then needs no task
                raise
            # Raised here, QGIS would tell scripts only that there were errors.
            self._refusal = str(error)
        return True

    def _check_values(self, parameters, context) -> None:
        """Refuse what a step of a model got from an expression or another step: QGIS checks none of it.

        It would take the default for a wrong choice, and the whole image for a wrong extent. An empty value or text
        counts as not given: the model has a parameter of its own that was left empty.

        :raises QgsProcessingException: a value is wrong
        """
        given = {name: value for name, value in parameters.items() if value not in (None, "", NULL)}
        fine, reason = self.checkParameterValues(given, context)
        if not fine:
            raise QgsProcessingException(reason)

    def read_parameters(self, parameters, context) -> None:
        """Read layers and parameters into plain values for `compute`, and refuse invalid ones.

        QGIS's window calls this in its own thread, which owns the layers and must not wait: no raster is opened here,
        `compute` does that in the task's thread.
        """

    def processAlgorithm(self, parameters, context, feedback) -> dict:
        if self._refusal:
            raise QgsProcessingException(self._refusal)
        results = self.compute(parameters, context, Progress(feedback))
        # Of a message, which is more than a str, QGIS sees no text: models and qgis_process would get an empty one.
        return {name: str.__str__(value) if isinstance(value, Message) else value for name, value in results.items()}

    def compute(self, parameters, context, progress: Progress) -> dict:
        """What the algorithm does, in the task's thread; returns its outputs by name, messages as plain English."""
        raise NotImplementedError

    def postProcessAlgorithm(self, context, _feedback) -> dict:
        reload_layers(context.project(), context.layersToLoadOnCompletion())
        return {}

    def createInstance(self) -> S2DR3Algorithm:
        return type(self)()

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return tr(self.TITLE)

    def groupId(self) -> str:
        return self.GROUP

    def group(self) -> str:
        return tr(GROUPS[self.GROUP])

    def shortDescription(self) -> str:
        return tr(self.SUMMARY)

    def shortHelpString(self) -> str:
        if QgsApplication.platform() == "qgis_process":
            # It prints the summary itself, and does not render HTML.
            document = QTextDocument()
            document.setHtml(tr(self.HELP))
            return document.toPlainText()
        return f"<p>{html.escape(tr(self.SUMMARY))}</p>{self._figure()}{tr(self.HELP)}"

    def _figure(self) -> str:
        if not self.FIGURE:
            return ""
        address = (RESOURCES / "help" / self.FIGURE).as_uri()
        return f'<p><img src="{address}" width="{FIGURE_WIDTH}"><br><i>{html.escape(tr(self.FIGURE_TEXT))}</i></p>'

    def helpUrl(self) -> str:
        return document_address(self.DOCUMENT)

    def tags(self) -> list[str]:
        return [tr(tag) for tag in ("sentinel-2", *self.TAGS)]

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(RESOURCES / "icons" / f"{self.ICON or self.ID}.svg")

    def add_choice(
        self,
        name: str,
        title: str,
        values: Sequence[str] | Mapping[str, str],
        default,
        text: str,
        *,
        many=False,
        advanced=False,
    ) -> None:
        """Add a choice by name, of one or of any number of ``values``; scripts give names, never numbers.

        For a choice of many, ``values`` may give a title to each name.
        """
        if many:
            titles = values if isinstance(values, Mapping) else dict.fromkeys(values, "")
            choice = NamesParameter(name, tr(title), titles, default, optional=True)
        else:
            choice = QgsProcessingParameterEnum(name, tr(title), list(values), False, default, usesStaticStrings=True)
        self.add(choice, f"{tr(text)} {tr('Give the name, not a number.')}", advanced)

    def add(self, parameter: QgsProcessingParameterDefinition, text: str, advanced: bool = False) -> None:
        """Add a parameter with its help text; advanced ones fold away in the dialog."""
        parameter.setHelp(tr(text))
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)
