"""The transport on QGIS's network, against a server on this computer."""

from __future__ import annotations

import pytest
from catalogue_server import USER, Server, basic
from qgis.core import QgsApplication, QgsSettings, QgsTask

from s2dr3_qgis.engine.catalogue.transport import AnswerTooLong, ConnectionFailed, Request
from s2dr3_qgis.engine.core.errors import Cancelled, CatalogueError
from s2dr3_qgis.host.network import TIMEOUT_SETTING, QgisFetch


def never():
    return False


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("files")) as server:
        (server.folder / "a.bin").write_bytes(bytes(range(256)) * 40)
        yield server


@pytest.fixture
def server(running, qgis_app):
    running.clear()
    return running


@pytest.fixture
def url(server):
    return f"{server.url}/a.bin"


def test_a_range_and_its_headers(server, url):
    answer = QgisFetch()(Request(url, headers={"Range": "bytes=10-19"}), never)
    assert (answer.status, answer.body) == (206, bytes(range(10, 20)))
    assert answer.headers["content-range"] == "bytes 10-19/10240"
    assert server.log[0]["headers"]["range"] == "bytes=10-19"


def test_a_post_with_a_body(server):
    body = b'{"collections": [], "datetime": "a/b", "limit": 1}'
    request = Request(f"{server.url}/stac/search", "POST", {"Content-Type": "application/json"}, body)
    assert QgisFetch()(request, never).status == 200
    assert server.searches == [{"collections": [], "datetime": "a/b", "limit": 1}]


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500, 503])
def test_an_answer_of_any_status_is_one(server, url, status):
    server.faults.append({"match": "a.bin", "status": status, "retry_after": 7})
    answer = QgisFetch()(Request(url), never)
    assert (answer.status, answer.headers["retry-after"]) == (status, "7")
    assert b"fault" in answer.body


def test_a_redirection_is_an_answer(server, url):
    server.faults.append({"match": "a.bin", "redirect": "elsewhere?x=1"})
    answer = QgisFetch()(Request(url), never)
    assert (answer.status, answer.headers["location"]) == (302, "elsewhere?x=1")
    assert len(server.log) == 1


def test_an_answer_that_is_cut_off_is_none(server, url):
    server.faults.append({"match": "a.bin", "cut": 100})
    with pytest.raises(ConnectionFailed):
        QgisFetch()(Request(url), never)


def test_a_server_that_is_not_there_is_named_without_the_query():
    with pytest.raises(ConnectionFailed) as caught:
        QgisFetch()(Request("http://127.0.0.1:9/x?sig=secret"), never)
    assert "secret" not in str(caught.value) and str(caught.value)


def test_a_stall_ends_by_the_time_out_of_qgis(server, url):
    server.faults.append({"match": "a.bin", "stall": 30})
    QgsSettings().setValue(TIMEOUT_SETTING, 1000)
    try:
        with pytest.raises(ConnectionFailed, match=r"nothing came for 1 s|time-out"):
            QgisFetch()(Request(url), never)
    finally:
        QgsSettings().remove(TIMEOUT_SETTING)


def test_more_bytes_than_the_limit_are_given_up(url):
    with pytest.raises(AnswerTooLong):
        QgisFetch()(Request(url, limit=10_239), never)
    assert len(QgisFetch()(Request(url, limit=10_240), never).body) == 10_240


def test_cancel_before_and_while_waiting(server, url):
    with pytest.raises(Cancelled):
        QgisFetch()(Request(url), lambda: True)
    assert server.log == []
    server.faults.append({"match": "a.bin", "stall": 30})
    with pytest.raises(Cancelled):
        QgisFetch()(Request(url), lambda: bool(server.log))


def test_an_account_is_added_to_the_requests_it_is_for(server, url, account):
    fetch = QgisFetch(account)
    fetch(Request(url), never)
    fetch(Request(url, authenticated=True), never)
    assert [entry["headers"].get("authorization") for entry in server.log] == [None, basic(USER)]


def test_an_account_that_cannot_be_used_is_named(server, url):
    with pytest.raises(CatalogueError, match="zzz9999"):
        QgisFetch("zzz9999")(Request(url, authenticated=True), never)
    assert server.log == []


def test_it_works_in_a_task_of_qgis(url, qtbot):
    answers = []

    class Task(QgsTask):
        def run(self):
            answers.append(QgisFetch()(Request(url), never))
            return True

    task = Task("fetch")
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    assert len(answers[0].body) == 10_240
