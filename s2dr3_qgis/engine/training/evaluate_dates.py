"""What the fusion of several dates gives, on frames made from 1 m truth; everything is estimated from the frames."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor

from ..core.sensor import COARSE, FINE
from ..dates import DateFacts, DateView, find_dates
from ..lattice import array_reader, numbers_of
from ..model.back_projection import SensorModel, back_project, back_project_
from ..model.lattice_step import project_
from ..model.resample import enlarge
from ..model.second_look import fuse_dates_
from .dated import Frame, frames
from .degradation import SCALE
from .losses import block_means
from .measures import gradient_strength, spectral_angle

BICUBIC_STEPS = (3, 5, 7)
# The steps of the consistency step after the network, and after bicubic enlargement.
NETWORK_STEPS, LATTICE_STEPS = 2, 6
# Fine pixels at the border that are not compared.
BORDER = 20
PHASE = (0, 0)
Measures = dict[str, float]


def compare_dates(
    truth: Tensor, chain: str, noise: float, net: Callable[[Tensor], Tensor], counts: Sequence[int], seed: int
) -> dict[str, Measures]:
    """Measures of each method for a truth (10, 10·h, 10·w): bicubic, one date, and each of ``counts`` dates.

    "known": the lattices are the true ones; all else is estimated as ever. "changed" is the PSNR where any of the
    dates fused shows something else, less that of a single date there.
    """
    dates = frames(truth.numpy(), max(counts), chain, noise, seed)
    image = torch.from_numpy(dates[0].image)
    sensor = SensorModel(SCALE)
    start, plain = net(image[None])[0], enlarge(image[None], SCALE)[0]
    bicubic = (back_project(plain[None], image[None], steps, sensor)[0] for steps in BICUBIC_STEPS)
    best = max(bicubic, key=lambda result: psnr_of_bands(result, truth))
    height, width = image.shape[1:]
    numbers = numbers_of(dates[0].image, PHASE)
    single = _single(start, image, NETWORK_STEPS, sensor, numbers)
    table = {
        "bicubic": _measures(best, truth),
        "bicubic, lattice": _measures(_single(plain, image, LATTICE_STEPS, sensor, numbers), truth),
        "network": _measures(single, truth),
    }
    reads = [array_reader(date.image) for date in dates]
    facts = find_dates(reads[0], reads[1:], height, width, PHASE, [PHASE] * (len(dates) - 1))
    for count in counts:
        result = _fused(net, start, image, _views(dates[:count], facts), sensor, numbers)
        table[f"{count} dates"] = _measures(result, truth) | _where_changed(result, single, truth, dates[:count])
        if dates[0].numbers is not None:
            known = _fused(net, start, image, _views(dates[:count], facts, True), sensor, dates[0].numbers)
            table[f"{count} dates, known"] = _measures(known, truth)
    return table


def psnr_of_bands(result: Tensor, truth: Tensor) -> float:
    """In dB, the mean over B02 B03 B04 B08, without the border."""
    return float(_psnr(_inner(result - truth)[FINE]).mean())


def dates_summary(tables: dict[str, dict[str, Measures]]) -> dict[str, Measures]:
    """Means over scenes, with the "gain" over bicubic and over the network's single date, and the worst of these."""
    first = next(iter(tables.values()))
    summary = {}
    for method in first:
        rows = [table[method] for table in tables.values()]
        means = {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}
        gains, more = (
            [table[method]["psnr"] - table[other]["psnr"] for table in tables.values()]
            for other in ("bicubic", "network")
        )
        summary[method] = means | {"gain": float(np.mean(gains)), "more": float(np.mean(more)), "worst": min(more)}
    return summary


def dates_table(summary: dict[str, Measures], tables: dict[str, dict[str, Measures]]) -> str:
    """The summary as aligned text."""
    lines = [f"{len(tables)} scenes: {', '.join(tables)}"]
    titles = ("PSNR dB", "gain", "over one", "worst", "gradient", "SAM deg", "20 m dB", "changed")
    lines.append(f"{'method':18}" + "".join(f"{title:>10}" for title in titles))
    for method, values in summary.items():
        changed = f"{values['changed']:+10.2f}" if "changed" in values else ""
        lines.append(
            f"{method:18}{values['psnr']:10.2f}{values['gain']:+10.2f}{values['more']:+10.2f}{values['worst']:+10.2f}"
            f"{values['gradient']:10.3f}{values['sam']:10.3f}{values['coarse']:10.2f}{changed}"
        )
    return "\n".join(lines) + "\n"


def _single(start: Tensor, image: Tensor, steps: int, sensor: SensorModel, numbers: np.ndarray | None) -> Tensor:
    result = start.clone()
    if numbers is None:
        back_project_(result[None], image[None], min(steps, NETWORK_STEPS), sensor)
    else:
        project_(result[None], image[None], steps, sensor, [numbers])
    return result


def _fused(
    net: Callable[[Tensor], Tensor],
    start: Tensor,
    image: Tensor,
    views: list[DateView],
    sensor: SensorModel,
    numbers: np.ndarray | None,
) -> Tensor:
    if not views:
        return _single(start, image, NETWORK_STEPS, sensor, numbers)
    result = start.clone()
    fuse_dates_(result, image, views, net, sensor, numbers)
    return result


def _views(dates: Sequence[Frame], facts: Sequence[DateFacts], known: bool = False) -> list[DateView]:
    """Of the further ones of ``dates``, those that are used; ``known``: with their true lattices."""
    views = []
    for date, its in zip(dates[1:], facts):
        if its.used:
            view = its.view(date.image, 0, 0)
            views.append(view._replace(lattice=date.numbers) if known else view)
    return views


def _measures(result: Tensor, truth: Tensor) -> Measures:
    inner, true = _inner(result), _inner(truth)
    coarse = block_means(result[None])[0] - block_means(truth[None])[0]
    return {
        "psnr": psnr_of_bands(result, truth),
        "gradient": gradient_strength(inner[FINE]) / max(gradient_strength(true[FINE]), 1e-9),
        "sam": spectral_angle(inner[None], true[None]),
        "coarse": float(_psnr(_inner(coarse)[COARSE]).mean()),
    }


def _where_changed(result: Tensor, single: Tensor, truth: Tensor, dates: Sequence[Frame]) -> Measures:
    changed = np.any([date.changed for date in dates], 0).repeat(SCALE, 0).repeat(SCALE, 1)
    where = _inner(torch.from_numpy(changed))
    if not where.any():
        return {"changed": 0.0}
    ours, alone = (_psnr(_inner(image - truth)[FINE][:, where]) for image in (result, single))
    return {"changed": float((ours - alone).mean())}


def _psnr(error: Tensor) -> Tensor:
    return -10 * torch.log10(error.flatten(1).square().mean(1) + 1e-12)


def _inner(image: Tensor) -> Tensor:
    return image[..., BORDER:-BORDER, BORDER:-BORDER]
