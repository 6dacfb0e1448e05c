"""The plan of a run: everything that decides its pixels, made once before the first tile and stored with the work.

A resumed run, on this machine or another, and the description of the result use the plan. Nothing that depends on the
machine, on free memory or on a measured time is decided after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from ..core.bands import BAND_NAMES
from ..core.errors import InputError
from ..core.messages import Message, joined, message
from ..core.resources import version
from ..core.sensor import Phase
from ..dates import DateFacts
from ..lattice import Lattice
from ..raster.cube.cube import Cube
from ..raster.cube.pairing import pairing_name
from ..raster.encoding import Encoding
from ..raster.grid import Grid, Window
from ..raster.mosaic.tile_plan import TilePlan
from ..raster.vector.area import Area
from .network import NetworkFacts
from .request import Request
from .sizing import automatic_side, side_for_steps, tiles_at_once
from .uncertainty import DATES as DATES_LAYER
from .uncertainty import NAMES as LAYERS

# Without a user's choice or a measurement: the measured need of the bundled checkpoint, and a margin.
DEFAULT_OVERLAP = 16
LONGEST_SHOWN = 40


# The fields in the user's words, or the parameters that decide them.
_COARSE = message("BANDS_20M (how the 20 m bands came to the 10 m grid)")
WORDS = {
    "source": "INPUT",
    "files": message("INPUT (its files have changed)"),
    "reading": message("INPUT, its nodata values, or how it is read: BAND_ORDER, RESAMPLING, MASK or PIXEL_GRID"),
    "bands": "BAND_ORDER",
    "scale": "INPUT_SCALE",
    "offset": "INPUT_SCALE",
    "coarse": _COARSE,
    "phase": _COARSE,
    "lattice": message("INPUT (its pixels lie otherwise among the detector's samples)"),
    "dates": "DATES",
    "window": "EXTENT",
    "bounds": "INPUT",
    "area": "AREA",
    "core": message("TILE_SIZE or OVERLAP"),
    "overlap": "OVERLAP",
    "batch": message("number of tiles at once"),
    "halve": message("answer to a lack of memory"),
    "weights": "DECODER",
    "evaluator": message("kind of convolutions"),
    "precision": "PRECISION",
    "device_type": "DEVICE",
    "consistency_steps": "CONSISTENCY",
    "data_type": "DATA_TYPE",
    "layers": "UNCERTAINTY",
    "version": message("version of the plugin"),
    "threads": message("number of threads"),
    "torch": message("version of PyTorch"),
    "processor": "processor",
}


class PlannedDate(NamedTuple):
    """A further date: its input; ``reading``: SHA-256 of `Cube.reading` and of the fingerprints of its files; and
    DateFacts as text, "" before they are known."""

    source: str
    reading: str
    facts: str


@dataclass(frozen=True)
class Plan:
    """The decisions of one run; equal plans give equal pixels on machines of one kind.

    ``source``, ``files``: the input and the fingerprints (path, size, modification time) of its files; ``reading``:
    `Cube.reading`; ``bands``: how the bands were recognised; ``scale``, ``offset``: reflectance = stored number × scale
    + offset, per band; ``coarse``: the kind of the 20 m bands (one of pairing.BANDS_20M), ``phase``: the same for the
    sensor model, counted from the raster's corner; ``lattice``: the detector's, from Lattice.to_text, counted from the
    raster's corner, empty if none is trusted; ``dates``: the further dates, in order; ``window``: the part to compute,
    in input pixels of ``bounds``, the whole raster; ``area``: polygons as hexadecimal WKB, empty for none; ``core``,
    ``overlap``: of the tiles, in input pixels; ``batch``: tiles computed at once; ``halve``: cut a tile in halves if
    memory runs out, else fail; ``weights``: SHA-256; ``evaluator``: the convolutions; ``precision``, ``device_type``,
    ``consistency_steps``: of the network; ``data_type``: of the file; ``layers``: bands of uncertainty beside the ten;
    ``version``: of the plugin.

    The rest is recorded and not compared: ``threads``, ``torch`` and ``processor`` change only the last digit of
    results. A run is not resumed with another ``torch`` all the same.
    """

    source: str
    files: tuple[tuple[str, int, int], ...]
    reading: str
    bands: str
    scale: tuple[float, ...]
    offset: tuple[float, ...]
    coarse: str
    phase: Phase
    lattice: str
    dates: tuple[PlannedDate, ...]
    window: Window
    bounds: Window
    area: tuple[str, ...]
    core: int
    overlap: int
    batch: int
    halve: bool
    weights: str
    evaluator: str
    precision: str
    device_type: str
    consistency_steps: int
    data_type: str
    layers: tuple[str, ...]
    version: str
    threads: int = field(compare=False)
    torch: str = field(compare=False)
    processor: str = field(compare=False)
    device: str = field(compare=False)
    checkpoint: str = field(compare=False)

    def __post_init__(self) -> None:
        self.tiles  # noqa: B018  raises RasterError if the tile is too small for its overlap

    @property
    def tiles(self) -> TilePlan:
        """The tiles, row by row."""
        return TilePlan(self.window, self.bounds, self.core, self.overlap)

    @property
    def detector_lattice(self) -> Lattice | None:
        """``lattice`` as a value; None if none is trusted."""
        return Lattice.from_text(self.lattice) if self.lattice else None

    @property
    def encoding(self) -> Encoding:
        """The encoding of reflectance in the output."""
        return Encoding(self.data_type)

    @property
    def channels(self) -> int:
        """The number of bands of the mosaic: the ten and those of uncertainty."""
        return len(BAND_NAMES) + len(self.layers)

    @property
    def dates_used(self) -> int:
        """The number of further dates to fuse; all before their facts are known."""
        return sum(not date.facts or DateFacts.from_text(date.facts).used for date in self.dates)

    @property
    def side(self) -> int:
        """Pixels a side of a whole tile with its overlap."""
        return self.core + 2 * self.overlap

    @cached_property
    def area_mask(self) -> Area | None:
        """The polygons as a mask; None if the whole window counts."""
        return Area([bytes.fromhex(polygon) for polygon in self.area]) if self.area else None

    def to_json(self) -> dict[str, Any]:
        """The fields as values that JSON represents exactly."""
        return {item.name: _plain(getattr(self, item.name)) for item in fields(self)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Plan:
        """The inverse of to_json, also after json.dumps and json.loads.

        :raises InputError: fields are missing, unknown or of a wrong kind, since another version wrote them.
        """
        try:
            plan = cls(**{name: frozen(value) for name, value in values.items()})
            windows = {name: Window(*getattr(plan, name)) for name in ("window", "bounds")}
            return cls(**{**vars(plan), **windows, "dates": tuple(PlannedDate(*date) for date in plan.dates)})
        except (TypeError, ValueError, AttributeError) as error:
            raise InputError(message("The plan is not one of this version.")) from error

    def differences(self, other: Plan) -> list[str]:
        """The parameters to change so that ``other`` becomes this plan, in the user's words."""
        return _differences(self, other, compared=True)

    def drift(self, other: Plan) -> list[str]:
        """The differences of the record, which may change the last digit of results."""
        return _differences(self, other, compared=False)


