"""An area in a vector file comes into each scene's CRS."""

from __future__ import annotations

import pytest
from osgeo import ogr
from runs import cube_of, scene

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.sheets.area_file import area_from

DEGREES = '{"type": "Polygon", "coordinates": [[[9.0, 36.14], [9.001, 36.14], [9.001, 36.139], [9.0, 36.14]]]}'


def test_polygons_are_brought_into_the_cubes_crs(tmp_path, gdal_exceptions):
    (tmp_path / "area.geojson").write_text(DEGREES)
    cube = cube_of(scene(tmp_path))
    (wkb,) = area_from(str(tmp_path / "area.geojson"))(cube)
    x0, x1, y0, y1 = ogr.CreateGeometryFromWkb(wkb).GetEnvelope()
    assert 499_900 < x0 < x1 < 500_200
    assert 3_999_000 < y0 < y1 < 4_000_500
    assert area_from("")(cube) == ()


@pytest.mark.parametrize("text", [None, "{", '{"type": "Point", "coordinates": [9, 36]}'])
def test_other_files_are_refused_in_words(tmp_path, text, gdal_exceptions):
    path = tmp_path / "area.geojson"
    if text is not None:
        path.write_text(text)
    with pytest.raises(RasterError, match="Name a vector file of polygons"):
        area_from(str(path))
