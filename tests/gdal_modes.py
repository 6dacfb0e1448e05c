"""GDAL's two ways to report a failure: by what a call returns, and by exceptions."""

from __future__ import annotations

from osgeo import gdal, ogr, osr

MODULES = (gdal, ogr, osr)


def use_exceptions(on: bool) -> None:
    """Switch all three modules; older versions of GDAL insist on the reverse order to switch them off."""
    for module in MODULES if on else reversed(MODULES):
        if bool(module.GetUseExceptions()) != on:
            (module.UseExceptions if on else module.DontUseExceptions)()
