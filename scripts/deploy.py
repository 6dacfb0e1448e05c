"""Links this working tree, in the shape of an installed plugin, into a QGIS profile (or any folder of plugins)."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
NAME = "s2dr3_qgis"


def plugin_entries() -> list[Path]:
    """Contents of an installed plugin folder: the package's own entries and the top-level files that belong to it."""
    package = [entry for entry in (TOP / NAME).iterdir() if entry.name != "__pycache__"]
    return sorted([*package, TOP / "metadata.txt", TOP / "LICENSE", TOP / "README.md", TOP / "resources"])


def link_into(plugins: Path) -> Path:
    """Make ``plugins/s2dr3_qgis`` a folder of links to this tree; an existing folder of links is replaced."""
    target = plugins / NAME
    if target.is_symlink():
        target.unlink()
    if target.exists():
        if not all(entry.is_symlink() for entry in target.iterdir() if entry.name != "__pycache__"):
            raise SystemExit(f"{target} holds an installed copy of the plugin: uninstall that first.")
        shutil.rmtree(target)
    target.mkdir(parents=True)
    for entry in plugin_entries():
        (target / entry.name).symlink_to(entry)
    return target


def profile_plugins(profile: str) -> Path:
    """The plugins folder of a QGIS 3 profile on this system."""
    home = Path.home()
    base = {
        "Windows": Path(os.environ.get("APPDATA", home)),
        "Darwin": home / "Library" / "Application Support",
    }.get(platform.system(), Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share")))
    return base / "QGIS" / "QGIS3" / "profiles" / profile / "python" / "plugins"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("profile", nargs="?", default="default", help="QGIS profile (default: default)")
    parser.add_argument("--into", type=Path, help="a folder of plugins instead of a profile")
    arguments = parser.parse_args()
    target = link_into(arguments.into or profile_plugins(arguments.profile))
    print(
        f"Linked {target}. In QGIS: Plugins > Manage and Install Plugins > Installed > tick 'S2DR3 Super-Resolution'."
    )


if __name__ == "__main__":
    main()
