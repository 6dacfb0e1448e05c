"""QGIS plugin: Sentinel-2 super-resolution from a 10 m to a 1 m grid."""


def classFactory(iface):
    """Make the plugin; ``iface`` is None under qgis_process."""
    from .plugin import S2DR3Plugin

    return S2DR3Plugin(iface)
