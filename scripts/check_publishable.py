"""Checks the plugin zip as plugins.qgis.org does: structure, bandit, detect-secrets, flake8. Exit code 1 on a finding.

The rules are those of the repository's validator and security scan: any finding of bandit or detect-secrets rejects an
upload, so none is allowed here unless the line itself states a reason (`# nosec Bxxx`, `# pragma: allowlist secret`).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import zipfile
from configparser import ConfigParser
from pathlib import Path

from package import NAME, build

LARGEST_ZIP = 25_000_000
REQUIRED_METADATA = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
    "hasProcessingProvider",
)
FORBIDDEN_PATH = re.compile(r"\.pyc$|__pycache__|\.git|__MACOSX|\.\.|\\|\.(so|dll|dylib|exe|sh|bat|ps1)$|/tests?/")
# What the scan does not enable: importing subprocess is no finding of its own.
BANDIT_SKIPPED = "B404"
FLAKE8_RULES = "E9,F,E7,W6,C901"


def structure(archive: zipfile.ZipFile, size: int) -> list[str]:
    """Findings of the structural rules."""
    names = archive.namelist()
    found = [f"{name}: not allowed in a plugin" for name in names if FORBIDDEN_PATH.search(name)]
    found += [f"{name}: outside the folder {NAME}/" for name in names if not name.startswith(f"{NAME}/")]
    found += [
        f"{file}: missing" for file in ("__init__.py", "metadata.txt", "LICENSE") if f"{NAME}/{file}" not in names
    ]
    if size > LARGEST_ZIP:
        found.append(f"the zip has {size} bytes; {LARGEST_ZIP} are allowed")
    metadata = ConfigParser(interpolation=None)
    metadata.read_string(archive.read(f"{NAME}/metadata.txt").decode("utf-8"))
    general = metadata["general"]
    found += [f"metadata.txt: {key} is missing" for key in REQUIRED_METADATA if not general.get(key)]
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        found.append("metadata.txt: the version is not X.Y.Z")
    if f"{NAME}/{general.get('icon')}" not in names:
        found.append(f"metadata.txt: the icon {general.get('icon')} is not in the zip")
    return found


def run(*command: str) -> str:
    """Standard output of a Python tool in this environment, whatever its exit code."""
    return subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False).stdout


def scans(folder: Path) -> list[str]:
    """Findings of the three scanners in the unpacked plugin."""
    bandit = json.loads(run("bandit", "-q", "-r", str(folder), "-s", BANDIT_SKIPPED, "-f", "json"))
    found = [f"{f['filename']}:{f['line_number']}: {f['test_id']} {f['issue_text']}" for f in bandit["results"]]
    found += [f"bandit could not read {error['filename']}: {error['reason']}" for error in bandit["errors"]]
    secrets = json.loads(run("detect_secrets", "scan", "--all-files", str(folder)))
    found += [f"{s['filename']}:{s['line_number']}: {s['type']}" for rows in secrets["results"].values() for s in rows]
    return found + run("flake8", "--max-line-length=120", f"--select={FLAKE8_RULES}", str(folder)).splitlines()


def main() -> None:
    """Build the zip, check it, print the findings."""
    with tempfile.TemporaryDirectory() as scratch:
        zip_file = build(Path(scratch) / "zip", with_documents=False)
        unpacked = Path(scratch) / "unpacked"
        with zipfile.ZipFile(zip_file) as archive:
            found = structure(archive, zip_file.stat().st_size)
            archive.extractall(unpacked)
        found += [finding.replace(f"{unpacked}/", "") for finding in scans(unpacked)]
    print("\n".join(found) or f"{zip_file.name}: publishable, no findings")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
