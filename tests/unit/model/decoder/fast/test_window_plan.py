"""What each stage must read for a window of the output."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.model.decoder.fast.window_plan import plan_axis, spans


@pytest.mark.parametrize("factors", [(2, 4, 8, 10, 10), (3, 7, 10), (10,), (1, 10)])
def test_a_plan_reads_what_it_needs_and_no_more_than_it_has(factors):
    size = 13
    for first in range(0, size * 10, 7):
        last = min(first + 31, size * 10)
        steps = plan_axis((first, last), size, factors)
        for step, factor, before in zip(steps, factors, (1, *factors)):
            assert 0 <= step.source[0] < step.source[1] <= size * before
            assert step.resized * before == (step.source[1] - step.source[0]) * factor
            assert 0 <= step.crop[0] < step.crop[1] <= step.resized
        assert steps[-1].crop[1] - steps[-1].crop[0] + sum(steps[-1].pad) - 2 == last - first


@pytest.mark.parametrize(("first", "last", "longest"), [(0, 1, 5), (3, 20, 4), (0, 20, 5), (7, 8, 1)])
def test_spans_cover_a_range_in_nearly_equal_parts(first, last, longest):
    parts = spans(first, last, longest)
    assert [index for part in parts for index in range(*part)] == list(range(first, last))
    sizes = [end - begin for begin, end in parts]
    assert max(sizes) <= longest and max(sizes) - min(sizes) <= 1
