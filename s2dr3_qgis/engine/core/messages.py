"""Messages for the user: English text that keeps its template and values, so that a window can show it translated.

A `Message` is a str, the English text, and is used like one: errors take it as their argument, logs show it. The
template is what translators get; ``host/translation.py`` looks it up and fills in the values anew.
"""

from __future__ import annotations

import json
import numbers
import string
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any, Optional, Union

Value = Union[str, int, float]  # a str may be a Message, which is translated too
FIELDS = {"template", "values"}  # of a message in JSON
_FORMATTER = string.Formatter()


class Message(str):
    """The English text of ``template``, filled with ``values`` by name as in str.format."""

    __slots__ = ("template", "values")
    template: str
    values: dict[str, Value]

    def __new__(cls, template: str, values: Mapping[str, Any]) -> Message:
        """As for `message`."""
        kept = {name: _kept(value) for name, value in values.items()}
        self = super().__new__(cls, _FORMATTER.vformat(template, (), kept))
        self.template, self.values = template, kept
        return self

    def __str__(self) -> str:
        return self  # so that str(error) of an error with a Message is the Message

    def __reduce__(self) -> tuple[type, tuple[str, dict[str, Value]]]:
        return Message, (self.template, self.values)  # for pickle and copy


def message(template: str, /, **values: Any) -> Message:
    """A message; write ``template`` as a literal, so that it is found for translation.

    Numbers and messages are kept, and an error that has a message counts as this; other values become text. A value is
    never read as a template: it may hold braces.

    :raises KeyError: the template has a name that ``values`` lack.
    :raises ValueError: the template or a format in it is invalid.
    """
    return Message(template, values)


def joined(separator: str, parts: Iterable[object]) -> Message:
    """The parts with ``separator`` between them, each translated by itself."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    between = separator.replace("{", "{{").replace("}", "}}")
    return Message(between.join(f"{{{name}}}" for name in values), values)


def either(parts: Iterable[object]) -> Union[str, Message]:
    """The parts as a choice: "a or b or c"; "" if there is none."""
    return _chained("or", parts)


def together(parts: Iterable[object]) -> Union[str, Message]:
    """The parts as an enumeration: "a and b and c"; "" if there is none."""
    return _chained("and", parts)


def to_json(value: object, indent: Optional[int] = None) -> str:
    """JSON in which a message at any depth keeps its template and values; `from_json` reads it.

    :raises TypeError: the value has others than dicts, lists, tuples, texts, paths and numbers.
    """
    return json.dumps(_encoded(value), indent=indent, default=_plain)


def from_json(text: Union[str, bytes]) -> Any:
    """The value that `to_json` wrote, its tuples as lists and its paths as texts.

    :raises ValueError: the text is no JSON.
    """
    return json.loads(text, object_hook=_decoded)


def _chained(word: str, parts: Iterable[object]) -> Union[str, Message]:
    chain: Union[str, Message] = ""
    for number, part in enumerate(parts):
        text = str(part)
        if not number:
            chain = text
        elif word == "or":
            chain = message("{one} or {other}", one=chain, other=text)
        else:
            chain = message("{one} and {other}", one=chain, other=text)
    return chain


def _encoded(value: Any) -> Any:
    if isinstance(value, Message):
        return {"template": value.template, "values": _encoded(value.values)}
    if isinstance(value, Mapping):
        return {name: _encoded(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_encoded(entry) for entry in value]
    return value


def _plain(value: object) -> str:
    if isinstance(value, PurePath):
        return str(value)
    raise TypeError(f"{type(value).__name__} is no plain value")


def _decoded(fields: dict[str, Any]) -> Any:
    template, values = fields.get("template"), fields.get("values")
    if fields.keys() != FIELDS or not isinstance(template, str) or not isinstance(values, dict):
        return fields
    try:
        return Message(template, values)
    except (LookupError, ValueError, AttributeError, TypeError):  # from a damaged or foreign process
        return template


def _kept(value: object) -> Value:
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        return int(value) if isinstance(value, numbers.Integral) else float(value)
    return str(value)  # of a message, or an error that has one: the message
