"""A STAC catalogue and its archive on this computer: items and files as real ones have, and faults on demand.

One server has all: ``/stac`` (landing page, collections, search with paging), ``/files`` (byte ranges), ``/blob``
(only with a token of ``/api/sas/v1/token``), ``/odata`` (only with an account). It keeps a log of all requests.
"""

from __future__ import annotations

import base64
import contextlib
import json
import re
import shutil
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from s2dr3_qgis.engine.catalogue.transport import AnswerTooLong, ConnectionFailed, Request, Response
from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.progress import Silent

BANDS = {
    "B02": ("blue", 10),
    "B03": ("green", 10),
    "B04": ("red", 10),
    "B05": ("rededge1", 20),
    "B06": ("rededge2", 20),
    "B07": ("rededge3", 20),
    "B08": ("nir", 10),
    "B8A": ("nir08", 20),
    "B11": ("swir16", 20),
    "B12": ("swir22", 20),
    "SCL": ("scl", 20),
}
TOKEN_SIGNATURE = "c2lnbmVk"
USER = "reader:" + "s" * 5
CORNER = (368000, 1986120)


class Server:
    """The running server; ``url`` has no path. A context manager.

    ``faults``: [{"match": text in the path, "status": 503, "times": 2}], or "cut", "stall" (seconds), "retry_after".
    ``paging``: "post", "merge", "get" or "loop"; ``page``: the items of a page, whatever limit is asked for;
    ``ignored``: conditions of a search that it does not know, "datetime" or "intersects".
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.items: list[dict] = []
        self.collections: dict[str, dict] = {}
        self.log: list[dict] = []
        self.faults: list[dict] = []
        self.searches: list[dict] = []
        self.paging, self.page, self.ignored = "post", 50, ()
        self.token_seconds, self.tokens = 2700.0, 0
        self.ranges = True
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"owner": self}))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Server:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_exception) -> None:
        self._server.shutdown()
        self._server.server_close()

    def clear(self) -> None:
        """Forget log, faults and items, and be an ordinary server again."""
        self.log.clear()
        self.faults.clear()
        self.searches.clear()
        self.items.clear()
        self.collections.clear()
        self.paging, self.page, self.token_seconds, self.tokens, self.ranges = "post", 50, 2700.0, 0, True
        self.ignored = ()

    def add(self, *items: dict, **collection) -> None:
        """List items, and describe their collections."""
        for item in items:
            self.items.append(item)
            name = item["collection"]
            self.collections[name] = {"type": "Collection", "id": name, "license": "other", "links": [], **collection}

    def asked(self, text: str) -> list[dict]:
        """Log entries whose path holds ``text``."""
        return [entry for entry in self.log if text in entry["path"]]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: Server

    def log_message(self, *_):
        """Nothing on the terminal."""

    def answer(self, status, body=b"", headers=None, cut=None):
        self.entry.update(status=status, bytes=len(body))
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, str(value))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body if cut is None else body[:cut])
        if cut is not None:
            self.close_connection = True

    def json(self, value, status=200):
        self.answer(status, json.dumps(value).encode(), {"Content-Type": "application/geo+json"})

    def do_POST(self):
        self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.handle_request()

    def do_GET(self):
        self.body = b""
        self.handle_request()

    def handle_request(self):
        owner = self.owner
        address = urllib.parse.urlsplit(self.path)
        path = urllib.parse.unquote(address.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.entry = {"method": self.command, "path": self.path, "headers": headers, "range": headers.get("range")}
        owner.log.append(self.entry)
        self.cut = None
        for fault in owner.faults:
            if fault["match"] in path and fault.get("times", 1) > 0:
                fault["times"] = fault.get("times", 1) - 1
                if self.fail(fault):
                    return
                break
        query = urllib.parse.parse_qs(address.query)
        if path.startswith("/stac"):
            self.stac(path[5:], query)
        elif path.startswith("/api/sas/v1/token/"):
            self.token()
        elif path.startswith("/blob/") and not self.has_token(query):
            self.answer(403, b"<Error><Code>AuthenticationFailed</Code></Error>")
        elif path.startswith("/odata/") and headers.get("authorization") != basic(USER):
            self.json({"detail": "Unauthorized"}, 401)
        else:
            self.file(path)

    def fail(self, fault):
        if "stall" in fault:
            time.sleep(fault["stall"])
        if "cut" in fault:
            self.cut = fault["cut"]
        if "redirect" in fault:
            self.answer(302, b"", {"Location": fault["redirect"]})
        elif "body" in fault:
            self.answer(fault.get("status", 200), fault["body"], {"Content-Type": "text/html"})
        elif "status" in fault:
            more = {"Retry-After": fault["retry_after"]} if "retry_after" in fault else {}
            self.answer(fault["status"], b'{"message": "fault"}', more)
        else:
            return False
        return True

    def token(self):
        self.owner.tokens += 1
        ends = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + self.owner.token_seconds))
        self.json({"msft:expiry": ends, "token": f"se={urllib.parse.quote(ends)}&sig={TOKEN_SIGNATURE}"})

    def has_token(self, query):
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        return query.get("sig") == [TOKEN_SIGNATURE] and query.get("se", [""])[0] >= now

    def file(self, path):
        file = (self.owner.folder / path.lstrip("/")).resolve()
        if self.owner.folder.resolve() not in file.parents or not file.is_file():
            self.answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
            return
        size = file.stat().st_size
        headers = {"ETag": f'"{size:x}"', "Content-Type": "image/tiff"}
        wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range") or "")
        if not wanted or not self.owner.ranges:
            self.answer(200, file.read_bytes(), headers, self.cut)
            return
        first, last = int(wanted[1]), min(int(wanted[2]), size - 1)
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
        with file.open("rb") as opened:
            opened.seek(first)
            self.answer(206, opened.read(last + 1 - first), headers, self.cut)

    def stac(self, path, query):
        owner = self.owner
        name = path.removeprefix("/collections/")
        if path in ("", "/"):
            search = {"rel": "search", "type": "application/geo+json", "href": f"{owner.url}/stac/search"}
            links = [{**search, "method": "GET"}, {**search, "method": "POST"}]
            self.json({"type": "Catalog", "id": "test", "stac_version": "1.0.0", "conformsTo": [], "links": links})
        elif path.startswith("/collections/") and name in owner.collections:
            self.json(owner.collections[name])
        elif path == "/search":
            body = json.loads(self.body) if self.body else {key: json.loads(values[0]) for key, values in query.items()}
            owner.searches.append(body)
            self.search(body)
        else:
            self.json({"code": "NotFoundError", "description": f"{name} does not exist"}, 404)

    def search(self, body):
        owner = self.owner
        start, page = body.get("token", 0), owner.page
        found = [item for item in owner.items if _matches(item, body, owner.ignored)]
        links = []
        if start + page < len(found) or owner.paging == "loop":
            following = 0 if owner.paging == "loop" else start + page
            links = [self.next_link({**body, "token": following}, following)]
        self.json({"type": "FeatureCollection", "features": found[start : start + page], "links": links})

    def next_link(self, body, token):
        link = {"rel": "next", "href": f"{self.owner.url}/stac/search"}
        if self.owner.paging == "get":
            query = urllib.parse.urlencode({key: json.dumps(value) for key, value in body.items()})
            return {**link, "href": f"./search?{query}"}
        merged = self.owner.paging == "merge"
        return {**link, "method": "POST", "merge": merged, "body": {"token": token} if merged else body}


def basic(user: str) -> str:
    """The header Authorization of a user and password."""
    return "Basic " + base64.b64encode(user.encode()).decode()


def _matches(item: dict, body: dict, ignored=()) -> bool:
    # As real servers do with what they do not know: nothing is found, and it is no error.
    if "query" in body or item["collection"] not in body["collections"]:
        return False
    start, end = body["datetime"].split("/")
    when = item["properties"].get("datetime") or item["properties"]["start_datetime"]
    if "datetime" not in ignored and not start[:19] <= when[:19] <= end[:19]:
        return False
    if "intersects" in ignored:
        return True
    geometry = ogr.CreateGeometryFromJson(json.dumps(item["geometry"]))
    return geometry.Intersects(ogr.CreateGeometryFromJson(json.dumps(body["intersects"])))


class Proxy:
    """A forwarding HTTP proxy; ``user``, "name:word", must be given if it is not empty. Keeps a log of addresses."""

    def __init__(self, user: str = ""):
        self.user = user
        self.log: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_ProxyHandler,), {"owner": self}))
        self._server.daemon_threads = True
        self.port = self._server.server_port

    def __enter__(self) -> Proxy:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_exception) -> None:
        self._server.shutdown()
        self._server.server_close()


class _ProxyHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: Proxy

    def log_message(self, *_):
        """Nothing on the terminal."""

    def do_POST(self):
        self.forward(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def do_GET(self):
        self.forward(None)

    def forward(self, body):
        if self.owner.user and self.headers.get("Proxy-Authorization") != basic(self.owner.user):
            self.reply(407, {"Proxy-Authenticate": 'Basic realm="proxy"'}, b"")
            return
        self.owner.log.append(self.path)
        dropped = ("host", "proxy-authorization", "proxy-connection", "connection", "content-length", "accept-encoding")
        headers = {name: value for name, value in self.headers.items() if name.lower() not in dropped}
        request = Request(self.path, self.command, headers, body)
        status, answered, data = fetch(request, lambda: False)
        kept = {name: value for name, value in answered.items() if name in ("content-type", "content-range", "etag")}
        self.reply(status, kept, data)

    def reply(self, status, headers, data):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def fetch(request: Request, cancelled) -> Response:
    """A transport without QGIS, as `transport.Fetch` asks for; it stalls for half a second at most."""
    if cancelled():
        raise Cancelled("Cancelled.")
    headers = dict(request.headers)
    if request.authenticated:
        headers["Authorization"] = basic(USER)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirection)
    sent = urllib.request.Request(request.url, request.body, headers, method=request.method)
    try:
        with opener.open(sent, timeout=0.5) as answer:
            return _read(answer, request.limit)
    except urllib.error.HTTPError as error:
        with error:
            return _read(error, request.limit)
    except (OSError, HTTPException) as error:
        raise ConnectionFailed(f"{type(error).__name__}") from error


def _read(answer, limit: int) -> Response:
    body = answer.read(limit + 1)
    if len(body) > limit:
        raise AnswerTooLong("too long")
    if answer.length:
        raise ConnectionFailed("cut off")
    return Response(answer.status, {name.lower(): value for name, value in answer.headers.items()}, body)


class Progress(Silent):
    """Keeps what is said; stops as soon as ``stop`` returns true."""

    def __init__(self, stop=lambda: False):
        self.lines, self.warnings, self.texts, self.shares = [], [], [], []
        self.stop = stop

    def info(self, message):
        self.lines.append(message)

    def warning(self, message):
        self.warnings.append(message)

    def text(self, message):
        self.texts.append(message)

    def fraction(self, done):
        self.shares.append(done)

    def cancelled(self):
        return self.stop()


def read(path):
    """Numbers (10,h,w) and geotransform of a cube."""
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset.GetGeoTransform()


def expected(tile, place, shape):
    """The numbers of a tile where a cube lies."""
    column, row = round((place[0] - tile.corner[0]) / 10), round((tile.corner[1] - place[3]) / 10)
    return tile.numbers[:, row : row + shape[1], column : column + shape[2]]


def assert_is(tile, path):
    """The cube at ``path`` holds exactly the numbers of a tile, in place."""
    numbers, place = read(path)
    assert place[1:3] == (10, 0) and place[4:] == (0, -10)
    np.testing.assert_array_equal(numbers, expected(tile, place, numbers.shape))


# --- pixels and items -------------------------------------------------------------------------------------------------


class Tile:
    """Harmonised numbers (10,h,w) and classes (h/2,w/2) of a tile, its EPSG code and upper left corner."""

    def __init__(self, numbers, classes=None, name="48QUE", epsg=32648, corner=CORNER):
        self.numbers, self.name, self.epsg, self.corner = numbers, name, epsg, corner
        shape = (numbers.shape[1] // 2, numbers.shape[2] // 2)
        self.classes = np.full(shape, 4, np.uint8) if classes is None else classes

    def part(self, name, first, last):
        """Columns ``first`` to ``last``, even numbers, as a tile of its own."""
        corner = (self.corner[0] + 10 * first, self.corner[1])
        classes = self.classes[:, first // 2 : last // 2]
        return Tile(self.numbers[:, :, first:last], classes, name, self.epsg, corner)

    def with_classes(self, value, rows, columns):
        """The same tile with another class, and without numbers for class 0, in a part given in 20 m pixels."""
        numbers, classes = self.numbers.copy(), self.classes.copy()
        classes[rows, columns] = value
        if value == 0:
            numbers[:, rows.start * 2 : rows.stop * 2, columns.start * 2 : columns.stop * 2] = 0
        return Tile(numbers, classes, self.name, self.epsg, self.corner)

    def plane(self, band):
        """The stored plane of a band at its own pixel size, and that size."""
        metres = BANDS[band][1]
        if band == "SCL":
            return self.classes, metres
        return self.numbers[list(BANDS).index(band), :: metres // 10, :: metres // 10], metres

    def outline(self):
        """GeoJSON polygon."""
        here, lonlat = osr.SpatialReference(), osr.SpatialReference()
        here.ImportFromEPSG(self.epsg)
        lonlat.ImportFromEPSG(4326)
        for crs in (here, lonlat):
            crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        to = osr.CoordinateTransformation(here, lonlat)
        (x, y), (_, rows, columns) = self.corner, self.numbers.shape
        corners = [(x, y), (x, y - 10 * rows), (x + 10 * columns, y - 10 * rows), (x + 10 * columns, y), (x, y)]
        return {"type": "Polygon", "coordinates": [[list(to.TransformPoint(*corner)[:2]) for corner in corners]]}


def demo_tile(top: Path, repeat: int = 1) -> Tile:
    """The scene that comes with the plugin, 4 × 4 km, repeated along both axes; 20 m bands are duplicates."""
    numbers = gdal.Open(str(top / "resources/samples/demo_T48QUE_20200223_thailand.tif")).ReadAsArray()
    return Tile(np.tile(as_measured(numbers), (1, repeat, repeat)))


def as_measured(numbers):
    """The same numbers with 20 m bands that are 2×2 duplicates on the 10 m grid, as a product has them."""
    numbers = np.maximum(numbers, 1)
    for index, (_, metres) in enumerate(list(BANDS.values())[:10]):
        if metres == 20:
            numbers[index] = numbers[index, ::2, ::2].repeat(2, 0).repeat(2, 1)
    return numbers


class Writing:
    """``add``: what ESA's numbers carry; ``missing``: bands without a file; ``block``: side of a block in pixels.

    ``picture``: "visual", a true-colour file with overviews, or "thumbnail", a JPEG of the tile.
    """

    def __init__(self, add=0, nodata=True, crs=True, jp2=False, missing=(), block=128, picture=""):
        self.add, self.nodata, self.crs, self.jp2, self.missing, self.block = add, nodata, crs, jp2, missing, block
        self.picture = picture


def write_files(folder: Path, tile: Tile, how: Writing) -> None:
    """Write band files of a tile as folder/BAND.tif or .jp2."""
    folder.mkdir(parents=True, exist_ok=True)
    for band in BANDS:
        plane, metres = tile.plane(band)
        if band != "SCL":
            plane = np.where(plane > 0, plane.astype(int) + how.add, 0).astype(np.int64) % 65536
        if band not in how.missing:
            _write_file(folder / f"{band}.{'jp2' if how.jp2 else 'tif'}", plane, metres, tile, how)


def _write_file(path: Path, plane, metres: int, tile: Tile, how: Writing) -> None:
    kind = gdal.GDT_Byte if path.stem == "SCL" else gdal.GDT_UInt16
    source = gdal.GetDriverByName("MEM").Create("", plane.shape[1], plane.shape[0], 1, kind)
    source.SetGeoTransform((tile.corner[0], metres, 0, tile.corner[1], 0, -metres))
    if how.crs:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(tile.epsg)
        source.SetSpatialRef(crs)
    source.GetRasterBand(1).WriteArray(plane)
    if how.nodata and not how.jp2:
        source.GetRasterBand(1).SetNoDataValue(0)
    if how.jp2:
        options = ["QUALITY=100", "REVERSIBLE=YES", "YCBCR420=NO", "BLOCKXSIZE=128", "BLOCKYSIZE=128"]
        gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(path), source, options=options)
        path.with_name(f"{path.name}.aux.xml").unlink(missing_ok=True)
    else:
        options = [f"BLOCKSIZE={how.block}", "COMPRESS=DEFLATE", "PREDICTOR=YES"]
        gdal.GetDriverByName("COG").CreateCopy(str(path), source, options=options)


def true_colour(tile: Tile):
    """(3,h,w) uint8: red, green and blue of a tile as the archives' pictures have them."""
    return np.clip(tile.numbers[[2, 1, 0]] // 12, 1, 255).astype(np.uint8)


def write_picture(folder: Path, tile: Tile, kind: str, block: int) -> str:
    """Write folder/visual.tif or folder/thumbnail.jpg; its name."""
    colours = true_colour(tile)
    source = gdal.GetDriverByName("MEM").Create("", colours.shape[2], colours.shape[1], 3, gdal.GDT_Byte)
    source.SetGeoTransform((tile.corner[0], 10, 0, tile.corner[1], 0, -10))
    source.WriteArray(colours)
    if kind == "thumbnail":
        gdal.Translate(str(folder / "thumbnail.jpg"), source, format="JPEG", width=90, height=90)
        (folder / "thumbnail.jpg.aux.xml").unlink(missing_ok=True)
        return "thumbnail.jpg"
    gdal.GetDriverByName("COG").CreateCopy(
        str(folder / "visual.tif"), source, options=[f"BLOCKSIZE={block}", "COMPRESS=DEFLATE"]
    )
    return "visual.tif"


def _item(identifier, collection, tile, properties, assets, version="1.0.0"):
    return {
        "type": "Feature",
        "stac_version": version,
        "id": identifier,
        "collection": collection,
        "geometry": tile.outline(),
        "properties": properties,
        "assets": assets,
        "links": [],
    }


def _properties(tile, when, baseline, cloud, sat):
    stamp = re.sub(r"[-:]", "", when)[:15]
    uri = f"{sat}_MSIL2A_{stamp}_N{baseline.replace('.', '')}_R061_T{tile.name}_{stamp}.SAFE"
    return {"datetime": when, "s2:processing_baseline": baseline, "s2:product_uri": uri, "eo:cloud_cover": cloud}


def _asset(tile, band, href, **more):
    plane, metres = tile.plane(band)
    transform = [metres, 0, tile.corner[0], 0, -metres, tile.corner[1]]
    return {"href": href, "gsd": metres, "proj:shape": list(plane.shape), "proj:transform": transform, **more}


def earth_search(server: Server, tile: Tile, when: str, baseline="05.00", cloud=1.0, legacy=None, how=None, sat="S2B"):
    """An item of Earth Search: Collection 1, or the harmonised one with the flag ``legacy``; its files are written.

    ``raster:bands`` gives the offset -0.1 for every late baseline, which is wrong in the harmonised archive.
    """
    how = how or Writing(1000 if legacy is None and baseline >= "04.00" else 0)
    stamp = re.sub(r"[-:]", "", when)[:15]
    identifier = f"{sat}_T{tile.name}_{stamp}_L2A"
    collection = "sentinel-2-c1-l2a" if legacy is None else "sentinel-2-l2a"
    archive = "e84-earth-search-sentinel-data" if legacy is None else "sentinel-cogs"
    place = f"files/{archive}/{collection}/{identifier}"
    write_files(server.folder / place, tile, how)
    raster = {"raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": -0.1 if baseline >= "04.00" else 0}]}
    assets = {key: _asset(tile, band, f"{server.url}/{place}/{band}.tif", **raster) for band, (key, _) in BANDS.items()}
    properties = {
        **_properties(tile, when, baseline, cloud, sat),
        "platform": f"sentinel-{sat[1:].lower()}",
        "proj:epsg": tile.epsg,
        "grid:code": f"MGRS-{tile.name}",
    }
    if how.picture:
        name = write_picture(server.folder / place, tile, how.picture, how.block)
        assets[how.picture] = {"href": f"{server.url}/{place}/{name}"}
    if legacy is not None:
        properties["earthsearch:boa_offset_applied"] = legacy
        assets["blue-jp2"] = {**assets["blue"], "href": "s3://sentinel-s2-l2a/B02.jp2"}
    return _item(identifier, collection, tile, properties, assets)


