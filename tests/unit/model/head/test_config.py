"""What a head takes and gives, as plain values."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.model.head.config import HeadConfig, cluster_config

CONFIG = HeadConfig("conv", ("B02", "B03"), ("water", "wood"), (1, 7), tokens=16, components=3, hidden=8)


def test_json_and_back_is_the_same_config():
    assert HeadConfig.from_plain(json.loads(json.dumps(CONFIG.to_plain()))) == CONFIG


def test_a_convolutional_head_sees_two_pixels_around_and_all_features():
    assert (CONFIG.features, CONFIG.margin) == (5, 2)
    assert replace(CONFIG, kind="mlp").margin == 0


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"kind": "forest"}, "use linear, mlp, conv"),
        ({"classes": (), "codes": ()}, "0 classes"),
        ({"codes": (1,)}, "one code of its own"),
        ({"codes": (7, 7)}, "one code of its own"),
        ({"codes": (0, 7)}, "1 to 254"),
        ({"components": 17}, "impossible"),
        ({"components": 0}, "impossible"),
        ({"hidden": 0}, "impossible"),
    ],
)
def test_sizes_that_do_not_go_together_are_refused(changes, says):
    with pytest.raises(InputError, match=says):
        replace(CONFIG, **changes)


def test_clusters_are_numbered_classes_of_a_linear_head():
    config = cluster_config(("B02",), 3)
    assert (config.kind, config.codes, config.classes[2]) == ("linear", (1, 2, 3), "cluster 3")
