"""Speed, error and memory of the networks beside plain PyTorch and other runtimes, in one run.

The contestants of a case take turns and the table gives medians, so that other load on the machine affects all of them
alike; the last column states that load. Rates count the multiplications and additions of direct convolution, so that a
fast algorithm may exceed the machine's peak. Weights are random unless stated otherwise.
"""

from __future__ import annotations

import argparse
import copy
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Callable, NamedTuple
from unittest.mock import patch

import torch
import torch.nn.functional as F
from osgeo import gdal
from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

TOP = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TOP), str(TOP / "scripts")]

from bench_peers import PEERS, peers  # noqa: E402
from peak_memory import peak_memory  # noqa: E402

from s2dr3_qgis.engine.core.processor import processor_name, processor_units  # noqa: E402
from s2dr3_qgis.engine.core.resources import OPEN_DECODER  # noqa: E402
from s2dr3_qgis.engine.model.backbone import projection  # noqa: E402
from s2dr3_qgis.engine.model.backbone.network import Backbone  # noqa: E402
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig  # noqa: E402
from s2dr3_qgis.engine.model.decoder.fast import trunk  # noqa: E402
from s2dr3_qgis.engine.model.decoder.fast.planes import TileGrid, read_planes, to_planes  # noqa: E402
from s2dr3_qgis.engine.model.decoder.fast.threads import ThreadTeam  # noqa: E402
from s2dr3_qgis.engine.model.decoder.layers import ResidualDenseBlock  # noqa: E402
from s2dr3_qgis.engine.model.decoder.loading import load_decoder  # noqa: E402
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS  # noqa: E402
from s2dr3_qgis.engine.raster.cube.cube import open_cube  # noqa: E402
from s2dr3_qgis.engine.superresolution import Request  # noqa: E402
from s2dr3_qgis.engine.superresolution import run as super_resolve  # noqa: E402
from s2dr3_qgis.engine.superresolution.memory import NoMemory  # noqa: E402
from s2dr3_qgis.engine.worker.local import LocalPipeline  # noqa: E402

DEMO = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
EAGER, OURS = "PyTorch eager", "this project"
# Seconds from which a single run is a measurement.
LONG = 8.0
# Side of an image up to which the full decoder is run more than once.
SHORT_SIDE = 120
TAIL = DecoderConfig(blocks=0)


class Plain(nn.Module):
    """The plain, differentiable decoder."""

    def __init__(self, decoder: S2x10NetS):
        super().__init__()
        self.decoder = decoder

    def forward(self, image: Tensor) -> Tensor:
        """(B, bands, H, W) -> (B, bands, 10·H, 10·W)."""
        return self.decoder.forward_plain(image)


class Case(NamedTuple):
    """``plain`` is the network, run as PyTorch runs it or by a peer; ``ours`` how this project runs it on ``image``.

    ``read`` converts the result of ``ours`` to the form that ``plain`` returns.
    """

    name: str
    plain: nn.Module
    image: Tensor
    ours: Callable[[], Tensor]
    peers: tuple[str, ...] = PEERS
    read: Callable[[Tensor], Tensor] = lambda result: result


