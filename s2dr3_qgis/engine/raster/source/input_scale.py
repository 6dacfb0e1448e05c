"""INPUT_SCALE: the user's statement of how stored numbers become reflectance."""

from __future__ import annotations

import re
from typing import Optional, Union

from ...core.errors import RasterError
from ...core.messages import message

# reflectance = DN × scale + offset.
INPUT_SCALES = {
    "reflectance": (1.0, 0.0),
    "DN/10000": (1e-4, 0.0),
    "(DN-1000)/10000": (1e-4, -0.1),
    "DN/65535": (1 / 65535, 0.0),
    "reflectance-0.1": (1.0, -0.1),
}
NUMBER = r"(?:\d+\.?\d*|\.\d+)"
# "(DN+1000)/10000", "DN/4000".
OF_NUMBERS = re.compile(rf"(?:\(dn([+-]{NUMBER})\)|dn)/({NUMBER})")
# "reflectance+0.1".
OF_REFLECTANCE = re.compile(rf"reflectance([+-]{NUMBER})")


def given_scale(input_scale: Union[str, float]) -> Optional[tuple[float, float]]:
    """Scale and offset stated by INPUT_SCALE; None for "auto".

    :param input_scale: "auto", one of INPUT_SCALES or a formula of their form with other numbers, or the reflectance of
        one unit.
    :raises RasterError: it is none of these.
    """
    text = re.sub(r"\s", "", str(input_scale)).lower().replace("−", "-")
    if text in ("auto", ""):
        return None
    named = {name.lower(): value for name, value in INPUT_SCALES.items()}
    stated = named.get(text) or _formula(text) or _factor(text)
    if stated is None:
        raise RasterError(
            message(
                "INPUT_SCALE {input_scale!r} is unknown: use auto, {input_scales}, such a formula with other "
                "numbers, or the reflectance of one unit as a number above 0 and up to 1, such as 0.0001.",
                input_scale=str(input_scale),
                input_scales=", ".join(INPUT_SCALES),
            )
        )
    return stated


def _formula(text: str) -> Optional[tuple[float, float]]:
    numbers, reflectance = OF_NUMBERS.fullmatch(text), OF_REFLECTANCE.fullmatch(text)
    if reflectance:
        return 1.0, float(reflectance.group(1))
    if numbers and float(numbers.group(2)) >= 1:
        unit = float(numbers.group(2))
        return 1 / unit, float(numbers.group(1) or 0) / unit
    return None


def _factor(text: str) -> Optional[tuple[float, float]]:
    try:
        number = float(text)
    except ValueError:
        return None
    return (number, 0.0) if 0 < number <= 1 else None
