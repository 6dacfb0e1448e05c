"""Messages of runs as a window shows them: parameters by their titles instead of the names that scripts use."""

from __future__ import annotations

import re

from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QLocale

from .algorithm_ids import SUPERRESOLVE

# A word in capitals that is no part of a path, a file's name or a longer code.
NAME = re.compile(r"(?<![\w./\\-])[A-Z][A-Z0-9_]+(?![\w/\\-]|\.\w)")


def in_words(text: str, algorithm: QgsProcessingAlgorithm | None = None) -> str:
    """``text`` with the titles of the parameters that it names, in the quotation marks of QGIS's language.

    :param algorithm: whose parameters are meant; names that it does not have are those of Super-resolve
    """
    locale = QLocale(QgsApplication.locale())
    super_resolve = QgsApplication.processingRegistry().algorithmById(SUPERRESOLVE)

    def title(match: re.Match) -> str:
        for one in (algorithm, super_resolve):
            definition = one.parameterDefinition(match.group()) if one is not None else None
            if definition is not None:
                return locale.quoteString(definition.description())
        return match.group()

    return NAME.sub(title, text)