class Clock:
    """Wall and processor time of calls, and the number of cores that other processes used meanwhile."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.processor: list[float] = []
        self.foreign: list[float] = []

    def run(self, call: Callable[[], object]) -> object:
        """Call and note."""
        busy, own, begin = _busy_seconds(), sum(os.times()[:2]), time.perf_counter()
        result = call()
        seconds = time.perf_counter() - begin
        self.seconds.append(seconds)
        self.processor.append(sum(os.times()[:2]) - own)
        self.foreign.append(max(0.0, (_busy_seconds() - busy - self.processor[-1]) / seconds))
        return result

    @property
    def median(self) -> float:
        """Seconds."""
        return _median(self.seconds)


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _busy_seconds() -> float:
    """Processor seconds that all processes have used since start-up; 0 if the system does not tell."""
    try:
        fields = Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:]
    except OSError:
        return 0.0
    return (sum(map(int, fields[:8])) - int(fields[3]) - int(fields[4])) / os.sysconf("SC_CLK_TCK")


def measured_peak() -> float:
    """FLOP/s of a large matrix product or a large convolution, whichever is faster: the practical peak."""
    a, b = torch.rand(2, 2048, 2048)
    image = torch.rand(1, 320, 120, 120).to(memory_format=torch.channels_last)
    weight = torch.rand(160, 320, 3, 3).to(memory_format=torch.channels_last)
    best = 0.0
    for work, call in (
        (2 * 2048**3, lambda: a @ b),
        (2 * 9 * 320 * 160 * 120**2, lambda: F.conv2d(image, weight, padding=1)),
    ):
        clock = Clock()
        for _ in range(8):
            clock.run(call)
        best = max(best, work / min(clock.seconds))
    return best


def block_case(side: int) -> Case:
    """One dense block of the vendor's width; its input is already in planes, as inside the trunk."""
    block = ResidualDenseBlock(160, 80, 0.01, 0.0).eval()
    image, grid = torch.rand(1, 160, side, side), TileGrid(side, side)
    planes = to_planes(image[0], grid)

    def ours() -> Tensor:
        # In place: the next run goes on with this one's result, which takes the same time.
        with ThreadTeam() as team:
            trunk.run_dense_block_(block, planes, grid, team)
        return planes

    def read(result: Tensor) -> Tensor:
        return read_planes(result, (0, side), (0, side), grid)[None].clone()

    return Case(f"dense block 160/80, {side}²", block, image, ours, read=read)


def decoder_case(name: str, decoder: S2x10NetS, side: int, rivals: tuple[str, ...] = PEERS) -> Case:
    """A whole decoder."""
    image = torch.rand(1, 10, side, side)
    # In evaluation mode with what wraps it: ONNX's exporter gives everything inside the wrapper's mode.
    return Case(f"{name}, {side}²", Plain(decoder).eval(), image, lambda: decoder(image), rivals)


class Tokens(nn.Module):
    """The backbone with attention written out as matrix products, all of them torch's own."""

    def __init__(self, backbone: Backbone):
        super().__init__()
        self.backbone = backbone

    def forward(self, image: Tensor) -> Tensor:
        """(B, 3, H, W) -> patch tokens."""
        with sdpa_kernel(SDPBackend.MATH), patch.object(projection, "onednn_is_faster", lambda: False):
            return self.backbone(image).patches


def backbone_case(side: int) -> Case:
    """ViT-L/16 without and with fused attention and the products chosen for the processor."""
    backbone = Backbone()
    image = torch.rand(1, 3, side, side)
    return Case(f"ViT-L/16, {side}²", Tokens(backbone).eval(), image, lambda: backbone(image).patches, PEERS[:2])


def run_case(case: Case, repeats: int, peak: float) -> None:
    """Print a case's rows."""
    calls = {EAGER: lambda: case.plain(case.image), OURS: case.ours}
    file_name = "".join(letter if letter.isalnum() else "_" for letter in case.name)
    calls.update(peers(case.peers, file_name, case.plain, case.image))
    with FlopCounterMode(display=False) as counter:
        copy.deepcopy(case.plain).to("meta")(case.image.to("meta"))
    work, pixels = counter.get_total_flops(), case.image.shape[2] * case.image.shape[3]
    clocks = {name: Clock() for name in calls}
    results = {name: torch.as_tensor(clocks[name].run(call)) for name, call in calls.items() if name != OURS}
    results[OURS] = case.read(clocks[OURS].run(case.ours))
    errors = {name: float((result - results[EAGER]).abs().max()) for name, result in results.items()}
    del results
    if clocks[EAGER].median < LONG:
        # That was to warm up; a long run needs none.
        clocks = {name: Clock() for name in calls}
    for _ in range(repeats - len(clocks[EAGER].seconds)):
        for name, call in calls.items():
            clocks[name].run(call)
    for name, clock in clocks.items():
        s = clock.median
        cells = (
            case.name,
            name,
            f"{s:.3f}",
            f"{min(clock.seconds):.3f}",
            f"{_median(clock.processor):.3f}",
            f"{pixels / s:.0f}",
            f"{work / s / 1e9:.0f}",
            f"{100 * work / s / peak:.0f} %",
            f"{clocks[EAGER].median / s:.2f}",
            f"{errors[name]:.1e}",
            f"{_median(clock.foreign):.1f}",
        )
        print("| " + " | ".join(cells) + " |", flush=True)


