"""The plugin's texts in the language of QGIS, and numbers as that language writes them."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..engine.core.messages import Message
from ..engine.core.resources import RESOURCES

# Languages that set a space between a number and its per cent sign, of which QLocale knows nothing.
SPACED_PERCENT = (QLocale.Language.German, QLocale.Language.French)
CONTEXT = "Engine"  # of the templates of messages in engine/, environment/ and host/


def install() -> QTranslator | None:
    """Install the translation for QGIS's language (its own setting, else the system's); None if there is none.

    Keep the returned object, and pass it to ``remove`` at the end.
    """
    translator = QTranslator()
    if not translator.load(QLocale(QgsApplication.locale()), "s2dr3_qgis", "_", str(RESOURCES / "i18n")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: QTranslator | None) -> None:
    """Undo ``install``."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


def translated(text: object) -> str:
    """A message, or an error that has one, in the language of QGIS; any other object as its text.

    Messages among the values are translated too. Numbers that have a format get the separators of the language; others
    are names, such as codes and years, and stay.
    """
    message = str(text)
    if not isinstance(message, Message):
        return message
    template = QCoreApplication.translate(CONTEXT, message.template)
    try:
        return filled(template, **message.values)
    except (LookupError, ValueError):  # a translation with a wrong name: better in English than not at all
        return str.__str__(message)


def filled(template: str, /, **values: object) -> str:
    """A translated text with its values, as `translated` fills them in."""
    return _Formatter().vformat(template, (), values)


def titled(title: str, text: str) -> str:
    """A text under its title; some languages set a space before the colon."""
    return filled(QCoreApplication.translate("Titles", "{title}: {text}"), title=title, text=text)


def number_text(value: float, form: str) -> str:
    """A number in Python's format ``form``, such as ".1f", "," or ".0%", as QGIS's language writes it."""
    locale = QLocale(QgsApplication.locale())
    percent = "\u00a0%" if locale.language() in SPACED_PERCENT else "%"
    separators = {",": str(locale.groupSeparator()), ".": str(locale.decimalPoint()), "%": percent}
    return "".join(separators.get(letter, letter) for letter in format(value, form))


class _Formatter(string.Formatter):
    def get_value(self, key: int | str, args: Sequence, values: Mapping[str, object]) -> object:
        value = super().get_value(key, args, values)
        return translated(value) if isinstance(value, str) else value

    def format_field(self, value: object, form: str) -> str:
        if form and isinstance(value, (int, float)):
            return number_text(value, form)
        return super().format_field(value, form)
