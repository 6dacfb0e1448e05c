"""The backbone against transformers' own DINOv3ViTModel, and what must hold of it alone."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.model.backbone.config import BackboneConfig
from s2dr3_qgis.engine.model.backbone.network import Backbone

TOLERANCE = 1e-4
SMALL = BackboneConfig(hidden=64, mlp=128, layers=3, heads=4, registers=4)


def telling_weights(model: torch.nn.Module, seed: int = 0) -> None:
    """Random weights large enough that each part of the network shows in the output."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("lambda1"):
                parameter.uniform_(0.1, 1.0, generator=generator)
            elif "norm" in name and name.endswith("weight"):
                parameter.uniform_(0.5, 1.5, generator=generator)
            elif parameter.ndim < 2 or "token" in name:
                parameter.normal_(0.0, 0.2, generator=generator)
            else:
                parameter.normal_(0.0, 1.2 * parameter[0].numel() ** -0.5, generator=generator)


def all_tokens(output) -> torch.Tensor:
    return torch.cat((output.cls[:, None], output.registers, output.patches), 1)


def random_backbone(config: BackboneConfig = SMALL, **kwargs) -> Backbone:
    backbone = Backbone(config, **kwargs)
    telling_weights(backbone)
    return backbone.eval()


def pixels(height: int, width: int, batch: int = 1, seed: int = 1) -> torch.Tensor:
    return torch.randn(batch, 3, height, width, generator=torch.Generator().manual_seed(seed))


CONFIGS = {
    "four_heads": SMALL,
    "six_heads_no_registers": BackboneConfig(hidden=96, mlp=192, layers=2, heads=6, registers=0),
    "head_of_64": BackboneConfig(hidden=128, mlp=512, layers=4, heads=2, registers=4),
    "gated": BackboneConfig(hidden=64, mlp=96, layers=2, heads=4, registers=4, gated_mlp=True),
    "theta_eps_key_bias": BackboneConfig(
        hidden=64, mlp=128, layers=2, heads=1, registers=2, theta=37.0, eps=1e-3, key_bias=True
    ),
}


@pytest.fixture(scope="module", params=CONFIGS)
def pair(request):
    """(ours, transformers') with the same weights."""
    transformers = pytest.importorskip("transformers")
    config = CONFIGS[request.param]
    theirs = transformers.DINOv3ViTModel(transformers.DINOv3ViTConfig(**config.to_hugging_face())).eval()
    telling_weights(theirs)
    ours = Backbone(config).eval()
    ours.load_state_dict({name.replace("model.layer.", "layer."): value for name, value in theirs.state_dict().items()})
    return ours, theirs


@pytest.mark.parametrize("size", [(16, 16), (31, 47), (64, 96), (96, 64), (224, 160), (230, 170)])
def test_all_tokens_equal_those_of_transformers(pair, size):
    ours, theirs = pair
    values = pixels(*size, batch=2)
    with torch.inference_mode():
        want = theirs(pixel_values=values).last_hidden_state
        got = ours(values)
    assert got.grid == (size[0] // 16, size[1] // 16)
    assert (all_tokens(got) - want).abs().max() <= TOLERANCE


def test_mask_token_stands_in_for_masked_patches_as_in_transformers(pair):
    ours, theirs = pair
    values = pixels(64, 96, batch=2)
    masked = torch.rand(2, 24, generator=torch.Generator().manual_seed(3)) < 0.4
    with torch.inference_mode():
        want = theirs(pixel_values=values, bool_masked_pos=masked).last_hidden_state
        got = all_tokens(ours(values, masked))
        assert (got - all_tokens(ours(values))).abs().max() > 0.01
    assert (got - want).abs().max() <= TOLERANCE


def test_default_sizes_are_those_of_vit_l():
    with torch.device("meta"):
        state = Backbone().state_dict()
    assert len(state) == 415
    assert sum(value.numel() for value in state.values()) == 303_129_600
    assert "layer.23.attention.k_proj.weight" in state
    assert "layer.0.attention.k_proj.bias" not in state


def test_inner_layers_come_through_the_final_norm_and_in_the_order_asked_for():
    backbone = random_backbone()
    values = pixels(48, 32)
    with torch.inference_mode():
        last, first = backbone.layer_outputs(values, (3, 1))
        whole = backbone(values)
        shorter = random_backbone(BackboneConfig(hidden=64, mlp=128, layers=1, heads=4, registers=4))
        shorter.load_state_dict({name: backbone.state_dict()[name] for name in shorter.state_dict()})
        assert torch.equal(last.patches, whole.patches)
        assert torch.allclose(first.patches, shorter(values).patches, atol=1e-6)


def test_dropout_and_stochastic_depth_act_in_training_only():
    values = pixels(32, 32, batch=4)
    plain = random_backbone()
    regular = random_backbone(dropout=0.3, drop_path=0.5)
    with torch.no_grad():
        assert torch.equal(regular(values).patches, plain(values).patches)
        assert torch.equal(plain.train()(values).patches, plain.eval()(values).patches)
        regular.train()
        assert not torch.allclose(regular(values).patches, regular(values).patches, atol=1e-3)


def test_stochastic_depth_keeps_the_mean_of_a_branch():
    torch.manual_seed(0)
    block = random_backbone(drop_path=0.5).train().layer[0]
    branch = torch.ones(4000, 2, 3)
    mean = block._regularised(branch).mean().item()
    assert mean == pytest.approx(1.0, abs=0.06)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        (torch.zeros(1, 3, 15, 64), "15×64"),
        (torch.zeros(1, 3, 64, 15), "64×15"),
        (torch.zeros(1, 4, 64, 64), "(1, 4, 64, 64)"),
        (torch.zeros(3, 64, 64), "(3, 64, 64)"),
        (torch.zeros(1, 3, 64, 64, dtype=torch.float64), "float64"),
        (torch.zeros(1, 3, 64, 64, dtype=torch.uint8), "uint8"),
    ],
)
def test_unfit_input_is_refused_by_name(values, says):
    with pytest.raises(InputError) as caught:
        random_backbone()(values)
    assert says in str(caught.value)


@pytest.mark.parametrize("layers", [(), (0,), (4,), (-1,)])
def test_layers_that_are_not_there_are_refused(layers):
    with pytest.raises(InputError, match="1 to 3"):
        random_backbone().layer_outputs(pixels(16, 16), layers)


def test_mask_of_another_grid_is_refused():
    with pytest.raises(InputError, match="patches"):
        random_backbone()(pixels(32, 32), torch.zeros(1, 3, dtype=torch.bool))


@pytest.mark.parametrize(
    "sizes", [{"heads": 5}, {"hidden": 6, "heads": 1}, {"layers": 0}, {"theta": -1.0}, {"eps": 0.0}]
)
def test_sizes_that_do_not_go_together_are_refused(sizes):
    with pytest.raises(InputError):
        BackboneConfig(**{"hidden": 64, "mlp": 64, "layers": 1, "heads": 4, **sizes})


def test_no_convolution_is_rounded_to_tf32(tf32):
    random_backbone()(pixels(32, 32))
    assert tf32 == [False]
    assert torch.backends.cudnn.allow_tf32