def speed_table(sides: dict[str, list[int]], repeats: int) -> None:
    """All cases, with the machine's peak above them."""
    peak = measured_peak()
    print(f"Measured peak: {peak / 1e9:.0f} GFLOP/s (best of 8)\n")
    heads = "case | runtime | median s | best s | CPU s | input px/s | GFLOP/s | of peak | × eager | max error"
    print(f"| {heads} | foreign cores |\n|{'---|' * 11}", flush=True)
    torch.manual_seed(0)
    for side in sides["block"]:
        run_case(block_case(side), repeats, peak)
    for side in sides["tail"]:
        run_case(decoder_case("stem and generator of the full decoder", S2x10NetS(TAIL), side), repeats, peak)
    for side in sides["open"]:
        # ncnn's converter cannot do the bicubic enlargement.
        run_case(decoder_case("open decoder (trained)", load_decoder(OPEN_DECODER), side, PEERS[:2]), repeats, peak)
    for side in sides["backbone"]:
        run_case(backbone_case(side), max(2, repeats // 2), peak)
    for side in sides["decoder"]:
        case = decoder_case("full decoder", S2x10NetS(), side, PEERS if side in sides["peers"] else ())
        # Larger ones take minutes.
        run_case(case, max(1, repeats // 2 + 1) if side <= SHORT_SIDE else 1, peak)


class KnownOverlap(NoMemory):
    """Saves the run from measuring the bundled checkpoint's overlap."""

    def overlap(self, decoder: Path) -> int | None:
        """As measured on the demo."""
        return 15


def run_table() -> None:
    """A whole run of the demo with the bundled checkpoint beside the network alone on the same pixels."""
    decoder, demo = load_decoder(OPEN_DECODER).eval(), gdal.Open(str(DEMO))
    image = torch.from_numpy(demo.ReadAsArray().astype("float32") / 10000)[None]
    network, whole = Clock(), Clock()
    decoder(image)
    with tempfile.TemporaryDirectory() as folder:
        request = Request(Path(folder) / "result.tif")

        def whole_run() -> None:
            super_resolve(request, open_cube(str(DEMO)), lambda _begun: LocalPipeline(), KnownOverlap())

        for _ in range(3):
            network.run(lambda: decoder(image))
            whole.run(whole_run)
    heads = "demo, 400² | network s | CPU s | whole run s | CPU s | × network | × its CPU"
    print(f"\n| {heads} |\n|{'---|' * 7}")
    figures = [network.median, _median(network.processor), whole.median, _median(whole.processor)]
    ratios = [figures[2] / figures[0], figures[3] / figures[1]]
    print("| bundled checkpoint | " + " | ".join(f"{figure:.2f}" for figure in figures + ratios) + " |", flush=True)


def scaling_table(sides: list[int], threads: int) -> None:
    """How the open decoder's cost grows with the scene's size and shrinks with threads."""
    decoder = load_decoder(OPEN_DECODER).eval()
    print("\n| open decoder | threads | median s | µs per input px |\n|---|---|---|---|")
    counts = sorted({1, *(2**k for k in range(1, 10) if 2**k < threads), threads})
    for side, count in [*((side, threads) for side in sides), *((sides[0], count) for count in counts[:-1])]:
        torch.set_num_threads(count)
        image, clock = torch.rand(1, 10, side, side), Clock()
        decoder(image)
        for _ in range(3):
            clock.run(lambda image=image: decoder(image))
        print(f"| {side}² | {count} | {clock.median:.2f} | {clock.median * 1e6 / side**2:.1f} |", flush=True)
    torch.set_num_threads(threads)


def memory_table(runs: list[str]) -> None:
    """Peak resident memory, each run in a process of its own."""
    print(f"\n| run | input | output MB | weights MB | peak RSS MB | peak beyond the output MB |\n|{'---|' * 6}")
    for run in runs:
        command = [sys.executable, __file__, "--threads", str(torch.get_num_threads()), "--memory-of", run]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="", flush=True)


def memory_of(run: str) -> None:
    """One row of the memory table: ``run`` is network:how:side."""
    network, how, side = run.split(":")
    makers = {"open decoder": lambda: load_decoder(OPEN_DECODER), "full decoder": S2x10NetS, "ViT-L/16": Backbone}
    model = makers[network]().eval()
    weights = sum(4 * p.numel() for p in model.parameters())
    image = torch.rand(1, 3 if isinstance(model, Backbone) else 10, int(side), int(side))
    held = 0
    if how == "strips":
        for _first, _strip in model.strips(image):
            pass
    elif isinstance(model, Backbone):
        model(image)
    else:
        result = (model.forward_plain if how == "eager" else model)(image)
        held = 4 * result.numel()
    peak = peak_memory()
    cells = (f"{network}, {how}", f"{side}²", held, weights, peak, peak - held)
    print("| " + " | ".join(f"{c / 1e6:.0f}" if isinstance(c, int) else c for c in cells) + " |")


def processor() -> str:
    """The processor's name and its vector and matrix units."""
    return f"{processor_name()} ({', '.join(processor_units()) or 'units unknown'})"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--full",
        action="store_true",
        help="larger images, all runtimes on the full decoder at 240², memory at 480²: three quarters of an hour more",
    )
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--only", choices=("speed", "run", "sheets", "scaling", "memory"))
    parser.add_argument("--cases", help="of the speed table, e.g. block=240,120 decoder=240 peers=240")
    parser.add_argument("--memory-of", help=argparse.SUPPRESS)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.set_grad_enabled(False)
    if options.memory_of:
        memory_of(options.memory_of)
        return
    print(
        f"{processor()}, {os.cpu_count()} cores, {options.threads} threads; {platform.system()}, "
        f"torch {torch.__version__}, {torch.backends.cpu.get_cpu_capability()}"
    )
    sides = {
        "block": [240, 120],
        "tail": [120],
        "open": [120],
        "backbone": [480],
        "decoder": [120, 240],
        "peers": [120],
    }
    if options.full:
        sides |= {
            "tail": [120, 240],
            "open": [120, 240],
            "backbone": [480, 1024],
            "peers": [120, 240],
        }
    if options.cases:
        wanted = dict(case.split("=") for case in options.cases.split())
        sides = {name: [int(n) for n in wanted[name].split(",")] if name in wanted else [] for name in sides}
    if options.only in (None, "speed"):
        speed_table(sides, options.repeats)
    if options.only in (None, "run"):
        run_table()
    if options.only in (None, "sheets"):
        # A process of its own: its processor time is counted with that of the processes it starts.
        subprocess.run([sys.executable, str(TOP / "scripts" / "bench_sheets.py")], check=True)
    if options.only in (None, "scaling"):
        scaling_table([60, 120, 240, *([480] if options.full else [])], options.threads)
    if options.only in (None, "memory"):
        runs = [f"open decoder:{how}" for how in ("eager:120", "ours:120", "strips:240")]
        runs += ["full decoder:ours:64", "ViT-L/16:ours:1024"]
        large = ["full decoder:eager:240", "full decoder:ours:240", "full decoder:strips:480"]
        memory_table([*runs, *large] if options.full else runs)


if __name__ == "__main__":
    main()
