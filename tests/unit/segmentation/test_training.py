"""Training a head on polygons, and the samples that it is trained on."""

from __future__ import annotations

import numpy as np
import pytest
from listeners import CancelAfter, Warnings
from segmentation_scenes import POLYGONS, square

from s2dr3_qgis.engine.core.errors import Cancelled, InputError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.vector.labels import LabelMap
from s2dr3_qgis.engine.segmentation.features import combine
from s2dr3_qgis.engine.segmentation.training import Training, gather, head_config, train
from s2dr3_qgis.engine.worker.local_head import LocalHead


def test_tokens_add_what_pixels_do_not_tell(scene, tokens, head):
    cube = open_cube(scene)
    accuracies = {}
    for name, features in (("cube", combine(cube, None)), ("both", combine(cube, tokens))):
        labels = LabelMap(POLYGONS, features.grid)
        _, report = train(features, labels, Training("linear", components=4, folds=3, block=24), head)
        accuracies[name] = report["overall_accuracy"]
    assert accuracies["both"] > accuracies["cube"] + 0.01


@pytest.mark.parametrize("times", [0, 3, 10])
def test_cancel_during_training(scene, times):
    cube = open_cube(scene)
    progress = CancelAfter(times)
    head = LocalHead(device="cpu", cancelled=progress.cancelled)
    with pytest.raises(Cancelled):
        train(combine(cube, None), LabelMap(POLYGONS, cube.grid), Training(), head, progress)


def test_faults_are_errors_that_name_the_cause(scene, head):
    cube = open_cube(scene)
    features = combine(cube, None)
    for shapes, training, message in (
        (POLYGONS[:2], Training(), "at least two"),
        ([square(500, 500, 5, "a"), square(600, 600, 5, "b")], Training(), "No training polygon covers"),
        ([square(20, 20, 5, "a"), square(600, 600, 5, "b")], Training(), "Only the class 'a'"),
        ([square(0, 0, 5, "a"), square(2, 2, 4, "b")], Training(), "with data"),
        (POLYGONS, Training("forest"), "forest"),
    ):
        with pytest.raises(InputError, match=message):
            train(features, LabelMap(shapes, cube.grid), training, head)


def test_a_class_without_pixels_is_left_out_and_the_others_keep_their_values(scene, head):
    log = Warnings()
    cube = open_cube(scene)
    shapes = [*POLYGONS, square(40.6, 40.6, 0.3, "9"), square(30, 50, 2, "200")]
    config, report = train(combine(cube, None), LabelMap(shapes, cube.grid), Training("linear", folds=0), head, log)
    assert (config.classes, config.codes) == (("7", "30", "200"), (7, 30, 200))
    assert report["classes_without_pixels"] == ["9"]
    assert len(log.warnings) == 2 and "'9'" in log.warnings[0] and "'200' (4)" in log.warnings[1]


def test_samples_are_patches_around_labelled_pixels_with_data(scene):
    cube = open_cube(scene)
    features, labels = combine(cube, None), LabelMap([square(0, 0, 12, "a"), square(40, 40, 6, "b")], cube.grid)
    training = Training("conv")
    config = head_config(features, labels, training)
    samples = gather(features, labels, config, training, Silent())
    assert len(samples.labels) == 12 * 12 - 7 * 9 + 36  # a corner of the scene is without data
    side = 1 + 2 * config.margin
    assert samples.patches.shape == (len(samples.labels), 10, side, side) and np.isfinite(samples.patches).all()
    middle = samples.patches[:, :, config.margin, config.margin]
    assert np.array_equal(middle, cube.read(cube.grid.bounds)[:, samples.rows, samples.columns].T)
    assert (samples.labels == (samples.rows >= 40)).all()


def test_fewer_samples_keep_each_class_and_its_share(scene):
    cube = open_cube(scene)
    features = combine(cube, None)
    labels = LabelMap([square(20, 20, 40, "a"), square(70, 70, 20, "b"), square(10, 90, 1, "c")], cube.grid)
    training = Training("linear", samples=100)
    samples = gather(features, labels, head_config(features, labels, training), training, Silent())
    assert np.bincount(samples.labels).tolist() == [1600 * 100 // 2001, 400 * 100 // 2001, 1]


def test_polygons_in_one_block_are_not_cross_validated(scene, head):
    log = Warnings()
    cube = open_cube(scene)
    shapes = [square(20, 20, 5, "a"), square(25, 25, 5, "b")]
    training = Training("linear", folds=3, block=1000)
    _, report = train(combine(cube, None), LabelMap(shapes, cube.grid), training, head, log)
    assert report["folds"] == 0 and report["overall_accuracy"] is None
    assert any("BLOCK_SIZE" in warning for warning in log.warnings)
