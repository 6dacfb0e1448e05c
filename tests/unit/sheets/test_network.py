"""The network of a worker is kept from sheet to sheet; glibc's adaptation is restored."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sheets_kit import planned

from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.sheets.network import Networks, decoder_path

FAULTS = """
import resource, sys
sys.path.insert(0, {top!r})
import numpy as np
from s2dr3_qgis.engine.sheets.network import restore_malloc
if {restored}:
    restore_malloc()
for _ in range(200):
    np.ones(2_000_000)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt)
"""


def test_it_is_opened_once_for_all_sheets_of_the_same_choice(tmp_path):
    opened = []

    def open_one(*choice):
        opened.append(choice)
        return choice

    plan = planned(tmp_path)
    networks = Networks(open_one)
    asked = []
    first = networks.open(plan, lambda: asked.append(1) or False)
    assert networks.open(replace(plan, name="another"), lambda: asked.append(2) or True) is first
    assert opened[0][4]() is True
    assert asked == [2]
    networks.open(replace(plan, threads=3), lambda: False)
    assert len(opened) == 2


def test_the_bundled_checkpoint_is_this_computers():
    assert decoder_path("") == OPEN_DECODER
    assert decoder_path("/a/b") == Path("/a/b")


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
def test_a_fixed_threshold_of_glibc_costs_no_page_faults_any_more():
    """Dask's nanny sets the variable; the faults of memory that is mapped again and again are what costs the time."""

    def faults(restored, **variables):
        script = FAULTS.format(top=str(Path(__file__).parents[3]), restored=restored)
        environment = {**{k: v for k, v in os.environ.items() if k != "MALLOC_TRIM_THRESHOLD_"}, **variables}
        done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
        return int(done.stdout)

    usual = faults(False)
    assert faults(False, MALLOC_TRIM_THRESHOLD_="65536") > 3 * usual
    assert faults(True, MALLOC_TRIM_THRESHOLD_="65536") < 1.5 * usual
