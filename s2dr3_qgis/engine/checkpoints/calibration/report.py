"""A calibration's ranking as lines for the log, as CSV, as a page and as notes for a checkpoint."""

from __future__ import annotations

import csv
import io
import math

from ...core.messages import joined, message
from ...core.page import Page, bullets, page, paragraph, table
from .search import LARGEST_ERROR, SAME_RESULT, Ranking, Trial

CHOICES = (
    "input_scale",
    "slope",
    "rdb_slope",
    "residual",
    "stage_factors",
    "stem_activation",
    "final_activation",
    "bicubic_skip",
)
MEASURES = ("score", "box", "sensor", "grid", "error")
HEAD = ("row", "tie", *MEASURES, *CHOICES)
# Words for the page; CSV and log have the names themselves, and choices are named as in the config.
TITLES = {
    "row": message("row"),
    "tie": message("tie"),
    "score": message("score"),
    "box": message("box mean"),
    "sensor": message("sensor model"),
    "grid": message("grid pattern"),
    "error": message("error"),
}
MEANINGS = {
    "tie": message("cannot be told from row 1 on this window; '=' gives the same result, '~' another one"),
    "score": message(
        "difference to the input and repeating pattern together, relative to bicubic enlargement (1: as good; lower is "
        "better)"
    ),
    "box": message("RMS difference to the input in reflectance, by 10×10 means"),
    "sensor": message("the same by the sensor model; the better one of the two counts"),
    "grid": message("RMS of the pattern that repeats in every input pixel"),
    "error": message("the lower difference relative to the input's contrast"),
}


def verdict(ranking: Ranking) -> str:
    """Why the choice is not reliable; "" if it is."""
    best = ranking.trials[0].agreement
    if not ranking.reproduces:
        return message(
            "No candidate reproduces the input: the best one misses it by {error:.0%} of its contrast "
            "({largest_error:.0%} is the limit). Check that band order and input scale of the image are "
            "right; else the weights are of another network or damaged.",
            error=best.error,
            largest_error=LARGEST_ERROR,
        )
    if not ranking.decided:
        rows = [str(row) for row, trial in enumerate(ranking.trials, 1) if trial.tied]
        return message(
            "Undecided: the rows {rows} agree with the input as well as row 1, but give another image. "
            "Try a window with more detail, or name the row that you know to be right.",
            rows=", ".join(rows),
        )
    return ""


def cells(row: int, trial: Trial) -> list[str]:
    """The texts of a row of the table, under HEAD."""
    measures = [message("{value:.4g}", value=getattr(trial.agreement, name)) for name in MEASURES]
    values = [getattr(trial.config, name) for name in CHOICES]
    mark = ("=" if trial.difference <= SAME_RESULT else "~") if trial.tied else ""
    return [str(row), mark, *measures, *map(_text, values)]


def _text(value: object) -> str:
    if value is None:
        return message("same")
    if isinstance(value, tuple):
        return "-".join(map(str, value))
    return message("{value:g}", value=value) if isinstance(value, float) else str(value)


def _rows(ranking: Ranking) -> list[list[str]]:
    return [cells(row, trial) for row, trial in enumerate(ranking.trials, 1)]


def as_text(ranking: Ranking) -> list[str]:
    """An aligned table and the meaning of its columns."""
    rows = [list(HEAD), *_rows(ranking)]
    widths = [max(map(len, column)) for column in zip(*rows)]
    aligned = ["  ".join(text.rjust(width) for text, width in zip(row, widths)) for row in rows]
    return [*aligned, *(joined(": ", [name, meaning]) for name, meaning in MEANINGS.items())]


def as_csv(ranking: Ranking) -> str:
    """The table alone."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEAD, *_rows(ranking)])
    return text.getvalue()


def as_page(ranking: Ranking) -> Page:
    """A page with the table, in which the chosen row is marked, and the meaning of its columns."""
    problem = verdict(ranking)
    head = [TITLES.get(name, name) for name in HEAD]
    meanings = (joined(": ", [TITLES[name], meaning]) for name, meaning in MEANINGS.items())
    return page(
        message("Calibration"),
        [
            *([paragraph(problem, "bad")] if problem else []),
            table(head, _rows(ranking), row_looks={ranking.choice: "good"}),
            bullets(meanings, "note"),
        ],
    )


def notes(trial: Trial, row: int) -> dict:
    """The calibration's entry for the provenance of a checkpoint."""
    measures = {name: getattr(trial.agreement, name) for name in MEASURES}
    finite = {name: round(value, 6) for name, value in measures.items() if math.isfinite(value)}
    return {"calibration": {"row": row, **finite, "choices": list(CHOICES)}}
