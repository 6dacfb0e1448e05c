"""Composites and indices computed from a cube; the names that docs/PRODUCTS.md shows can be imported from here."""

from __future__ import annotations

from .catalogue import PRODUCTS
from .files import ProductSet

__all__ = ["PRODUCTS", "ProductSet"]
