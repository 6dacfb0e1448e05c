"""What failed commands wrote becomes advice; passwords in addresses are hidden or removed."""

from __future__ import annotations

import pytest

from s2dr3_qgis.environment.pip_diagnosis import diagnose, without_login, without_secrets

# What pip 23.0.1, venv of Debian 12, Windows and torch really wrote; long lines cut.
REAL_TEXTS = {
    "proxy": """WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy \
Authentication Required'))': /simple/torch/
ERROR: Could not find a version that satisfies the requirement torch==2.13.0 (from versions: none)
ERROR: No matching distribution found for torch==2.13.0""",
    "tls": """Could not fetch URL https://localhost:18443/simple/torch/: There was a problem confirming the ssl \
certificate: HTTPSConnectionPool(host='localhost', port=18443): Max retries exceeded with url: /simple/torch/ (Caused \
by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed \
certificate (_ssl.c:992)'))) - skipping
ERROR: No matching distribution found for torch==2.13.0""",
    "network": """WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f19c2e9da90>: \
Failed to establish a new connection: [Errno -2] Name or service not known')': /whl/torch/
ERROR: No matching distribution found for torch==2.13.0""",
    "build": """Looking in links: /tmp/wheels
ERROR: Could not find a version that satisfies the requirement torch==2.13.0 (from versions: none)
ERROR: No matching distribution found for torch==2.13.0""",
    "login": """Looking in indexes: https://mirror.example/whl/cpu
WARNING: 401 Error, Credentials not correct for https://mirror.example/whl/cpu/torch/
ERROR: Could not find a version that satisfies the requirement torch==2.13.0 (from versions: none)
ERROR: No matching distribution found for torch==2.13.0""",
    "socks": "ERROR: Could not install packages due to an OSError: Missing dependencies for SOCKS support.",
    "disk": """Installing collected packages: numpy
ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device""",
    "managed": "error: externally-managed-environment\n\n× This environment is externally managed",
    "venv": """The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.

    apt install python3.11-venv""",
    "pip": "/opt/python/bin/python: No module named pip",
    "locked": """ERROR: Could not install packages due to an OSError: [WinError 5] Access is denied: \
'C:\\\\Users\\\\x\\\\venv\\\\Lib\\\\site-packages\\\\torch\\\\lib\\\\c10.dll'
Consider using the `--user` option or check the permissions.""",
    "dll": """OSError: [WinError 126] The specified module could not be found. Error loading \
"C:\\Users\\x\\venv\\Lib\\site-packages\\torch\\lib\\c10.dll" or one of its dependencies.""",
    "python": """ERROR: Ignored the following versions that require a different python version: 2.9.0 \
Requires-Python >=3.10; 2.9.1 Requires-Python >=3.10
ERROR: No matching distribution found for torch==2.13.0""",
    "cuda": "AssertionError: Torch not compiled with CUDA enabled",
    "download": "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='x'): Read timed out.",
}


@pytest.mark.parametrize("key", REAL_TEXTS)
def test_diagnosis_of_real_texts(key):
    advice = diagnose(REAL_TEXTS[key])
    assert advice is not None
    assert advice.key == key
    assert advice.cause.endswith(".")
    assert advice.remedy.endswith(".")


def test_what_is_not_known_gets_no_advice():
    assert diagnose("ValueError: something else entirely") is None
    assert diagnose("") is None


def test_passwords_are_not_shown():
    text = "Looking in indexes: https://anna:s3cret@mirror.example/simple, http://plain.example"
    assert without_secrets(text) == "Looking in indexes: https://***@mirror.example/simple, http://plain.example"


@pytest.mark.parametrize("login", ["anna:pa@ss", "anna:p/w", "anna:p/w@x", "token"])
def test_passwords_with_any_character_are_not_shown(login):
    assert without_secrets(f"Looking at https://{login}@mirror.example/x") == "Looking at https://***@mirror.example/x"


def test_an_address_is_stored_without_its_login():
    assert without_login("https://anna:p/w@x@mirror.example/whl") == "https://mirror.example/whl"
    assert without_login("https://mirror.example/whl") == "https://mirror.example/whl"
