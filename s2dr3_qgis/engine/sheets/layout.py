"""The names in a store: a folder a scene, in it the plan, and an image and an item a sheet.

::

    OUT/SCENE/plan.json              what decides every pixel
    OUT/SCENE/RRR-CCC.tif            a sheet's COG; none if it has no valid pixel
    OUT/SCENE/RRR-CCC.json           its STAC item, written last: it means "done", as long as the image is there
    OUT/SCENE/failed/RRR-CCC.json    attempts and the last error of a sheet that is not done
    OUT/stop-RUN                     a run that was cancelled: its workers look for it between tiles
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ..core.errors import InputError
from ..core.messages import joined, message
from .scene_plan import ScenePlan, Sheet
from .store import Store

PLAN_NAME = "plan.json"
FAILED = "failed"
ITEM = re.compile(r"(\d{3,}-\d{3,})\.json")
IMAGE = re.compile(r"(\d{3,}-\d{3,})\.tif")
LOOKS_AT_ONCE = 16


def plan_name(scene: str) -> str:
    """The plan of a scene."""
    return f"{scene}/{PLAN_NAME}"


def image_name(scene: str, sheet: Sheet) -> str:
    """The image of a sheet."""
    return f"{scene}/{sheet.name}.tif"


def item_name(scene: str, sheet: Sheet) -> str:
    """The record of a sheet that is done."""
    return f"{scene}/{sheet.name}.json"


def failure_name(scene: str, sheet: Sheet) -> str:
    """The record of a sheet that failed."""
    return f"{scene}/{FAILED}/{sheet.name}.json"


def stop_name(run: str) -> str:
    """The mark that ends a run."""
    return f"stop-{run}"


def read_plan(store: Store, scene: str) -> ScenePlan:
    """The plan of a scene.

    :raises InputError: there is none, or it is of another version.
    """
    plan = find_plan(store, scene)
    if plan is None:
        raise InputError(message("{path} does not exist: plan the scene first.", path=store.path(plan_name(scene))))
    return plan


def find_plan(store: Store, scene: str) -> ScenePlan | None:
    """The plan of a scene; None if there is none.

    :raises InputError: it is damaged, of another version, or that of another folder.
    """
    text = store.read_text(plan_name(scene))
    if text is None:
        return None
    try:
        plan = ScenePlan.from_text(text)
    except InputError as error:
        raise InputError(joined(": ", (store.path(plan_name(scene)), error))) from error
    if plan.name != scene:
        # Its sheets would be looked for, and written, in the folder of the other name.
        raise InputError(
            message(
                "{path} was renamed or copied: its plan is that of {name}. Rename it to {name}, or move it out of "
                "{store}.",
                path=store.path(scene),
                name=plan.name,
                store=store.place,
            )
        )
    return plan


def scene_names(store: Store) -> Iterator[str]:
    """The scenes that are planned, sorted."""
    return (name for name in store.names() if PLAN_NAME in store.names(name))


def planned_scenes(store: Store) -> Iterator[tuple[str, ScenePlan]]:
    """The scenes that are planned, sorted, with their plans, each read when its turn comes.

    :raises InputError: a plan is damaged, of another version, or that of another folder.
    """
    plans = ((name, find_plan(store, name)) for name in store.names())
    return ((name, plan) for name, plan in plans if plan is not None)


def done_names(store: Store, scene: str) -> set[str]:
    """The names of a scene's sheets that are done: the item is there, and the image that it names."""
    return set(done_images(store, scene))


def done_images(store: Store, scene: str) -> dict[str, bool]:
    """Whether there is an image, of each sheet of a scene that is done, by its name; see `done_names`."""
    names = store.names(scene)
    items, images = _named(ITEM, names), _named(IMAGE, names)
    # Only sheets without an image cost a look into the item; but they may be thousands, and a bucket takes its time.
    bare = sorted(items - images)
    with ThreadPoolExecutor(LOOKS_AT_ONCE) as threads:
        texts = threads.map(store.read_text, (f"{scene}/{name}.json" for name in bare))
        # What cannot be read at this moment is not known to be done.
        empty = [name for name, text in zip(bare, texts) if text is not None and not _names_image(text)]
    return {**dict.fromkeys(items & images, True), **dict.fromkeys(empty, False)}


def is_done(store: Store, scene: str, sheet: Sheet) -> bool:
    """Whether a sheet is done, as `done_names` has it."""
    item = store.read_text(item_name(scene, sheet))
    return item is not None and (not _names_image(item) or store.has(image_name(scene, sheet)))


def failed_names(store: Store, scene: str) -> set[str]:
    """The names of a scene's sheets that have a record of failure."""
    return _named(ITEM, store.names(f"{scene}/{FAILED}"))


def read_item(store: Store, scene: str, name: str) -> dict[str, Any] | None:
    """The item of the sheet of that name; None if there is none, or it is no item."""
    try:
        item = json.loads(store.read_text(f"{scene}/{name}.json") or "")
    except ValueError:
        return None
    return item if isinstance(item, dict) and isinstance(item.get("properties"), dict) else None


def _named(pattern: re.Pattern[str], names: Iterable[str]) -> set[str]:
    return {match.group(1) for match in map(pattern.fullmatch, names) if match}


def _names_image(item: str | None) -> bool:
    """Whether the text of an item names an image, as that of a sheet without valid pixels does not."""
    try:
        return "data" in json.loads(item or "")["assets"]
    except (ValueError, KeyError, TypeError):
        return False
