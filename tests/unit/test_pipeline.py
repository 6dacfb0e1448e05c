"""The pipeline: what it accepts, what it refuses and says, and that it gives what the networks give."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from osgeo import gdal
from safetensors.torch import save_file

from s2dr3_qgis.engine.core.errors import CheckpointError, InputError
from s2dr3_qgis.engine.core.sensor import COARSE, SHARP, SHARP_SIGMAS, VISIBLE
from s2dr3_qgis.engine.lattice import array_reader, find_lattice
from s2dr3_qgis.engine.model.back_projection import SensorModel, back_project, measured_phase, sensor_for
from s2dr3_qgis.engine.model.backbone.config import BackboneConfig
from s2dr3_qgis.engine.model.backbone.network import Backbone
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.fast.evaluate import evaluate
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
from s2dr3_qgis.engine.model.lattice_step import project_
from s2dr3_qgis.engine.model.resample import enlarge
from s2dr3_qgis.engine.pipeline import PipelineArtifacts, S2DR3Pipeline, load_pipeline
from s2dr3_qgis.engine.training.beat import beat_frequencies, beat_of_bands
from tests.dated_scenes import seen
from tests.scenes import SAMPLE

TINY = DecoderConfig(channels=8, growth=4, blocks=1, generator=(8, 8, 4, 4, 10))


@pytest.fixture(scope="module")
def decoder():
    torch.manual_seed(0)
    return S2x10NetS(TINY).eval()


@pytest.fixture(scope="module")
def checkpoint(decoder, tmp_path_factory):
    path = tmp_path_factory.mktemp("decoder") / "decoder.safetensors"
    save_file(decoder.state_dict(), path)
    return path


@pytest.fixture(scope="module")
def pipeline(checkpoint):
    return S2DR3Pipeline(load_pipeline(decoder_dir=checkpoint), device="cpu")


@pytest.mark.parametrize("shape", [(1, 10, 1, 1), (2, 10, 3, 17), (1, 10, 12, 5)])
def test_any_size_gives_what_the_decoder_gives(pipeline, decoder, shape):
    low_res = torch.rand(shape)
    fine = pipeline.super_resolve(low_res)
    with torch.no_grad():
        expected = decoder(low_res)
    assert fine.shape == (*shape[:2], 10 * shape[2], 10 * shape[3])
    assert fine.dtype == torch.float32
    torch.testing.assert_close(fine, expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize(("phase", "steps", "inner"), [(None, 0, 1e-5), ((0, 1), 2, 2e-3), (SHARP, 1, 2e-3)])
def test_a_look_gives_the_middle_of_the_result(pipeline, phase, steps, inner):
    image = np.random.default_rng(1).random((10, 14, 19), np.float32) * 0.3
    expected = pipeline.super_resolve(image[None], steps, phase)[0, [3, 6], 40:-40, 40:-40]
    result = pipeline.look(image, [3, 6], 4, steps, phase)
    assert result.shape == expected.shape == (2, 60, 110)
    assert (result - expected)[:, 15:-15, 15:-15].abs().max() < inner
    whole = pipeline.look(image, range(10), 0, steps, phase)
    torch.testing.assert_close(whole, pipeline.super_resolve(image[None], steps, phase)[0], rtol=0, atol=1e-5)


@pytest.mark.parametrize("phase", [(0, 0), (1, 0), (0, 1), None])
@pytest.mark.parametrize("margin", [7, 8])
def test_a_look_at_20_m_bands_agrees_with_the_result_up_to_its_border(pipeline, phase, margin):
    draw = np.random.default_rng(2)
    image = draw.random((10, 29, 34), np.float32) * 0.3
    if phase is not None:
        rows, columns = (np.arange(size) + start for size, start in zip(image.shape[1:], phase))
        image[COARSE] = image[COARSE][:, (rows // 2)[:, None], columns // 2]
    expected = pipeline.super_resolve(image[None], 2, phase)[0, [8, 9]]
    result = pipeline.look(image, [8, 9], margin, 2, phase)
    torch.testing.assert_close(
        result, expected[:, 10 * margin : -10 * margin, 10 * margin : -10 * margin], rtol=0, atol=1e-3
    )


@pytest.mark.parametrize("phase", [(0, 0), (1, 0), (0, 1), (1, 1)])
@pytest.mark.parametrize("margin", [4, 7, 8])
def test_no_pair_of_20_m_pixels_is_cut_within_the_window(monkeypatch, pipeline, phase, margin):
    parts = []

    def noted(*arguments):
        parts.append(arguments[-1])
        return evaluate(*arguments)

    monkeypatch.setattr("s2dr3_qgis.engine.pipeline.evaluate", noted)
    pipeline.look(np.full((10, 29, 34), 0.1, np.float32), [3, 8], margin, 1, phase)
    for span, size, start in zip(parts[0][:2], (29, 34), phase):
        assert all(end in (0, size) or (end + start) % 2 == 0 for end in span)


def test_arrays_and_other_floats_are_taken(pipeline):
    array = np.random.default_rng(0).random((1, 10, 4, 6))
    from_array = pipeline.super_resolve(array)
    torch.testing.assert_close(from_array, pipeline.super_resolve(torch.from_numpy(array).float()))


def test_consistency_follows_the_caller_or_the_config(decoder, pipeline):
    low_res = torch.rand(1, 10, 8, 8)
    bare = pipeline.super_resolve(low_res, consistency_steps=0)
    stepped = pipeline.super_resolve(low_res, consistency_steps=2)
    torch.testing.assert_close(stepped, back_project(bare, low_res, 2))
    wanting = S2x10NetS(DecoderConfig(**{**TINY.to_dict(), "consistency_steps": 2})).eval()
    wanting.load_state_dict(decoder.state_dict())
    by_config = S2DR3Pipeline(PipelineArtifacts(wanting, None), device="cpu").super_resolve(low_res)
    torch.testing.assert_close(by_config, stepped)


@pytest.mark.parametrize("steps", [0, 2])
def test_on_sharpened_bands_the_result_is_better_than_bicubic(top, steps):
    # Wald's protocol with all ten bands measured at the input's pixel; 20 m bands are compared as 2×2 means.
    scene = gdal.Open(str(top / SAMPLE)).ReadAsArray(0, 0, 240, 240).astype(np.float32) / 10000
    truth = torch.from_numpy(scene)[None]
    low_res = SensorModel(sigma=SHARP_SIGMAS, stride=(1,) * 10)(truth)
    assert measured_phase(low_res) == SHARP
    result = S2DR3Pipeline(load_pipeline(), device="cpu").super_resolve(low_res, steps)
    truth, *results = (torch.nn.functional.avg_pool2d(image, 2) for image in (truth, result, enlarge(low_res, 10)))
    result_error, bicubic_error = ((image - truth).square().mean((0, 2, 3)) for image in results)
    assert (result_error < bicubic_error).all()


@pytest.mark.parametrize(
    ("low_res", "said"),
    [
        (torch.rand(10, 8, 8), "shape"),
        (torch.rand(1, 9, 8, 8), "10"),
        (torch.rand(1, 10, 0, 8), "shape"),
        (torch.randint(0, 10000, (1, 10, 8, 8)), "10000"),
        (torch.rand(1, 10, 8, 8) * 10000, "digital numbers"),
        (torch.full((1, 10, 8, 8), float("nan")), "NaN"),
    ],
)
def test_other_input_is_refused_with_the_remedy(pipeline, low_res, said):
    with pytest.raises(InputError, match=said):
        pipeline.super_resolve(low_res)


def lattice_of(batch=1, value=0.5):
    return np.full((batch, 10, 3, 8, 8), value, np.float32)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"consistency_steps": -1}, "-1; it must be a whole number"),
        ({"consistency_steps": 1.5}, "1.5; it must be a whole number"),
        ({"consistency_steps": "2"}, "'2'; it must be a whole number"),
        ({"lattice": "foo"}, "lattice is 'foo'; it must be 'auto'"),
        ({"lattice": lattice_of(2)}, r"lattice is of shape \(2, 10, 3, 8, 8\); it must be .*\(1, 10, 3 or 4, 8, 8\)"),
        ({"lattice": lattice_of(value=np.nan)}, "finite numbers"),
        ({"lattice": [object()]}, "The lattice is no array of numbers"),
        ({"dates": np.full((1, 10, 8, 8), 900, np.uint16)}, "A further date is .*uint16"),
        ({"dates": np.full((1, 10, 8, 8), 900.0)}, "A further date reaches from 900 to 900"),
        ({"dates": np.full((1, 10, 8, 8), np.inf)}, "A further date holds infinite"),
        ({"dates": [torch.rand(10, 8, 8), torch.rand(10, 8, 9)]}, "A further date is no array of numbers"),
        ({"dates": 0.3}, "Dates of shape"),
        ({"dates": torch.rand(1, 10, 8, 8), "consistency_steps": -1}, "-1; it must be a whole number"),
    ],
)
def test_wrong_parameters_are_refused_before_the_network_runs(pipeline, monkeypatch, changed, said):
    monkeypatch.setattr("s2dr3_qgis.engine.pipeline.evaluate", None)
    with pytest.raises(InputError, match=said):
        pipeline.super_resolve(torch.rand(1, 10, 8, 8), **changed)


@pytest.mark.filterwarnings("error")
def test_arrays_of_any_memory_give_the_same(pipeline):
    views = np.stack([seen((64, 64), shift, 10, 0.002, seed) for seed, shift in enumerate([(0, 0), (0.4, -0.3)])])
    image, further = views[:1], views[1:]
    numbers = lattice_of(value=0)
    numbers[:, :, :2] = np.indices((8, 8))
    numbers[:, :, 2] = 1

    def given(form):
        return [
            pipeline.super_resolve(form(image), phase=None, dates=form(further), lattice=None),
            pipeline.super_resolve(form(image[..., :8, :8]), 1, phase=None, lattice=form(numbers)),
        ]

    def read_only(array):
        copy = array.copy()
        copy.flags.writeable = False
        return copy

    forms = {
        "big-endian": lambda array: array.astype(">f4"),
        "negative strides": lambda array: np.flip(np.flip(array, (0, 3)).copy(), (0, 3)),
        "read-only": read_only,
        "list of arrays": list,
        "list of tensors": lambda array: [torch.from_numpy(one.copy()) for one in array],
        "tensor with gradients": lambda array: torch.from_numpy(array.copy()).requires_grad_(),
    }
    expected = given(np.array)
    for name, form in forms.items():
        for result, wanted in zip(given(form), expected):
            assert torch.equal(result, wanted), name


@pytest.mark.parametrize("device", ["tpu", "cuda:99", "gpu", ""])
def test_a_device_that_is_not_there_is_refused(checkpoint, device):
    with pytest.raises(InputError, match="auto"):
        S2DR3Pipeline(load_pipeline(decoder_dir=checkpoint), device=device)


def test_an_unknown_precision_is_refused(checkpoint):
    with pytest.raises(InputError, match="bf16"):
        S2DR3Pipeline(load_pipeline(decoder_dir=checkpoint), device="cpu", precision="int8")


def test_bf16_stays_near_float32(checkpoint, pipeline):
    low_res = torch.rand(1, 10, 8, 8)
    half = S2DR3Pipeline(load_pipeline(decoder_dir=checkpoint), device="cpu", precision="bf16").super_resolve(low_res)
    full = pipeline.super_resolve(low_res)
    assert half.dtype == torch.float32
    assert not torch.equal(half, full)
    assert (half - full).norm() / full.norm() < 0.05


def test_tokens_need_a_backbone_and_a_picture(pipeline):
    with pytest.raises(InputError, match="backbone_ckpt"):
        pipeline.extract_tokens(torch.rand(1, 3, 32, 32))


def test_tokens_of_reflectance_and_of_8_bit_agree(decoder):
    torch.manual_seed(1)
    backbone = Backbone(BackboneConfig(hidden=32, mlp=64, layers=2, heads=2, registers=4)).eval()
    pipeline = S2DR3Pipeline(PipelineArtifacts(decoder, None, backbone), device="cpu")
    picture = torch.randint(0, 256, (1, 3, 40, 56), dtype=torch.uint8)
    tokens = pipeline.extract_tokens(picture)
    assert tokens.grid == (2, 3)
    assert tokens.cls.shape == (1, 32)
    assert tokens.registers.shape == (1, 4, 32)
    assert tokens.patches.shape == (1, 6, 32)
    torch.testing.assert_close(tokens.patches, pipeline.extract_tokens(picture.float() / 255).patches)
    assert not torch.allclose(tokens.cls, pipeline.extract_tokens(picture, "web").cls)


def test_a_missing_checkpoint_is_named(tmp_path):
    with pytest.raises(CheckpointError, match="absent"):
        load_pipeline(decoder_dir=tmp_path / "absent.safetensors")


@pytest.fixture(scope="module")
def artifacts():
    torch.manual_seed(2)
    return PipelineArtifacts(S2x10NetS(DecoderConfig(channels=16, growth=8, blocks=1)).eval(), Path("none"))


def test_selected_convolutions_are_taken_and_told(artifacts):
    pipeline, image = S2DR3Pipeline(artifacts, "cpu"), torch.rand(1, 10, 40, 40)
    results = {}
    for method in ("winograd", "windows"):
        assert pipeline.select_method(method) == method
        assert pipeline.method == method
        results[method] = pipeline.super_resolve(image)
        assert torch.equal(results[method], evaluate(artifacts.decoder, image, method))
    assert not torch.equal(results["winograd"], results["windows"])


def test_a_trial_selects_once_for_all_images(artifacts):
    pipeline = S2DR3Pipeline(artifacts, "cpu")
    selected = pipeline.select_method(None)
    assert selected == pipeline.method
    assert all(pipeline.select_method(name) == selected for name in (None, "unknown here", None))


def test_there_is_nothing_to_select_in_half_precision(artifacts):
    pipeline = S2DR3Pipeline(artifacts, "cpu", "bf16")
    assert pipeline.select_method(None) == "windows"
    assert pipeline.select_method("winograd") == "windows"


def test_pipelines_share_what_was_loaded_and_nothing_that_changes(artifacts):
    first, second = S2DR3Pipeline(artifacts, "cpu"), S2DR3Pipeline(artifacts, "cpu")
    assert first.decoder is second.decoder is artifacts.decoder
    first.select_method("winograd")
    second.select_method("windows")
    assert (first.method, second.method) == ("winograd", "windows")
    image = torch.rand(1, 10, 40, 40)
    assert torch.equal(first.super_resolve(image), evaluate(artifacts.decoder, image, "winograd"))


def test_what_was_loaded_stays_as_it_was(artifacts):
    """A network in training mode, on another device or in another layout is copied, not moved."""
    network = S2x10NetS(TINY).train()
    network.to(memory_format=torch.channels_last)
    before = {name: (tensor, tensor.clone(), tensor.stride()) for name, tensor in network.state_dict().items()}
    pipeline = S2DR3Pipeline(PipelineArtifacts(network, Path("none")), "cpu")
    pipeline.super_resolve(torch.rand(1, 10, 4, 4))
    assert network.training
    assert pipeline.decoder is not network
    assert not pipeline.decoder.training
    assert all(parameter.is_contiguous() for parameter in pipeline.decoder.parameters())
    for name, tensor in network.state_dict().items():
        same, values, stride = before[name]
        assert tensor.data_ptr() == same.data_ptr()
        assert tensor.stride() == stride
        assert torch.equal(tensor, values)
        assert torch.equal(pipeline.decoder.state_dict()[name], values)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
def test_pipelines_on_two_devices_share_what_was_loaded(artifacts):
    image = torch.rand(1, 10, 40, 40)
    cpu, cuda = S2DR3Pipeline(artifacts, "cpu"), S2DR3Pipeline(artifacts, "cuda", "fp32")
    assert (cpu.super_resolve(image) - cuda.super_resolve(image)).abs().max() < 1e-3
    assert next(artifacts.decoder.parameters()).device.type == "cpu"


def test_dates_of_an_image_change_the_result_and_no_dates_do_not(pipeline):
    views = [seen((64, 64), shift, 10, 0.002, seed) for seed, shift in enumerate([(0, 0), (0.4, -0.3), (-0.2, 0.5)])]
    image, further = views[0][None], np.stack(views[1:])
    further[1, :, :10] = np.nan
    alone = pipeline.super_resolve(image, phase=None)
    fused = pipeline.super_resolve(image, phase=None, dates=further)
    assert fused.shape == alone.shape and bool(torch.isfinite(fused).all())
    assert float((fused - alone).abs().max()) > 1e-3
    assert torch.equal(pipeline.super_resolve(image, phase=None, dates=further[:0]), alone)
    cloud = np.full_like(further, 0.7)
    assert torch.equal(pipeline.super_resolve(image, phase=None, dates=cloud), alone)


def test_views_do_not_hide_wrong_steps(pipeline, monkeypatch):
    monkeypatch.setattr("s2dr3_qgis.engine.pipeline.evaluate", None)
    with pytest.raises(InputError, match="consistency_steps is -2"):
        pipeline.fuse(torch.rand(10, 8, 8), [None], -2)
    with pytest.raises(InputError, match=r"consistency_steps is 1\.5"):
        pipeline.look(torch.rand(10, 8, 8), (1,), 2, 1.5)


def test_dates_of_another_shape_are_refused(pipeline):
    with pytest.raises(InputError, match="Dates of shape"):
        pipeline.super_resolve(torch.rand(1, 10, 20, 20), dates=torch.rand(2, 10, 20, 21))


def test_an_image_takes_the_step_through_the_lattice_that_it_shows(top):
    scene = gdal.Open(str(top / SAMPLE)).ReadAsArray(80, 80, 240, 240).astype(np.float32) / 10000
    image, pipeline = torch.from_numpy(scene)[None], S2DR3Pipeline(load_pipeline(), device="cpu")
    phase = measured_phase(image)
    lattice = find_lattice(array_reader(scene), 240, 240, phase).lattice
    numbers = lattice.numbers(0, 0, 240, 240)
    result = pipeline.super_resolve(image)
    even, uneven, apart = (pipeline.super_resolve(image, 0, lattice=None) for _ in range(3))
    project_(even, image, 2, sensor_for(image), [numbers], evening=pipeline.config.evening)
    project_(uneven, image, 2, sensor_for(image), [numbers])
    project_(apart, image, 2, sensor_for(image), [numbers], together=False)
    torch.testing.assert_close(result, even, rtol=0, atol=1e-6)
    # An image without any beat has about 6.
    frequencies = beat_frequencies(lattice)
    left, together, each = (np.mean(beat_of_bands(fine[0], VISIBLE, frequencies)) for fine in (even, uneven, apart))
    assert left < 8
    assert each > 15
    assert together < 0.7 * each
    assert pipeline.super_resolve(image[..., :30, :30]).shape == (1, 10, 300, 300)


def test_an_image_of_a_batch_gives_what_it_gives_alone(top, pipeline):
    scene = gdal.Open(str(top / SAMPLE)).ReadAsArray(0, 0, 24, 20).astype(np.float32) / 10000
    moved, between = scene.copy(), scene.copy()
    moved[COARSE] = np.roll(scene[COARSE], 1, 2)
    between[COARSE] += np.random.default_rng(0).random(between[COARSE].shape, np.float32) / 100
    batch = np.stack([scene, moved, between])
    phases = [measured_phase(torch.from_numpy(one)[None]) for one in batch]
    assert phases == [(0, 0), (0, 1), None]
    lattice = np.zeros((3, 10, 3, 20, 24), np.float32)
    lattice[:, :, 0] = np.arange(20)[:, None] + 0.3 * np.arange(3)[:, None, None, None]
    lattice[:, :, 1:] = np.array([np.arange(24), np.ones(24)])[:, None]
    for numbers in (None, lattice):
        together = pipeline.super_resolve(batch, 2, lattice=numbers)
        for index, one in enumerate(batch):
            its = None if numbers is None else numbers[index : index + 1]
            alone = pipeline.super_resolve(one[None], 2, phases[index], lattice=its)
            torch.testing.assert_close(together[index : index + 1], alone, rtol=0, atol=1e-5)


@pytest.mark.parametrize("side", [20, 60])
def test_a_consistency_step_of_other_bands_than_the_ten_is_refused(side):
    config = DecoderConfig(bands=4, channels=8, growth=4, blocks=1, generator=(8, 8, 4, 4, 4))
    pipeline = S2DR3Pipeline(PipelineArtifacts(S2x10NetS(config).eval(), None), device="cpu")
    image = torch.rand(1, 4, side, side)
    assert torch.equal(pipeline.super_resolve(image), pipeline.super_resolve(image, 0, None))
    with pytest.raises(InputError, match="Consistency step"):
        pipeline.super_resolve(image, 1)
