"""A calibration's ranking as lines for the log, as CSV, as an HTML page and as notes for a checkpoint."""

from __future__ import annotations

import csv
import html
import io
import math

from ...core.messages import message
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
_STYLE = (
    "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
    "td,th{border:1px solid #bbb;padding:.25em .6em;text-align:right}.chosen{background:#e4f2e7}.bad{color:#a40000}"
)
EXPLANATION = message(
    "score: difference to the input and repeating pattern together, relative to bicubic enlargement (1: "
    "as good; lower is better). box, sensor: RMS difference to the input in reflectance, by 10×10 means "
    "and by the sensor model; the better one counts. grid: RMS of the pattern that repeats in every input "
    "pixel. error: the lower difference relative to the input's contrast. tie: cannot be told from row 1 "
    "on this window; '=' gives the same result, '~' another one."
)


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
    measures = [f"{getattr(trial.agreement, name):.4g}" for name in MEASURES]
    values = [getattr(trial.config, name) for name in CHOICES]
    mark = ("=" if trial.difference <= SAME_RESULT else "~") if trial.tied else ""
    return [str(row), mark, *measures, *map(_text, values)]


def _text(value: object) -> str:
    if value is None:
        return "same"
    if isinstance(value, tuple):
        return "-".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _rows(ranking: Ranking) -> list[list[str]]:
    return [cells(row, trial) for row, trial in enumerate(ranking.trials, 1)]


def as_text(ranking: Ranking) -> list[str]:
    """An aligned table and the meaning of its columns."""
    rows = [list(HEAD), *_rows(ranking)]
    widths = [max(map(len, column)) for column in zip(*rows)]
    table = ["  ".join(text.rjust(width) for text, width in zip(row, widths)) for row in rows]
    return [*table, EXPLANATION]


def as_csv(ranking: Ranking) -> str:
    """The table alone."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEAD, *_rows(ranking)])
    return text.getvalue()


def as_html(ranking: Ranking) -> str:
    """A complete page; the chosen row is marked."""
    head = "".join(f"<th>{name}</th>" for name in HEAD)
    body = "".join(
        f"<tr{' class=chosen' if number == ranking.choice else ''}>"
        + "".join(f"<td>{html.escape(text)}</td>" for text in row)
        + "</tr>"
        for number, row in enumerate(_rows(ranking))
    )
    problem = verdict(ranking)
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Calibration</title>"
        f"<style>{_STYLE}</style></head><body><h1>Calibration</h1>"
        f"<p class='bad'><b>{html.escape(problem)}</b></p><table><tr>{head}</tr>{body}</table>"
        f"<p>{html.escape(EXPLANATION)}</p></body></html>\n"
    )


def notes(trial: Trial, row: int) -> dict:
    """The calibration's entry for the provenance of a checkpoint."""
    measures = {name: getattr(trial.agreement, name) for name in MEASURES}
    finite = {name: round(value, 6) for name, value in measures.items() if math.isfinite(value)}
    return {"calibration": {"row": row, **finite, "choices": list(CHOICES)}}