def planetary_computer(server: Server, tile: Tile, when: str, baseline="05.00", made="20230710T041152", how=None):
    """An item of the Planetary Computer: no offset, no scale, files that want a token."""
    how = how or Writing(1000 if baseline >= "04.00" else 0)
    stamp = re.sub(r"[-:]", "", when)[:15]
    identifier = f"S2B_MSIL2A_{stamp}_R061_T{tile.name}_{made}"
    place = f"blob/sentinel2-l2/{identifier}"
    write_files(server.folder / place, tile, how)
    assets = {band: _asset(tile, band, f"{server.url}/{place}/{band}.tif") for band in BANDS}
    properties = {
        **_properties(tile, when, baseline, 1.0, "S2B"),
        "platform": "Sentinel-2B",
        "proj:epsg": tile.epsg,
        "s2:mgrs_tile": tile.name,
        "s2:generation_time": made,
        "sat:relative_orbit": 61,
    }
    return _item(identifier, "sentinel-2-l2a", tile, properties, assets)


def copernicus(server: Server, tile: Tile, when: str, baseline="05.00", offset=None):
    """An item of the Copernicus Data Space: STAC 1.1, JPEG 2000, S3 with an alternative that wants an account."""
    stamp = re.sub(r"[-:]", "", when)[:15]
    identifier = f"S2B_MSIL2A_{stamp}_N{baseline.replace('.', '')}_R061_T{tile.name}_20230630T033416"
    late = baseline >= "04.00"
    place = f"odata/{identifier}"
    write_files(server.folder / place, tile, Writing(1000 if late else 0, jp2=True))
    assets = {"thumbnail": {"href": f"{server.url}/ql.jpg", "proj:code": None}}
    for band, (_, metres) in BANDS.items():
        s3 = f"s3://eodata/Sentinel-2/MSI/L2A/{identifier}.SAFE/{band}.jp2"
        https = {"https": {"href": f"{server.url}/{place}/{band}.jp2"}}
        code = {"proj:code": f"EPSG:{tile.epsg}", "alternate": https, "roles": ["data"]}
        if band != "SCL":
            value = (-0.1 if late else 0.0) if offset is None else offset
            code |= {"raster:scale": 0.0001, "raster:offset": value, "roles": ["data", "reflectance"]}
        assets[f"{band}_{metres}m"] = _asset(tile, band, s3, **code)
        if metres == 10:
            assets[f"{band}_60m"] = {"href": s3, "gsd": 60}
    properties = {
        "datetime": when,
        "platform": "sentinel-2b",
        "grid:code": f"MGRS-{tile.name}",
        "processing:version": baseline,
        "eo:cloud_cover": 1.0,
        "sat:relative_orbit": 61,
    }
    return _item(identifier, "sentinel-2-l2a", tile, properties, assets, "1.1.0")


def remove_files(server: Server) -> None:
    """Remove what items wrote."""
    for name in ("files", "blob", "odata"):
        while (server.folder / name).exists():  # an answer on its way may hold a file open for a moment
            shutil.rmtree(server.folder / name, ignore_errors=True)
            time.sleep(0.01)
