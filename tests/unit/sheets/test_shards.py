"""Which part an element of a job array makes, by the variables of each kind of array."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.sheets.shards import shard_of

SLURM = {
    "SLURM_ARRAY_TASK_ID": "7",
    "SLURM_ARRAY_TASK_MIN": "1",
    "SLURM_ARRAY_TASK_MAX": "9",
    "SLURM_ARRAY_TASK_STEP": "2",
    "SLURM_ARRAY_TASK_COUNT": "5",
}
KUBERNETES = {"JOB_COMPLETION_INDEX": "3"}
AWS = {"AWS_BATCH_JOB_ARRAY_INDEX": "3", "AWS_BATCH_JOB_ARRAY_SIZE": "8"}


@pytest.mark.parametrize(
    ("text", "environment", "expected"),
    [
        ("", {}, (0, 1)),
        ("3/40", {}, (3, 40)),
        ("3/40", AWS, (3, 40)),
        ("", SLURM, (3, 5)),
        ("10", SLURM, (7, 10)),
        ("4", KUBERNETES, (3, 4)),
        ("", {**KUBERNETES, "JOB_COMPLETIONS": "4"}, (3, 4)),
        ("", AWS, (3, 8)),
    ],
)
def test_parts(text, environment, expected):
    assert shard_of(text, environment) == expected


@pytest.mark.parametrize(
    ("text", "environment", "message"),
    [
        ("4/4", {}, "does not exist"),
        ("0/0", {}, "does not exist"),
        ("a", {}, "write i/N"),
        ("-1/4", {}, "write i/N"),
        ("4", {}, "there is none"),
        ("", KUBERNETES, "write --shard N"),
        ("", {**SLURM, "SLURM_ARRAY_TASK_COUNT": "2"}, "has gaps"),
        ("", {"SLURM_ARRAY_TASK_ID": "x"}, "is no number"),
    ],
)
def test_refusals(text, environment, message):
    with pytest.raises(InputError, match=message):
        shard_of(text, environment)
