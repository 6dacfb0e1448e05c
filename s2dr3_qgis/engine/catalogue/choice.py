"""Which scenes to take: one overpass a cube, by what the area looks like in it, never outside the dates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..core.errors import CatalogueError
from ..core.messages import message
from ..core.progress import Progress, stop_if_cancelled
from .archive import Archive
from .area import utm_epsg
from .candidates import TAKEN, Candidate, listed
from .footprint import overlap, sensed
from .looking import Look, coarse, look
from .request import CLEAREST, NEAREST, FetchRequest
from .scene import SCL, Scene
from .transport import BadFile

# An older product of the same tile and overpass is a part of its own if so much of it lies beyond the newer one.
OWN_PART = 0.01
UNKNOWN_CLOUD = 101.0
COVERED = 1 - 1e-9
# A tile's share of the area is that of its rectangle in the tile's own zone, which is turned, and so larger, elsewhere.
MOST_DISTORTION = 2.0


class NothingFits(CatalogueError):
    """No scene of the dates fits the limits."""


@dataclass(frozen=True)
class Choice:
    """The scenes of one cube in order of precedence, its UTM zone, and cloud and cover of the area in them."""

    scenes: tuple[Scene, ...]
    epsg: int
    look: Look

    @property
    def date(self) -> str:
        """The day in UTC on which the overpass began."""
        return min(scene.when for scene in self.scenes).date().isoformat()


class Chooser:
    """Chooses among candidates, and writes into each why it is taken or left."""

    def __init__(self, request: FetchRequest, archive: Archive, progress: Progress):
        self._request = request
        self._limits = request.limits
        self._archive = archive
        self._progress = progress
        self._looks = 0
        self._zone: Optional[int] = None
        # What is wrong with a file, by the id of its scene.
        self._broken: dict[str, BadFile] = {}
        self._announced: set[str] = set()

    def pass_over(self, scene: Scene, error: BadFile) -> None:
        """Take no choice with this scene from now on: a file of it is broken in the archive."""
        self._broken[scene.id] = error
        self._progress.warning(message("Passed over: {error}", error=error))

    def choose(self, candidates: Sequence[Candidate], kept: Sequence[Choice] = ()) -> list[Choice]:
        """The choices, the best first; as many as dates are asked for, or fewer.

        It can be asked again after `pass_over`.

        :param kept: choices that stay, and come first.
        :raises NothingFits: there is none; the message lists the candidates.
        :raises CatalogueError: the archive fails.
        :raises Cancelled: the user asked to stop.
        """
        self._begin(candidates)
        overpasses = self._ordered(self._of_period(_overpasses(self._fitting(candidates))))
        self._looks, self._zone = len(kept), kept[0].epsg if kept else None
        if self._limits.dates > 1 and not kept:
            self._zone = self._common_zone(overpasses)
        others = [group for group in overpasses if not self._keeps(group, kept)]
        further = self._clearest if self._limits.choose == CLEAREST else self._first
        chosen = [*kept, *further(others, self._limits.dates - len(kept))]
        for candidate in candidates:
            candidate.reason = candidate.reason or message("left: not looked at")
        if not chosen:
            raise NothingFits(self._none(candidates))
        return chosen

    def _begin(self, candidates: Sequence[Candidate]) -> None:
        """Forget what an earlier choice wrote into the candidates, but for what is broken."""
        for candidate in candidates:
            if candidate.scene is not None:
                error = self._broken.get(candidate.id)
                candidate.reason = message("left: {error}", error=error) if error else ""
                candidate.taken, candidate.look = False, None

    def _fitting(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Those of the area; catalogues ignore what they do not understand."""
        fitting = []
        for candidate in candidates:
            if candidate.scene is None:
                continue
            if not overlap(candidate.scene, self._request.area):
                candidate.reason = message("left: it does not meet the area")
            else:
                fitting.append(candidate)
        return fitting

    def _of_period(self, overpasses: Sequence[list[Candidate]]) -> list[list[Candidate]]:
        """The overpasses of the period: those of which any scene is, since one may go beyond midnight."""
        fitting = []
        for group in overpasses:
            if any(self._request.period.holds(_scene(candidate).when) for candidate in group):
                fitting.append(group)
            else:
                _leave(group, message("left: outside the dates"))
        return fitting

    def _keeps(self, group: list[Candidate], kept: Sequence[Choice]) -> bool:
        """Whether an overpass is that of a choice that stays; then its candidates say so."""
        choice = next((choice for choice in kept if _scene(group[0]).is_of_overpass(choice.scenes[0])), None)
        if choice is None:
            return False
        self._products(group)  # gives older products their reason
        for candidate in group:
            candidate.look = choice.look
        _taken(group, choice)
        return True

    def _ordered(self, overpasses: Sequence[list[Candidate]]) -> list[list[Candidate]]:
        """Overpasses in the order of looking; the newer first if all else is equal."""
        newest = sorted(overpasses, key=lambda group: _scene(group[0]).when, reverse=True)
        if self._limits.choose == NEAREST:
            return sorted(newest, key=self._distance)
        if self._limits.choose == CLEAREST:
            clouds = {id(group): _scene_cloud(self._products(group)) for group in newest}
            return sorted(newest, key=lambda group: (clouds[id(group)], self._distance(group)))
        return newest

    def _distance(self, group: Sequence[Candidate]) -> int:
        """Days from the date that is wanted."""
        return min(self._request.period.distance(_scene(candidate).when) for candidate in group)

    def _first(self, overpasses: Sequence[list[Candidate]], count: int) -> list[Choice]:
        """The first ``count`` of the overpasses that fit."""
        chosen: list[Choice] = []
        for group in overpasses:
            if len(chosen) == count:
                how = message("nearer to DATE") if self._limits.choose == NEAREST else "newer"
                _leave(group, message("left: not looked at, what was taken is {how}", how=how))
                continue
            choice = self._looked_at(group)
            while choice and self._fits_grid(group, choice):
                if self._is_complete(group, choice):
                    chosen.append(_taken(group, choice))
                    break
                choice = self._within_limits(group)
        return chosen

    def _clearest(self, overpasses: Sequence[list[Candidate]], count: int) -> list[Choice]:
        """The ``count`` clearest of the overpasses that fit."""
        looked = [(group, choice) for group in overpasses if (choice := self._looked_at(group))]
        chosen: list[Choice] = []
        while looked:
            looked.sort(key=lambda pair: pair[1].look.cloud)
            group, choice = looked.pop(0)
            if len(chosen) == count:
                _leave(group, message("left: what was taken is as clear or clearer"))
            elif self._fits_grid(group, choice):
                if self._is_complete(group, choice):
                    chosen.append(_taken(group, choice))
                elif older := self._within_limits(group):
                    looked.insert(0, (group, older))
        return chosen

    def _common_zone(self, overpasses: Sequence[list[Candidate]]) -> Optional[int]:
        """The zone in which most overpasses can cover the area, so that the cubes of all dates have one grid."""
        able: Counter[int] = Counter()
        for group in overpasses:
            shares: dict[int, float] = defaultdict(float)
            for candidate in self._products(group):
                shares[_scene(candidate).epsg] += overlap(_scene(candidate), self._request.area)
            able.update(epsg for epsg, share in shares.items() if share >= self._limits.cover)
        return max(able, key=lambda epsg: (able[epsg], epsg == self._home), default=None)

    def _fits_grid(self, group: list[Candidate], choice: Choice) -> bool:
        """Whether a cube lies on the grid of all dates: dates of another zone cannot be fused with them."""
        if self._zone is None:
            self._zone = choice.epsg
        if self._limits.dates == 1 or choice.epsg == self._zone:
            return True
        _leave(group, message("left: it lies in another UTM zone than the other dates"))
        return False

    def _looked_at(self, group: list[Candidate]) -> Optional[Choice]:
        """The choice that an overpass is, or None, with the reason in its candidates."""
        stop_if_cancelled(self._progress)
        if not self._products(group):
            self._looks += 1
            return None
        if self._most_cover(group) < self._limits.cover:
            _leave(group, message("left: its tiles cover less of the area than MIN_COVER"))
            return None
        if self._looks >= self._limits.looks:
            _leave(group, message("left: not looked at, MAX_LOOKS ({looks}) others were", looks=self._limits.looks))
            return None
        self._looks += 1
        self._progress.text(message("Looking at {date}", date=group[0].date))
        return self._within_limits(group)

    def _within_limits(self, group: list[Candidate]) -> Optional[Choice]:
        """The choice that the unbroken products of an overpass are, if the limits allow it."""
        choice = self._look(group)
        if choice is None:
            return None
        for candidate in group:
            candidate.look = choice.look
        if choice.look.cover < self._limits.cover:
            _leave(group, message("left: covers less of the area than MIN_COVER"))
            return None
        if choice.look.cloud > self._limits.cloud:
            _leave(group, message("left: more cloud in the area than MAX_CLOUD"))
            return None
        return choice

    def _most_cover(self, group: Sequence[Candidate]) -> float:
        """What an overpass covers of the area at most, before anything of it is read: the area may be a country."""
        return MOST_DISTORTION * sum(
            overlap(_scene(candidate), self._request.area) for candidate in self._products(group)
        )

    def _products(self, group: Sequence[Candidate]) -> list[Candidate]:
        """Of each tile of an overpass the newest product that is not broken, and others that show more of it."""
        tiles: dict[str, list[Candidate]] = defaultdict(list)
        for candidate in group:
            if candidate.id not in self._broken:
                candidate.reason = ""
                tiles[_scene(candidate).tile].append(candidate)
        return [one for tile in tiles.values() for one in _newest(tile)]

    def _look(self, group: list[Candidate]) -> Optional[Choice]:
        """The tiles of an overpass that add pixels of the area, until it is covered; None if none of them does."""
        newest = sorted(self._products(group), key=lambda candidate: _scene(candidate).order, reverse=True)
        ordered = sorted(newest, key=self._rank)
        parts: list[Scene] = []
        view = None
        for candidate in ordered:
            scene = _scene(candidate)
            epsg = parts[0].epsg if parts else scene.epsg
            try:
                paths = [self._archive.copy(part, SCL, epsg) for part in (*parts, scene)]
            except BadFile as error:
                self._leave_broken(group, scene, error)
                return self._look(group)  # with an older product of this tile, if there is one
            now, added = look(paths, coarse(self._request.area.grid(epsg)))
            if added[-1]:
                parts.append(scene)
                view = now
            else:
                candidate.reason = message("left: it adds nothing to the area")
            if now.cover >= COVERED or (parts and not self._limits.mosaic):
                break
        return Choice(tuple(parts), parts[0].epsg, view) if view else None

    def _rank(self, candidate: Candidate) -> tuple[bool, float, bool, str]:
        """Tiles of the zone of all dates first, then those that hold more of the area, then those of its zone."""
        scene, area = _scene(candidate), self._request.area
        elsewhere = self._zone is not None and scene.epsg != self._zone
        return elsewhere, -round(overlap(scene, area), 6), scene.epsg != self._home, scene.tile

    @property
    def _home(self) -> int:
        """The zone that the middle of the area lies in."""
        box = self._request.area.boxes()[0]
        return utm_epsg((box.west + box.east) / 2, (box.south + box.north) / 2)

    def _is_complete(self, group: list[Candidate], choice: Choice) -> bool:
        """Whether the archive has all files; asked before anything is read of them."""
        whole = 0
        for scene in choice.scenes:
            try:
                whole += self._archive.open_bands(scene, choice.epsg)
            except BadFile as error:
                self._leave_broken(group, scene, error)
                return False
        if whole and choice.date not in self._announced:
            self._announced.add(choice.date)
            self._progress.info(
                message(
                    "{date}: the archive's JPEG 2000 files can only be read whole, {whole:.0f} MB in all.",
                    date=choice.date,
                    whole=whole / 1e6,
                )
            )
        return True

    def _leave_broken(self, group: list[Candidate], scene: Scene, error: BadFile) -> None:
        self.pass_over(scene, error)
        _leave([one for one in group if one.id == scene.id], message("left: {error}", error=error))

    def _none(self, candidates: Sequence[Candidate]) -> str:
        limits, period = self._limits, self._request.period
        if not candidates:
            return message(
                "{profile} has no scene of {period} there: choose other dates or catalogue.",
                profile=self._request.profile.title,
                period=period,
            )
        return message(
            "No scene of {period} has at most {cloud:.0%} cloud and at least {cover:.0%} cover in the "
            "area. Candidates: {listed}. Raise MAX_CLOUD, lower MIN_COVER, or choose other dates or "
            "another catalogue.",
            period=period,
            cloud=limits.cloud,
            cover=limits.cover,
            listed=listed(candidates),
        )


