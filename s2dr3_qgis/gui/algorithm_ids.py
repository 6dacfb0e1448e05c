"""The ids of the algorithms that the window knows by name."""

from __future__ import annotations

FETCH = "s2dr3:fetchcube"
PREPARE = "s2dr3:preparecube"
SUPERRESOLVE = "s2dr3:superresolve"
MANY = "s2dr3:superresolvemany"
PRODUCTS = "s2dr3:spectralproducts"
TOKENS = "s2dr3:extracttokens"
SEGMENT = "s2dr3:segment"
EVALUATE = "s2dr3:evaluate"
