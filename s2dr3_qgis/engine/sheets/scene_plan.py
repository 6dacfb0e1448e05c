"""The plan of a scene: all that decides the pixels of its sheets, and which sheets there are. A JSON text in the store.

A sheet is a square of whole tiles, cut at multiples of its side from the raster's corner and not from the window's, so
that another extent cuts the scene in the same places. It is computed like a run of its own whose extent it is: the
tiles at its edge see the whole overlap beyond it, and do not cross-fade with those of the next sheet.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from ..core.errors import InputError
from ..core.messages import message
from ..raster.cube.cube import Cube
from ..raster.grid import Grid, Window
from ..raster.source.radiometry import Radiometry
from ..superresolution.plan import Plan, frozen

FORMAT = 1
# Input pixels a side of a sheet.
SIDE = 1024
# What of a cube is not needed to read it, or stands elsewhere.
LEFT_OUT = ("messages", "warnings")


class InputChanged(InputError):
    """A file of a scene's input is missing here, or another than when the plan was made: the scene is left."""


class Sheet(NamedTuple):
    """One sheet: its row and column, counted from the raster's corner, and its window in input pixels."""

    row: int
    column: int
    window: Window

    @property
    def name(self) -> str:
        """The name of its files, without a suffix."""
        return sheet_name(self.row, self.column)


def sheet_name(row: int, column: int) -> str:
    """The name of a sheet's files, without a suffix: rows and columns sort as texts."""
    return f"{row:03d}-{column:03d}"


