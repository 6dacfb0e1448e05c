"""Products a few rows at a time are the products, inverses the inverses, and no thread of BLAS works at them."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

from s2dr3_qgis.engine.core.small_matrices import inverse_of_two, product

SPENT = """
import time
import numpy as np
from s2dr3_qgis.engine.core.small_matrices import inverse_of_two, product
matrix, images = np.ones((80, 80), np.float32), np.ones((4, 80, 80), np.float32)
time.sleep(1)  # threads of BLAS spin for a moment after they were started, too
begun, own = time.process_time(), time.thread_time()
for _ in range(300):
    product(product(matrix, images), matrix.T)
    inverse_of_two(np.eye(2))
print((time.process_time() - begun) / (time.thread_time() - own))
"""


@pytest.mark.parametrize(
    ("left", "right"), [((80, 80), (4, 80, 90)), ((4, 70, 80), (80, 80)), ((3, 5), (5, 2)), ((2, 1), (1, 1))]
)
def test_it_is_the_product(left, right):
    draw = np.random.default_rng(0)
    first, second = (draw.standard_normal(shape).astype(np.float32) for shape in (left, right))
    assert np.allclose(product(first, second), first @ second, rtol=1e-5, atol=1e-5)
    assert product(first, second).dtype == np.float32


def test_it_is_the_inverse():
    matrix = np.array([[3.0, -1.0], [0.5, 2.0]])
    assert np.allclose(inverse_of_two(matrix), np.linalg.inv(matrix))


def test_only_the_callers_thread_computes(top):
    env = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    done = subprocess.run([sys.executable, "-c", SPENT], cwd=top, env=env, check=True, capture_output=True, text=True)
    assert float(done.stdout) < 1.1
