"""The computer is kept awake by a program of the system, for as long as a run lasts."""

from __future__ import annotations

import os

import pytest

from s2dr3_qgis.gui.background.awake import Awake


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Programs that note how they were called and go on until they are ended."""
    for name in ("systemd-inhibit", "caffeinate"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> "{tmp_path}/calls"\nexec sleep 60\n')
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return tmp_path / "calls"


@pytest.mark.parametrize(("platform", "program"), [("linux", "systemd-inhibit"), ("darwin", "caffeinate")])
def test_one_program_serves_all_runs_and_ends_with_the_last(programs, platform, program, qtbot):
    awake = Awake(platform)
    awake.hold()
    # The shell makes the file before it writes the line.
    qtbot.waitUntil(lambda: programs.exists() and programs.read_text().endswith("\n"), timeout=10_000)
    awake.hold()
    assert [line.split()[0] for line in programs.read_text().splitlines()] == [program]
    assert str(os.getpid()) in programs.read_text()
    process = awake._process
    awake.release()
    assert process.poll() is None
    awake.release()
    assert awake._process is None


def test_a_computer_without_the_program_is_left_alone(tmp_path, monkeypatch, qgis_app):
    monkeypatch.setenv("PATH", str(tmp_path))
    awake = Awake("linux")
    awake.hold()
    awake.release()
    assert awake._process is None
