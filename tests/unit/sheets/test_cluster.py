"""A real Dask cluster: handshake, deaths of workers and scheduler, Cancel beside other users, refusals in words."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
from dataclasses import replace

import pytest
from sheets_kit import (
    Inline,
    Talk,
    hello_of_another_version,
    hello_stub,
    mosaic,
    no_json,
    planned,
    published,
    stub,
    wait_for,
)

from s2dr3_qgis.engine.core.errors import Cancelled, EnvironmentProblem, InputError, WorkerError
from s2dr3_qgis.engine.sheets import cluster as cluster_module
from s2dr3_qgis.engine.sheets.cluster import Cluster, host_of
from s2dr3_qgis.engine.sheets.command import INCOMPLETE, main
from s2dr3_qgis.engine.sheets.driver import Order, run_sheets
from s2dr3_qgis.engine.sheets.layout import done_names, plan_name, read_plan
from s2dr3_qgis.engine.sheets.store import open_store

if importlib.util.find_spec("distributed") is None:
    pytest.skip("SKIPPED FOR LACK OF distributed: pip install -r requirements-dev.txt", allow_module_level=True)

from dask_cluster import DaskCluster, certificate


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """A scheduler and two workers with nannies."""
    found = DaskCluster(tmp_path_factory.mktemp("cluster"))
    try:
        for _ in range(2):
            found.start_worker()
        yield found
    finally:
        found.close()


@pytest.fixture
def small(tmp_path):
    """Another scheduler, whose workers a test starts itself."""
    found = DaskCluster(tmp_path)
    yield found
    found.close()


def stubbed(cluster, plan, store, **options):
    return Cluster(str(cluster.file), store, plan, **{"work": stub, "greet": hello_stub, "patience": 60, **options})


def test_two_workers_of_which_one_is_killed_make_the_sheets_of_a_sequential_run(cluster, reference, tmp_path):
    store = open_store(str(tmp_path / "out"))
    plan = read_plan(reference.store, "scene")
    store.write_text(plan_name("scene"), plan.text())

    class Killing(Talk):
        """Kills a worker process when the first sheet is done."""

        def text(self, message):
            if message.startswith("1 of") and not self.killed:
                self.killed = True
                os.kill(worker_pids(executor)[0], signal.SIGKILL)

        killed = False

        def info(self, message):
            self.texts.append(message)

    talk = Killing()
    with Cluster(str(cluster.file), store, plan, str(tmp_path / "scratch")) as executor:
        tally = run_sheets(store, executor, Order(scratch=str(tmp_path / "scratch")), talk)
    assert tally.missing == 0
    assert mosaic(plan, store).tobytes() == mosaic(plan, reference.store).tobytes()
    assert any("MALLOC_TRIM_THRESHOLD_ is set" in text for text in talk.texts)


def test_a_changed_input_of_the_first_scene_is_no_fault_of_the_workers(cluster, reference, tmp_path):
    store = open_store(str(tmp_path / "out"))
    plan = read_plan(reference.store, "scene")
    files = tuple((path, size, changed - 1) for path, size, changed in plan.plan.files)
    for scene in (replace(plan, name="a", plan=replace(plan.plan, files=files)), replace(plan, name="b")):
        store.write_text(plan_name(scene.name), scene.text())
    assert main(["run", store.place, "--cluster", str(cluster.file), "--scratch", str(tmp_path)]) == INCOMPLETE
    assert done_names(store, "a") == set()
    assert done_names(store, "b") == done_names(reference.store, "scene")


def worker_pids(executor):
    return list(executor._client.run(os.getpid).values())


def test_a_poisoned_sheet_is_given_up_and_all_others_are_made(cluster, tmp_path):
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    (tmp_path / "out" / "poison-000-001").touch()
    with stubbed(cluster, plan, store) as executor:
        tally = run_sheets(store, executor, Order(), Talk())
    assert list(tally.given_up) == ["scene 000-001"]
    assert (tally.done, tally.missing) == (5, 1)
    assert "ended 2 workers" in tally.given_up["scene 000-001"]
    # One when it may have been another's fault, and two when it was alone.
    assert json.loads(store.read_text("scene/failed/000-001.json"))["attempts"] == 3


class StopOnce(Talk):
    """Cancels as soon as a file is there."""

    def __init__(self, file):
        super().__init__()
        self._file = file

    def cancelled(self):
        return self._file.exists()


def test_cancel_marks_the_run_and_leaves_other_users_alone(cluster, tmp_path):
    import distributed

    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    for name in ("000-001", "000-002"):
        (tmp_path / "out" / f"slow-{name}").touch()
    with distributed.Client(cluster.address, set_as_default=False) as other:
        theirs = other.submit(len, "abcd", pure=False)
        executor = stubbed(cluster, plan, store)
        with executor, pytest.raises(Cancelled):
            run_sheets(store, executor, Order(), StopOnce(tmp_path / "out" / "begun-000-001"))
        assert [name for name in store.names() if name.startswith("stop-")]
        assert theirs.result(timeout=30) == 4
        restarted = other.run(os.getpid)
        assert len(restarted) == 2
    for pid in restarted.values():  # What slept on is ended here; the nannies start new ones.
        os.kill(pid, signal.SIGKILL)


def test_a_new_scheduler_takes_the_place_of_a_dead_one_and_without_any_the_run_ends(small, tmp_path, monkeypatch):
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    small.start_worker(nanny=False)
    notices = []

    class Killing(Talk):
        def text(self, message):
            if message.startswith("2 of") and not notices[1:]:
                small.scheduler.kill()
                small.scheduler.wait()
                small.scheduler = small.start_scheduler()
                small.start_worker(nanny=False)
            if message.startswith("4 of"):
                small.scheduler.kill()
                monkeypatch.setattr(cluster_module, "CONNECT_SECONDS", 1)
                executor._patience = 0

        def info(self, message):
            notices.append(message)

    with stubbed(small, plan, store) as executor, pytest.raises(WorkerError, match="No Dask scheduler answers"):
        run_sheets(store, executor, Order(), Killing())
    assert any(notice.startswith("The scheduler is back") for notice in notices)
    # Nothing was lost, and the same call finishes, here or elsewhere.
    done = len(done_names(store, "scene"))
    assert done >= 4
    tally = run_sheets(store, Inline(published), Order(), Talk())
    assert (tally.before, tally.missing) == (done, 0)


def test_unfit_workers_are_left_out_and_named(small, tmp_path):
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    small.start_worker(nanny=False)
    with stubbed(small, plan, store) as executor:
        notices = []
        wait_for_notices(executor, notices, 1)
        small.start_worker(host="127.0.0.2", nanny=False, S2DR3_TEST_UNFIT="It cannot read the input.")
        small.start_worker(host="127.0.0.3", nanny=False, threads=2)
        wait_for_notices(executor, notices, 3)
        assert executor.workers() == 1
        tally = run_sheets(store, executor, Order(), Talk())
        assert not executor.set_aside(next(iter(executor._fit)), "a full disk")
        assert executor.workers() == executor.room() == 0
    assert tally.missing == 0
    text = "\n".join(sorted(notices))
    assert "127.0.0.2" in text
    assert "gets no sheets. It cannot read the input." in text
    assert "start it with --nthreads 1" in text


def wait_for_notices(executor, notices, count):
    """Let the executor look about until it has said so much."""

    def settled():
        executor.wait(0.1)
        notices.extend(executor.notices())
        return len(notices) == count

    wait_for(settled)


def test_a_fit_worker_may_come_after_an_unfit_one(small, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster_module, "NEWCOMER_SECONDS", 60)
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    small.start_worker(nanny=False, threads=2)
    with stubbed(small, plan, store) as executor:
        notices = []
        wait_for_notices(executor, notices, 1)
        assert "start it with --nthreads 1" in notices[0]
        small.start_worker(nanny=False)
        tally = run_sheets(store, executor, Order(), Talk())
    assert tally.missing == 0


def test_another_engine_is_refused_before_the_first_sheet(cluster, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster_module, "NEWCOMER_SECONDS", 1)
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    executor = stubbed(cluster, plan, store, greet=hello_of_another_version)
    with executor, pytest.raises(WorkerError, match=r"no worker that can make sheets.*has version 0\.0\.1"):
        run_sheets(store, executor, Order(), Talk())
    assert done_names(store, "scene") == set()


def test_another_distributed_is_refused_with_the_command_that_mends_it(cluster, tmp_path, monkeypatch):
    import distributed

    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    there = distributed.__version__
    monkeypatch.setattr(distributed, "__version__", "2022.12.1")
    with pytest.raises(EnvironmentProblem, match=f"pip install distributed=={there}"):
        stubbed(cluster, plan, store)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="SKIPPED FOR LACK OF openssl, which makes certificates")
def test_a_cluster_with_certificates_takes_who_has_them_and_refuses_who_has_not(tmp_path, monkeypatch):
    import dask

    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    tls = certificate(tmp_path)
    secured = DaskCluster(tmp_path, tls)
    try:
        secured.start_worker(nanny=False)
        assert secured.address.startswith("tls://127.0.0.1:")
        with pytest.raises(WorkerError, match="the certificates in Dask's configuration"):
            stubbed(secured, plan, store)
        options = {"ca-file": tls["ca_file"], "client.cert": tls["cert"], "client.key": tls["key"]}
        with dask.config.set({f"distributed.comm.tls.{name}": path for name, path in options.items()}):
            with stubbed(secured, plan, store) as executor:
                assert run_sheets(store, executor, Order(), Talk()).done == 6
            # Who has certificates but comes without encryption is refused too.
            monkeypatch.setattr(cluster_module, "CONNECT_SECONDS", 1)
            with pytest.raises(WorkerError, match="No Dask scheduler answers"):
                Cluster(secured.address.replace("tls://", "tcp://"), store, plan)
    finally:
        secured.close()


def test_an_answer_that_is_no_json_ends_the_run(cluster, tmp_path):
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    with stubbed(cluster, plan, store, work=no_json) as executor, pytest.raises(InputError, match="another program"):
        run_sheets(store, executor, Order(), Talk())


def test_no_scheduler_is_told_with_the_address(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster_module, "CONNECT_SECONDS", 1)
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    with pytest.raises(WorkerError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:1 "):
        Cluster("tcp://127.0.0.1:1", store, plan)


@pytest.mark.parametrize(
    ("address", "host"), [("tcp://10.0.0.1:40", "10.0.0.1"), ("tls://[::1]:40", "::1"), ("tcp://node-1:40", "node-1")]
)
def test_the_host_of_an_address(address, host):
    assert host_of(address) == host
