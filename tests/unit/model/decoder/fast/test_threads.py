"""Threads that compute alone: their errors reach the caller, and torch's own number of threads stays."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
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


def in_parts(noted: list[int], parts: int = 3) -> Callable[[Scratch, int], Iterator[None]]:
    """A task that notes its item at the end of each part."""

    def task(_: Scratch, item: int) -> Iterator[None]:
        for _ in range(parts):
            noted.append(item)
            yield

    return task


@pytest.mark.parametrize("threads", [1, 3])
def test_what_is_aside_is_done_once_at_the_end(threads):
    torch.set_num_threads(threads)
    done: list[int] = []
    others: list[int] = []
    with ThreadTeam() as team:
        for _ in range(2):
            team.aside(in_parts(others), range(20))
            for _ in range(5):
                team.each(lambda _, item: done.append(item), range(4))
            team.finish()
    assert sorted(others) == sorted([*range(20)] * 6)
    assert len(done) == 40


def test_what_is_aside_begins_when_a_thread_is_idle():
    torch.set_num_threads(2)
    begun = threading.Event()

    def task(_: Scratch, item: int) -> Iterator[None]:
        begun.set()
        yield

    with ThreadTeam() as team:
        team.aside(task, [0])
        assert not begun.is_set()
        team.each(lambda _, item: None, range(2))
        assert begun.wait(20)
        team.finish()


def test_what_is_aside_gives_its_thread_back_between_its_parts():
    """Two tasks that wait for each other need both threads, of which one was at work at what is aside."""
    torch.set_num_threads(2)
    begun, together = threading.Event(), threading.Barrier(2)
    ended: list[bool] = []

    def task(_: Scratch, item: int) -> Iterator[None]:
        begun.set()
        while not ended:
            time.sleep(0.001)
            yield

    with ThreadTeam() as team:
        team.aside(task, [0])
        team.each(lambda _, item: None, range(2))
        assert begun.wait(20)
        team.each(lambda _, item: together.wait(20), range(2))
        ended.append(True)
        team.finish()


def test_its_parts_share_a_scratch_that_nobody_else_has():
    torch.set_num_threads(3)
    wrong: list[int] = []

    def task(scratch: Scratch, item: int) -> Iterator[None]:
        own = scratch.take("own", 50)
        own.fill_(item)
        for _ in range(20):
            yield
            if not (own == item).all():
                wrong.append(item)

    def other(scratch: Scratch, item: int) -> None:
        scratch.take("own", 50).fill_(-1)

    with ThreadTeam() as team:
        team.aside(task, range(1, 30))
        for _ in range(50):
            team.each(other, range(4))
        team.finish()
    assert not wrong


@pytest.mark.parametrize("threads", [1, 2])
def test_what_a_task_aside_raises_reaches_the_caller(threads):
    def task(_: Scratch, item: int) -> Iterator[None]:
        yield
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
        team.aside(in_parts(others, parts=10**9), range(5))
        team.each(task, range(1))
    count = len(others)
    time.sleep(0.05)
    assert len(others) == count


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
