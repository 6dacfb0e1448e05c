"""Light heads: what they learn, how they are saved, how their accuracy is measured."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.core.errors import CheckpointError, InputError
from s2dr3_qgis.engine.core.principal import Projection
from s2dr3_qgis.engine.model.head.config import HeadConfig, cluster_config
from s2dr3_qgis.engine.model.head.network import FORMAT, cluster, fit, load_head, predict, probabilities, save_head

BANDS = ("a", "b")


def config(kind="linear", **options):
    return HeadConfig(kind, BANDS, ("low", "high"), (1, 2), **options)


def test_each_kind_learns_what_it_can():
    generator = torch.Generator().manual_seed(0)
    points = torch.randn(2000, 2, 1, 1, generator=generator) * torch.tensor([10.0, 0.1])[:, None, None] + 5.0
    first, second = ((points[:, n, 0, 0] - 5.0) for n in (0, 1))
    line = (first / 10 + second / 0.1 > 0).long()
    ring = ((first / 10).square() + (second / 0.1).square() > 1.4).long()
    assert (predict(fit(config(), points, line), points) == line).float().mean() > 0.97
    assert (predict(fit(config(), points, ring), points) == ring).float().mean() < 0.75
    assert (predict(fit(config("mlp"), points, ring), points) == ring).float().mean() > 0.95


def test_the_convolutional_head_sees_texture_that_one_pixel_has_not():
    generator = torch.Generator().manual_seed(1)
    noise = torch.randn(600, 2, 5, 5, generator=generator)
    smooth = torch.nn.functional.avg_pool2d(noise, 3, 1, 1, count_include_pad=False) * 2.5
    patches, labels = torch.cat((noise, smooth)), torch.arange(1200) // 600
    head = fit(config("conv", hidden=16), patches, labels)
    assert (predict(head, patches) == labels).float().mean() > 0.9
    middle = patches[:, :, 2:3, 2:3]
    assert (predict(fit(config("mlp"), middle, labels), middle) == labels).float().mean() < 0.75


def test_no_convolution_is_rounded_to_tf32(tf32):
    points = torch.rand(20, 2, 1, 1)
    head = fit(config("mlp"), points, torch.arange(20) % 2)
    predict(head, points)
    probabilities(head, torch.rand(2, 3, 4))
    assert tf32
    assert not any(tf32)
    assert torch.backends.cudnn.allow_tf32


def test_patches_and_whole_windows_give_the_same_scores():
    generator = torch.Generator().manual_seed(2)
    image = torch.randn(1, 2, 20, 26, generator=generator)
    head = fit(config("conv", hidden=8), torch.randn(50, 2, 5, 5, generator=generator), torch.arange(50) % 2)
    with torch.inference_mode():
        whole = head(image)
        one = head(image[:, :, 4:9, 9:14])
    assert whole.shape == (1, 2, 16, 22)
    assert torch.allclose(whole[:, :, 4, 9], one[:, :, 0, 0], atol=1e-5)


def test_training_repeats_itself_and_leaves_the_global_generator_alone():
    points, labels = torch.randn(100, 2, 1, 1), torch.arange(100) % 2
    torch.manual_seed(5)
    before = torch.get_rng_state()
    first, second = (fit(config("mlp"), points, labels, seed=7) for _ in range(2))
    assert torch.equal(torch.get_rng_state(), before)
    assert all(torch.equal(a, b) for a, b in zip(first.state_dict().values(), second.state_dict().values()))


@pytest.mark.parametrize(("features", "threads"), [(42, 1), (1024, 2)])
def test_small_steps_are_computed_in_one_thread(features, threads):
    """Threads that meet after every small operation nearly stop on a busy machine."""
    seen = []

    def tick():
        if seen:
            raise KeyError
        seen.append(torch.get_num_threads())

    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        with pytest.raises(KeyError):
            points = torch.randn(1024, features, 1, 1)
            wide = HeadConfig("mlp", tuple(map(str, range(features))), ("low", "high"), (1, 2))
            fit(wide, points, torch.arange(1024) % 2, tick=tick)
        assert seen == [threads]
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_no_sample_is_an_error():
    with pytest.raises(InputError, match="no labelled pixel"):
        fit(config(), torch.zeros(0, 2, 1, 1), torch.zeros(0, dtype=torch.int64))


def test_tick_can_end_training():
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fit(config(), torch.randn(10, 2, 1, 1), torch.arange(10) % 2, tick=stop)


def test_clusters_are_found_largest_first_and_the_nearest_centre_wins():
    generator = torch.Generator().manual_seed(3)
    centres, counts = torch.tensor([[0.0, 0.0], [10.0, 0.0], [0.0, 5.0]]), (300, 100, 200)
    points = torch.cat([centre + 0.3 * torch.randn(n, 2, generator=generator) for centre, n in zip(centres, counts)])
    for seed in range(4):
        head = cluster(cluster_config(BANDS, 3), points, seed)
        found = predict(head, points[:, :, None, None])
        assert (found[:300] == 0).all() and (found[300:400] == 2).all() and (found[400:] == 1).all()
    assert head.config.classes == ("cluster 1", "cluster 2", "cluster 3")


def test_more_clusters_than_different_pixels_are_refused():
    with pytest.raises(InputError, match="only 2 different"):
        cluster(cluster_config(BANDS, 3), torch.tensor([[0.0, 1.0], [1.0, 1.0]]).repeat(5, 1))
    draw = torch.Generator().manual_seed(6)
    bands = tuple(f"band {number}" for number in range(10))
    for seed in range(10):
        few = torch.rand(3, 10, generator=draw)[torch.arange(400) % 3]
        with pytest.raises(InputError, match="only 3 different"):
            cluster(cluster_config(bands, 5), few, seed)


@pytest.fixture(scope="module")
def trained():
    """A convolutional head on two bands and two components of tokens."""
    settings = HeadConfig(
        "conv", BANDS, ("Wasser", "Wald/Wiese", "Straße"), (3, 7, 9), tokens=5, components=2, hidden=8
    )
    head = fit(settings, torch.randn(60, 4, 5, 5), torch.arange(60) % 3)
    generator = np.random.default_rng(0)
    basis = generator.normal(size=(2, 5)).astype(np.float32)
    head.set_projection(Projection(generator.normal(size=5).astype(np.float32), basis, np.ones(2, np.float32), 0.9))
    return head


@pytest.fixture
def saved(trained, tmp_path):
    save_head(trained, tmp_path / "head.safetensors", {"report": "{}"})
    return trained, tmp_path / "head.safetensors"


def test_a_saved_head_comes_back_whole(saved):
    head, path = saved
    back = load_head(path)
    assert back.config == head.config
    image = torch.randn(1, 4, 9, 11)
    with torch.inference_mode():
        assert torch.equal(back(image), head(image))
    assert np.array_equal(back.projection.basis, head.projection.basis)
    tokens = np.random.default_rng(1).normal(size=(5, 3, 4)).astype(np.float32)
    np.testing.assert_allclose(back.projection(tokens), head.projection(tokens))


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"config": "{"},
        {"config": "[]"},
        {"config": None},
        {"kind": "forest"},
        {"kind": 3},
        {"classes": ["a", "b"]},
        {"classes": ["a", "b", 3]},
        {"codes": [3, 7, 7]},
        {"codes": [0, 7, 9]},
        {"codes": [3, 7, True]},
        {"hidden": 10**9},
        {"hidden": 16},
        {"tokens": 6},
        {"components": 0},
        {"bands": "ab"},
        {"more": 1},
    ],
)
def test_heads_that_cannot_be_are_refused_by_name(saved, change):
    _, path = saved
    tensors = load_file(path)
    said = {"kind": "conv", "bands": list(BANDS), "classes": ["x", "y", "z"], "codes": [3, 7, 9]}
    said |= {"tokens": 5, "components": 2, "hidden": 8}
    metadata = {"format": FORMAT, "config": json.dumps({**said, **change})}
    metadata |= {name: value for name, value in change.items() if name in ("format", "config")}
    save_file(tensors, path, {name: value for name, value in metadata.items() if value is not None})
    with pytest.raises(CheckpointError, match=r"head\.safetensors"):
        load_head(path)
