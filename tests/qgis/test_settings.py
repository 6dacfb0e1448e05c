"""Settings: environment variable before QGIS setting before default, and where they send inference."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from qgis.core import Qgis, QgsApplication, QgsSettings
from safetensors.torch import save_file

from s2dr3_qgis.engine.core.errors import EnvironmentProblem, InputError
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
from s2dr3_qgis.engine.worker.client import WorkerPipeline
from s2dr3_qgis.engine.worker.local import LocalPipeline
from s2dr3_qgis.host import backends, settings

DEFAULT = settings.Settings()


pytestmark = pytest.mark.usefixtures("no_settings")


@pytest.fixture
def no_torch(monkeypatch):
    """QGIS's Python as if PyTorch were not installed in it."""
    monkeypatch.setattr(backends, "missing_here", lambda: ["torch", "safetensors"])


@pytest.fixture
def decoder(tmp_path):
    torch.manual_seed(1)
    network = S2x10NetS(DecoderConfig(channels=8, growth=8, blocks=1, generator=(8, 8, 8, 10, 10)))
    save_file(network.state_dict(), tmp_path / "decoder.safetensors")
    return tmp_path / "decoder.safetensors"


def test_defaults():
    assert settings.load() == DEFAULT
    assert DEFAULT.environment == "auto"


def test_variable_before_setting_before_default(monkeypatch):
    replace(DEFAULT, device="cuda:1", threads=3, isolate=True, decoder="/weights").save()
    assert settings.load() == replace(DEFAULT, device="cuda:1", threads=3, isolate=True, decoder="/weights")
    monkeypatch.setenv("S2DR3_DEVICE", "cpu")
    monkeypatch.setenv("S2DR3_ISOLATE", "0")
    assert settings.load() == replace(DEFAULT, device="cpu", threads=3, decoder="/weights")
    assert settings.overridden() == {"device", "isolate"}


def test_what_a_variable_decides_is_not_stored(monkeypatch):
    replace(DEFAULT, threads=3).save()
    monkeypatch.setenv("S2DR3_THREADS", "8")
    replace(settings.load(), device="cpu").save()
    monkeypatch.delenv("S2DR3_THREADS")
    assert settings.load() == replace(DEFAULT, threads=3, device="cpu")


VOID = [
    ("threads", "many"),
    ("threads", "-1"),
    ("threads", "9" * 40),
    ("gdal_cache", "3"),
    ("isolate", "perhaps"),
    ("device", "gpu"),
    ("environment", "conda"),
    ("precision", "fp64"),
    ("decoder", ["/a", "b.pt"]),  # an unquoted comma in the profile's file
]


@pytest.fixture
def log(qgis_app):
    lines = []
    receive = lines.append
    settings._logged.clear()
    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(lambda text, *_: receive(text))
    return lines


@pytest.mark.parametrize(("name", "value"), VOID)
def test_a_void_stored_value_counts_as_not_set_and_is_logged_once(log, caplog, name, value):
    QgsSettings().setValue(f"s2dr3/{name}", value)
    QgsSettings().setValue("s2dr3/torch_build", "cu126")
    assert settings.load() == settings.load() == replace(DEFAULT, torch_build="cu126")
    assert [line for line in log if f"s2dr3/{name} is '{value}'" in line or f"s2dr3/{name} is {value}" in line] == log
    assert len(log) == len(settings.problems()) == 1
    assert caplog.messages == log  # on stderr, which is all that qgis_process shows


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, value in VOID if isinstance(value, str)])
def test_a_void_variable_leaves_the_stored_value(log, monkeypatch, name, value):
    stored = replace(DEFAULT, threads=3, device="cpu", gdal_cache=64)
    stored.save()
    monkeypatch.setenv(f"S2DR3_{name.upper()}", value)
    assert settings.load() == stored
    assert f"S2DR3_{name.upper()}" in log[0]


def test_storing_mends_what_was_void():
    QgsSettings().setValue("s2dr3/device", "gpu0")
    settings.load().save()
    assert settings.problems() == []


ADDRESS = "https://anna:s3cret@mirror.example/whl"


def test_name_and_password_of_the_package_index_are_not_stored():
    replace(DEFAULT, torch_index=ADDRESS).save()
    assert QgsSettings().value("s2dr3/torch_index") == "https://mirror.example/whl"
    assert settings.load().torch_index == "https://mirror.example/whl"


def test_a_stored_password_is_removed_and_the_remedy_logged(log):
    QgsSettings().setValue("s2dr3/torch_index", ADDRESS)
    assert settings.load().torch_index == QgsSettings().value("s2dr3/torch_index") == "https://mirror.example/whl"
    assert len(log) == 1 and "netrc" in log[0] and "S2DR3_TORCH_INDEX" in log[0] and "s3cret" not in log[0]


