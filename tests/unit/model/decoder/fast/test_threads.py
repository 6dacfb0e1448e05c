"""Threads that compute alone: their errors reach the caller, and torch's own number of threads stays."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.decoder.fast.threads import Scratch, ThreadTeam


def test_what_a_task_raises_reaches_the_caller():
    def task(_: Scratch, item: int) -> None:
        raise ValueError(f"item {item}")

    with ThreadTeam() as team, pytest.raises(ValueError, match="item"):
        team.each(task, range(5))


@pytest.mark.parametrize("threads", [1, 3])
def test_every_item_is_done_once_and_the_number_of_threads_stays(threads):
    torch.set_num_threads(threads)
    done = []
    with ThreadTeam() as team:
        team.each(lambda _, item: done.append(item), range(20))
    assert sorted(done) == list(range(20))
    assert torch.get_num_threads() == threads


def test_a_check_that_raises_ends_the_work():
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), ThreadTeam(stop) as team:
        team.each(lambda _, item: None, range(100))


def test_a_buffer_is_the_same_memory_again():
    scratch = Scratch()
    first = scratch.take("x", 3, 4)
    assert scratch.take("x", 2, 3).data_ptr() == first.data_ptr()
    assert scratch.take("y", 3, 4).data_ptr() != first.data_ptr()
    assert scratch.take("x", 5, 5).shape == (5, 5)
