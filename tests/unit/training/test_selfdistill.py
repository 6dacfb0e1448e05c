"""Self-distillation: it learns something, repeats itself, and saves what the loader reads."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.backbone.config import BackboneConfig
from s2dr3_qgis.engine.model.backbone.loading import load_backbone_from_safetensors
from s2dr3_qgis.engine.model.backbone.network import Backbone
from s2dr3_qgis.engine.training.dataset import Chip, Imagery
from s2dr3_qgis.engine.training.selfdistill import Centre, Recipe, draw_pictures, main, save, train, views

TINY = BackboneConfig(hidden=32, mlp=64, layers=2, heads=2, registers=1)
RECIPE = Recipe(steps=4, batch=4, picture=64, large=32, small=16, small_views=2, prototypes=16)


@pytest.fixture
def imagery():
    draw = torch.Generator().manual_seed(0)
    bytes_ = torch.randint(0, 255, (4, 80, 90), generator=draw, dtype=torch.uint8)
    reflectance = torch.rand(10, 70, 70, generator=draw)
    return Imagery([Chip("town", bytes_)], [Chip("field", bytes_.flip(-1))], [Chip("scene", reflectance)])


def test_places_are_pictures_of_both_kinds(imagery):
    pictures = draw_pictures(imagery, 6, 64, torch.Generator().manual_seed(1))
    assert pictures.shape == (6, 3, 64, 64)
    assert pictures.min() >= 0 and pictures.max() <= 1


def test_views_have_one_size_and_differ(imagery):
    draw = torch.Generator().manual_seed(2)
    pictures = draw_pictures(imagery, 3, 64, draw)
    first, second = (views(pictures, 32, (0.2, 0.6), draw) for _ in range(2))
    assert first.shape == second.shape == (3, 3, 32, 32)
    assert torch.isfinite(first).all()
    assert (first - second).abs().mean() > 0.05


def test_the_centre_keeps_one_prototype_from_winning_everywhere():
    centre = Centre(4)
    scores = torch.randn(200, 4, generator=torch.Generator().manual_seed(3)) * 0.1 + torch.tensor([1.0, 0, 0, 0])
    assert centre.targets(scores)[:, 0].mean() > 0.9
    for _ in range(60):
        target = centre.targets(scores)
    assert target[:, 0].mean() < 0.5


def test_training_repeats_itself_and_moves_the_teacher(imagery):
    first, second = (train(imagery, RECIPE, TINY).state_dict() for _ in range(2))
    assert all(torch.equal(first[name], second[name]) for name in first)
    start = train(imagery, Recipe(**{**vars(RECIPE), "steps": 0}), TINY).state_dict()
    assert any((first[name] - start[name]).abs().max() > 1e-5 for name in first)


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["data"], 2), (["a", "b", "many"], 2), (["--help"], 0)])
def test_the_command_line_tells_its_usage(capsys, arguments, code):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == code
    said = " ".join("".join(capsys.readouterr()).split())
    assert "selfdistill [-h] data output [steps]" in said


def test_what_is_saved_loads_with_its_config(tmp_path):
    torch.manual_seed(0)
    backbone = Backbone(TINY).eval()
    save(backbone, tmp_path / "model.safetensors", {"training": "none"})
    back = load_backbone_from_safetensors(tmp_path / "model.safetensors")
    assert back.config == TINY
    state = backbone.state_dict()
    assert all(torch.equal(value, state[name].half().float()) for name, value in back.state_dict().items())


def test_the_bundled_backbone_loads_and_tells_places_apart(top):
    path = top / "resources" / "models" / "backbone_small.safetensors"
    assert path.stat().st_size <= 2_000_000
    backbone = load_backbone_from_safetensors(path)
    _, x = torch.meshgrid(torch.arange(96.0), torch.arange(96.0), indexing="ij")
    stripes, flat = torch.sin(x / 3).expand(3, -1, -1), torch.zeros(3, 96, 96)
    noise = torch.randn(2, 3, 96, 96, generator=torch.Generator().manual_seed(4)) * 0.1
    with torch.inference_mode():
        tokens = torch.nn.functional.normalize(backbone(torch.cat((noise + stripes, noise + flat))).cls, dim=-1)
    likeness = tokens @ tokens.T
    assert min(likeness[0, 1], likeness[2, 3]) > likeness[:2, 2:].max()
