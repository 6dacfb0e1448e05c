"""What another interpreter runs, by path: makes the package importable without QGIS, then is the command line."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    # As in worker/child.py: neither this folder nor, before all else, that of all plugins is searched for modules.
    sys.path[0:1] = []
    sys.path.append(str(Path(__file__).resolve().parents[3]))

    from s2dr3_qgis.engine.sheets.command import main

    sys.exit(main())
