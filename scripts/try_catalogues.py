"""Tries the real catalogues: one small cube from each, through QGIS's network. Needs the Internet; no test runs it.

    scripts/headless.sh .venv/bin/python scripts/try_catalogues.py [--catalogue NAME] [--authcfg ID] [--out FOLDER]

For each catalogue it prints the scenes listed, the scene taken, the seconds, and the mean reflectance of each band. The
same scene of several catalogues must give the same reflectance. ``cdse`` is tried only with ``--authcfg``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

from s2dr3_qgis.engine.catalogue.profiles import PROFILES
from s2dr3_qgis.provider import S2DR3Provider

PLACE, DAY = "103.7722,17.9411 [EPSG:4326]", "2020-02-23"


class Printing(QgsProcessingFeedback):
    """Prints what the algorithm says."""

    def pushInfo(self, info: str) -> None:
        """A line of the log."""
        print("   ", info)

    def pushWarning(self, warning: str) -> None:
        """A warning."""
        print("    warning:", warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """An error."""
        print("    error:", error)


def attempt(algorithm, catalogue: str, arguments: argparse.Namespace) -> bool:
    """Fetch one cube and print what came; whether it did."""
    output = arguments.out / f"{catalogue}.tif"
    parameters = {
        "POINT": arguments.point,
        "SIZE": arguments.size,
        "DATE": arguments.date,
        "CATALOGUE": catalogue,
        "AUTHCFG": arguments.authcfg,
        "MAX_CLOUD": 100,
        "OUTPUT": str(output),
    }
    print(catalogue)
    begun = time.monotonic()
    _, ok = algorithm.run(parameters, QgsProcessingContext(), Printing(), {}, False)
    if ok:
        numbers = gdal.Open(str(output)).ReadAsArray().astype(float)
        means = [np.nanmean(np.where(band > 0, band, np.nan)) / 1e4 for band in numbers]
        print(f"    {time.monotonic() - begun:.1f} s; mean reflectance", " ".join(f"{mean:.4f}" for mean in means))
    return ok


def main() -> int:
    """Try the catalogues; the number of those that failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", choices=[name for name in PROFILES if name != "custom"], action="append")
    parser.add_argument("--authcfg", default="", help="id of an authentication configuration, for cdse")
    parser.add_argument("--point", default=PLACE)
    parser.add_argument("--size", type=float, default=2000.0, help="metres")
    parser.add_argument("--date", default=DAY)
    parser.add_argument("--out", type=Path, default=None, help="folder for the cubes")
    arguments = parser.parse_args()
    arguments.out = arguments.out or Path(tempfile.mkdtemp(prefix="s2dr3_catalogues_"))
    application = QgsApplication([], False)
    application.initQgis()
    provider = S2DR3Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    open_ones = [
        name for name, profile in PROFILES.items() if profile.url and (arguments.authcfg or not profile.account)
    ]
    names = arguments.catalogue or open_ones
    failed = [name for name in names if not attempt(provider.algorithm("fetchcube"), name, arguments)]
    print(f"cubes in {arguments.out}; failed: {', '.join(failed) or 'none'}")
    application.exitQgis()
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
