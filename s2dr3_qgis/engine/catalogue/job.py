"""s2dr3:fetchcube without QGIS: search, choose, read the area, write one cube a date."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from ..core.bands import BAND_NAMES
from ..core.files import SUFFIXES, check_outputs, check_space, output_lock, temporary_folder, write_text
from ..core.messages import message, together
from ..core.progress import Progress, stop_if_cancelled
from ..raster.cube.prepare import write_tiff
from ..raster.gdal_io import limited_cache
from .archive import Archive
from .candidates import DRIVERS, Candidate, candidate_of, write_candidates
from .choice import Choice, Chooser, NothingFits
from .client import FIRST_PAUSE, Client
from .mosaic import Mosaic, open_scene
from .provenance import provenance_of, record_of
from .record_file import check_further, check_record, record_path
from .request import FetchRequest
from .scene import METRES, Scene
from .search import collection_of, search
from .signing import signer_of
from .transport import BadFile, Fetch
from .work import Work

# Shares of the progress bar: searching and looking, then reading; the rest is for writing.
LOOKED, READ = 0.2, 0.9
BYTES_A_PIXEL = 2
# GDAL would keep every block of the copies and the cube in memory. What is read again lies within 1024 × 1024 pixels.
CACHE_BYTES = 32 * 2**20


@dataclass
class Fetched:
    """``outputs``: the cubes, the best scene first; ``scenes``: the ids of the scenes of each cube.

    ``candidates``: what the catalogue lists; empty if a resumed run did not ask it.
    """

    outputs: list[Path] = field(default_factory=list)
    scenes: list[str] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)


class _BrokenScene(Exception):
    """A file of a chosen scene turned out to be broken in the archive."""

    def __init__(self, scene: Scene, error: BadFile):
        self.scene, self.error = scene, error


class FetchJob:
    """One fetch. ``credentials``: the transport has an account to add to requests that are marked so."""

    def __init__(
        self,
        request: FetchRequest,
        fetch: Fetch,
        progress: Progress,
        credentials: bool = False,
        first_pause: float = FIRST_PAUSE,
    ):
        self._request = request
        self._progress = progress
        self._fetched = Fetched()
        self._chooser: Optional[Chooser] = None
        self._logged: list[Choice] = []
        self._client = Client(fetch, progress, request.profile.trusted(credentials), first_pause)

    def run(self) -> Fetched:
        """Fetch; files appear under their names when they are complete.

        :raises CatalogueError: no scene fits, or the catalogue or archive fails.
        :raises RasterError: an output cannot be written, or what the numbers mean is unknown.
        :raises Cancelled: the user asked to stop.
        """
        request = self._request
        self._check([request.output] if request.output else [], request.candidates)
        if request.output is None:
            with temporary_folder() as folder, suppress(NothingFits):
                self._choose(self._archive(folder))
            return self._fetched
        with limited_cache(CACHE_BYTES), output_lock(request.output), self._work(request.output) as work:
            archive = self._archive(work.folder)
            choices = work.choices(request) if request.resume else None
            if choices is None:
                work.start()
                choices = self._choose(archive)
                self._progress.fraction(LOOKED)
                self._settle(choices, work)
            else:
                self._progress.info(message("Going on with the scenes that the unfinished run chose."))
            self._write_all(choices, archive, work)
        return self._fetched

    def _check(self, outputs: Sequence[Path], candidates: Optional[Path] = None) -> None:
        """Raise RasterError if one of the files, or a cube's record beside it, cannot be written or is another file."""
        paths: dict[str, Optional[Path]] = {"CANDIDATES": candidates}
        suffixes = {"CANDIDATES": tuple(DRIVERS)}
        for number, output in enumerate(outputs, 1):
            name = "OUTPUT" if number == 1 else f"OUTPUT ({number})"
            paths.update({name: output, f"the record beside {name}": record_path(output)})
            suffixes[name] = SUFFIXES
        check_outputs(paths, (), suffixes)
        for output in outputs:
            check_record(record_path(output))

    @contextmanager
    def _work(self, output: Path) -> Iterator[Work]:
        """The work folder, kept after a failure if the run is to be resumed and has chosen its scenes."""
        work = Work(output)
        try:
            yield work
        except BaseException:
            if not (self._request.resume and work.has_plan):
                work.remove()
            raise
        work.remove()

    def _archive(self, folder: Path) -> Archive:
        request, profile = self._request, self._request.profile
        self._progress.text(message("Asking {profile}", profile=profile.title))
        signer = signer_of(self._client, profile, collection_of(self._client, profile))
        return Archive(self._client, signer, request.area, folder, self._progress.warning)

    def _choose(self, archive: Archive, kept: Sequence[Choice] = ()) -> list[Choice]:
        """The choices, ``kept`` first; the catalogue is asked the first time only."""
        request, progress = self._request, self._progress
        if self._chooser is None:
            self._chooser = Chooser(request, archive, progress)
            self._fetched.candidates = self._search()
        try:
            choices = self._chooser.choose(self._fetched.candidates, kept)
        finally:
            if request.candidates is not None:
                write_candidates(self._fetched.candidates, request.candidates)
        for choice in choices:
            if choice not in (*kept, *self._logged):
                progress.info(message("Taken: {scenes}, {look}.", scenes=together(choice.scenes), look=choice.look))
        self._logged += choices
        if len(choices) < request.limits.dates:
            progress.warning(
                message("Only {count} of {dates} dates fit the limits.", count=len(choices), dates=request.limits.dates)
            )
        return choices

    def _search(self) -> list[Candidate]:
        request, progress = self._request, self._progress
        progress.text(message("Searching {profile}", profile=request.profile.title))
        items = search(self._client, request.profile, request.area, request.period)
        progress.info(
            message(
                "{profile} lists {count} scenes of {period} there.",
                profile=request.profile.title,
                count=len(items),
                period=request.period,
            )
        )
        return [candidate_of(item, request.profile.url) for item in items]

    def _settle(self, choices: Sequence[Choice], work: Work) -> None:
        """Store what was chosen, if its cubes can be written."""
        check_further(output_names(self._request.output, choices)[1:])
        work.remember(self._request, choices)

    def _write_all(self, choices: Sequence[Choice], archive: Archive, work: Work) -> None:
        self._check_outputs(choices)
        number, reached = 0, 0.0
        while number < len(choices):
            first, share = LOOKED + (1 - LOOKED) * number / len(choices), (1 - LOOKED) / len(choices)
            progress = Share(self._progress, first, share, reached)
            try:
                folders = self._read(choices[number], archive, progress)
            except _BrokenScene as broken:
                reached = progress.reached
                choices = self._instead(broken, choices, number, archive)
                self._settle(choices, work)
                self._check_outputs(choices, number)
                continue
            output = output_names(self._request.output, choices)[number]
            self._write(choices[number], folders, output, progress)
            self._fetched.outputs.append(output)
            self._fetched.scenes += [scene.id for scene in choices[number].scenes]
            number += 1

    def _check_outputs(self, choices: Sequence[Choice], written: int = 0) -> None:
        """Raise RasterError if a cube cannot be written, or the disk has no room for those that are not yet."""
        outputs = output_names(self._request.output, choices)
        self._check(outputs, self._request.candidates)
        # The copies of the bands lie beside the cubes until the end.
        grids = [self._request.area.grid(choice.epsg) for choice in choices[written:]]
        pixels = sum(grid.width * grid.height for grid in grids)
        check_space(outputs[0], 2 * BYTES_A_PIXEL * len(BAND_NAMES) * pixels)

    def _instead(self, broken: _BrokenScene, choices: Sequence[Choice], written: int, archive: Archive) -> list[Choice]:
        """The choices without a scene of which a file is broken; the first ones, which are written, stay.

        All others stay too in a resumed run, which goes on with what was chosen.
        """
        resumed = self._chooser is None
        if self._chooser is None:
            self._chooser = Chooser(self._request, archive, self._progress)
            self._fetched.candidates = self._search()
        self._chooser.pass_over(broken.scene, broken.error)
        stay = choices if resumed else choices[:written]
        return self._choose(archive, [choice for choice in stay if broken.scene not in choice.scenes])

    def _write(self, choice: Choice, folders: Sequence[Path], output: Path, progress: Share) -> None:
        request = self._request
        grid = request.area.grid(choice.epsg)
        with ExitStack() as opened:
            cubes = [
                opened.enter_context(open_scene(scene, folder, grid, request.input_scale, request.mask, progress))
                for scene, folder in zip(choice.scenes, folders)
            ]
            for scene, cube in zip(choice.scenes, cubes):
                progress.info(message("Radiometry of {scene}: {how}.", scene=scene, how=cube.radiometry.how))
            known = {key: text for key, text in provenance_of(choice, request.profile, cubes).items() if text}
            writing = Share(progress, READ, 1 - READ)
            write_tiff(Mosaic(cubes, grid, known), output, grid.bounds, "UInt16", writing, overviews=True)
            write_text(record_path(output), json.dumps(record_of(choice, request.profile, cubes), indent=1))

    def _read(self, choice: Choice, archive: Archive, progress: Share) -> list[Path]:
        """The folders of the scenes' copies, in their order. Raises _BrokenScene."""
        steps = iter(range(len(choice.scenes) * len(METRES)))
        folders = []
        for scene in choice.scenes:

            def report(band: str, scene: Scene = scene) -> None:
                stop_if_cancelled(progress)
                progress.fraction(READ * next(steps) / (len(choice.scenes) * len(METRES)))
                progress.text(
                    message("Reading {band} of {when} {tile}", band=band, when=scene.when.date(), tile=scene.tile)
                )

            try:
                folders.append(archive.copy_all(scene, choice.epsg, report))
            except BadFile as error:
                raise _BrokenScene(scene, error) from error
        return folders


