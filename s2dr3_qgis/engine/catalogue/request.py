"""The request for a fetch: plain values, by which a resumed run recognises its own unfinished work."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Optional

from ..core.errors import CatalogueError
from ..core.messages import message
from .area import Area
from .period import Period
from .profiles import Profile

NEAREST, CLEAREST, NEWEST = "nearest", "clearest", "newest"
CHOICES = (CLEAREST, NEAREST, NEWEST)


@dataclass(frozen=True)
class Limits:
    """Conditions on a scene: ``cloud`` at most and ``cover`` at least, as shares of the area, 0 to 1.

    ``choose``: one of CHOICES; ``dates``: how many scenes of different dates; ``mosaic``: whether a cube may be of
    several tiles; ``looks``: at how many overpasses to look at most.
    """

    cloud: float = 0.2
    cover: float = 0.95
    choose: str = CLEAREST
    dates: int = 1
    mosaic: bool = True
    looks: int = 20


@dataclass(frozen=True)
class FetchRequest:
    """One fetch. ``output`` is None if the candidates are to be listed only; ``candidates``: a layer of them, or None.

    ``input_scale`` and ``mask`` are those of `open_cube`. ``resume``: go on with the unfinished fetch of the same
    request, and keep what an unfinished one has read.
    """

    area: Area
    period: Period
    profile: Profile
    limits: Limits = Limits()
    output: Optional[Path] = None
    candidates: Optional[Path] = None
    input_scale: str = "auto"
    mask: tuple[str, ...] = ()
    resume: bool = False

    def __post_init__(self) -> None:
        if self.limits.choose not in CHOICES:
            raise CatalogueError(
                message(
                    "CHOOSE {choose!r} is unknown: choose one of {choices}.",
                    choose=self.limits.choose,
                    choices=", ".join(CHOICES),
                )
            )
        if self.limits.choose == NEAREST and self.period.wanted is None:
            raise CatalogueError(message("CHOOSE nearest needs DATE, the date to be near to: set it."))

    def identity(self) -> dict[str, Any]:
        """The values that decide which scenes are chosen and which pixels are read, for JSON."""
        period = self.period
        dates = [str(period.start), str(period.end), str(period.wanted)]
        catalogue = [self.profile.name, self.profile.url, self.profile.collection]
        outline = [[round(value, 9) for value in point] for point in self.area.outline]
        return {"area": outline, "dates": dates, "catalogue": catalogue, "limits": asdict(self.limits)}
