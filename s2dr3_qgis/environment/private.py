"""The private environment: a virtual environment with PyTorch in the user's profile, created step by step."""

from __future__ import annotations

import json
import os
import queue
import re
import shutil
import subprocess  # only its constants; Interpreter.start starts venv and pip  # nosec B404
import sys
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from ..engine.core.errors import Cancelled, EnvironmentProblem
from ..engine.core.messages import joined, message
from ..engine.core.progress import Progress
from ..engine.core.versions import OLDEST_PYTHON, written
from ..engine.worker.interpreter import Interpreter, kill
from .pip_diagnosis import diagnose, without_login, without_secrets
from .probe import Probe, ask, probe

TORCH = "torch==2.13.0"
PACKAGES = ("safetensors>=0.4,<1", "numpy")
# The last releases for systems that the current release no longer supports.
TORCH_PYTHON_39 = "torch==2.8.0"
TORCH_INTEL_MAC = "torch==2.2.2"
NEWEST_PYTHON = (3, 14)
NEWEST_PYTHON_INTEL_MAC = (3, 12)
# Installed size plus the downloaded packages, in GB.
SPACE_CPU, SPACE_CUDA = 2, 12
STEPS = ("venv", "torch", "packages")
# The share of the work that is done before each step, and at the end.
STARTS = (0.0, 0.05, 0.85, 0.95)
TITLES = {
    "venv": message("Making the virtual environment"),
    "torch": message("Downloading and installing PyTorch"),
    "packages": message("Installing safetensors and numpy"),
}
# A user's own pip options that would put packages elsewhere.
REDIRECTING = ("PIP_TARGET", "PIP_USER", "PIP_PREFIX", "PIP_ROOT", "PIP_DRY_RUN")
STOPPED = message("Cancelled. What is done is kept: the next attempt goes on from there.")
POLL_SECONDS = 0.1
KEPT_LINES = 60


@dataclass(frozen=True)
class Plan:
    """What to install, and the package index.

    ``base`` is the Python program from which the environment is created, ``own`` whether it is QGIS's own. ``index`` is
    the address of the package index for torch, or "" for pip's own configuration; the small packages always come from
    pip's own configuration. The address may contain a password, so pip gets it in an environment variable only.
    """

    base: str
    own: bool
    torch: str
    packages: tuple[str, ...]
    index: str

    def requirements(self, step: str) -> tuple[str, ...]:
        """The packages of the step, as arguments of pip; every user of the computer can read them."""
        return self.packages if step == "packages" else (self.torch,)

    def variables(self, step: str) -> dict[str, str]:
        """The environment variables that give pip the package index of the step."""
        return {"PIP_INDEX_URL": self.index} if step == "torch" and self.index else {}


def make_plan(base: Interpreter, build: str, index: str) -> Plan:
    """Choose versions that suit the base Python.

    ``build`` is PyTorch's name of a build (cpu, cu126 …), ``index`` the address of the index whose folders are such
    builds, or "" for pip's own configuration.

    :raises EnvironmentProblem: there is no PyTorch for this Python, or it does not start.
    """
    report = ask(base, "--brief")
    version = tuple(report["python"][:2])
    name = f"Python {version[0]}.{version[1]} ({base.path})"
    if report["bits"] != 64:
        raise EnvironmentProblem(
            message("{name} is a 32-bit program: PyTorch needs a 64-bit Python as the base.", name=name)
        )
    intel_mac = report["system"] == "darwin" and report["machine"] == "x86_64"
    newest = NEWEST_PYTHON_INTEL_MAC if intel_mac else NEWEST_PYTHON
    if not OLDEST_PYTHON <= version <= newest:
        machine = message(" on a Mac with an Intel processor") if intel_mac else ""
        raise EnvironmentProblem(
            message(
                "There is no PyTorch for {name}{machine}: choose a Python from 3.10 to {newest} as the base.",
                name=name,
                machine=machine,
                newest=written(newest),
            )
        )
    torch = TORCH_INTEL_MAC if intel_mac else TORCH_PYTHON_39 if version == (3, 9) else TORCH
    packages = ("safetensors>=0.4,<1", "numpy<2") if intel_mac else PACKAGES
    # On macOS there is one build, and it is on the general index.
    address = "" if report["system"] == "darwin" or not index else f"{index.rstrip('/')}/{build}"
    return Plan(str(base.path), base.own, torch, packages, address)


