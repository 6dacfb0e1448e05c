"""A generator stage made faster against the same stage as it is written down."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.model.decoder.fast.stage import LEAST_OUTPUTS, MOST_DOUBLED, Stage, doubling_filters, interleave
from s2dr3_qgis.engine.model.decoder.fast.window_plan import plan_axis
from s2dr3_qgis.engine.model.decoder.layers import Resample


@pytest.fixture(autouse=True)
def _without_gradients():
    torch.manual_seed(8)
    with torch.no_grad():
        yield


def test_the_filters_of_a_doubling_equal_resizing_and_convolution_away_from_the_edges():
    weight = torch.rand(5, 3, 3, 3, dtype=torch.float64)
    image = torch.rand(2, 3, 9, 8, dtype=torch.float64)
    enlarged = F.interpolate(image, scale_factor=2, mode="bilinear", align_corners=False)
    expected = F.conv2d(enlarged, weight)[:, :, 1:-1, 1:-1]
    made = interleave(F.conv2d(image, doubling_filters(weight)).contiguous(memory_format=torch.channels_last))
    assert torch.allclose(made, expected, atol=1e-12)


@pytest.mark.parametrize("outputs", [1, 10, 20, 32, 33])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize(
    ("rows", "cols"), [((0, 26), (0, 18)), ((0, 3), (15, 18)), ((7, 12), (1, 17)), ((24, 26), (4, 5))]
)
def test_any_window_of_a_doubled_stage_equals_that_of_the_whole(outputs, bias, rows, cols):
    layer = Resample(6, outputs, 0.1, bias=bias)
    image = torch.rand(2, 6, 13, 9)
    expected = layer(image, (26, 18))[:, :, slice(*rows), slice(*cols)]
    row, col = (plan_axis(window, size, (2,))[0] for window, size in ((rows, 13), (cols, 9)))
    stage = Stage(layer, 2, 1)
    assert stage.doubles == (outputs <= MOST_DOUBLED)
    made = stage(image[:, :, slice(*row.source), slice(*col.source)], row, col)
    assert made.shape == expected.shape
    assert torch.allclose(made, expected, atol=1e-5)


@pytest.mark.parametrize("factor", [1, 3])
def test_a_stage_of_another_factor_is_not_doubled_and_its_spare_outputs_are_dropped(factor):
    layer = Resample(6, 10, None, bias=False)
    image = torch.rand(1, 6, 7, 5)
    row, col = (plan_axis((0, size * factor), size, (factor,))[0] for size in (7, 5))
    stage = Stage(layer, factor, 1)
    assert not stage.doubles and len(stage.weight) == LEAST_OUTPUTS
    assert torch.allclose(stage(image, row, col), layer(image, (7 * factor, 5 * factor)), atol=1e-5)