def make_plan(  # noqa: PLR0913 (all but three are given by name)
    request: Request,
    cube: Cube,
    network: NetworkFacts,
    *,
    overlap: int | None = None,
    phase: Phase = None,
    free_memory: int | None = None,
    files: Sequence[Sequence] = (),
    dates: Sequence[PlannedDate] = (),
    processor: str = "",
) -> Plan:
    """Make the plan of a run, its lattice left empty; it depends only on the arguments.

    :param overlap: the measured one, for a request without; None if it is not known.
    :param phase: the kind of the cube's 20 m bands, from `cube_phase`.
    :param free_memory: bytes of main memory, for a request without a tile size; None if it is not known.
    :param files: fingerprints of the cube's files.
    :param dates: the further dates.
    :param processor: its name, for the record.
    :raises RasterError: the extent lies outside the raster, or the tile is too small for the overlap.
    """
    layers = (*LAYERS, *((DATES_LAYER,) if dates else ())) if request.uncertainty else ()
    overlap = next(value for value in (request.overlap, overlap, DEFAULT_OVERLAP) if value is not None)
    window = window_of(request, cube.grid)
    side = request.tile_size
    if not side:
        side = automatic_side(overlap, len(layers), network, free_memory, len(dates))
        side = side_for_steps(side, overlap, (window.width, window.height), request.steps)
    steps = network.sizes.consistency_steps if request.consistency is None else request.consistency
    return Plan(
        source=cube.source,
        files=tuple((str(path), size, changed) for path, size, changed in files),
        reading=cube.reading,
        bands=cube.provenance.get("bands", ""),
        scale=tuple(map(float, cube.radiometry.scale)),
        offset=tuple(map(float, cube.radiometry.offset)),
        coarse=pairing_name(phase),
        phase=(int(phase[0]), int(phase[1])) if isinstance(phase, tuple) else phase,
        lattice="",
        dates=tuple(dates),
        window=window,
        bounds=cube.grid.bounds,
        area=tuple(bytes(polygon).hex() for polygon in request.area),
        core=side - 2 * overlap,
        overlap=overlap,
        # Dates are fused tile by tile.
        batch=1 if dates else tiles_at_once(side, len(layers), network, free_memory),
        halve=True,
        weights=network.sha256,
        evaluator=network.evaluator,
        precision=network.precision,
        device_type=network.device_type,
        consistency_steps=steps,
        data_type=request.data_type,
        layers=layers,
        version=version(),
        threads=network.threads,
        torch=network.torch,
        processor=processor,
        device=network.device,
        checkpoint=Path(network.checkpoint).name,
    )


def window_of(request: Request, grid: Grid) -> Window:
    """The requested part of a raster: the extent, else the box of the area, else all.

    :raises RasterError: it lies outside the raster, or the area has no polygon.
    """
    area = Area(request.area) if request.area else None
    if request.extent:
        return grid.snap(list(request.extent))
    return grid.snap(area.corners()) if area else grid.bounds


def _differences(plan: Plan, other: Plan, compared: bool) -> list[str]:
    texts: dict[str, str] = {}
    for item in fields(plan):
        ours, theirs = getattr(plan, item.name), getattr(other, item.name)
        if item.compare is compared and ours != theirs and item.name in WORDS:
            words, values = WORDS[item.name], message("{ours}, now {theirs}", ours=ours, theirs=theirs)
            short = isinstance(ours, (str, int, type(None))) and len(values) <= LONGEST_SHOWN
            texts.setdefault(words, message("{words} ({values})", words=words, values=values) if short else words)
    return list(texts.values())


def another(differences: Iterable[str]) -> Message:
    """Differences as part of a sentence: "another A; another B"."""
    return joined("; ", (message("another {difference}", difference=text) for text in differences))


def _plain(value: Any) -> Any:
    return [_plain(item) for item in value] if isinstance(value, (tuple, list)) else value


def frozen(value: Any) -> Any:
    """Lists, which JSON makes of tuples, as tuples again, at all depths."""
    return tuple(frozen(item) for item in value) if isinstance(value, (tuple, list)) else value
