"""What the other interpreter runs, by path: makes the package importable without QGIS, then serves."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    # This folder must not be searched for modules, and the one that holds the package comes last: in a QGIS profile
    # it holds the folders of all other plugins too.
    sys.path[0:1] = []
    sys.path.append(str(Path(__file__).resolve().parents[3]))

    from s2dr3_qgis.engine.worker.server import serve

    serve()
