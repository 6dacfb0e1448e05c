"""A decoder's sizes and parameter-free choices; imports no torch."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from ...core.errors import InputError
from ...core.messages import message

SCALE = 10
# How a decoder is evaluated, see fast/evaluate.py.
PLAIN, WINDOWS, WINOGRAD, WINOGRAD_ONEDNN = METHODS = ("plain", "windows", "winograd", "winograd-onednn")


def stage_factors(stages: int) -> tuple[int, ...]:
    """Size of each generator stage in multiples of the input's: doubling, capped at 10, and 10 at the last."""
    return (*(min(2 << stage, SCALE) for stage in range(stages - 1)), SCALE)


@dataclass(frozen=True)
class DecoderConfig:
    """Sizes and parameter-free choices of a decoder; the defaults are those of the vendor layout.

    ``stage_factors[s]`` is the size of generator stage ``s`` in multiples of the input's, ``generator`` its width.
    ``residual`` is "body" for ``x + 0.2 * body(x)`` and "delta" for ``x + 0.2 * (body(x) - x)`` around each RRDB.
    ``slope`` is LeakyReLU's negative slope, ``rdb_slope`` that inside the dense blocks (None: the same).
    ``bicubic_skip`` adds the bicubically enlarged input to the result, so that the network learns the difference.
    The network sees ``reflectance * input_scale`` and its output is divided by it.
    ``consistency_steps`` is the number of back-projection steps that should follow the network, ``evening`` how much
    detail they raise where the detector's lattice weakens it, see lattice_step.project_.

    :raises InputError: values that do not go together.
    """

    bands: int = 10
    channels: int = 160
    growth: int = 80
    blocks: int = 23
    generator: tuple[int, ...] = (80, 40, 20, 10, 10)
    stage_factors: tuple[int, ...] = (2, 4, 8, 10, 10)
    slope: float = 0.01
    rdb_slope: float | None = None
    residual: str = "body"
    stem_activation: bool = True
    final_activation: bool = True
    bicubic_skip: bool = False
    input_scale: float = 1.0
    consistency_steps: int = 0
    evening: float = 0.0

    def __post_init__(self) -> None:
        if self.residual not in ("body", "delta"):
            raise InputError(
                message(
                    "Decoder config: residual is '{residual}'; it must be 'body' or 'delta'.", residual=self.residual
                )
            )
        if len(self.generator) != len(self.stage_factors):
            raise InputError(
                message(
                    "Decoder config: {count} generator widths for {count2} stage factors.",
                    count=len(self.generator),
                    count2=len(self.stage_factors),
                )
            )
        if self.generator[-1] != self.bands:
            raise InputError(
                message(
                    "Decoder config: the last stage gives {generator} bands, not {bands}.",
                    generator=self.generator[-1],
                    bands=self.bands,
                )
            )

    @property
    def scale(self) -> int:
        """Output pixels per input pixel, along one axis."""
        return self.stage_factors[-1]

    def to_dict(self) -> dict:
        """The fields as JSON can hold them."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict) -> DecoderConfig:
        """The inverse of to_dict; missing fields take their default.

        :raises InputError: unknown fields, or values that do not go together.
        """
        unknown = sorted(set(values) - {field.name for field in fields(cls)})
        if unknown:
            raise InputError(message("Decoder config: unknown fields {unknown}.", unknown=", ".join(unknown)))
        known: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in values.items()}
        return cls(**known)
