"""Inputs and outputs of a light head as plain values; imports no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ...core.errors import InputError
from ...core.messages import message

KINDS = ("linear", "mlp", "conv")
MAX_CLASSES = 254  # a class map is 8-bit, with 0 for nodata
MAX_SIZE = 1 << 16
HIDDEN = {"linear": 1, "mlp": 64, "conv": 32}


@dataclass(frozen=True)
class HeadConfig:
    """Inputs and outputs of a head.

    ``bands`` names the raster's features, which come first; ``tokens`` is the number of token bands, reduced to
    ``components``, that follow. ``classes`` are names, ``codes`` their values in a class map (1 to 254).

    :raises InputError: sizes that do not go together.
    """

    kind: str
    bands: tuple[str, ...]
    classes: tuple[str, ...]
    codes: tuple[int, ...]
    tokens: int = 0
    components: int = 0
    hidden: int = 64

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise InputError(
                message("Head: the kind '{kind}' is unknown: use {kinds}.", kind=self.kind, kinds=", ".join(KINDS))
            )
        if not 1 <= len(self.classes) <= MAX_CLASSES:
            raise InputError(
                message(
                    "Head: {count} classes; there can be 1 to {max_classes}.",
                    count=len(self.classes),
                    max_classes=MAX_CLASSES,
                )
            )
        if len(self.codes) != len(self.classes) or len(set(self.codes)) != len(self.codes):
            raise InputError(message("Head: each class needs one code of its own."))
        if not all(1 <= code <= MAX_CLASSES for code in self.codes):
            raise InputError(message("Head: class codes must lie in 1 to {max_classes}.", max_classes=MAX_CLASSES))
        if not 1 <= self.features <= MAX_SIZE or not 0 <= self.components <= self.tokens <= MAX_SIZE:
            raise InputError(
                message(
                    "Head: {features} features of {tokens} token bands are impossible.",
                    features=self.features,
                    tokens=self.tokens,
                )
            )
        if not 1 <= self.hidden <= MAX_SIZE or bool(self.tokens) != bool(self.components):
            raise InputError(message("Head: hidden width or token components are impossible."))

    @property
    def features(self) -> int:
        """The number of features of a pixel."""
        return len(self.bands) + self.components

    @property
    def margin(self) -> int:
        """How many pixels the head sees on each side of the pixel that it classifies."""
        return 2 if self.kind == "conv" else 0

    def to_plain(self) -> dict:
        """The fields as JSON holds them."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_plain(cls, plain: Mapping) -> HeadConfig:
        """The config of to_plain's fields."""
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()
        }
        return cls(**values)


def cluster_config(bands: tuple[str, ...], clusters: int, tokens: int = 0, components: int = 0) -> HeadConfig:
    """The config of a k-means head: a linear head whose classes are numbered from 1."""
    numbers = range(1, clusters + 1)
    names = tuple(f"cluster {number}" for number in numbers)
    return HeadConfig("linear", bands, names, tuple(numbers), tokens, components, HIDDEN["linear"])
