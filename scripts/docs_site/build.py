"""Builds the documents as a site that works from a folder, search included: MkDocs, with broken links as errors.

Run by `make docs` with the Python of an environment that has mkdocs-material.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
SOURCE = TOP / "build" / "documents-source"
# What the documents show and link to; code is read in the repository.
PATTERNS = ("*.md", "*.png", "*.jpg", "*.svg", "LICENSE")


def gather() -> None:
    """Copy the documents, and the pictures beside them, to SOURCE under their paths in the repository."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--", *PATTERNS, ":!tests"], cwd=TOP, check=True, capture_output=True, text=True
    ).stdout
    shutil.rmtree(SOURCE, ignore_errors=True)
    for name in filter(None, listing.split("\0")):
        target = SOURCE / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(TOP / name, target)


def build() -> None:
    """Make the site; two builds of one commit are equal."""
    commit_time = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=TOP, check=True, capture_output=True, text=True
    ).stdout.strip()
    environment = {**os.environ, "SOURCE_DATE_EPOCH": commit_time, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=TOP, check=True, env=environment)


if __name__ == "__main__":
    gather()
    build()
    print(f"{TOP / 'build' / 'documents' / 'index.html'}")
