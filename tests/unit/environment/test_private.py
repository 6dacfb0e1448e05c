"""Finding, probing and making Python environments, and what is said when that fails."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
import small_wheels
import torch
from small_wheels import PLAN, VERSIONS

from s2dr3_qgis.engine.core.errors import Cancelled, EnvironmentProblem
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.environment import private
from s2dr3_qgis.environment.interpreters import missing_here, own_interpreter, resolve
from s2dr3_qgis.environment.pip_diagnosis import diagnose, without_secrets
from s2dr3_qgis.environment.private import PrivateEnvironment, make_plan
from s2dr3_qgis.environment.probe import probe, read_report

HERE = Interpreter(Path(sys.executable))

# What pip 23.0.1, venv of Debian 12, Windows and torch really wrote; long lines cut.
REAL_TEXTS = {
    "proxy": """WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy \
Authentication Required'))': /simple/torch/
ERROR: Could not find a version that satisfies the requirement torch==2.13.0 (from versions: none)
ERROR: No matching distribution found for torch==2.13.0""",
    "tls": """Could not fetch URL https://localhost:18443/simple/torch/: There was a problem confirming the ssl \
certificate: HTTPSConnectionPool(host='localhost', port=18443): Max retries exceeded with url: /simple/torch/ (Caused \
by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed \
certificate (_ssl.c:992)'))) - skipping
ERROR: No matching distribution found for torch==2.13.0""",
    "network": """WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f19c2e9da90>: \
Failed to establish a new connection: [Errno -2] Name or service not known')': /whl/torch/
ERROR: No matching distribution found for torch==2.13.0""",
    "build": """Looking in links: /tmp/wheels
ERROR: Could not find a version that satisfies the requirement torch==2.13.0 (from versions: none)
ERROR: No matching distribution found for torch==2.13.0""",
    "socks": "ERROR: Could not install packages due to an OSError: Missing dependencies for SOCKS support.",
    "disk": """Installing collected packages: numpy
ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device""",
    "managed": "error: externally-managed-environment\n\n× This environment is externally managed",
    "venv": """The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.

    apt install python3.11-venv""",
    "pip": "/opt/python/bin/python: No module named pip",
    "locked": """ERROR: Could not install packages due to an OSError: [WinError 5] Access is denied: \
'C:\\\\Users\\\\x\\\\venv\\\\Lib\\\\site-packages\\\\torch\\\\lib\\\\c10.dll'
Consider using the `--user` option or check the permissions.""",
    "dll": """OSError: [WinError 126] The specified module could not be found. Error loading \
"C:\\Users\\x\\venv\\Lib\\site-packages\\torch\\lib\\c10.dll" or one of its dependencies.""",
    "python": """ERROR: Ignored the following versions that require a different python version: 2.9.0 \
Requires-Python >=3.10; 2.9.1 Requires-Python >=3.10
ERROR: No matching distribution found for torch==2.13.0""",
    "cuda": "AssertionError: Torch not compiled with CUDA enabled",
    "download": "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='x'): Read timed out.",
}


class Recorder(Silent):
    """Keeps what is told; asks to stop once a line with ``stop_at`` was told."""

    def __init__(self, stop_at: str | None = None):
        self.stop_at = stop_at
        self.lines: list[str] = []
        self.fractions: list[float] = []

    def fraction(self, done: float) -> None:
        self.fractions.append(done)

    def text(self, message: str) -> None:
        self.lines.append(message)

    info = text

    def cancelled(self) -> bool:
        return self.stop_at is not None and any(self.stop_at in line for line in self.lines)


def executable(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("key", REAL_TEXTS)
def test_diagnosis_of_real_texts(key):
    advice = diagnose(REAL_TEXTS[key])
    assert advice is not None
    assert advice.key == key
    assert advice.cause.endswith(".")
    assert advice.remedy.endswith(".")


def test_what_is_not_known_gets_no_advice():
    assert diagnose("ValueError: something else entirely") is None
    assert diagnose("") is None


def test_passwords_are_not_shown():
    text = "Looking in indexes: https://anna:s3cret@mirror.example/simple, http://plain.example"
    assert without_secrets(text) == "Looking in indexes: https://***@mirror.example/simple, http://plain.example"


@pytest.mark.parametrize("login", ["anna:pa@ss", "anna:p/w", "anna:p/w@x", "token"])
def test_passwords_with_any_character_are_not_shown(login):
    assert without_secrets(f"Looking at https://{login}@mirror.example/x") == "Looking at https://***@mirror.example/x"


def test_name_and_password_of_the_index_reach_pip_only_in_its_environment(tmp_path, wheels):
    plan = replace(PLAN, index="https://anna:s3cret@mirror.example/whl/cpu")
    environment = PrivateEnvironment(tmp_path / "python")
    with pytest.raises(Cancelled):
        environment.create(plan, Recorder(stop_at=private.TITLES["torch"]))
    state = environment.folder / "state.json"
    assert "s3cret" not in state.read_text() and "https://***@mirror.example/whl/cpu" in state.read_text()
    assert sys.platform == "win32" or not state.stat().st_mode & 0o077
    _, arguments = environment._command("torch", plan, False)
    assert not any("s3cret" in argument for argument in arguments)
    assert plan.variables("torch")["PIP_INDEX_URL"] == plan.index
    recorder = Recorder(stop_at=private.TITLES["torch"])
    with pytest.raises(Cancelled):  # the same plan, whatever the password: the finished step is kept
        environment.create(replace(plan, index="https://anna:new@mirror.example/whl/cpu"), recorder)
    assert private.TITLES["venv"] not in recorder.lines


@pytest.mark.parametrize("text", ["[]", "null", "5", '{"done": 5}', '{"complete": "yes"}', "[" * 100_000, '{"compl'])
def test_a_state_file_that_holds_something_else_begins_anew(tmp_path, text):
    (tmp_path / "state.json").write_text(text)
    environment = PrivateEnvironment(tmp_path)
    assert not environment.complete
    assert environment.begun


def test_modules_of_this_python():
    assert missing_here() == []
    assert missing_here(("torch", "no_such_module")) == ["no_such_module"]


def test_own_interpreter_where_the_executable_is_qgis(tmp_path):
    assert own_interpreter("/usr/bin/python3.11", "/usr") == Path("/usr/bin/python3.11")
    # Another Python in front on PATH, such as that of pyenv.
    own = tmp_path / "own" / "bin" / "python3"
    own.parent.mkdir(parents=True)
    own.touch()
    assert own_interpreter("/home/me/.pyenv/shims/python3", str(tmp_path / "own"), "linux") == own
    windows = executable(tmp_path / "win" / "apps" / "Python312" / "python.exe")
    assert own_interpreter("C:/QGIS/bin/qgis-bin.exe", str(windows.parent), "win32") == windows
    mac = executable(tmp_path / "QGIS.app" / "Contents" / "MacOS" / "bin" / "python3")
    assert own_interpreter(str(mac.parent.parent / "QGIS"), str(tmp_path / "QGIS.app"), "darwin") == mac
    assert own_interpreter("/usr/bin/qgis", str(tmp_path / "empty"), "linux") is None


def test_an_environments_folder_is_as_good_as_its_interpreter(tmp_path):
    target = executable(tmp_path / "base" / "python3.11")
    (tmp_path / "env" / "bin").mkdir(parents=True)
    link = tmp_path / "env" / "bin" / "python"
    link.symlink_to(target)
    assert resolve(tmp_path / "env", "linux") == link  # the link, for behind it lies the base without the packages
    assert resolve(link) == link
    conda = executable(tmp_path / "conda" / "python.exe")
    assert resolve(conda.parent, "win32") == conda
    venv = executable(tmp_path / "winenv" / "Scripts" / "python.exe")
    assert resolve(tmp_path / "winenv", "win32") == venv


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nothing/python3", "There is no Python interpreter"),
        ("empty", "holds no Python interpreter"),
        ("QGIS.app/Contents/MacOS/QGIS", "is an application"),
        ("bin/qgis", "is not a Python interpreter"),
        ("WindowsApps/python.exe", "Microsoft Store"),
        ("plain/python3", "may not be executed"),
    ],
)
def test_what_is_no_interpreter_is_refused_with_the_reason(tmp_path, name, words):
    (tmp_path / "empty").mkdir()
    for file in ("QGIS.app/Contents/MacOS/QGIS", "bin/qgis", "WindowsApps/python.exe", "plain/python3"):
        executable(tmp_path / file)
    (tmp_path / "plain" / "python3").chmod(0o644)
    with pytest.raises(EnvironmentProblem, match=words):
        resolve(tmp_path / name)


def test_probe_of_a_python_with_torch():
    found = probe(HERE)
    assert found.usable
    assert found.torch == torch.__version__
    assert found.python == ".".join(map(str, sys.version_info[:3]))
    cpu = found.devices[0]
    assert (cpu.name, cpu.problem) == ("cpu", None)
    assert [device.name for device in found.devices[1:]] == [f"cuda:{i}" for i in range(torch.cuda.device_count())]
    assert f"PyTorch {torch.__version__}" in found.summary()


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A virtual environment without any package, pip included."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    return Interpreter(resolve(folder))


def test_probe_of_a_python_without_torch(bare):
    found = probe(bare)
    assert not found.usable
    assert found.torch is None
    assert found.devices == ()
    assert "PyTorch is not installed there." in found.problems
    assert "safetensors is not installed there." in found.problems


def test_probe_names_a_broken_torch(bare, tmp_path):
    broken = "raise OSError('[WinError 126] The specified module could not be found. Error loading \"c10.dll\"')"
    executable(tmp_path / "torch.py", broken)
    wrapper = executable(tmp_path / "python3", f'#!/bin/sh\nPYTHONPATH={tmp_path} exec {bare.path} "$@"\n')
    problems = probe(Interpreter(wrapper)).problems
    assert any("PyTorch cannot be imported (OSError" in p and "Visual C++" in p for p in problems)


def test_probe_of_programs_that_do_not_answer(tmp_path):
    with pytest.raises(EnvironmentProblem, match="ended with code 3 and gave no answer: of no use"):
        probe(Interpreter(executable(tmp_path / "python3", "#!/bin/sh\necho of no use >&2\nexit 3\n")))
    with pytest.raises(EnvironmentProblem, match="cannot be started"):
        probe(Interpreter(tmp_path / "python4"))


def test_probe_can_be_cancelled(tmp_path):
    silent = executable(tmp_path / "python3", "#!/bin/sh\nexec sleep 60\n")
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    with pytest.raises(Cancelled):
        probe(Interpreter(silent), stop.is_set)


def test_reasons_against_an_old_python():
    report = {
        "python": [3, 8, 1],
        "bits": 32,
        "numpy": "1.20.0",
        "numpy_problem": None,
        "safetensors": "0.4.0",
        "safetensors_problem": None,
        "torch": "1.13.1+cu117",
        "torch_problem": None,
        "cuda_build": "11.7",
        "devices": [],
    }
    problems = " ".join(read_report(Path("python"), report).problems)
    for words in ("Python 3.8 is too old", "32-bit", "PyTorch 1.13.1+cu117 is too old"):
        assert words in problems


@pytest.mark.parametrize(("version", "usable", "words"), [
    ("2.1.2", False, "PyTorch 2.1.2 is too old: 2.2 or newer is needed."),
    ("2.2.2", True, "PyTorch 2.2.2 opens .safetensors checkpoints only"),
    ("2.5.1+cpu", True, "PyTorch 2.5.1+cpu opens .safetensors checkpoints only"),
    ("2.6.0", True, ""),
])  # fmt: skip
def test_what_an_older_pytorch_cannot_do_is_told(version, usable, words):
    problems = dict.fromkeys(("numpy_problem", "safetensors_problem", "torch_problem"))
    report = {"python": [3, 12, 1], "bits": 64, "numpy": "1", "safetensors": "1", "torch": version, "devices": []}
    found = read_report(Path("python"), {**report, **problems})
    assert found.usable is usable
    assert words in found.summary()
    assert ("opens .safetensors" in found.summary()) == bool(found.notes)


def fake_base(folder: Path, **report) -> Interpreter:
    """A program that answers as a base Python of another kind would."""
    facts = {"python": [3, 11, 2], "bits": 64, "system": "linux", "machine": "x86_64", "devices": [], **report}
    return Interpreter(executable(folder / "python3", f"#!/bin/sh\necho 'S2DR3-PROBE {json.dumps(facts)}'\n"))


def test_the_plan_suits_the_base_python(tmp_path):
    index = "https://index.example/whl/"
    plan = make_plan(fake_base(tmp_path), "cu126", index)
    assert plan.requirements("torch") == (private.TORCH,)
    assert plan.variables("torch") == {"PIP_INDEX_URL": "https://index.example/whl/cu126"}
    assert plan.variables("packages") == {}
    assert plan.requirements("packages") == private.PACKAGES
    assert make_plan(fake_base(tmp_path), "cpu", "").requirements("torch") == (private.TORCH,)
    assert make_plan(fake_base(tmp_path, python=[3, 9, 5]), "cpu", "").torch == private.TORCH_PYTHON_39
    mac = make_plan(fake_base(tmp_path, system="darwin", machine="arm64"), "cpu", index)
    assert (mac.torch, mac.index) == (private.TORCH, "")
    intel = make_plan(fake_base(tmp_path, system="darwin"), "cpu", index)
    assert (intel.torch, intel.packages[1]) == (private.TORCH_INTEL_MAC, "numpy<2")
    for facts, words in (
        ({"bits": 32}, "32-bit"),
        ({"python": [3, 8, 0]}, "no PyTorch"),
        ({"python": [3, 99, 0]}, "no"),
        ({"python": [3, 13, 0], "system": "darwin"}, "Mac with an Intel processor: choose a Python from 3.10 to 3.12"),
    ):
        with pytest.raises(EnvironmentProblem, match=words):
            make_plan(fake_base(tmp_path, **facts), "cpu", index)


@pytest.fixture
def wheels(tmp_path, monkeypatch):
    return small_wheels.offer(tmp_path / "wheels", monkeypatch)


def test_an_interrupted_installation_goes_on_where_it_stopped(tmp_path, wheels):
    environment = PrivateEnvironment(tmp_path / "profile" / "python")
    with pytest.raises(EnvironmentProblem, match="There is no private Python environment"):
        environment.interpreter()
    with pytest.raises(Cancelled):
        environment.create(PLAN, Recorder(stop_at=private.TITLES["torch"]))
    assert environment.begun
    with pytest.raises(EnvironmentProblem, match="not finished"):
        environment.interpreter()
    # Ended between unpacking a package and writing its list of files: pip by itself takes it for installed.
    info = next((environment.venv / "lib").glob("python*/site-packages")) / f"torch-{VERSIONS['torch']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: torch\nVersion: {VERSIONS['torch']}\n")

    recorder = Recorder()
    found = environment.create(PLAN, recorder)
    assert private.TITLES["venv"] not in recorder.lines
    assert any(f"Successfully installed torch-{VERSIONS['torch']}" in line for line in recorder.lines)
    assert (info / "RECORD").is_file()
    assert recorder.fractions == sorted(recorder.fractions)
    assert recorder.fractions[-1] == 1.0
    assert "Successfully installed" in environment.log.read_text()
    assert found.usable
    assert found.torch == torch.__version__
    assert environment.complete
    assert environment.interpreter().path == environment.python

    with pytest.raises(Cancelled):  # another plan begins anew
        environment.create(replace(PLAN, torch="torch"), Recorder(stop_at=private.TITLES["venv"]))
    assert environment.begun
    environment.remove()
    assert not environment.folder.exists()


def test_a_failing_step_is_explained_and_names_the_log(tmp_path, wheels):
    next(wheels.glob("torch-*.whl")).unlink()
    environment = PrivateEnvironment(tmp_path / "python")
    with pytest.raises(EnvironmentProblem, match=r"There is no PyTorch of this build .*install\.log"):
        environment.create(PLAN, Silent())
    assert environment.begun
    assert "No matching distribution" in environment.log.read_text()


def test_too_little_space_is_told_before_anything_is_made(tmp_path, monkeypatch):
    monkeypatch.setattr(private, "SPACE_CPU", 10**9)
    environment = PrivateEnvironment(tmp_path / "python")
    with pytest.raises(EnvironmentProblem, match="GB are free on the disk"):
        environment.create(PLAN, Silent())
    assert not environment.folder.exists()


def test_a_base_that_is_gone_is_told(tmp_path):
    environment = PrivateEnvironment(tmp_path)
    (tmp_path / "state.json").write_text('{"complete": true}')
    with pytest.raises(EnvironmentProblem, match=r"is gone \(was QGIS updated"):
        environment.interpreter()
    (tmp_path / "state.json").write_text('{"compl')
    assert not environment.complete


def test_the_environment_layer_needs_neither_qgis_nor_torch(top):
    code = (
        "import sys\n"
        "for name in ('qgis', 'torch', 'osgeo', 'PyQt5', 'safetensors'): sys.modules[name] = None\n"
        "import s2dr3_qgis.environment.private, s2dr3_qgis.engine.worker.client\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=top, check=True)
