"""Super-resolution of a cube. A run has eight steps, in the order of `job.run`:

1. Check the request: extent, tiles, outputs against inputs and each other, disk space. Nothing is written yet.
2. Lock every output, so that no second run writes to it.
3. Read the journal of the unfinished run to be resumed, if there is one (`journal`, `work_folder`).
4. Open the network, in this process or another (`predictor`, `network`).
5. Measure the overlap that the network needs, unless it is known (`overlap`, `memory`).
6. Make the plan, which decides every pixel, and compare it with that of the unfinished run (`plan`, `sizing`, `cost`).
7. Compute the tiles and blend them into the mosaic, one journal record a tile (`tile_loop`, `uncertainty`).
8. Write image, uncertainty and products in one pass over the mosaic, name them, delete the work (`delivery`).

From a script, with the bundled checkpoint::

    from s2dr3_qgis.engine.raster.cube.cube import open_cube
    from s2dr3_qgis.engine.superresolution import Request, run
    from s2dr3_qgis.engine.worker.local import LocalPipeline

    result = run(Request(Path("fine.tif")), open_cube("scene.tif"), lambda _begun: LocalPipeline())
"""

from .job import estimate, run
from .plan import Plan
from .request import Request, Result

__all__ = ["Plan", "Request", "Result", "estimate", "run"]
