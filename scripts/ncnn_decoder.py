"""A decoder in ncnn's format, for scripts/bench.py: ncnn's converter takes minutes and gigabytes for the full one.

The format is that of ncnn's documentation ("param and model file spec", "operators"): a text file with a layer a line,
and a file with the weights of the convolutions in the same order, each behind four bytes that say float32.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from s2dr3_qgis.engine.model.decoder.layers import RESIDUAL_SCALE
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

MAGIC = 7767517
ADD, MULTIPLY = 0, 2
BILINEAR = 2
LEAKY_RELU = 2


def write_ncnn(decoder: S2x10NetS, side: int, param: Path, weights: Path) -> None:
    """Write ``decoder``, with the vendor's choices, for images of ``side``² pixels: blob "in0" to blob "out0"."""
    net = _Network()
    stem, trunk = decoder.encoder
    z = net.convolution("in0", stem.conv, stem.slope)
    for block in trunk:
        body = z
        for dense in block.dense_blocks:
            features = body
            for conv in dense.convolutions[:-1]:
                features = net.layer("Concat", [features, net.convolution(features, conv, dense.slope)], "0=0")
            body = net.add(body, net.scaled(net.convolution(features, dense.convolutions[-1], None)))
        z = net.add(z, net.scaled(body))
    before = 1
    for stage, factor in zip(decoder.generator, decoder.config.stage_factors):
        if factor != before:
            size = side * factor
            z = net.layer("Interp", [z], f"0={BILINEAR} 3={size} 4={size} 6=0")
        z, before = net.convolution(z, stage.conv, stage.slope), factor
    net.write(z, param, weights)


class _Network:
    """The layers so far: type, input blobs, output blob and parameters."""

    def __init__(self) -> None:
        self.layers: list[tuple[str, list[str], str, str]] = []
        self.values: list[torch.Tensor] = []

    def layer(self, kind: str, inputs: list[str], parameters: str) -> str:
        name = f"b{len(self.layers)}"
        self.layers.append((kind, inputs, name, parameters))
        return name

    def convolution(self, blob: str, conv: nn.Conv2d, slope: float | None) -> str:
        activation = "" if slope is None else f" 9={LEAKY_RELU} -23310=1,{slope}"
        self.values += [torch.zeros(1), conv.weight] + ([] if conv.bias is None else [conv.bias])
        sizes = f"0={conv.out_channels} 1=3 4=1 5={int(conv.bias is not None)} 6={conv.weight.numel()}"
        return self.layer("Convolution", [blob], sizes + activation)

    def scaled(self, blob: str) -> str:
        return self.layer("BinaryOp", [blob], f"0={MULTIPLY} 1=1 2={RESIDUAL_SCALE}")

    def add(self, a: str, b: str) -> str:
        return self.layer("BinaryOp", [a, b], f"0={ADD}")

    def write(self, result: str, param: Path, weights: Path) -> None:
        """Write both files. ncnn allows each blob to be read once only, so blobs with several readers are split."""
        readers: dict[str, int] = {}
        for _, inputs, _, _ in self.layers:
            for blob in inputs:
                readers[blob] = readers.get(blob, 0) + 1
        taken: dict[str, int] = {}
        lines = ["Input in0 0 1 in0"]
        blobs = 1 + len(self.layers)

        def read(blob: str) -> str:
            if readers[blob] == 1:
                return blob
            taken[blob] = taken.get(blob, 0) + 1
            return f"{blob}_{taken[blob]}"

        for kind, inputs, output, parameters in self.layers:
            sources = " ".join(read(blob) for blob in inputs)
            made = "out0" if output == result else output
            lines.append(f"{kind} {output} {len(inputs)} 1 {sources} {made} {parameters}")
            count = readers.get(output, 1)
            if count > 1:
                copies = " ".join(f"{output}_{k + 1}" for k in range(count))
                lines.append(f"Split split_{output} 1 {count} {output} {copies}")
                blobs += count
        param.write_text("\n".join([str(MAGIC), f"{len(lines)} {blobs}", *lines]) + "\n", encoding="utf-8")
        with weights.open("wb") as file:
            for values in self.values:
                file.write(values.detach().numpy().tobytes())