class PrivateEnvironment:
    """The environment under ``folder``: the virtual environment, the log, and a file with the finished steps."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.venv = folder / "venv"
        self.log = folder / "install.log"
        self._marker = folder / "state.json"

    @property
    def python(self) -> Path:
        """The path of its interpreter, which may not exist yet."""
        return self.venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    @property
    def complete(self) -> bool:
        """Whether it was finished and its interpreter still exists."""
        return self._state().get("complete") is True and self.python.is_file()

    @property
    def begun(self) -> bool:
        """Whether an installation was begun and not finished."""
        return self._marker.is_file() and self._state().get("complete") is not True

    def interpreter(self) -> Interpreter:
        """Its Python.

        :raises EnvironmentProblem: it does not exist or is not finished.
        """
        if self.complete:
            return Interpreter(self.python)
        if self.begun:
            cause = message("The private Python environment is not finished")
        elif self._marker.is_file():
            cause = message("The Python that the private environment was made from is gone (was QGIS updated?)")
        else:
            cause = message("There is no private Python environment")
        raise EnvironmentProblem(message("{cause}: press Create under Settings > Options > S2DR3.", cause=cause))

    def create(self, plan: Plan, progress: Progress, proxy: str = "") -> Probe:
        """Create the environment, or continue an interrupted installation of the same plan.

        ``proxy`` is the address of a proxy server for pip. Finished steps are kept; complete downloads are in pip's
        cache.

        :raises EnvironmentProblem: a step failed; the message has cause and remedy. The installation can be continued.
        :raises Cancelled: the user asked to stop. The installation can be continued.
        """
        state = self._state()
        if state.get("plan") != _as_json(plan) or state.get("complete"):
            state = {"plan": _as_json(plan), "done": [], "running": None, "complete": False}
        self._check_space(plan, state)
        self.folder.mkdir(parents=True, exist_ok=True)
        for step, start, end in zip(STEPS, STARTS, STARTS[1:]):
            if step in state["done"]:
                continue
            if progress.cancelled():
                raise Cancelled(STOPPED)
            progress.fraction(start)
            progress.text(TITLES[step])
            interrupted = state["running"] == step
            self._write_state({**state, "running": step})
            extra = {**_proxy_variables(proxy), **plan.variables(step)}
            self._run(*self._command(step, plan, interrupted), progress, (start, end), extra)
            state = {**state, "done": [*state["done"], step], "running": None}
            self._write_state(state)
        progress.text(message("Checking what was installed"))
        found = probe(Interpreter(self.python), progress.cancelled)
        if not found.usable:
            raise EnvironmentProblem(
                message("The environment was made but does not work: {problems}", problems=joined(" ", found.problems))
            )
        self._write_state({**state, "complete": True})
        progress.fraction(1.0)
        return found

    def remove(self) -> None:
        """Delete it.

        :raises EnvironmentProblem: files are in use.
        """
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
        except OSError as error:
            raise EnvironmentProblem(
                message(
                    "'{filename}' cannot be deleted ({strerror}): close what uses it and try again.",
                    filename=error.filename,
                    strerror=error.strerror,
                )
            ) from error

    def _command(self, step: str, plan: Plan, interrupted: bool) -> tuple[Interpreter, list[str]]:
        """The interpreter and the arguments of a step."""
        if step == "venv":
            return Interpreter(Path(plan.base), plan.own), ["-m", "venv", "--clear", str(self.venv)]
        options = ["--no-input", "--disable-pip-version-check", "--only-binary", ":all:"]
        # Half-unpacked packages have no list of their files, and pip cannot replace them without one.
        options += ["--ignore-installed"] if interrupted else []
        options += ["--progress-bar", "raw" if self._pip_version() >= (24, 1) else "off"]
        return Interpreter(self.python), ["-u", "-m", "pip", "install", *options, *plan.requirements(step)]

    def _pip_version(self) -> tuple[int, ...]:
        found = next((self.venv.glob("[Ll]ib*/**/site-packages/pip-*.dist-info")), None)
        numbers = re.match(r"pip-(\d+)\.(\d+)", found.name) if found else None
        return tuple(map(int, numbers.groups())) if numbers else (0, 0)

    def _run(
        self,
        interpreter: Interpreter,
        arguments: list[str],
        progress: Progress,
        span: tuple[float, float],
        extra: dict[str, str],
    ) -> None:
        """Run a step to its end; its output goes to the log, and downloads move the progress within ``span``."""
        last: deque[str] = deque(maxlen=KEPT_LINES)
        extra = {**extra, **dict.fromkeys(REDIRECTING, "")}  # pip takes an empty value for none
        with self.log.open("a", encoding="utf-8") as log:
            process = interpreter.start(
                *arguments,
                extra=extra,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                cwd=str(self.folder),
            )
            for raw in _lines(process, progress):
                line = without_secrets(raw)
                download = re.match(r"Progress (\d+) of (\d+)", line)
                if download:
                    _show_download(progress, span, *map(int, download.groups()))
                elif line.strip():
                    last.append(line)
                    log.write(line + "\n")
                    progress.info(line)
        if process.returncode:
            raise EnvironmentProblem(_failure(process.returncode, "\n".join(last), self.log))

    def _check_space(self, plan: Plan, state: dict) -> None:
        """Check the free disk space before anything is downloaded.

        :raises EnvironmentProblem: too little is free.
        """
        if "torch" in state["done"]:
            return
        place = next(parent for parent in (self.folder, *self.folder.parents) if parent.exists())
        needed = SPACE_CUDA if plan.index and not plan.index.endswith("/cpu") else SPACE_CPU
        free = shutil.disk_usage(place).free / 1e9
        if free < needed:
            raise EnvironmentProblem(
                message(
                    "{free:.1f} GB are free on the disk of '{place}'; this build of PyTorch needs about "
                    "{needed} GB to install. Make room, or choose the CPU build.",
                    free=free,
                    place=place,
                    needed=needed,
                )
            )

    def _state(self) -> dict:
        """The stored state; empty if there is none, or if the file contains something else."""
        try:
            state = json.loads(self._marker.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(state, dict) or not isinstance(state.get("done", []), list):
            return {}
        return {"done": [], "running": None, **state}

    def _write_state(self, state: dict) -> None:
        draft = self._marker.with_suffix(".tmp")
        draft.unlink(missing_ok=True)
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(state, file, indent=1)
        os.replace(draft, self._marker)


def _as_json(plan: Plan) -> dict:
    """The plan as it is stored: without name and password of the index."""
    return json.loads(json.dumps({**asdict(plan), "index": without_login(plan.index)}))


def _proxy_variables(proxy: str) -> dict[str, str]:
    return dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), proxy) if proxy else {}


def _lines(process: subprocess.Popen, progress: Progress) -> Iterator[str]:
    """The lines that the process prints until it ends.

    :raises Cancelled: the user asked to stop; the process was killed.
    """
    lines: queue.SimpleQueue = queue.SimpleQueue()

    def read() -> None:
        for line in process.stdout:
            lines.put(line.decode("utf-8", "replace").rstrip())
        lines.put(None)

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    with process:
        while True:
            if progress.cancelled():
                kill(process)
                raise Cancelled(STOPPED)
            try:
                line = lines.get(timeout=POLL_SECONDS)
            except queue.Empty:
                continue
            if line is None:
                return
            yield line


def _show_download(progress: Progress, span: tuple[float, float], done: int, total: int) -> None:
    start, end = span
    progress.fraction(start + (end - start) * done / max(total, 1))
    progress.text(message("Downloading: {done:.0f} of {total:.0f} MB", done=done / 1e6, total=total / 1e6))


def _failure(code: int, text: str, log: Path) -> str:
    advice = diagnose(text)
    if advice is None:
        last = text.splitlines()[-1:] or [message("it wrote nothing")]
        return message(
            "The installation stopped with code {code}: {last} (all of it is in '{log}').",
            code=code,
            last=last[0],
            log=log,
        )
    return message(
        "{cause} {remedy} (All that was written is in '{log}'.)", cause=advice.cause, remedy=advice.remedy, log=log
    )
