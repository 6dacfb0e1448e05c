"""Other runtimes on the same weights, for scripts/bench.py; each is used if its package is installed."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import warnings
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Callable

import numpy as np
import torch
from ncnn_decoder import write_ncnn
from torch import Tensor, nn

from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

FOLDER = Path(__file__).resolve().parent.parent / "build" / "bench"

PEERS = ("onnxruntime", "OpenVINO", "ncnn")

Run = Callable[[], np.ndarray]


def peers(names: Collection[str], file_name: str, network: nn.Module, image: Tensor) -> Iterator[tuple[str, Run]]:
    """(runtime, function that runs ``network`` on ``image``) for those of ``names`` that are installed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    onnx = FOLDER / f"{file_name}.onnx"
    if names and _has("onnx"):
        with warnings.catch_warnings():
            # The TorchScript exporter is deprecated; the other one needs a package more.
            warnings.simplefilter("ignore")
            torch.onnx.export(network, (image,), str(onnx), dynamo=False)
        if "onnxruntime" in names and _has("onnxruntime"):
            yield "onnxruntime", _onnxruntime(onnx, image)
        if "OpenVINO" in names and _has("openvino"):
            yield "OpenVINO", _openvino(onnx, image)
    if "ncnn" in names and _has("ncnn") and _has("pnnx"):
        yield "ncnn", _ncnn(file_name, network, image)


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _onnxruntime(path: Path, image: Tensor) -> Run:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    feed = {session.get_inputs()[0].name: image.numpy()}
    return lambda: session.run(None, feed)[0]


def _openvino(path: Path, image: Tensor) -> Run:
    import openvino

    # Some processors would compute in bfloat16 unasked.
    config = {
        "INFERENCE_NUM_THREADS": torch.get_num_threads(),
        "INFERENCE_PRECISION_HINT": "f32",
        "PERFORMANCE_HINT": "LATENCY",
    }
    model = openvino.Core().compile_model(openvino.convert_model(str(path)), "CPU", config)
    return lambda: model(image.numpy())[0]


def _ncnn(name: str, network: nn.Module, image: Tensor) -> Run:
    import ncnn

    if isinstance(getattr(network, "decoder", None), S2x10NetS):
        write_ncnn(network.decoder, image.shape[-1], FOLDER / f"{name}.ncnn.param", FOLDER / f"{name}.ncnn.bin")
    else:
        _convert(name, network, image)
    net = ncnn.Net()
    net.opt.num_threads = torch.get_num_threads()
    net.opt.use_fp16_packed = net.opt.use_fp16_storage = net.opt.use_fp16_arithmetic = False
    net.opt.use_bf16_storage = False
    net.load_param(str(FOLDER / f"{name}.ncnn.param"))
    net.load_model(str(FOLDER / f"{name}.ncnn.bin"))
    source = np.ascontiguousarray(image[0].numpy())

    def run() -> np.ndarray:
        extractor = net.create_extractor()
        extractor.input("in0", ncnn.Mat(source))
        return np.array(extractor.extract("out0")[1])[None]

    return run


def _convert(name: str, network: nn.Module, image: Tensor) -> None:
    import pnnx

    before = Path.cwd()
    os.chdir(FOLDER)
    try:
        with _quiet():
            pnnx.export(network, f"{name}.pt", (image,), fp16=False)
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Silence this process and its children on the terminal."""
    with open(os.devnull, "w") as nowhere:
        saved = [os.dup(stream) for stream in (1, 2)]
        for stream in (1, 2):
            os.dup2(nowhere.fileno(), stream)
        try:
            yield
        finally:
            for stream, copy in zip((1, 2), saved):
                os.dup2(copy, stream)
                os.close(copy)
