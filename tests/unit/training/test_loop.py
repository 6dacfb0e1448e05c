"""The training loop: determinism, resuming, interrupts, learning."""

from __future__ import annotations

import dataclasses
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest
import torch

from s2dr3_qgis.engine.core.errors import InputError, RasterError
from s2dr3_qgis.engine.training.degradation import Pair, PairSource
from s2dr3_qgis.engine.training.loop import CURVES, Training
from tests.training_data import TINY


def test_equal_seeds_give_equal_weights_and_other_seeds_others(imagery, config, tmp_path):
    def weights(seed: int, folder: str) -> torch.Tensor:
        chosen = dataclasses.replace(config, seed=seed, dropout=0.1, drop_path=0.1, steps=4)
        training = Training(chosen, PairSource(imagery, chosen), tmp_path / folder)
        training.run()
        return torch.cat([value.flatten() for value in training.average.values()])

    assert torch.equal(weights(3, "a"), weights(3, "b"))
    assert not torch.equal(weights(3, "a2"), weights(4, "c"))


def test_a_resumed_run_equals_an_uninterrupted_one(imagery, config, tmp_path):
    config = dataclasses.replace(config, dropout=0.1)
    whole = Training(config, PairSource(imagery, config), tmp_path / "whole")
    whole.run()
    part = Training(config, PairSource(imagery, config), tmp_path / "part")
    for _ in range(5):
        part.train_step()
    part.save()
    resumed = Training(config, PairSource(imagery, config), tmp_path / "part")
    assert resumed.step == 5
    resumed.run()
    for name, value in whole.average.items():
        assert torch.equal(value, resumed.average[name]), name
    assert len((tmp_path / "whole" / CURVES).read_text().splitlines()) == 1 + config.steps // config.log_every


@pytest.fixture
def interruptible():
    """SIGINT raises KeyboardInterrupt, also in a process that a shell started in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_an_interrupt_inside_a_step_takes_effect_after_it(imagery, config, tmp_path, interruptible):
    whole = Training(config, PairSource(imagery, config), tmp_path / "whole")
    whole.run()

    training = Training(config, PairSource(imagery, config), tmp_path / "halved")
    plain = training.optimizer.step

    def interrupted(*arguments):
        result = plain(*arguments)
        if training.step == 2:
            signal.raise_signal(signal.SIGINT)  # the weights are new, the step is not counted yet
        return result

    training.optimizer.step = interrupted
    with pytest.raises(KeyboardInterrupt):
        training.run()
    assert training.step == 3
    resumed = Training(config, PairSource(imagery, config), tmp_path / "halved")
    assert resumed.step == 3
    resumed.run()
    for name, value in whole.average.items():
        assert torch.equal(resumed.average[name], value), name


def test_a_second_thread_trains_without_touching_signals(imagery, config, tmp_path):
    training = Training(config, PairSource(imagery, config), tmp_path)
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(training.train_step).result()["loss"] > 0


def test_a_folder_that_cannot_be_made_is_one_clear_error(imagery, config, tmp_path):
    (tmp_path / "file").write_text("")
    training = Training(config, PairSource(imagery, config), tmp_path / "file" / "run")
    with pytest.raises(RasterError, match="Cannot write in"):
        training.run()


def test_another_network_does_not_resume_a_run(imagery, config, tmp_path):
    Training(config, PairSource(imagery, config), tmp_path).save()
    other = dataclasses.replace(config, decoder={**TINY, "growth": 5})
    with pytest.raises(InputError, match="another network"):
        Training(other, PairSource(imagery, other), tmp_path)


def test_steps_on_one_batch_reduce_its_loss(imagery, config, tmp_path):
    wide = {**TINY, "channels": 16, "generator": [16, 16, 16, 16, 10], "input_scale": 4.0}
    config = dataclasses.replace(config, decoder=wide, steps=80, learning_rate=3e-3, warmup_steps=5)

    class OneBatch(PairSource):
        def batch(self, step: int) -> Pair:
            return super().batch(0)

    training = Training(config, OneBatch(imagery, config), tmp_path)
    losses = [training.train_step()["l1"] for _ in range(config.steps)]
    assert max(losses[-5:]) < 0.9 * losses[0]


def test_a_run_through_lattices_resumes_and_starts_from_given_weights(imagery, config, tmp_path):
    losses = {"l1": 1.0, "agreement": 10.0, "beat": 0.01}
    config = dataclasses.replace(config, steps=3, lattice_share=1.0, views=2, losses=losses)
    base = {name: 0.5 * value for name, value in Training(config, PairSource(imagery, config), None).average.items()}
    whole = Training(config, PairSource(imagery, config), None)
    whole.start_from(base)
    assert all(torch.equal(whole.average[name], value) for name, value in base.items())
    terms = [whole.train_step() for _ in range(3)][-1]
    assert set(terms) == {"loss", *losses} and terms["beat"] > 0
    part = Training(config, PairSource(imagery, config), tmp_path)
    part.start_from(base)
    part.train_step()
    part.save()
    resumed = Training(config, PairSource(imagery, config), tmp_path)
    resumed.run()
    assert all(torch.equal(resumed.average[name], value) for name, value in whole.average.items())
