"""What a store has, as a value and as a page to read: scenes, sheets by state, and the names of what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..core.messages import message
from ..core.page import Show, heading, page, paragraph, table, to_html
from .scene_plan import ScenePlan, Sheet

SUMMARY_PAGE = "summary.html"
MOST_NAMES = 1000
DONE, EMPTY, MISSING, FAILED = "done", "empty", "missing", "failed"
STATES = (DONE, EMPTY, FAILED, MISSING)


@dataclass
class Summary:
    """What the store has: scenes, and sheets by state; ``failed``: the last error by name; ``missing_names``: the first
    MOST_NAMES of those that nobody tried; ``by_scene``: the number of sheets in each of STATES.
    """

    scenes: int = 0
    sheets: int = 0
    done: int = 0
    empty: int = 0
    missing: int = 0
    failed: dict[str, str] = field(default_factory=dict)
    missing_names: list[str] = field(default_factory=list)
    by_scene: dict[str, list[int]] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether every sheet is done."""
        return not self.missing and not self.failed

    def add(self, scene: ScenePlan, states: Mapping[Sheet, str], errors: Mapping[str, str]) -> None:
        """Take in a scene."""
        counts = [sum(state == counted for state in states.values()) for counted in STATES]
        self.by_scene[scene.name] = counts
        self.scenes += 1
        self.sheets += len(states)
        self.done += counts[0]
        self.empty += counts[1]
        self.missing += counts[3]
        names = [f"{scene.name} {sheet.name}" for sheet, state in states.items() if state == MISSING]
        self.missing_names += names[: MOST_NAMES - len(self.missing_names)]
        self.failed.update({f"{scene.name} {name}": error for name, error in errors.items()})

    def __str__(self) -> str:
        failed = message(", {count} failed", count=len(self.failed)) if self.failed else ""
        missing = message(", {missing} to do", missing=self.missing) if self.missing else ""
        return message(
            "{done:,} of {sheets:,} sheets of {scenes:,} scenes are done ({empty:,} without data){failed}{missing}.",
            done=self.done + self.empty,
            sheets=self.sheets,
            scenes=self.scenes,
            empty=self.empty,
            failed=failed,
            missing=missing,
        )

    def html(self, show: Show = str) -> str:
        """The summary as a page, its messages as ``show`` gives them."""
        head = (message("Scene"), message("made"), message("without data"), message("failed"), message("to do"))
        blocks = [paragraph(str(self)), table(head, ((name, *counts) for name, counts in self.by_scene.items()))]
        if self.failed:
            titles = (message("Failed sheet"), message("Last error"))
            blocks += [heading(message("Failed sheets")), table(titles, sorted(self.failed.items()), "texts")]
        return to_html(page(message("Sheets"), blocks), show)
