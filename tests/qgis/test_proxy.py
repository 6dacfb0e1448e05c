"""QGIS's proxy server as an address."""

from __future__ import annotations

import pytest
from qgis.core import QgsNetworkAccessManager, QgsSettings

from s2dr3_qgis.gui.options.proxy import proxy_address


@pytest.mark.parametrize(
    ("kind", "user", "password", "address"),
    [
        ("HttpProxy", "", "", "http://proxy.example:3128"),
        ("HttpProxy", "anna", "p@ss/word", "http://anna:p%40ss%2Fword@proxy.example:3128"),
        ("Socks5Proxy", "", "", "socks5://proxy.example:3128"),
    ],
)
def test_the_proxy_is_qgis_own(qgis_app, kind, user, password, address):
    store = QgsSettings()
    values = {"Enabled": True, "Type": kind, "Host": "proxy.example", "Port": 3128, "User": user, "Password": password}
    try:
        for name, value in values.items():
            store.setValue(f"proxy/proxy{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
        assert proxy_address() == address
    finally:
        store.remove("proxy")
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
    assert proxy_address() == ""
