"""Servers that speak S3's language for GDAL's /vsis3/: a small one that counts requests and can be full, and moto."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

import pytest
from osgeo import gdal

# As a listing of S3: longer ones come in pages.
PAGE = 1000
MOTO = """
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
server._thread.join()
"""


class ObjectServer(ThreadingHTTPServer):
    """``objects``: bytes by bucket/key; ``requests``: (method, path) of all; ``full``: refuse what is written."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.objects: dict[str, bytes] = {}
        self.requests: list[tuple[str, str]] = []
        self.full = False
        self.most_at_once = PAGE


class _Handler(BaseHTTPRequestHandler):
    server: ObjectServer
    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        content = self._content()
        if self.server.full:
            self._answer(507, b"<Error><Code>InsufficientStorage</Code><Message>The bucket is full</Message></Error>")
            return
        self.server.objects[self._key()] = content
        self._answer(200)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        if "/" not in self._key().strip("/") or "delimiter" in query or "list-type" in query:
            self._answer(200, self._listing(query))
            return
        self._note()
        content = self.server.objects.get(self._key())
        if content is None:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
            return
        span = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not span:
            self._answer(200, content)
            return
        first, last = int(span.group(1)), int(span.group(2) or len(content) - 1)
        part = content[first : last + 1]
        self._answer(206, part, {"Content-Range": f"bytes {first}-{first + len(part) - 1}/{len(content)}"})

    def do_DELETE(self) -> None:
        self._note()
        self.server.objects.pop(self._key(), None)
        self._answer(204)

    def do_POST(self) -> None:
        self._content()
        self._answer(501, b"<Error><Code>NotImplemented</Code></Error>")

    def _listing(self, query: dict[str, list[str]]) -> bytes:
        self._note()
        bucket = self._key().split("/")[0]
        prefix = query.get("prefix", [""])[0]
        keys = sorted(key[len(bucket) + 1 :] for key in self.server.objects if key.startswith(f"{bucket}/{prefix}"))
        names = [key if "/" not in key[len(prefix) :] else key[: key.index("/", len(prefix)) + 1] for key in keys]
        names = [name for name in dict.fromkeys(names) if name > query.get("marker", [""])[0]]
        page = names[: self.server.most_at_once]
        truncated = len(names) > len(page)
        parts = ["<ListBucketResult>", f"<Prefix>{escape(prefix)}</Prefix><Delimiter>/</Delimiter>"]
        parts.append(f"<IsTruncated>{str(truncated).lower()}</IsTruncated>")
        if truncated:
            parts.append(f"<NextMarker>{escape(page[-1])}</NextMarker>")
        for name in page:
            if name.endswith("/"):
                parts.append(f"<CommonPrefixes><Prefix>{escape(name)}</Prefix></CommonPrefixes>")
            else:
                size = len(self.server.objects[f"{bucket}/{name}"])
                date = "<LastModified>2026-01-01T00:00:00.000Z</LastModified>"
                parts.append(f"<Contents><Key>{escape(name)}</Key>{date}<Size>{size}</Size></Contents>")
        return "".join([*parts, "</ListBucketResult>"]).encode()

    def _key(self) -> str:
        return unquote(urlsplit(self.path).path).lstrip("/")

    def _note(self) -> None:
        self.server.requests.append((self.command, self._key()))

    def _content(self) -> bytes:
        self._note()
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            content = b""
            while size := int(self.rfile.readline().strip() or b"0", 16):
                content += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return content
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def _answer(self, code: int, content: bytes = b"", headers: dict[str, str] | None = None) -> None:
        self.send_response(code)
        for name, value in {**(headers or {}), "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_arguments: object) -> None:
        pass


@contextmanager
def object_server() -> Iterator[ObjectServer]:
    """A server that runs, and GDAL's options for it, in this process and those that it starts."""
    server = ObjectServer()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with _options_for(server.server_address[1]):
            yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def s3_server() -> Iterator[str]:
    """moto, which speaks all of S3's language, uploads in parts included; gives the address of its bucket."""
    if importlib.util.find_spec("moto") is None:
        pytest.skip("SKIPPED FOR LACK OF moto: pip install -r requirements-dev.txt")
    # A process of its own: in this one it would wait for what GDAL, which waits for it, holds.
    process = subprocess.Popen([sys.executable, "-c", MOTO], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        port = int(process.stdout.readline())
        url = f"http://127.0.0.1:{port}/bucket"
        urllib.request.urlopen(urllib.request.Request(url, method="PUT"), timeout=60).close()
        with _options_for(port):
            yield "s3://bucket"
    finally:
        process.kill()
        process.communicate()


@contextmanager
def _options_for(port: int) -> Iterator[None]:
    options = {
        "AWS_S3_ENDPOINT": f"127.0.0.1:{port}",
        "AWS_HTTPS": "NO",
        "AWS_VIRTUAL_HOSTING": "FALSE",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "word",
        "AWS_REGION": "us-east-1",
    }
    before = {name: os.environ.get(name) for name in options}
    os.environ.update(options)
    for name, value in options.items():
        gdal.SetConfigOption(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            gdal.SetConfigOption(name, None)
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        gdal.VSICurlClearCache()
