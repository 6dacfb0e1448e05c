"""The processor's name and units, as Linux lists them on x86 and ARM, and on systems that list nothing."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core import processor
from s2dr3_qgis.engine.core.processor import is_native, processor_name, processor_units

ZEN3 = "processor\t: 0\nmodel name\t: AMD EPYC\nflags\t\t: fpu avx avx2 fma\n\nprocessor\t: 1\nflags\t: avx512f\n"
ZEN5 = "flags\t: avx2 avx512f avx512_vnni avx512_bf16\n"
RAPIDS = "flags\t: avx512f avx512_fp16 amx_tile amx_bf16\n"
GRAVITON = "processor\t: 0\nFeatures\t: fp asimd asimdhp bf16 i8mm\n"


@pytest.fixture
def listing(tmp_path, monkeypatch):
    def write(text: str | None) -> None:
        path = tmp_path / "cpuinfo"
        if text is not None:
            path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(processor, "CPUINFO", path)

    caches = (processor_name, processor_units)
    for cached in caches:
        cached.cache_clear()
    yield write
    for cached in caches:
        cached.cache_clear()


@pytest.mark.parametrize(
    ("text", "units", "bf16", "fp16"),
    [
        (ZEN3, ("avx2",), False, False),
        (ZEN5, ("avx2", "avx512f", "avx512_vnni", "avx512_bf16"), True, False),
        (RAPIDS, ("avx512f", "avx512_fp16", "amx_tile", "amx_bf16"), True, True),
        (GRAVITON, ("asimd", "asimdhp", "bf16", "i8mm"), True, True),
        ("", (), None, None),
        (None, (), None, None),
    ],
)
def test_native_precisions_follow_from_the_listed_units(listing, text, units, bf16, fp16):
    listing(text)
    assert processor_units() == units
    assert (is_native("bf16"), is_native("fp16"), is_native("fp32")) == (bf16, fp16, True)


def test_the_processor_has_a_name_even_if_the_system_lists_none(listing):
    listing(ZEN3)
    assert processor_name() == "AMD EPYC"
    processor_name.cache_clear()
    listing("flags\t: avx2\n")
    assert processor_name()