@dataclass(frozen=True)
class ScenePlan:
    """A scene to be made in sheets.

    ``name``: of its folder in the store; ``cube``: the opened input; ``plan``: of the whole window; ``side``: of a
    sheet, in input pixels, a multiple of the plan's core; ``decoder``: the checkpoint's file or folder, "" for the
    bundled one; ``threads``: of the processor for a sheet.
    """

    name: str
    cube: Cube
    plan: Plan
    side: int
    decoder: str
    threads: int

    def __post_init__(self) -> None:
        if self.side < 1 or self.side % self.plan.core:
            raise InputError(
                message(
                    "A sheet of {side} pixels is no multiple of the tiles' {core}: choose a multiple.",
                    side=self.side,
                    core=self.plan.core,
                )
            )

    @property
    def window(self) -> Window:
        """What is computed, in input pixels."""
        return self.plan.window

    def sheets(self) -> Iterator[Sheet]:
        """The sheets row by row; those that do not meet the area are left out."""
        for row in self._numbers(self.window.y, self.window.height):
            for column in self._numbers(self.window.x, self.window.width):
                sheet = self._cut(row, column)
                if self._meets_area(sheet.window):
                    yield sheet

    def sheet(self, row: int, column: int) -> Sheet:
        """One of the sheets.

        :raises InputError: the plan has no such sheet.
        """
        inside = row in self._numbers(self.window.y, self.window.height)
        if inside and column in self._numbers(self.window.x, self.window.width):
            sheet = self._cut(row, column)
            if self._meets_area(sheet.window):
                return sheet
        raise InputError(
            message(
                "The plan of {name} has no sheet {sheet_name}: see `status` for those.",
                name=self.name,
                sheet_name=sheet_name(row, column),
            )
        )

    def _numbers(self, first: int, size: int) -> range:
        """The rows or columns of sheets that an interval of pixels meets."""
        return range(first // self.side, -(-(first + size) // self.side))

    def _cut(self, row: int, column: int) -> Sheet:
        square = Window(column * self.side, row * self.side, self.side, self.side)
        return Sheet(row, column, square.clip(self.window))

    def plan_of(self, sheet: Sheet) -> Plan:
        """The plan of one sheet: the scene's, with the sheet's window."""
        return replace(self.plan, window=sheet.window)

    def grid_of(self, sheet: Sheet) -> Grid:
        """The grid of a sheet's input pixels."""
        return self.cube.grid.sub(sheet.window)

    def to_json(self) -> dict[str, Any]:
        """The fields as values that JSON holds exactly."""
        cube = {item.name: getattr(self.cube, item.name) for item in fields(self.cube) if item.name not in LEFT_OUT}
        cube["grid"], cube["radiometry"] = vars(self.cube.grid), vars(self.cube.radiometry)
        own = {name: getattr(self, name) for name in ("name", "side", "decoder", "threads")}
        return {"format": FORMAT, **own, "plan": self.plan.to_json(), "cube": cube}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> ScenePlan:
        """The inverse of to_json, also after json.dumps and json.loads.

        :raises InputError: it is no plan, or one of another version.
        """
        try:
            values = dict(values)
            if values.pop("format") != FORMAT:
                raise ValueError(message("another format"))
            cube = {name: frozen(value) for name, value in values["cube"].items()}
            cube["grid"] = Grid(**_frozen_values(values["cube"]["grid"]))
            cube["radiometry"] = Radiometry(**_frozen_values(values["cube"]["radiometry"]))
            return cls(**{**values, "cube": Cube(**cube), "plan": Plan.from_json(values["plan"])})
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            raise InputError(message("The plan in the store is not one of this version of the plugin.")) from error

    def text(self) -> str:
        """The plan as it lies in the store."""
        return json.dumps(self.to_json(), indent=1)

    @classmethod
    def from_text(cls, text: str) -> ScenePlan:
        """The inverse of `text`. Raises InputError as from_json does."""
        try:
            values = json.loads(text)
        except ValueError as error:
            raise InputError(message("The plan in the store is damaged: it is no JSON.")) from error
        if not isinstance(values, dict):
            raise InputError(message("The plan in the store is damaged: it is no JSON object."))
        return cls.from_json(values)

    @cached_property
    def key(self) -> str:
        """SHA-256 of all that decides the pixels: equal for equal plans, whoever made them."""
        values = self.to_json()
        record = {item.name for item in fields(self.plan) if not item.compare}
        values["plan"] = {name: value for name, value in values["plan"].items() if name not in record}
        # The checkpoint is the one with the plan's weights, wherever it lies.
        del values["decoder"]
        return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()

    def differences(self, other: ScenePlan) -> list[str]:
        """What a user would have to change so that ``other`` becomes this plan, in the user's words."""
        texts = self.plan.differences(other.plan)
        texts += [
            word
            for word, name in (("SHEET", "side"), (message("number of threads"), "threads"))
            if self._other(name, other)
        ]
        return texts or [message("way of reading INPUT")]

    def _other(self, name: str, other: ScenePlan) -> bool:
        return getattr(self, name) != getattr(other, name)

    def _meets_area(self, window: Window) -> bool:
        area = self.plan.area_mask
        return area is None or area.meets(self.cube.grid.sub(window))


def check_unchanged(scene: ScenePlan) -> None:
    """Raise InputChanged if a file of the input is missing here, or is another than when the plan was made."""
    for path, size, changed in scene.plan.files:
        try:
            status = Path(path).stat()
        except OSError as error:
            raise InputChanged(
                message(
                    "{path}, an input of {scene}, cannot be read on this computer ({strerror}). It needs the "
                    "same path on all computers.",
                    path=path,
                    scene=scene.name,
                    strerror=error.strerror,
                )
            ) from error
        if (status.st_size, status.st_mtime_ns) != (size, changed):
            raise InputChanged(
                message(
                    "{path}, an input of {scene}, has changed since the plan was made: restore it, or plan "
                    "anew in another folder.",
                    path=path,
                    scene=scene.name,
                )
            )


def fault_of_input(scene: ScenePlan) -> str:
    """Why no worker can make a scene, "" if its input is as planned here: one worker alone may lack that disk."""
    try:
        check_unchanged(scene)
    except InputChanged as error:
        return str(error)
    return ""


def _frozen_values(values: dict[str, Any]) -> dict[str, Any]:
    return {name: frozen(value) for name, value in values.items()}
