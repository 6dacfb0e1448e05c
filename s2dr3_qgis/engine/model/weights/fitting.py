"""Whether a checkpoint's tensors fit a network, and filling the network with them."""

from __future__ import annotations

import bisect
import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

import torch
from torch import nn

from ...core.errors import CheckpointError
from ...core.messages import joined, message
from ...core.text import shorten
from .base import Weights

MAX_NAMES_SHOWN = 5
MAX_NEAREST = 300
MAX_COMPARED = 80

Network = TypeVar("Network", bound=nn.Module)


@dataclass
class Difference:
    """The differences between a checkpoint and the tensors that a network needs.

    ``missing`` and ``unexpected`` map each name to the nearest name on the other side ("" if none is near),
    ``misshaped`` to (shape in the file, shape needed), ``not_tensors`` to the type of the value in a tensor's place.
    """

    missing: dict[str, str] = field(default_factory=dict)
    unexpected: dict[str, str] = field(default_factory=dict)
    misshaped: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=dict)
    not_tensors: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.missing or self.unexpected or self.misshaped or self.not_tensors)

    def describe(self, limit: int | None = MAX_NAMES_SHOWN) -> list[str]:
        """One sentence part for each kind of difference, with at most ``limit`` names."""

        def near(names: Mapping[str, str], label: str) -> Iterator[str]:
            for name, other in names.items():
                text = f"'{shorten(name)}'"
                yield (
                    message("{name} ({label} '{other}')", name=text, label=label, other=shorten(other))
                    if other
                    else text
                )

        misshaped = (
            message("'{name}' is {shape}, needed {needed}", name=shorten(name), shape=shape, needed=needed)
            for name, (shape, needed) in self.misshaped.items()
        )
        kinds: tuple[tuple[str, int, Iterator[str]], ...] = (
            (
                message("not tensors"),
                len(self.not_tensors),
                (
                    message("'{name}' is a {kind}", name=shorten(name), kind=kind)
                    for name, kind in self.not_tensors.items()
                ),
            ),
            (message("of the wrong shape"), len(self.misshaped), misshaped),
            (message("missing"), len(self.missing), near(self.missing, message("nearest there"))),
            (message("unexpected"), len(self.unexpected), near(self.unexpected, message("nearest expected"))),
        )
        return [
            message(
                "{count} {kind}: {names}{more}",
                count=count,
                kind=kind,
                names=joined(", ", islice(texts, limit)),
                more=" …" if limit and count > limit else "",
            )
            for kind, count, texts in kinds
            if count
        ]


def compare(needed: Mapping[str, tuple[int, ...]], weights: Weights) -> Difference:
    """The differences between the tensors of ``weights`` and ``needed`` (shape by name)."""
    shapes = weights.shapes
    missing = [name for name in needed if name not in shapes and name not in weights.foreign]
    unexpected = [name for name in shapes if name not in needed]
    return Difference(
        _nearest(missing, unexpected),
        _nearest(unexpected, missing or list(needed)),
        {
            name: (shapes[name], tuple(needed[name]))
            for name in needed
            if shapes.get(name, needed[name]) != needed[name]
        },
        {name: weights.foreign[name] for name in needed if name in weights.foreign and name not in shapes},
    )


def _nearest(names: list[str], candidates: list[str]) -> dict[str, str]:
    """The most similar candidate for each name, "" if none is similar.

    Comparing all pairs takes minutes if a file holds many long names. Therefore a name is compared only with its
    neighbours in alphabetical order, read forwards (the ends differ) and backwards (the beginnings differ).
    """
    forwards = sorted(candidate[:MAX_COMPARED] for candidate in candidates)
    backwards = sorted(candidate[::-1] for candidate in forwards)
    nearest = dict.fromkeys(names, "")
    for name in names[:MAX_NEAREST]:
        short = name[:MAX_COMPARED]
        near = _neighbours(forwards, short) + [text[::-1] for text in _neighbours(backwards, short[::-1])]
        nearest[name] = next(iter(difflib.get_close_matches(short, near, 1, 0.6)), "")
    return nearest


def _neighbours(ordered: list[str], text: str) -> list[str]:
    place = bisect.bisect(ordered, text)
    return ordered[max(place - 2, 0) : place + 2]


def check_fit(needed: Mapping[str, tuple[int, ...]], weights: Weights) -> None:
    """Check that ``weights`` has exactly the tensors ``needed`` (shape by name).

    :raises CheckpointError: it has not; the message names the tensors.
    """
    difference = compare(needed, weights)
    if difference:
        raise CheckpointError(
            message(
                "{weights}: does not fit the network. {differences}. Choose the complete checkpoint of this network; "
                "'Inspect checkpoint' lists everything that it holds.",
                weights=weights.path,
                differences=joined("; ", difference.describe()),
            )
        )


def on_meta(build: Callable[[], Network]) -> Network:
    """The result of ``build``, with parameters that have a shape but neither memory nor values."""
    with torch.device("meta"):
        return build()


def fill(module: nn.Module, weights: Weights, rename: Callable[[str], str] = lambda name: name) -> None:
    """Load every parameter of ``module`` (float32, CPU), one by one, after all have been found to fit.

    :param rename: maps a parameter's name to its name in ``weights``.
    :raises CheckpointError: tensors missing, unexpected, of the wrong shape, not floating-point or not finite, by name.
    """
    parameters = dict(module.named_parameters())
    check_fit({rename(name): tuple(parameter.shape) for name, parameter in parameters.items()}, weights)
    for name, parameter in parameters.items():
        owner, _, leaf = name.rpartition(".")
        tensor = weights.load(rename(name))
        setattr(module.get_submodule(owner), leaf, nn.Parameter(tensor, parameter.requires_grad))