class Share:
    """A part of a progress bar: from ``first`` on, ``share`` of it; all else is handed on.

    ``reached``: where the bar stands, which never goes back, as if another scene is read in place of a broken one.
    """

    def __init__(self, progress: Progress, first: float, share: float, reached: float = 0.0):
        self._progress = progress
        self._first, self._share = first, share
        self.reached = reached

    def fraction(self, done: float) -> None:
        """The share done of this part, 0 to 1."""
        self.reached = max(self.reached, self._first + self._share * done)
        self._progress.fraction(self.reached)

    def text(self, message: str) -> None:
        """A line that replaces the last one."""
        self._progress.text(message)

    def info(self, message: str) -> None:
        """A line for the log."""
        self._progress.info(message)

    def warning(self, message: str) -> None:
        """A warning for the log."""
        self._progress.warning(message)

    def cancelled(self) -> bool:
        """Whether to stop."""
        return self._progress.cancelled()


def output_names(output: Optional[Path], choices: Sequence[Choice]) -> list[Path]:
    """``output`` for the best date; its name with the date for each further one. Two of one day are numbered."""
    if output is None:
        return []
    names = [output]
    for choice in choices[1:]:
        stem = f"{output.stem}_{choice.date.replace('-', '')}"
        same = sum(name.stem.startswith(stem) for name in names)
        names.append(output.with_name(f"{stem}{f'_{same + 1}' if same else ''}{output.suffix}"))
    return names
