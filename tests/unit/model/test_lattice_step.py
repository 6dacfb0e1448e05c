"""The consistency step through lattices of several images; of one band: test_band_step, of several: test_joint_step."""

from __future__ import annotations

import torch

from s2dr3_qgis.engine.core.sensor import FINE
from s2dr3_qgis.engine.model.lattice_step import project_
from s2dr3_qgis.engine.model.resample import enlarge
from tests.lattice_images import SENSOR, fine_scene, lattice, measured, smooth_scene


def test_each_image_of_a_batch_takes_the_step_through_its_own_lattice():
    lattices = [lattice(20, 22), None, lattice(20, 22, number=1)]
    truths = [fine_scene(20, 22), smooth_scene(20, 22), smooth_scene(20, 22)]
    images = [SENSOR(truth) if its is None else measured(truth, its) for truth, its in zip(truths, lattices)]
    batch = enlarge(torch.cat(images), 10).contiguous()
    project_(batch, torch.cat(images), 2, SENSOR, lattices)
    for together, image, its in zip(batch, images, lattices):
        alone = enlarge(image, 10).contiguous()
        project_(alone, image, 2, SENSOR, [its])
        assert torch.allclose(together, alone[0], atol=1e-6)


def test_each_further_step_comes_nearer_to_the_input_also_in_bands_together():
    numbers = lattice(30, 32)
    image = measured(fine_scene(30, 32), numbers)

    def left(steps: int) -> torch.Tensor:
        fine = enlarge(image, 10).contiguous()
        if steps:
            project_(fine, image, steps, SENSOR, [numbers])
        return (measured(fine, numbers) - image)[0, FINE, 4:-4, 4:-4].square().mean((1, 2))

    first, one, three = left(0), left(1), left(3)
    assert (one < 0.6 * first).all() and (three < 0.8 * one).all()
