"""Builds the zip that the QGIS plugin manager installs: the committed files of this tree, and the documents' site.

`make docs` makes the site; --without-documents leaves it out, and Help leads to the documents on the web.
"""

from __future__ import annotations

import argparse
import subprocess
import zipfile
from configparser import ConfigParser
from pathlib import Path, PurePosixPath

TOP = Path(__file__).resolve().parent.parent
NAME = "s2dr3_qgis"
DOCUMENTS = TOP / "build" / "documents"
# Of the site: aids for its developers, word lists of languages that it is not in, and what only a web server needs.
LEFT_OUT = ("*.map", "assets/javascripts/lunr/*", "assets/javascripts/lunr/*/*", "sitemap.*", "404.html")
BESIDE_PACKAGE = ("metadata.txt", "LICENSE", "README.md", "CHANGELOG.md", "resources")
# A fixed time stamp makes two builds of the same commit equal.
TIME_STAMP = (2020, 1, 1, 0, 0, 0)


def tracked_files() -> list[Path]:
    """Files of the plugin that git tracks, relative to the top."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--", NAME, *BESIDE_PACKAGE], cwd=TOP, check=True, capture_output=True, text=True
    ).stdout
    return [Path(name) for name in sorted(filter(None, listing.split("\0")))]


def documents() -> list[Path]:
    """Files of the documents' site, relative to its top.

    :raises SystemExit: if the site has not been made
    """
    if not (DOCUMENTS / "index.html").is_file():
        raise SystemExit(f"{DOCUMENTS}: the documents are missing. Run `make docs`, or pass --without-documents.")
    files = sorted(path.relative_to(DOCUMENTS) for path in DOCUMENTS.rglob("*") if path.is_file())
    return [path for path in files if not any(PurePosixPath(path.as_posix()).match(pattern) for pattern in LEFT_OUT)]


def build(folder: Path, with_documents: bool) -> Path:
    """Write ``folder/s2dr3_qgis-VERSION.zip`` and return its path."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(TOP / "metadata.txt", encoding="utf-8")
    content = {path if path.parts[0] == NAME else Path(NAME) / path: TOP / path for path in tracked_files()}
    if with_documents:
        content |= {Path(NAME) / "documents" / path: DOCUMENTS / path for path in documents()}
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}-{metadata['general']['version']}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, path in content.items():
            entry = zipfile.ZipInfo(inside.as_posix(), TIME_STAMP)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return target


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default="build", help="where the zip is written")
    parser.add_argument("--without-documents", action="store_true")
    arguments = parser.parse_args()
    zip_file = build(TOP / arguments.folder, not arguments.without_documents)
    print(f"{zip_file} ({zip_file.stat().st_size / 1e6:.1f} MB)")
