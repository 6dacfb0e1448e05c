"""The command line of the sheets: plan, run, status, index."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from ..core.errors import Cancelled, S2DR3Error
from ..superresolution.request import DATA_TYPES
from .area_file import area_from
from .cluster import Cluster
from .cost import SheetsCost
from .driver import ATTEMPTS, Order, run_sheets
from .estimate import estimate, processes_for
from .executor import Executor
from .index import status, write_index
from .layout import planned_scenes
from .network import decoder_path, pipeline_in
from .planning import SIDE, Choices, plan_scenes
from .processes import Processes
from .report import COMPLETE, INCOMPLETE, REFUSED, STOPPED, Report
from .scene_plan import ScenePlan, fault_of_input
from .scenes import find_scenes
from .shards import shard_of
from .store import Store, open_store
from .summary import Summary

EXAMPLES = """
  python -m s2dr3_qgis.engine.sheets plan /data/out /data/scenes/*.SAFE
  python -m s2dr3_qgis.engine.sheets run /data/out                       all cores of this computer
  python -m s2dr3_qgis.engine.sheets run /data/out --shard 3/40          part 3 of 40; i/N by themselves in a job array
  python -m s2dr3_qgis.engine.sheets run /data/out --cluster scheduler.json
  python -m s2dr3_qgis.engine.sheets status /data/out
  python -m s2dr3_qgis.engine.sheets index /data/out                     VRT, tile index, STAC collection

Exit codes: 0 all is done; 1 sheets are missing; 2 refused or ended by an error; 130 stopped.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Files may have names that a redirected output on Windows has no characters for.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    report = Report(sys.stdout, options.json, sys.stdin if options.attached else None)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: report.stop())
    try:
        return options.command(options, open_store(options.out), report)
    except Cancelled as error:
        report.error(str(error))
        return STOPPED
    except S2DR3Error as error:
        report.error(str(error))
        return REFUSED


def _plan(options: argparse.Namespace, store: Store, report: Report) -> int:
    choices = Choices(
        decoder=str(Path(options.decoder).absolute()) if options.decoder else "",
        device=options.device,
        precision=options.precision,
        threads=options.threads,
        side=options.sheet,
        core=options.core,
        overlap=options.overlap,
        consistency=options.consistency,
        data_type=options.data_type,
        area=area_from(options.area),
    )
    reading = {"band_order": options.band_order, "input_scale": options.input_scale}
    opener = partial(_network, python=options.network_python)
    plans = plan_scenes(store, find_scenes(options.inputs, **reading), choices, opener, report)
    cost = estimate(plans, options.workers)
    report.result(_cost_values(cost), f"Planned. {cost}")
    return COMPLETE


def _run(options: argparse.Namespace, store: Store, report: Report) -> int:
    store.sweep()
    order = Order(shard_of(options.shard, os.environ), options.attempts, options.scratch, options.network_python)
    first = _example(store)
    if first is None:
        report.error(f"{store} holds no planned scene: `plan` first.")
        return REFUSED
    with _executor(options, store, first) as executor:
        tally = run_sheets(store, executor, order, report)
    if order.shard.parts == 1:
        write_index(store)
    text = f"{tally.done} sheets made, {tally.empty} without data, {tally.before} were there before."
    if tally.missing:
        text += f" {tally.missing} are missing; the same command tries them again."
    report.result({**vars(tally), "missing": tally.missing}, text)
    return COMPLETE if not tally.missing else INCOMPLETE


def _example(store: Store) -> ScenePlan | None:
    """The scene with which workers are tried: one whose input is as planned, so that its fault is not taken for theirs.

    The first one if there is no such scene, None without any.
    """
    scenes = (scene for _name, scene in planned_scenes(store))
    first = next(scenes, None)
    if first is None or not fault_of_input(first):
        return first
    return next((scene for scene in scenes if not fault_of_input(scene)), first)


def _status(_options: argparse.Namespace, store: Store, report: Report) -> int:
    return _told(status(store), report)


def _index(_options: argparse.Namespace, store: Store, report: Report) -> int:
    return _told(write_index(store), report)


def _told(summary: Summary, report: Report) -> int:
    lines = [str(summary), *(f"  {name}: {error}" for name, error in sorted(summary.failed.items()))]
    report.result(vars(summary), "\n".join(lines))
    return COMPLETE if summary.complete else INCOMPLETE


def _network(choices: Choices, evaluator: str | None, python: str) -> Any:
    open_network = pipeline_in(python)
    where = choices.device, choices.precision, choices.threads
    return open_network(decoder_path(choices.decoder), *where, method=evaluator)


def _executor(options: argparse.Namespace, store: Store, first: ScenePlan) -> Executor:
    if options.cluster:
        return Cluster(options.cluster, store, first, options.scratch, options.trust_cluster)
    return Processes(options.workers or processes_for(first), first.threads)


def _cost_values(cost: SheetsCost) -> dict[str, Any]:
    return {**vars(cost), "seconds": cost.seconds, "store_rate": cost.store_rate, "text": str(cost)}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m s2dr3_qgis.engine.sheets",
        description="Super-resolve many scenes in sheets, on one machine or many. The folder OUT is all they share.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="plan|run|status|index")
    everywhere = argparse.ArgumentParser(add_help=False)
    everywhere.add_argument(
        "out", metavar="OUT", help="folder, or bucket as /vsis3/bucket/folder or s3://bucket/folder"
    )
    everywhere.add_argument("--json", action="store_true", help="JSON lines instead of text")
    everywhere.add_argument("--attached", action="store_true", help="stop when standard input ends")
    everywhere.add_argument("--network-python", default="", help="a Python that has PyTorch, if this one has not")
    everywhere.add_argument(
        "--workers", type=int, default=0, help="processes (default: cores / threads, as memory allows)"
    )
    _add_plan(commands.add_parser("plan", parents=[everywhere], help="decide everything, and write a plan a scene"))
    _add_run(commands.add_parser("run", parents=[everywhere], help="make the sheets that are not there"))
    for name, command, text in (
        ("status", _status, "what is done, failed and missing"),
        ("index", _index, "write VRT, tile index and STAC collection"),
    ):
        commands.add_parser(name, parents=[everywhere], help=text).set_defaults(command=command)
    return parser


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_plan)
    add = parser.add_argument
    add("inputs", metavar="INPUT", nargs="+", help="raster, product, folder of them, .txt list, or STAC items (.json)")
    add("--area", default="", help="vector file: sheets outside its polygons are not made")
    add("--sheet", type=int, default=SIDE, help=f"pixels a side of a sheet, of the input (default {SIDE})")
    add("--core", type=int, default=0, help="pixels a side of a tile without overlap, a divisor (default 256 or 128)")
    add("--overlap", type=int, default=None, help="pixels that a tile sees beyond its own (default: measured)")
    add("--decoder", default="", help="checkpoint, at the same path on all machines (default: the bundled one)")
    add("--device", default="auto", help="auto, cpu, cuda or mps: the same kind on all machines")
    add("--precision", default="auto", help="auto, fp32, fp16 or bf16")
    add("--threads", type=int, default=1, help="threads of each worker (default 1)")
    add("--consistency", type=int, default=None, help="back-projection steps (default: the checkpoint's)")
    add("--data-type", choices=DATA_TYPES, default=DATA_TYPES[0])
    add("--band-order", default="auto", help="as BAND_ORDER of s2dr3:superresolve")
    add("--input-scale", default="auto", help="as INPUT_SCALE of s2dr3:superresolve")


def _add_run(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_run)
    add = parser.add_argument
    add("--shard", default="", help="i/N, from 0; or N in a job array (default: as the array's variables say)")
    add("--attempts", type=int, default=ATTEMPTS, help=f"tries for each sheet (default {ATTEMPTS})")
    add("--cluster", default="", help="Dask: tls://host:port, tcp://127.0.0.1:port or a scheduler file")
    add(
        "--trust-cluster", action="store_true", help="accept tcp:// beyond this computer: others may run programs on it"
    )
    add("--scratch", default="", help="folder on a local disk of the workers (default: TMPDIR)")
