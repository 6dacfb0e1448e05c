"""Many scenes on many machines: sheets, squares of whole tiles, that any worker makes and only the store remembers.

1. `planning` decides everything that pixels depend on, once, and writes a plan a scene (`scene_plan`) into the store.
2. `driver` gives out the sheets that the store does not have, to an `executor`: processes of this machine
   (`processes`) or a Dask cluster (`cluster`, after a `handshake` with each worker).
3. A worker makes a sheet of the plan alone (`tasks`, `sheet`) in a local `scratch` folder, and brings image and item
   into the `store`, the item last: it means "done".
4. `index` makes a virtual raster a scene, a tile index and a STAC collection of what is there.

The same steps from a shell: ``python -m s2dr3_qgis.engine.sheets plan|run|status|index OUT``.
"""
