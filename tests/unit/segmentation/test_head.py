"""The two heads that fulfil the interface: in this process and in a worker."""

from __future__ import annotations

import inspect
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from segmentation_scenes import POLYGONS

from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.vector.labels import LabelMap
from s2dr3_qgis.engine.segmentation.features import combine
from s2dr3_qgis.engine.segmentation.head import Head
from s2dr3_qgis.engine.segmentation.mapping import Outputs, classify
from s2dr3_qgis.engine.segmentation.training import Training, find_clusters, reuse, train
from s2dr3_qgis.engine.worker.client import WorkerHead
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.engine.worker.local_head import LocalHead


@pytest.mark.parametrize("kind", [LocalHead, WorkerHead])
def test_both_heads_take_what_the_interface_says(kind):
    methods = [name for name, member in vars(Head).items() if inspect.isfunction(member) and name[0] != "_"]
    assert len(methods) == 6
    for name in methods:
        wanted, own = (inspect.signature(getattr(owner, name)).parameters for owner in (Head, kind))
        assert list(own) == list(wanted), name


@pytest.mark.once
def test_a_worker_gives_the_same_maps_heads_and_figures(scene, tokens, tmp_path):
    """Trained, used again from its file, and by clusters: each once in this process and once in another."""
    results = []
    for name, opened in (("here", LocalHead), ("there", partial(WorkerHead, Interpreter(Path(sys.executable))))):
        with opened(device="cpu", threads=1) as head:
            results.append([*trained(head, scene, tokens, tmp_path / name), *clustered(head, tokens, tmp_path)])
        with opened(tmp_path / f"{name}.safetensors", device="cpu", threads=1) as saved:
            features = combine(open_cube(scene), tokens)
            results[-1] += mapped(features, reuse(features, saved, name), saved, tmp_path / name)
    here, there = results
    assert here[0] == there[0] and here[0]["overall_accuracy"] > 0.9
    assert here[1] == there[1]
    assert all(np.array_equal(one, other) for one, other in zip(here[2:], there[2:]))
    assert np.array_equal(here[2], here[-2])


def trained(head, scene, tokens, place):
    """Report, the saved head's bytes, class map and probabilities of a small convolutional head."""
    features = combine(open_cube(scene), tokens)
    training = Training("conv", components=4, folds=2, block=24, samples=80)
    config, report = train(features, LabelMap(POLYGONS, features.grid), training, head)
    file = place.with_suffix(".safetensors")
    return [report, *mapped(features, config, head, place, file)]


def clustered(head, tokens, place):
    features = combine(None, tokens)
    return mapped(features, find_clusters(features, 3, Training(components=3), head), head, place / "clusters")


def mapped(features, config, head, place, file=None):
    outputs = Outputs(place.with_suffix(".tif"), place.with_suffix(".p.tif"), head=file)
    classify(features, config, head, outputs, {})
    arrays = [gdal.Open(str(path)).ReadAsArray() for path in (outputs.classes, outputs.probabilities)]
    return [file.read_bytes(), *arrays] if file else arrays
