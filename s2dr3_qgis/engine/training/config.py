"""All choices of a training run's recipe, read from a JSON file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.messages import message


@dataclass(frozen=True)
class TrainingConfig:
    """A recipe. Reflectance has range 1; sizes are in input pixels; probabilities and weights have no unit.

    ``held_out_fine`` and ``held_out_s2`` are beginnings of chip and scene names: images whose names start with one are
    held out (all years, crops and processing levels of a place together). Images of ``excluded`` names are not used.
    ``mix`` gives the share of batches drawn from the towns, the other 1 m chips and the Sentinel-2 scenes.
    ``noise`` bounds the standard deviation of the input's noise, ``psf_spread`` the factor on the nominal width of
    the point spread function. ``losses`` weighs the terms of losses.py. ``decoder`` holds fields of DecoderConfig.
    ``lattice_share`` of the batches show pixels made as products are (lattices.py), each truth through ``views``
    lattices, within ``batch`` images; in ``lattice_step_share`` of these the consistency step goes through the lattice.
    ``mirror``: chips smaller than a crop are continued by their mirror images instead of being left out.
    ``undo_own_lattice``: real scenes are brought to ideal sampling as they are loaded (own_lattice.py).

    :raises InputError: more views than images in a batch.
    """

    steps: int
    decoder: dict
    held_out_fine: tuple[str, ...]
    held_out_s2: tuple[str, ...]
    excluded: tuple[str, ...] = ()
    seed: int = 0
    batch: int = 16
    fine_crop: int = 14
    s2_crop: int = 12
    mix: dict = field(default_factory=lambda: {"towns": 0.5, "country": 0.2, "sentinel2": 0.3})
    noise: tuple[float, float] = (0.0005, 0.005)
    psf_spread: tuple[float, float] = (0.9, 1.15)
    lattice_share: float = 0.0
    lattice_step_share: float = 0.75
    views: int = 1
    mirror: bool = False
    undo_own_lattice: bool = False
    learning_rate: float = 1e-3
    warmup_steps: int = 200
    ema: float = 0.999
    losses: dict = field(default_factory=lambda: {"l1": 1.0, "gradient": 0.5, "consistency": 0.5, "angle": 0.01})
    coarse_weight: float = 0.5
    dropout: float = 0.0
    drop_path: float = 0.0
    bfloat16: bool = False
    log_every: int = 100
    checkpoint_minutes: float = 3.0

    def __post_init__(self) -> None:
        if not 1 <= self.views <= self.batch:
            raise InputError(
                message(
                    "views is {views}; it must be from 1 to batch, which is {batch}",
                    views=self.views,
                    batch=self.batch,
                )
            )

    @classmethod
    def read(cls, path: Path) -> TrainingConfig:
        """The config in a JSON file.

        :raises InputError: the file cannot be read, a name is unknown or a required one is missing, or see the class.
        """
        try:
            values: dict[str, Any] = dict(json.loads(Path(path).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError) as error:
            raise InputError(
                message("Training config {path}: {error}. Give a readable JSON file.", path=path, error=error)
            ) from error
        unknown = sorted(set(values) - {entry.name for entry in fields(cls)})
        if unknown:
            raise InputError(
                message(
                    "Training config {path}: unknown names {unknown}; correct or remove them.",
                    path=path,
                    unknown=", ".join(unknown),
                )
            )
        # JSON has no tuples.
        values = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
        try:
            return cls(**values)
        except (TypeError, InputError) as error:
            raise InputError(message("Training config {path}: {error}.", path=path, error=error)) from error

    def to_dict(self) -> dict:
        """The fields as values for JSON."""
        return asdict(self)
