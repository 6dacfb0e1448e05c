"""Which addresses of clusters are accepted."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.sheets.addresses import cluster_address


@pytest.mark.parametrize(
    "address",
    ["tls://node-1:8786", "tcp://127.0.0.1:8786", "tcp://127.1.2.3:1", "tcp://[::1]:8786", "tcp://localhost:1"],
)
def test_encryption_or_loopback_is_accepted(address):
    assert cluster_address(address) == address


@pytest.mark.parametrize("address", ["tcp://10.0.0.1:8786", "tcp://node-1:8786", "tcp://127.0.0.1.evil.org:8786"])
def test_plain_tcp_beyond_loopback_is_refused_unless_the_user_says_so(address):
    with pytest.raises(InputError, match="anybody who answers can run programs"):
        cluster_address(address)
    assert cluster_address(address, trusted=True) == address


@pytest.mark.parametrize("address", ["gateway://a:1", "inproc://a", "http://127.0.0.1:8787", "tcp://", "ws://a:1"])
def test_other_addresses_are_refused(address):
    with pytest.raises(InputError, match="give tls://"):
        cluster_address(address, trusted=True)


def test_a_scheduler_file_is_read_and_held_to_the_same(tmp_path):
    file = tmp_path / "scheduler.json"
    file.write_text('{"address": "tcp://127.0.0.1:8786"}')
    assert cluster_address(str(file)) == "tcp://127.0.0.1:8786"
    file.write_text('{"address": "tcp://10.0.0.1:8786"}')
    with pytest.raises(InputError, match="without encryption"):
        cluster_address(str(file))
    for text in ("", "[]", "{}"):
        file.write_text(text)
        with pytest.raises(InputError, match="no scheduler file"):
            cluster_address(str(file))
    with pytest.raises(InputError, match="no address, and no scheduler file"):
        cluster_address(str(tmp_path / "gone.json"))
