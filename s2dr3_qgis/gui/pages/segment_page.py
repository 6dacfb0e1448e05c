"""Segment's page, which shows the parameters of the chosen method only."""

from __future__ import annotations

from ...algorithms.segment import CLUSTERS, REUSE, TRAIN, Segment
from .algorithm_page import AlgorithmPage

NEEDED_BY = {
    Segment.TRAINING: TRAIN,
    Segment.CLASS_FIELD: TRAIN,
    Segment.HEAD_TYPE: TRAIN,
    Segment.CLUSTERS: CLUSTERS,
    Segment.HEAD: REUSE,
}


class SegmentPage(AlgorithmPage):
    """An AlgorithmPage whose visible parameters depend on METHOD."""

    def _refresh(self) -> None:
        super()._refresh()
        method = self.form.values()[Segment.METHOD]
        for name, needed_by in NEEDED_BY.items():
            self.form.show_row(name, method == needed_by)
