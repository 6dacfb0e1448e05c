"""What a worker must show before it gets a sheet: the same engine and network, input, store and scratch."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import secrets
import shutil
from collections.abc import Mapping
from functools import cache
from typing import Any

from osgeo import gdal

from ..core.errors import RasterError, S2DR3Error
from ..core.messages import message, to_json
from ..core.processor import processor_name
from ..core.resources import PACKAGE, version
from ..core.text import size_text
from ..raster.grid import Window
from ..superresolution.network import NetworkFacts
from ..superresolution.planned import check_network
from . import tasks
from .network import TRIM_VARIABLE
from .scene_plan import ScenePlan, check_unchanged
from .scratch import scratch_folder, scratch_root
from .sheet import scratch_bytes
from .store import open_store


def question(store: str, scene: ScenePlan, scratch: str) -> str:
    """What a worker is asked, as a JSON text for `hello`."""
    return json.dumps({"store": store, "scene": scene.name, "key": scene.key, "scratch": scratch})


def hello(text: str) -> str:
    """A worker's answer to `question`: facts, and in "problem" why it cannot make sheets, "" if it can."""
    facts: dict[str, Any] = {
        "version": version(),
        "source": source_hash(),
        "host": platform.node(),
        "processor": processor_name(),
        "cores": os.cpu_count() or 1,
        "gdal": gdal.__version__,
        "python": platform.python_version(),
        "malloc": TRIM_VARIABLE in os.environ,
        "torch": "",
        "problem": "",
    }
    try:
        facts.update(_tried(**json.loads(text)))
    except S2DR3Error as error:
        facts["problem"] = str(error)
    except Exception as error:  # Whatever it is, the worker is not fit, and the log must say why.
        facts["problem"] = f"{type(error).__name__}: {error}"
    return to_json(facts)


def _tried(store: str, scene: str, key: str, scratch: str) -> dict[str, Any]:
    """Do with one scene whatever a sheet will do, but compute."""
    place = open_store(store)
    plan = tasks.scene_of(store, scene, key)
    check_unchanged(plan)
    plan.cube.read(Window(plan.window.x, plan.window.y, 1, 1))
    plan.cube.close()
    mark = f"hello-{platform.node()}-{os.getpid()}-{secrets.token_hex(4)}"
    place.write_text(mark, "")
    if place.read_text(mark) is None:
        raise RasterError(
            message(
                "What this worker writes into {store} does not come back: another folder is mounted there.", store=store
            )
        )
    place.remove(mark)
    root = scratch_root(scratch)
    with scratch_folder(root, scratch_bytes(plan)):
        free = shutil.disk_usage(root).free
    network = NetworkFacts.from_info(tasks.networks.open(plan, lambda: False).info)
    check_network(plan.plan, network)
    return {"torch": network.torch, "scratch": size_text(free)}


def problem(facts: Mapping[str, Any]) -> str:
    """Why a worker with these facts gets no sheets; "" if it may."""
    if facts.get("version") != version():
        return message(
            "It has version {version} of the plugin's engine, the driver has {version2}: install the same on both.",
            version=facts.get("version"),
            version2=version(),
        )
    if facts.get("source") != source_hash():
        return message("Its copy of the plugin's engine differs from the driver's: install the same on both.")
    return str(facts.get("problem", "no answer"))


def remarks(facts: Mapping[str, Any], plan: ScenePlan, together: int = 1) -> list[str]:
    """What a user should know of a worker that may make sheets.

    :param together: the workers on its computer that make sheets, itself included.
    """
    texts: list[str] = []
    if together * plan.threads > facts["cores"]:
        texts.append(
            message(
                "{together} workers of {threads} threads share {cores} cores, which makes all of them slow: start "
                "fewer with --nworkers",
                together=together,
                threads=plan.threads,
                cores=facts["cores"],
            )
        )
    if facts["torch"] != plan.plan.torch:
        texts.append(
            message(
                "its PyTorch is {torch}, the plan's {torch2}: last digits may differ",
                torch=facts["torch"],
                torch2=plan.plan.torch,
            )
        )
    if facts["processor"] != plan.plan.processor:
        texts.append(
            message("its processor is {processor}: last digits may differ from another's", processor=facts["processor"])
        )
    if facts["malloc"]:
        texts.append(
            message(
                "{trim_variable} is set (Dask's nanny does that), which costs time: it is undone for each sheet",
                trim_variable=TRIM_VARIABLE,
            )
        )
    return texts


@cache
def source_hash() -> str:
    """SHA-256 of the engine's source, wherever it is installed: equal engines make equal sheets."""
    total = hashlib.sha256()
    for path in sorted((PACKAGE / "engine").rglob("*.py"), key=lambda path: path.relative_to(PACKAGE).as_posix()):
        total.update(path.relative_to(PACKAGE).as_posix().encode())
        total.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()
