"""Facts about a network in this or another process: a run is planned by them, without torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from ..model.decoder.config import DecoderConfig
from ..model.decoder.layout import config_in_header

FLOAT_BYTES = 4


@dataclass(frozen=True)
class NetworkFacts:
    """A decoder, its device and its evaluation.

    ``checkpoint``: its file or folder; ``sha256``: of its weights, "" if it was not opened; ``config``: None if the
    file does not state its sizes; ``device``: with its name, for messages; ``device_type``: cpu, cuda or mps;
    ``device_free``: bytes of a GPU's own memory, None without one; ``evaluator``: how the decoder is evaluated, one of
    decoder.config.METHODS, "" if it was not opened; ``precision``: fp32, fp16 or bf16; ``threads``: of the processor,
    0 if unknown; ``torch``: its version.
    """

    checkpoint: str
    sha256: str = ""
    config: DecoderConfig | None = None
    device: str = "cpu"
    device_type: str = "cpu"
    device_free: int | None = None
    evaluator: str = ""
    precision: str = "fp32"
    threads: int = 0
    torch: str = ""

    @classmethod
    def from_info(cls, info: Mapping) -> NetworkFacts:
        """The facts of an open predictor, from its ``info``."""
        known = {field.name: info[field.name] for field in fields(cls) if field.name in info}
        return cls(
            **{"evaluator": info.get("method", ""), **known, "config": DecoderConfig.from_dict(dict(info["config"]))}
        )

    @classmethod
    def of_file(cls, decoder: Path) -> NetworkFacts:
        """The facts in a checkpoint's header, read without loading its weights, for a run on the processor."""
        return cls(str(decoder), config=config_in_header(decoder))

    @property
    def sizes(self) -> DecoderConfig:
        """The config; the vendor's layout for a network of unknown sizes."""
        return self.config or DecoderConfig()

    @property
    def multiply_adds(self) -> int:
        """Multiply-adds for each input pixel, counted as direct convolution."""
        return _multiply_adds(self.sizes)

    @property
    def weight_bytes(self) -> int:
        """Bytes of the weights as float32."""
        ones = (1,) * len(self.sizes.stage_factors)
        return FLOAT_BYTES * _multiply_adds(replace(self.sizes, stage_factors=ones))


def _multiply_adds(config: DecoderConfig) -> int:
    channels, growth = config.channels, config.growth
    block = sum((channels + k * growth) * growth for k in range(4)) + (channels + 4 * growth) * channels
    widths = (channels, *config.generator)
    tail = sum(widths[k] * widths[k + 1] * factor**2 for k, factor in enumerate(config.stage_factors))
    return 9 * (config.bands * channels + 3 * config.blocks * block + tail)
