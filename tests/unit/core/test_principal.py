"""Principal components of features read in chunks, against numpy's own of all of them."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.core.principal import Covariance, Projection


def vectors(count: int, offset: float = 0.0) -> np.ndarray:
    draw = np.random.default_rng(3)
    return (offset + draw.normal(size=(5, count)) * np.array([5, 3, 1, 0.5, 0.1])[:, None]).astype(np.float32)


def test_chunks_give_the_components_of_the_whole():
    features = vectors(2000)
    covariance = Covariance(5)
    for chunk in np.array_split(features, 7, axis=1):
        covariance.add(chunk)
    projection = covariance.projection(3)
    _, values, basis = np.linalg.svd((features - features.mean(1, keepdims=True)).T, full_matrices=False)
    assert np.allclose(np.abs(projection.basis @ basis[:3].T), np.eye(3), atol=1e-3)
    assert np.allclose(projection.deviation, values[:3] / np.sqrt(2000), rtol=1e-3)
    assert np.isclose(projection.explained, (values[:3] ** 2).sum() / (values**2).sum(), rtol=1e-5)


def test_a_large_mean_costs_no_digits():
    near, far = Covariance(5), Covariance(5)
    near.add(vectors(500))
    far.add(vectors(500, offset=1000.0))
    assert np.allclose(near.projection(2).deviation, far.projection(2).deviation, rtol=1e-3)


def test_vectors_with_nan_are_skipped_and_nothing_gives_zeros():
    features = vectors(100)
    features[2, :50] = np.nan
    covariance, clean = Covariance(5), Covariance(5)
    covariance.add(features)
    clean.add(features[:, 50:])
    assert np.allclose(covariance.projection(5).basis, clean.projection(5).basis)
    assert (Covariance(5).projection(2).deviation == 0).all()


def test_a_projection_maps_the_first_axis_and_keeps_nan():
    projection = Projection.onto(np.ones(3, np.float32), np.eye(2, 3, dtype=np.float32))
    image = np.full((3, 2, 2), 4.0, np.float32)
    image[0, 0, 0] = np.nan
    result = projection(image)
    assert result.shape == (2, 2, 2) and result.dtype == np.float32
    assert np.isnan(result[0, 0, 0]) and (result[1] == 3).any()
