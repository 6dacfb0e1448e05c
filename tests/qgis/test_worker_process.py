"""Worker processes under qgis_process, as it runs for a user: where PyTorch is missing, and Ctrl-C within a tile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial

import numpy as np
import pytest
import torch
from osgeo import gdal, osr
from safetensors.torch import save_file

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

pytestmark = pytest.mark.skipif("QGIS_PROCESS" not in os.environ, reason="run by scripts/headless.sh (make test)")


def scene(path, side: int) -> str:
    """Ten named bands of digital numbers on a 10 m grid."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 10, gdal.GDT_UInt16)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((500000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0))
    dataset.WriteArray(np.random.default_rng(0).integers(500, 4000, (10, side, side)).astype(np.uint16))
    for number, name in enumerate(BAND_NAMES, 1):
        dataset.GetRasterBand(number).SetDescription(name)
    return str(path)


def decoder(path, channels: int, blocks: int) -> str:
    torch.manual_seed(5)
    config = DecoderConfig(channels=channels, growth=8, blocks=blocks, generator=(16, 16, 16, 10, 10))
    save_file(S2x10NetS(config).state_dict(), str(path))
    return str(path)


@pytest.fixture
def start(path_without_torch):
    """Starts qgis_process with a Python that has no PyTorch."""
    return partial(_start, path_without_torch)


def _start(path: str, log, *options: str, **variables: str) -> subprocess.Popen:
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    environment.update(variables, PYTHONPATH=path)
    command = [os.environ["QGIS_PROCESS"], "run", "s2dr3:superresolve", "--", "INPUT_SCALE=DN/10000", *options]
    return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment)


def test_without_pytorch_a_worker_does_it_and_without_a_worker_the_remedy_is_told(start, tmp_path):
    options = [f"INPUT={scene(tmp_path / 'in.tif', 20)}", f"DECODER={decoder(tmp_path / 'd.safetensors', 8, 1)}"]
    with (tmp_path / "log").open("w") as log:
        assert start(log, *options, f"OUTPUT={tmp_path / 'a.tif'}").wait() == 1
    text = (tmp_path / "log").read_text()
    assert "QGIS's own Python lacks torch, safetensors. Open Settings > Options > S2DR3" in text
    assert "Traceback" not in text
    assert not (tmp_path / "a.tif").exists()
    with (tmp_path / "log").open("w") as log:
        run = start(log, *options, f"OUTPUT={tmp_path / 'a.tif'}", S2DR3_PYTHON=sys.executable)
        assert run.wait() == 0, (tmp_path / "log").read_text()
    assert gdal.Open(str(tmp_path / "a.tif")).RasterXSize == 200


@pytest.mark.skipif(not os.path.exists("/proc/self/task"), reason="looks at /proc")
def test_ctrl_c_ends_a_run_and_its_worker_within_a_tile(start, tmp_path):
    options = [f"INPUT={scene(tmp_path / 'in.tif', 300)}", f"DECODER={decoder(tmp_path / 'd.safetensors', 64, 23)}"]
    options += [f"OUTPUT={tmp_path / 'a.tif'}", "TILE_SIZE=400"]  # one tile, of minutes
    with (tmp_path / "log").open("w") as log:
        run = start(log, *options, S2DR3_PYTHON=sys.executable)
        try:
            while run.poll() is None and not (worker := worker_of(run.pid)):
                time.sleep(0.1)
            while run.poll() is None and not any(name.startswith(".a") for name in os.listdir(tmp_path)):
                time.sleep(0.1)  # until the run has its folder for unfinished work
            run.send_signal(signal.SIGINT)
            assert run.wait(60) == 1
        finally:
            run.kill()
    assert "Cancelled" in (tmp_path / "log").read_text()
    assert worker_of(run.pid) is None and not os.path.exists(f"/proc/{worker}")
    assert not [name for name in os.listdir(tmp_path) if name.lstrip(".").startswith("a")]


def worker_of(parent: int) -> int | None:
    """The id of the worker process that ``parent`` has started."""
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat, open(f"/proc/{name}/cmdline") as command:
                if stat.read().rpartition(")")[2].split()[1] == str(parent) and "child.py" in command.read():
                    return int(name)
        except OSError:
            continue  # ended meanwhile
    return None
