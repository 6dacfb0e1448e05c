"""The dates that are asked for, in UTC: no overpass outside of them is ever taken."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Optional

from ..core.errors import CatalogueError
from ..core.messages import message

# An overpass takes less than half of the 100 minutes of an orbit: the other half is night.
OVERPASS = datetime.timedelta(minutes=50)


@dataclass(frozen=True)
class Period:
    """From the first moment of ``start`` to the last of ``end``; ``wanted`` is the date to be near to, if any."""

    start: datetime.date
    end: datetime.date
    wanted: Optional[datetime.date] = None

    @classmethod
    def of(cls, date: Optional[datetime.date], start: Optional[datetime.date], end: Optional[datetime.date]) -> Period:
        """The period meant by DATE, START and END: a DATE alone is that day and no other.

        :raises CatalogueError: no date, half a period, an empty one, or a DATE outside of it.
        """
        if date is None and start is None and end is None:
            raise CatalogueError(message("No date was given: set DATE for one day, or START and END for a period."))
        if start is None and end is None:
            return cls(date, date, date)  # type: ignore[arg-type]  # a date is there, or the first check fails
        if start is None or end is None:
            raise CatalogueError(message("A period needs both START and END."))
        if end < start:
            raise CatalogueError(message("END ({end}) is before START ({start}): exchange them.", end=end, start=start))
        if date is not None and not start <= date <= end:
            raise CatalogueError(
                message(
                    "DATE ({date}) is outside START ({start}) and END ({end}): choose a date between them.",
                    date=date,
                    start=start,
                    end=end,
                )
            )
        return cls(start, end, date)

    @property
    def interval(self) -> str:
        """As a search in a STAC catalogue takes it: with what belongs to overpasses at the first and last midnight."""
        first = datetime.datetime.combine(self.start, datetime.time.min)
        last = datetime.datetime.combine(self.end, datetime.time.max)
        first -= min(OVERPASS, first - datetime.datetime.min)
        last += min(OVERPASS, datetime.datetime.max - last)
        return f"{first:%Y-%m-%dT%H:%M:%SZ}/{last:%Y-%m-%dT%H:%M:%S}.999Z"

    def holds(self, when: datetime.datetime) -> bool:
        """Whether a moment in UTC is in the period."""
        return self.start <= when.date() <= self.end

    def distance(self, when: datetime.datetime) -> int:
        """Days from the date that is wanted; 0 if none is."""
        return abs((when.date() - self.wanted).days) if self.wanted else 0

    def __str__(self) -> str:
        return (
            str(self.start) if self.start == self.end else message("{start} to {end}", start=self.start, end=self.end)
        )
