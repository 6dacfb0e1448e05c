"""Names of files made from a scene."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.raster.products.naming import scene_stem


@pytest.mark.parametrize(
    ("source", "texts", "factor", "stem"),
    [
        (
            "/d/S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543.SAFE",
            (),
            1,
            "S2L2A_T48QUE-S2BR018-20200223",
        ),
        (
            "cube.tif",
            ("x", "S2A_MSIL1C_20170527T101031_N0205_R022_T33UUB_20170527T101359"),
            10,
            "S2L1Cx10_T33UUB-S2AR022-20170527",
        ),
        ("/out/S2L2Ax10_T48QUE-S2BR018-20200223_MS.tif", (), 1, "S2L2Ax10_T48QUE-S2BR018-20200223"),
        ("/data/my farm (2).tif", (), 10, "my_farm_2"),
    ],
)
def test_names_tell_product_and_date_where_they_are_known(source, texts, factor, stem):
    assert scene_stem(source, texts, factor) == stem
