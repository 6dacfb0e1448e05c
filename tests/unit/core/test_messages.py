"""Messages are English text that keeps its template and values, on every way through the program."""

from __future__ import annotations

import ast
import copy
import pickle
import string
from pathlib import Path

import numpy as np
import pytest

from s2dr3_qgis.engine.core import errors
from s2dr3_qgis.engine.core.messages import Message, either, from_json, joined, message, to_json, together

PACKAGE = Path(__file__).resolve().parents[3] / "s2dr3_qgis"


def test_a_message_is_its_english_text():
    text = message("{file}: {count} bands, {share:.1%}", file="a.tif", count=np.int16(3), share=np.float32(0.25))
    assert text == "a.tif: 3 bands, 25.0%"
    assert text.template == "{file}: {count} bands, {share:.1%}"
    assert text.values == {"file": "a.tif", "count": 3, "share": 0.25}
    assert [type(value) for value in text.values.values()] == [str, int, float]


def test_values_are_never_read_as_templates():
    path = "/data/{0}/{file}.tif"
    text = message("{outer}!", outer=message("Cannot read {file}", file=path))
    assert text == f"Cannot read {path}!"
    assert joined("}", [path, text]) == f"{path}}}{text}"


def test_an_error_keeps_its_message_also_in_another_one():
    cause = errors.RasterError(message("Cannot read {file}", file="a"))
    error = errors.InputError(message("Training: {cause}.", cause=cause))
    assert str(error) == "Training: Cannot read a."
    assert isinstance(str(error), Message)
    assert error.args[0].values["cause"].template == "Cannot read {file}"


@pytest.mark.parametrize("carry", [copy.deepcopy, lambda text: pickle.loads(pickle.dumps(text))])
def test_it_survives_copies(carry):
    text = carry(errors.RasterError(message("{a} of {b}", a=1, b=message("{c}", c="{")))).args[0]
    assert text == "1 of {"
    assert (text.template, text.values["b"].template) == ("{a} of {b}", "{c}")


def test_json_keeps_messages_at_any_depth_and_paths_as_text():
    value = {"lines": [message("{n:,} tensors", n=1234)], "path": Path("a/b"), "row": (1, None)}
    back = from_json(to_json(value))
    assert back == {"lines": ["1,234 tensors"], "path": str(Path("a/b")), "row": [1, None]}
    assert back["lines"][0].template == "{n:,} tensors"


@pytest.mark.parametrize("values", ["{}", '{"n": "three"}', '{"n": null}'])
def test_a_damaged_message_is_its_template(values):
    assert from_json(f'{{"template": "{{n:.1f}} of {{m}}", "values": {values}}}') == "{n:.1f} of {m}"


def test_parts_are_put_together():
    assert either([".tif", ".vrt", ".png"]) == ".tif or .vrt or .png"
    assert together(["A", "B"]) == "A and B"
    assert either(["A"]) == "A"
    assert together([]) == joined(", ", []) == ""


TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def kinds_of_error() -> set[str]:
    """The names of S2DR3Error and of the classes below it, in all files."""
    names = {"S2DR3Error"}
    classes = [node for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while True:
        more = {node.name for node in classes for base in node.bases if getattr(base, "id", "") in names} - names
        if not more:
            return names
        names |= more


def calls(*names: str):
    """(place, call) of each call of a function or class of these names."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in names:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def without_template(argument: ast.expr) -> bool:
    """Whether an argument is a text that a translator never sees."""
    if isinstance(argument, ast.Constant):
        return isinstance(argument.value, str)
    return isinstance(argument, (ast.JoinedStr, ast.BinOp))


def test_every_error_for_the_user_is_made_with_a_template():
    found = [place for place, call in calls(*kinds_of_error()) for argument in call.args if without_template(argument)]
    assert found == []


def test_every_report_of_progress_is_made_with_a_template():
    reports = [
        place
        for place, call in calls("text", "info", "warning")
        if isinstance(call.func, ast.Attribute) and "progress" in ast.unparse(call.func.value).lower()
        for argument in call.args
        if without_template(argument)
    ]
    assert reports == []


def test_every_template_has_its_values():
    for place, call in calls("message"):
        template = call.args[0] if call.args else None
        if isinstance(template, ast.Constant):
            fields = {field for _, field, _, _ in string.Formatter().parse(template.value) if field is not None}
            assert fields == {keyword.arg for keyword in call.keywords}, place
