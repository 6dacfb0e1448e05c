"""QGIS's proxy server as an address for other programs."""

from __future__ import annotations

from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
}


def proxy_address() -> str:
    """The proxy of Settings > Options > Network (the system's, if QGIS uses that), or "" for none.

    It may hold a password: hand it on in an environment variable, never on a command line, and do not log it.
    """
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    scheme = SCHEMES.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return ""
    user = quote(proxy.user(), safe="")
    password = quote(proxy.password(), safe="")
    login = f"{user}:{password}@" if user and password else f"{user}@" if user else ""
    return f"{scheme}://{login}{proxy.hostName()}:{proxy.port()}"
