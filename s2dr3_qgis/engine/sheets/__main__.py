"""From a shell: ``python -m s2dr3_qgis.engine.sheets plan|run|status|index OUT``."""

from __future__ import annotations

import sys

from .command import main

if __name__ == "__main__":
    sys.exit(main())