def test_a_password_in_the_environment_variable_is_used_and_not_stored(monkeypatch):
    replace(DEFAULT, torch_index="https://mirror.example/other").save()
    monkeypatch.setenv("S2DR3_TORCH_INDEX", ADDRESS)
    chosen = settings.load()
    assert chosen.torch_index == ADDRESS
    chosen.save()
    assert QgsSettings().value("s2dr3/torch_index") == "https://mirror.example/other"


def test_settings_made_in_code_must_be_allowed():
    with pytest.raises(InputError, match="Setting device is 'gpu'"):
        replace(DEFAULT, device="gpu")


def test_settings_and_private_environment_lie_in_the_profile(top):
    folder = settings.private_folder()
    assert Path(QgsApplication.qgisSettingsDirPath()) in folder.parents
    assert top / "s2dr3_qgis" not in folder.parents


def test_inference_runs_in_this_process_where_torch_is():
    assert backends.worker_interpreter(DEFAULT) is None


def test_isolation_starts_qgis_own_python():
    assert backends.worker_interpreter(replace(DEFAULT, isolate=True)) == (Path(sys.executable), True)


def test_a_named_interpreter_is_used(monkeypatch, tmp_path):
    assert backends.worker_interpreter(replace(DEFAULT, environment="interpreter", python=sys.executable)).own is False
    monkeypatch.setenv("S2DR3_PYTHON", sys.executable)
    assert backends.worker_interpreter(settings.load()) == (Path(sys.executable), False)
    monkeypatch.setenv("S2DR3_PYTHON", str(tmp_path / "python3"))
    with pytest.raises(EnvironmentProblem, match="There is no Python interpreter"):
        backends.worker_interpreter(settings.load())


@pytest.mark.parametrize("kind", ["auto", "qgis"])
def test_without_torch_the_remedy_is_told(no_torch, kind):
    with pytest.raises(EnvironmentProblem, match=r"lacks torch, safetensors.*Options > S2DR3"):
        backends.worker_interpreter(replace(DEFAULT, environment=kind))


def test_auto_takes_the_next_best(no_torch, tmp_path, monkeypatch):
    assert backends.worker_interpreter(replace(DEFAULT, python=sys.executable)) == (Path(sys.executable), False)
    monkeypatch.setattr(settings, "private_folder", lambda: tmp_path)
    interpreter = tmp_path / "venv" / "bin" / "python"
    interpreter.parent.mkdir(parents=True)
    interpreter.symlink_to(sys.executable)
    (tmp_path / "state.json").write_text('{"complete": true}')
    assert backends.worker_interpreter(DEFAULT) == (interpreter, False)


def test_the_named_and_the_private_must_be_there(tmp_path, monkeypatch):
    with pytest.raises(EnvironmentProblem, match="No Python interpreter is named"):
        backends.worker_interpreter(replace(DEFAULT, environment="interpreter"))
    monkeypatch.setattr(settings, "private_folder", lambda: tmp_path)
    with pytest.raises(EnvironmentProblem, match="There is no private Python environment"):
        backends.worker_interpreter(replace(DEFAULT, environment="private"))


def test_both_places_give_the_same_result(decoder):
    """QGIS's own Python as a worker finds its packages by the search path of this process."""
    tile = np.random.default_rng(0).random((1, 10, 8, 8), np.float32)
    with backends.open_pipeline(decoder, device="cpu") as here:
        assert isinstance(here, LocalPipeline)
        expected = here.super_resolve(tile)
    replace(DEFAULT, isolate=True, device="cpu", threads=torch.get_num_threads()).save()
    with backends.open_pipeline(decoder) as there:
        assert isinstance(there, WorkerPipeline)
        assert np.array_equal(there.super_resolve(tile), expected)
        assert there.info == here.info


PRINT_THREADS = """
import os, sys
from qgis.core import QgsApplication
from s2dr3_qgis.host import backends, settings
application = QgsApplication([], False, "", sys.argv[1])
for cores in (1, 5, 8):
    os.cpu_count = lambda: cores
    print(backends.threads(settings.Settings()), backends.threads(settings.Settings(), brief=True))
print(backends.threads(settings.Settings(threads=7)))
"""


@pytest.mark.parametrize(("platform", "left"), [("desktop", (1, 2, 4)), ("qgis_process", (0, 0, 0))])
def test_only_in_its_window_half_of_the_cores_are_left_to_qgis(platform, left, top):
    run = subprocess.run(
        [sys.executable, "-c", PRINT_THREADS, platform], cwd=top, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == [f"{count} {cores}" for count, cores in zip(left, (1, 5, 8))] + ["7"]
