"""Run as a process by the tests of survival: ``job_to_kill.py INPUT OUTPUT`` super-resolves with RESUME, slowly."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

    from predictors import Sharpener

    from s2dr3_qgis.engine.core.progress import Silent
    from s2dr3_qgis.engine.raster.cube.cube import open_cube
    from s2dr3_qgis.engine.superresolution.job import Job
    from s2dr3_qgis.engine.superresolution.request import Request

    request = Request(Path(sys.argv[2]), tile_size=28, overlap=8, uncertainty=True, resume=True)
    Job(request, open_cube(sys.argv[1])).run(Sharpener(seconds=0.003), Silent())
