"""Real scenes with their own lattice undone: their pixels as if each had been measured at its own centre.

A scene of Wald's protocol is the truth of a sensor model that samples at the centres of pixels, but its own pixels are
interpolated from the detector's lattice. The least change that makes the enlarged scene agree with them through the
lattice is sampled again at the centres.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from ..lattice import numbers_of
from ..model.back_projection import measured_phase, sensor_for
from ..model.lattice_step import project_
from ..model.resample import enlarge
from .dataset import Imagery

STEPS = 4
# Fine pixels a pixel, per axis. With 10 in place of 2 the result is the same within 3e-6 of reflectance.
SCALE = 2


def at_centres(image: Tensor, lattice: np.ndarray) -> Tensor:
    """Reflectance (10, H, W), sampled at the pixels' centres; bands without trust in their lattice stay as they are.

    :param lattice: (10, 3, H, W) as `lattice_step.project_` takes it.
    """
    sensor = sensor_for(image[None], SCALE)
    fine = enlarge(image[None], SCALE)
    project_(fine, image[None], STEPS, sensor, [lattice], together=False)
    trusted = torch.from_numpy(lattice[:, 2].any((1, 2)))
    return torch.where(trusted[:, None, None], sensor(fine)[0], image)


def without_own_lattice(scene: Tensor) -> Tensor:
    """The scene (10, H, W), reflectance, with the lattice that is found in it undone; itself if none is found."""
    numbers = numbers_of(scene.numpy(), measured_phase(scene[None]))
    return scene if numbers is None else at_centres(scene, numbers)


def scenes_at_centres(imagery: Imagery) -> Imagery:
    """The imagery, its Sentinel-2 scenes with their own lattice undone."""
    scenes = [replace(scene, values=without_own_lattice(scene.values)) for scene in imagery.sentinel2]
    return replace(imagery, sentinel2=scenes)
