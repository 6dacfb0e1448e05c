"""Addresses as messages may show them."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.catalogue.transport import host_of, is_safe, plain


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a/b.tif?sig=x#y", "https://example.org/a/b.tif"),
        ("https://me:word@example.org:8080/a", "https://example.org:8080/a"),
        ("http://[::1]:90/a", "http://[::1]:90/a"),
        ("http://[bad", "(no valid address)"),
        ("https://example.org:port/", "(no valid address)"),
    ],
)
def test_an_address_without_what_is_nobody_s_business(url, shown):
    assert plain(url) == shown


def test_hosts_and_what_is_safe_for_credentials():
    assert host_of("https://EXAMPLE.org:1/x") == "example.org"
    assert host_of("http://[bad") == host_of("") == ""
    assert is_safe("https://example.org") and is_safe("http://127.0.0.1:8") and is_safe("http://localhost/")
    assert not is_safe("http://example.org") and not is_safe("ftp://example.org")
