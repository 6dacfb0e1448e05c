"""The packages and devices of an interpreter, reported by the interpreter itself in a separate process."""

from __future__ import annotations

import json
import subprocess  # only its constants and exceptions; Interpreter.start starts the probe  # nosec B404
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ..engine.core.errors import Cancelled, EnvironmentProblem
from ..engine.core.messages import joined, message
from ..engine.core.progress import NEVER
from ..engine.core.versions import OLDEST_PYTHON, OLDEST_TORCH, OLDEST_TORCH_FOR_PICKLES, release, written
from ..engine.worker.interpreter import Interpreter
from .pip_diagnosis import diagnose
from .probe_script import MARK, WRONG_RESULT

SCRIPT = Path(__file__).with_name("probe_script.py")
# A cold import of torch from a network disk under an antivirus takes minutes; a hanging driver takes for ever.
LIMIT_SECONDS = 300
POLL_SECONDS = 0.1


@dataclass(frozen=True)
class Device:
    """A device that torch sees; memory in bytes, None if unknown. ``problem`` is None if the device computes."""

    name: str
    label: str
    total: int | None
    free: int | None
    problem: str | None

    def describe(self) -> str:
        """A line for a list of devices: name, maker's name and free memory, or why it does not work."""
        text = f"{self.name} – {self.label}" if self.label else self.name
        if self.problem:
            return message("{text}: does not work ({problem})", text=text, problem=self.problem)
        return (
            text
            if self.free is None
            else message(
                "{text}, {free:.1f} of {total:.1f} GB free", text=text, free=self.free / 2**30, total=self.total / 2**30
            )
        )


@dataclass(frozen=True)
class Probe:
    """The packages and devices of an interpreter.

    ``problems`` are the reasons, in plain words, why inference cannot run there; empty if it can. ``notes`` are further
    limits.
    """

    interpreter: Path
    python: str
    numpy: str | None
    safetensors: str | None
    torch: str | None
    cuda_build: str | None
    devices: tuple[Device, ...]
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether inference can run there."""
        return not self.problems

    def summary(self) -> str:
        """Lines to show or to paste into a report."""
        lines = [message("Python {python} – {interpreter}", python=self.python, interpreter=self.interpreter)]
        build = message(" (built for CUDA {version})", version=self.cuda_build) if self.cuda_build else ""
        lines += [message("PyTorch {torch}{build}", torch=self.torch, build=build)] if self.torch else []
        lines += (
            [message("numpy {numpy}, safetensors {safetensors}", numpy=self.numpy, safetensors=self.safetensors)]
            if self.numpy and self.safetensors
            else []
        )
        lines += [message("Device {device}", device=device.describe()) for device in self.devices]
        lines += [message("Problem: {problem}", problem=problem) for problem in self.problems]
        lines += [message("Note: {note}", note=note) for note in self.notes]
        return joined("\n", lines)


def probe(interpreter: Interpreter, cancelled: Callable[[], bool] = NEVER) -> Probe:
    """Probe ``interpreter``; takes seconds, because torch is imported and each device is tried.

    :raises EnvironmentProblem: the interpreter does not start or does not answer.
    :raises Cancelled: the user asked to stop.
    """
    return read_report(interpreter.path, ask(interpreter, cancelled=cancelled))


def ask(interpreter: Interpreter, *options: str, cancelled: Callable[[], bool] = NEVER) -> dict:
    """The report of probe_script, run by ``interpreter``.

    :raises EnvironmentProblem: the interpreter does not start or does not answer.
    :raises Cancelled: the user asked to stop.
    """
    pipe = subprocess.PIPE
    process = interpreter.start(str(SCRIPT), *options, stdin=pipe, stdout=pipe, stderr=pipe)
    with process:
        output, errors = _answer(process, interpreter.path, cancelled)
    line = next((line for line in output.splitlines() if line.startswith(MARK)), None)
    if line is None:
        last = errors.strip().splitlines()[-1:] or [message("it wrote nothing")]
        raise EnvironmentProblem(
            message(
                "The interpreter '{interpreter}' ended with code {returncode} and gave no answer: {last}.",
                interpreter=interpreter.path,
                returncode=process.returncode,
                last=last[0],
            )
        )
    return json.loads(line[len(MARK) :])


def read_report(interpreter: Path, report: dict) -> Probe:
    """The Probe from a report of probe_script."""
    devices = tuple(_device(device) for device in report["devices"])
    return Probe(
        interpreter=interpreter,
        python=".".join(map(str, report["python"])),
        numpy=report["numpy"],
        safetensors=report["safetensors"],
        torch=report["torch"],
        cuda_build=report.get("cuda_build"),
        devices=devices,
        problems=tuple(_problems(report, devices)),
        notes=tuple(_notes(report)),
    )


def _device(fields: dict) -> Device:
    """A device of the report, its problem in words if it is one of the script's own."""
    device = Device(**fields)
    if device.problem == WRONG_RESULT:
        return replace(device, problem=message("a trial convolution gave a wrong result"))
    return device


