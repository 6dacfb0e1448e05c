"""A real Dask scheduler and workers on loopback for tests, as docs/SCALE.md starts them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from sheets_kit import wait_for

TOP = Path(__file__).parent.parent


def certificate(folder: Path) -> dict[str, str]:
    """A certificate that signs itself, made by openssl: Dask's options for it by the end of their names."""
    files = {"ca_file": folder / "cert.pem", "cert": folder / "cert.pem", "key": folder / "key.pem"}
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=sheets"]
    command += ["-keyout", str(files["key"]), "-out", str(files["cert"])]
    subprocess.run(command, check=True, capture_output=True)
    return {name: str(path) for name, path in files.items()}


class DaskCluster:
    """Processes that end with the object; ``file``: the scheduler file; ``tls``: of `certificate`, for tls://."""

    def __init__(self, folder: Path, tls: dict[str, str] | None = None):
        self.folder, self.file = folder, folder / "scheduler.json"
        self._tls = [f"--tls-{name.replace('_', '-')}={path}" for name, path in (tls or {}).items()]
        self.processes: list[subprocess.Popen] = []
        self.scheduler = self.start_scheduler()

    def start_scheduler(self, port: int = 0) -> subprocess.Popen:
        """Start a scheduler; waits until it has written its file."""
        self.file.unlink(missing_ok=True)
        options = ["--host", "127.0.0.1", "--port", str(port), "--dashboard-address", "127.0.0.1:0", "--no-show"]
        # A task is given up with its second worker instead of its fourth: each death costs a new process.
        variables = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
        options += ["--protocol", "tls"] if self._tls else []
        process = self._start("dask_scheduler", *options, "--scheduler-file", str(self.file), **variables)
        wait_for(lambda: self.file.is_file() and self.file.read_text().strip().endswith("}"))
        return process

    @property
    def address(self) -> str:
        return json.loads(self.file.read_text())["address"]

    def start_worker(self, host="127.0.0.1", threads=1, nanny=True, **variables) -> subprocess.Popen:
        """Start a worker process, with the nanny that restarts it if wanted."""
        options = ["--host", host, "--nthreads", str(threads), "--dashboard-address", "127.0.0.1:0"]
        options += ["--local-directory", str(self.folder), "--nanny" if nanny else "--no-nanny"]
        options += ["--memory-limit", "0", "--death-timeout", "60"]
        return self._start("dask_worker", self.address, *options, **variables)

    def _start(self, module: str, *options: str, **variables: str) -> subprocess.Popen:
        paths = os.pathsep.join([str(TOP), str(TOP / "tests")])
        environment = {**os.environ, "PYTHONPATH": paths, **variables}
        log = (self.folder / f"{module}.log").open("ab")
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{module}", *options, *self._tls],
            env=environment,
            cwd=self.folder,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        log.close()
        self.processes.append(process)
        return process

    def close(self) -> None:
        for process in self.processes:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
