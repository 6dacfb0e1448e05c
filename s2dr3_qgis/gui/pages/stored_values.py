"""The values of a page's form in the QGIS profile, from one session to the next."""

from __future__ import annotations

import json

from qgis.core import QgsSettings

SETTINGS = "s2dr3/window/"


def store(page: str, values: dict) -> None:
    """Store plain values by parameter name, for the page of the algorithm named ``page``."""
    # As one text: QgsSettings returns lists of one entry, numbers and truth values as other types.
    # An empty field has a null of QGIS, which JSON does not know.
    QgsSettings().setValue(SETTINGS + page, json.dumps(values, default=lambda _null: None))


def stored(page: str) -> dict | None:
    """The stored values of a page; {} if there are none, None if they are damaged."""
    text = QgsSettings().value(SETTINGS + page)
    if text is None:
        return {}
    try:
        values = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None