def _problems(report: dict, devices: tuple[Device, ...]) -> list[str]:
    problems = []
    python = tuple(report["python"][:2])
    if python < OLDEST_PYTHON:
        problems.append(
            message(
                "Python {python} is too old: {oldest_python} or newer is needed.",
                python=written(python),
                oldest_python=written(OLDEST_PYTHON),
            )
        )
    if report["bits"] != 64:
        problems.append(message("This is a 32-bit Python: PyTorch needs a 64-bit one."))
    for name, title in (("torch", "PyTorch"), ("safetensors", "safetensors"), ("numpy", "numpy")):
        reason = report[name + "_problem"]
        if reason is None:
            continue
        if reason.startswith(("ModuleNotFoundError", "ImportError: No module named")) and name in reason:
            problems.append(message("{title} is not installed there.", title=title))
        else:
            advice = diagnose(reason)
            text = message("{title} cannot be imported ({reason}).", title=title, reason=reason)
            problems.append(joined(" ", (text, advice.remedy)) if advice else text)
    if report["torch"] and release(report["torch"]) < OLDEST_TORCH:
        problems.append(
            message(
                "PyTorch {torch} is too old: {oldest_torch} or newer is needed.",
                torch=report["torch"],
                oldest_torch=written(OLDEST_TORCH),
            )
        )
    if devices and devices[0].problem:
        problems.append(message("PyTorch does not compute: {problem}.", problem=devices[0].problem))
    return problems


def _notes(report: dict) -> list[str]:
    """Limits of an interpreter on which inference works."""
    if report["torch"] and OLDEST_TORCH <= release(report["torch"]) < OLDEST_TORCH_FOR_PICKLES:
        return [
            message(
                "PyTorch {torch} opens .safetensors checkpoints only: .pt and .pth files need PyTorch "
                "{oldest_torch_for_pickles} or newer, because older releases could run code in them.",
                torch=report["torch"],
                oldest_torch_for_pickles=written(OLDEST_TORCH_FOR_PICKLES),
            )
        ]
    return []


def _answer(process: subprocess.Popen, interpreter: Path, cancelled: Callable[[], bool]) -> tuple[str, str]:
    """The output of the process on stdout and stderr."""
    limit = time.monotonic() + LIMIT_SECONDS
    while True:
        try:
            output, errors = process.communicate(timeout=POLL_SECONDS)
            return output.decode("utf-8", "replace"), errors.decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            late = time.monotonic() > limit
            if late or cancelled():
                process.kill()
            if late:
                raise EnvironmentProblem(
                    message(
                        "The interpreter '{interpreter}' did not answer within {limit_seconds} minutes.",
                        interpreter=interpreter,
                        limit_seconds=LIMIT_SECONDS // 60,
                    )
                ) from None
            if cancelled():
                raise Cancelled(message("Cancelled.")) from None
