"""A light head with arrays on both sides, in this process."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.errors import Cancelled, CheckpointError, InputError
from s2dr3_qgis.engine.model.head.config import HeadConfig, cluster_config
from s2dr3_qgis.engine.worker.local_head import LocalHead

CONFIG = HeadConfig("linear", ("a", "b"), ("low", "high"), (1, 2)).to_plain()


@pytest.fixture
def samples():
    """Patches of one pixel whose class is the sign of the first feature."""
    patches = np.random.default_rng(0).normal(size=(400, 2, 1, 1)).astype(np.float32)
    return patches, (patches[:, 0, 0, 0] > 0).astype(np.uint8)


def test_what_is_trained_predicts_and_comes_back_from_its_file(samples, tmp_path):
    patches, labels = samples
    features = patches[:20].reshape(4, 5, 2).transpose(2, 0, 1).copy()
    with LocalHead(device="cpu", threads=1) as head:
        assert head.info["config"] is None
        head.train(patches, labels, CONFIG, 0)
        found = head.predict_held_out(patches[:300], labels[:300], patches[300:], CONFIG, 0)
        assert found.dtype == np.uint8 and (found == labels[300:]).mean() > 0.95
        likely = head.probabilities(features)
        head.save(path=str(tmp_path / "head.safetensors"), notes={"version": "1"})
    assert likely.shape == (2, 4, 5)
    np.testing.assert_allclose(likely.sum(0), 1, rtol=1e-5)
    with LocalHead(tmp_path / "head.safetensors", device="cpu", threads=1) as again:
        assert HeadConfig.from_plain(again.info["config"]) == HeadConfig.from_plain(CONFIG)
        np.testing.assert_array_equal(again.probabilities(features), likely)
        with pytest.raises(InputError, match="takes no tokens"):
            again.projection()


def test_a_projection_is_kept_with_the_head(tmp_path):
    config = HeadConfig("linear", (), ("low", "high"), (1, 2), tokens=3, components=2).to_plain()
    mean, basis = np.arange(3, dtype=np.float32), np.eye(2, 3, dtype=np.float32)
    patches, labels = np.random.default_rng(1).normal(size=(20, 2, 1, 1)).astype(np.float32), np.arange(20) % 2
    with LocalHead(device="cpu", threads=1) as head:
        head.train(patches, labels.astype(np.uint8), config, 0)
        head.save(mean, basis, path=str(tmp_path / "head.safetensors"), notes={})
    with LocalHead(tmp_path / "head.safetensors", device="cpu", threads=1) as again:
        for stored, given in zip(again.projection(), (mean, basis)):
            np.testing.assert_array_equal(stored, given)


def test_clusters_need_no_labels():
    vectors = np.repeat(np.float32([[0, 0], [9, 9]]), [30, 10], axis=0)
    vectors += np.random.default_rng(2).normal(scale=0.1, size=vectors.shape).astype(np.float32)
    with LocalHead(device="cpu", threads=1) as head:
        head.cluster(vectors, cluster_config(("a", "b"), 2).to_plain(), 0)
        likely = head.probabilities(np.float32([[[0, 9]], [[0, 9]]]))
    assert likely.argmax(0).tolist() == [[0, 1]]  # the larger one first


def test_there_is_no_head_before_one_is_trained(tmp_path):
    with LocalHead(device="cpu", threads=1) as head, pytest.raises(InputError, match="There is no head yet"):
        head.probabilities(np.zeros((2, 1, 1), np.float32))
    with pytest.raises(CheckpointError, match="no such file"):
        LocalHead(tmp_path / "absent.safetensors", device="cpu", threads=1)


def test_a_training_asks_before_each_step_whether_to_stop(samples):
    with LocalHead(device="cpu", threads=1, cancelled=lambda: True) as head, pytest.raises(Cancelled):
        head.train(*samples, CONFIG, 0)
