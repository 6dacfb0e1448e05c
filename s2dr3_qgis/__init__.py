"""QGIS plugin: Sentinel-2 super-resolution from a 10 m to a 1 m grid."""

import sys

OLDEST_PYTHON = (3, 9)


def classFactory(iface):
    """Make the plugin; ``iface`` is None under qgis_process.

    :raises ImportError: QGIS runs a Python that is too old; this file alone must be readable to it.
    """
    if sys.version_info[:2] < OLDEST_PYTHON:
        raise ImportError(
            "S2DR3 needs Python 3.9 or newer, but this QGIS runs Python {}.{}. Install a QGIS that comes with a newer "
            "Python, for example from qgis.org.".format(*sys.version_info[:2])
        )
    from .plugin import S2DR3Plugin

    return S2DR3Plugin(iface)
