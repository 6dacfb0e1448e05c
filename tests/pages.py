"""Reading a report's page, and a language in which it is seen what a translator would not have seen.

That language is English in capitals: the templates of messages become capitals, and all else stays, so that small
letters are names, or words that miss the translation.
"""

from __future__ import annotations

import re
import string
from html.parser import HTMLParser

from s2dr3_qgis.engine.core.messages import Message

PIECE = re.compile(r"(\{\{|\}\}|\{[^{}]*\})")
WORD = re.compile(r"[a-z]{3,}")


def capitals(text: object) -> str:
    """A message in the language of capitals, those among its values too; any other object as its text."""
    words = str(text)
    if not isinstance(words, Message):
        return words
    values = {name: capitals(value) if isinstance(value, str) else value for name, value in words.values.items()}
    return string.Formatter().vformat(in_capitals(words.template), (), values)


def in_capitals(template: str) -> str:
    """A template whose own words are capitals."""
    return "".join(piece if PIECE.fullmatch(piece) else piece.upper() for piece in PIECE.split(template))


class _Texts(HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts: list[str] = []
        self._style = False

    def handle_starttag(self, tag, attributes):
        self._style = tag == "style"
        self.texts += [value for name, value in attributes if name in ("alt", "title", "lang") and value]

    def handle_endtag(self, tag):
        self._style = False

    def handle_data(self, data):
        if data.strip() and not self._style:
            self.texts.append(data.strip())


def texts_of(html: str) -> list[str]:
    """What a reader sees or hears of a page, and its language, in order."""
    parser = _Texts()
    parser.feed(html)
    return parser.texts


def untranslated(html: str, *names: str) -> list[str]:
    """The texts of a page in capitals that have small words beside ``names``, such as those of files."""
    left = []
    for text in texts_of(html):
        rest = text
        for name in sorted(names, key=len, reverse=True):
            rest = rest.replace(name, "")
        if WORD.search(rest):
            left.append(text)
    return left