def _overpasses(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """The scenes of each overpass, with all products of them; the scenes that were sensed first come first."""
    groups: list[list[Candidate]] = []
    latest: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in sorted(candidates, key=lambda one: _scene(one).when):
        scene = _scene(candidate)
        group = latest.get(scene.track)
        if group is None or not scene.is_of_overpass(_scene(group[-1])):
            group = latest[scene.track] = []
            groups.append(group)
        group.append(candidate)
    return groups


def _newest(tile: Sequence[Candidate]) -> list[Candidate]:
    first, *others = sorted(tile, key=lambda candidate: _scene(candidate).order, reverse=True)
    kept = [first]
    for other in others:
        if _shows_more(_scene(other), [_scene(candidate) for candidate in kept]):
            kept.append(other)
        else:
            other.reason = message("left: {first} is a newer processing of it", first=first.id)
    return kept


def _shows_more(scene: Scene, newer: Sequence[Scene]) -> bool:
    """Whether a product shows a part of the tile that the newer ones lack, as of a datastrip's other half."""
    rest = sensed(scene)
    whole = rest.GetArea() if rest else 0.0
    for other in newer:
        shape = sensed(other)
        if rest is None or shape is None:
            return False
        rest = rest.Difference(shape)
    return rest is not None and rest.GetArea() > OWN_PART * whole


def _scene(candidate: Candidate) -> Scene:
    if candidate.scene is None:
        raise ValueError(f"{candidate.id} is unusable")
    return candidate.scene


def _scene_cloud(group: Sequence[Candidate]) -> float:
    """The mean of the scenes' own percentages: good enough for the order of looking, and for nothing else."""
    clouds = [_scene(candidate).cloud for candidate in group]
    return sum(UNKNOWN_CLOUD if cloud is None else cloud for cloud in clouds) / max(1, len(clouds))


def _leave(group: Sequence[Candidate], reason: str) -> None:
    for candidate in group:
        candidate.reason = candidate.reason or reason


def _taken(group: Sequence[Candidate], choice: Choice) -> Choice:
    taken = {scene.id for scene in choice.scenes}
    for candidate in group:
        candidate.taken = candidate.id in taken
        if candidate.taken:
            candidate.reason = TAKEN
    _leave(group, message("left: other tiles of the overpass cover the area"))
    return choice
