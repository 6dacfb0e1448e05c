"""Hooks of MkDocs: the site asks no other server for anything; its search needs none either."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

REMOTE_SCRIPT = '<script src="https://unpkg.com/iframe-worker/shim"></script>'
OWN_SCRIPT = "worker_in_frame.js"


def on_post_page(output: str, page, config) -> str:
    """Put this project's script in place of the theme's remote one.

    :raises ValueError: if the theme's page has changed
    """
    if REMOTE_SCRIPT not in output:
        raise ValueError(f"{page.file.src_uri}: the theme no longer loads {REMOTE_SCRIPT}; adapt {__file__}.")
    up = "../" * (len(PurePosixPath(page.url).parts) - 1)
    return output.replace(REMOTE_SCRIPT, f'<script src="{up}{OWN_SCRIPT}"></script>')


def on_post_build(config) -> None:
    """Copy the script to the top of the site."""
    shutil.copyfile(Path(__file__).with_name(OWN_SCRIPT), Path(config.site_dir) / OWN_SCRIPT)
