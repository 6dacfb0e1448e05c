"""Threads that compute alone: their errors reach the caller, and torch's own number of threads stays."""

from __future__ import annotations

import threading
from pathlib import Path

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


@pytest.mark.parametrize("threads", [1, 3])
def test_what_is_aside_is_done_once_at_the_end(threads):
    torch.set_num_threads(threads)
    done, others = [], []
    with ThreadTeam() as team:
        team.aside(lambda _, item: others.append(item), range(20))
        for _ in range(5):
            team.each(lambda _, item: done.append(item), range(4))
        team.finish()
    assert sorted(others) == list(range(20))
    assert len(done) == 20


def test_what_is_aside_begins_when_a_thread_is_idle():
    torch.set_num_threads(2)
    begun = threading.Event()
    with ThreadTeam() as team:
        team.aside(lambda _, item: begun.set(), [0])
        assert not begun.is_set()
        team.each(lambda _, item: None, range(2))
        assert begun.wait(20)
        team.finish()


@pytest.mark.parametrize("threads", [1, 2])
def test_what_a_task_aside_raises_reaches_the_caller(threads):
    def task(_: Scratch, item: int) -> None:
        raise ValueError(f"aside {item}")

    torch.set_num_threads(threads)
    with ThreadTeam() as team:
        team.aside(task, range(5))
        team.each(lambda _, item: None, range(3))
        with pytest.raises(ValueError, match="aside"):
            team.finish()


def test_an_error_leaves_undone_what_is_aside():
    def task(_: Scratch, item: int) -> None:
        raise ValueError(f"item {item}")

    others: list[int] = []
    with pytest.raises(ValueError, match="item"), ThreadTeam() as team:
        team.aside(lambda _, item: others.append(item), range(5))
        team.each(task, range(1))
    assert not others


def team_numbers(team: ThreadTeam) -> set[int]:
    """What the operating system calls the team's threads."""
    numbers: set[int] = set()
    team.each(lambda _, item: numbers.add(threading.get_native_id()), range(20))
    return numbers


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


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system does not list a process's threads")
def test_the_threads_have_left_the_process_when_the_team_ends():
    """A process forked while they leave would wait for the locks of MKL's memory for ever."""
    torch.set_num_threads(3)
    for _ in range(50):
        with ThreadTeam() as team:
            numbers = team_numbers(team)
        assert not [number for number in numbers if Path(f"/proc/self/task/{number}").exists()]
