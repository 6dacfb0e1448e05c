"""Which part of all sheets an element of a job array makes: by SLURM's, Kubernetes' and AWS Batch's variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from ..core.errors import InputError
from ..core.messages import message

SHARD = re.compile(r"(?:(\d+)/)?(\d+)")


class Shard(NamedTuple):
    """Part ``number`` (from 0) of ``parts``: every ``parts``-th sheet of a run's whole list, from ``number`` on."""

    number: int
    parts: int

    def has(self, place: int) -> bool:
        """Whether the sheet at this place of the list belongs to the part."""
        return place % self.parts == self.number


WHOLE = Shard(0, 1)


def shard_of(text: str, environment: Mapping[str, str]) -> Shard:
    """The part that ``--shard`` names: "i/N", "N" with i from the job array, or "" for both from there.

    Without a job array, "" is the whole. Numbers count from 0.

    :raises InputError: it is no such text, i is not below N, or the array does not tell one of them.
    """
    given = SHARD.fullmatch(text.strip()) if text.strip() else None
    if text.strip() and given is None:
        raise InputError(
            message("--shard is {text}: write i/N with i from 0 to N - 1, or N within a job array.", text=text)
        )
    index, count = _array(environment, with_count=not given)
    if given:
        count = int(given.group(2))
        index = int(given.group(1)) if given.group(1) is not None else index
        if index is None:
            raise InputError(
                message(
                    "--shard {text} leaves i to a job array, and there is none: write i/{count}.",
                    text=text,
                    count=count,
                )
            )
    elif index is None:
        return WHOLE
    elif count is None:
        raise InputError(
            message(
                "This is element {index} of a job array whose size is not in its variables: write --shard N, "
                "or set JOB_COMPLETIONS in the job.",
                index=index,
            )
        )
    if not count or index >= count:
        raise InputError(
            message("Part {index} of {count} does not exist: i goes from 0 to N - 1.", index=index, count=count)
        )
    return Shard(index, count)


def _array(environment: Mapping[str, str], with_count: bool) -> tuple[int | None, int | None]:
    """The index and the size that a job array's variables tell, None for what they do not."""
    if "SLURM_ARRAY_TASK_ID" in environment:
        return _slurm(environment, with_count)
    for index, count in (
        ("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS"),
        ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE"),
    ):
        if index in environment:
            return _number(environment, index), _number(environment, count) if count in environment else None
    return None, None


def _slurm(environment: Mapping[str, str], with_count: bool) -> tuple[int, int]:
    number = _number(environment, "SLURM_ARRAY_TASK_ID")
    if not with_count:
        return number, 0
    first, last, count = (_number(environment, f"SLURM_ARRAY_TASK_{name}") for name in ("MIN", "MAX", "COUNT"))
    step = _number(environment, "SLURM_ARRAY_TASK_STEP") if "SLURM_ARRAY_TASK_STEP" in environment else 1
    if step < 1 or last - first != (count - 1) * step:
        raise InputError(
            message(
                "This job array has gaps (as --array=3,7), so that its numbers do not tell the parts: write "
                "--shard i/N, or submit all of the array, for finished sheets take no time."
            )
        )
    return (number - first) // step, count


def _number(environment: Mapping[str, str], name: str) -> int:
    try:
        return int(environment[name])
    except (KeyError, ValueError) as error:
        raise InputError(
            message("The variable {name} of the job array is no number: write --shard i/N.", name=name)
        ) from error
