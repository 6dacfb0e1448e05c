"""Builds the zip that the QGIS plugin manager installs, from the committed files of this tree."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
NAME = "s2dr3_qgis"
BESIDE_PACKAGE = ("metadata.txt", "LICENSE", "README.md", "CHANGELOG.md", "resources")
# A fixed time stamp makes two builds of the same commit equal.
TIME_STAMP = (2020, 1, 1, 0, 0, 0)


def tracked_files() -> list[Path]:
    """Files of the plugin that git tracks, relative to the top."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--", NAME, *BESIDE_PACKAGE], cwd=TOP, check=True, capture_output=True, text=True
    ).stdout
    return [Path(name) for name in sorted(filter(None, listing.split("\0")))]


def build(folder: Path) -> Path:
    """Write ``folder/s2dr3_qgis-VERSION.zip`` and return its path."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(TOP / "metadata.txt", encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}-{metadata['general']['version']}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in tracked_files():
            inside = path if path.parts[0] == NAME else Path(NAME) / path
            entry = zipfile.ZipInfo(inside.as_posix(), TIME_STAMP)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (TOP / path).read_bytes(), zipfile.ZIP_DEFLATED)
    return target


if __name__ == "__main__":
    zip_file = build(TOP / (sys.argv[1] if len(sys.argv) > 1 else "build"))
    print(f"{zip_file} ({zip_file.stat().st_size / 1e6:.1f} MB)")
