"""The detector's lattice under a Sentinel-2 scene, found from the scene's own pixels; numpy only.

Pixels of a Sentinel-2 product are not measured. They are interpolated, by cubic splines, from the samples of the
detectors, which lie on a grid of another spacing, turned by the orbit's heading. `find_lattice` finds that grid for
each band and follows it across the scene; docs/LATTICE.md tells how, and how well.

From a script::

    scene = find_lattice(read, height, width, phase)   # read(row, column, height, width) -> reflectance (10, h, w)
    grid = scene.lattice.grid_of(2)                     # of B04; None if no lattice is trusted
    (line, column), trust = grid.positions(2, rows, columns)
"""

from .finding import Scene, array_reader, find_lattice, numbers_of
from .grid import Lattice, LatticeGrid

__all__ = ["Lattice", "LatticeGrid", "Scene", "array_reader", "find_lattice", "numbers_of"]
