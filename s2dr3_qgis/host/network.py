"""HTTP requests through QGIS's network: its proxy, certificates, time-out and authentication configurations."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..engine.catalogue.transport import AnswerTooLong, ConnectionFailed, Request, Response
from ..engine.core.errors import Cancelled, CatalogueError
from ..engine.core.messages import message

LOOK_UP_MS = 100
# A reply that brings nothing for so long is given up, and asked for again by the caller.
LONGEST_STALL_MS = 30_000
TIMEOUT_SETTING = "qgis/networkAndProxy/networkTimeout"
REDIRECT_POLICY = QNetworkRequest.Attribute.RedirectPolicyAttribute
CACHE_LOAD = QNetworkRequest.Attribute.CacheLoadControlAttribute
CACHE_SAVE = QNetworkRequest.Attribute.CacheSaveControlAttribute
STATUS = QNetworkRequest.Attribute.HttpStatusCodeAttribute


class QgisFetch:
    """Carries one request at a time, in whichever thread it is called: the engine's transport `Fetch`.

    ``authcfg``: the id of an authentication configuration, which is added to requests that are marked for it.
    """

    def __init__(self, authcfg: str = ""):
        self._authcfg = authcfg
        setting = QgsSettings().value(TIMEOUT_SETTING, LONGEST_STALL_MS, type=int)
        self._stall_ms = max(1000, min(setting, LONGEST_STALL_MS))

    def __call__(self, request: Request, cancelled: Callable[[], bool]) -> Response:
        """The answer, whatever its status; see `Fetch` for what is raised."""
        if cancelled():
            raise Cancelled(message("Cancelled. No output was written."))
        reply = self._sent(request)
        try:
            return _Exchange(reply, request.limit, self._stall_ms, cancelled).answer()
        finally:
            reply.deleteLater()

    def _sent(self, request: Request) -> QNetworkReply:
        sent = QNetworkRequest(QUrl(request.url))
        for name, value in request.headers.items():
            sent.setRawHeader(name.encode(), value.encode())
        # The engine follows redirections itself, for it decides where credentials may go.
        sent.setAttribute(REDIRECT_POLICY, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        sent.setAttribute(CACHE_LOAD, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        sent.setAttribute(CACHE_SAVE, False)
        manager = QgsNetworkAccessManager.instance()
        authcfg = self._authcfg if request.authenticated else ""
        if authcfg and not QgsApplication.authManager().updateNetworkRequest(sent, authcfg)[0]:
            raise CatalogueError(
                message(
                    "The authentication configuration {authcfg} (AUTHCFG) could not be used: check it under "
                    "Settings > Options > Authentication, and that the master password is set.",
                    authcfg=authcfg,
                )
            )
        reply = manager.get(sent) if request.method == "GET" else manager.post(sent, QByteArray(request.body or b""))
        if authcfg:
            QgsApplication.authManager().updateNetworkReply(reply, authcfg)
        return reply


class _Exchange:
    """Waits for one reply in an event loop of its own; stops at a limit of bytes, a stall or Cancel."""

    def __init__(self, reply: QNetworkReply, limit: int, stall_ms: int, cancelled: Callable[[], bool]):
        self._reply = reply
        self._limit = limit
        self._stall_ms = stall_ms
        self._cancelled = cancelled
        self._loop = QEventLoop()
        self._body = bytearray()
        self._quiet_ms = 0
        self._stopped: Exception | None = None

    def answer(self) -> Response:
        """The reply as it came. Raises what `Fetch` does."""
        timer = QTimer()
        timer.setInterval(LOOK_UP_MS)
        timer.timeout.connect(self._look_up)
        self._reply.readyRead.connect(self._take)
        self._reply.finished.connect(self._loop.quit)
        timer.start()
        if not self._reply.isFinished():
            self._loop.exec()
        timer.stop()
        self._take()
        if self._stopped is not None:
            self._reply.abort()
            raise self._stopped
        return self._response()

    def _look_up(self) -> None:
        self._quiet_ms += LOOK_UP_MS
        if self._cancelled():
            self._stop(Cancelled(message("Cancelled. No output was written.")))
        elif self._quiet_ms > self._stall_ms:
            self._stop(ConnectionFailed(message("nothing came for {stall_ms:.0f} s", stall_ms=self._stall_ms / 1000)))

    def _take(self) -> None:
        # QGIS's own time-out closes the reply.
        if self._stopped is not None or not self._reply.isOpen():
            return
        self._quiet_ms = 0
        self._body += self._reply.readAll().data()
        if len(self._body) > self._limit:
            self._stop(AnswerTooLong(message("more than {limit} bytes", limit=self._limit)))

    def _stop(self, why: Exception) -> None:
        self._stopped = self._stopped or why
        self._loop.quit()

    def _response(self) -> Response:
        status = self._reply.attribute(STATUS)
        error = self._reply.error()
        headers = {
            bytes(name).decode("latin-1").lower(): bytes(value).decode("latin-1")
            for name, value in self._reply.rawHeaderPairs()
        }
        # An answer of any status is one, whatever Qt calls an error; but one that is cut off has a status too.
        length = headers.get("content-length", "")
        short = length.isdigit() and "content-encoding" not in headers and len(self._body) < int(length)
        if status is None or short or (status < 400 and error != QNetworkReply.NetworkError.NoError):
            raise ConnectionFailed(
                _cause(self._reply) if error != QNetworkReply.NetworkError.NoError else message("cut off")
            )
        return Response(int(status), headers, bytes(self._body))


def _cause(reply: QNetworkReply) -> str:
    """Qt's description of a failure, without the address, whose query may hold a token."""
    if reply.error() == QNetworkReply.NetworkError.OperationCanceledError:
        return message("no answer within the time-out of QGIS")
    text = reply.errorString()
    for address in (reply.url().toString(), bytes(reply.url().toEncoded()).decode()):
        text = text.replace(address, "…")
    return text.split("?")[0].strip().rstrip(".") or message("the connection failed")
