"""What is wrong with parameters, in words.

Of a wrong value QGIS itself says "Incorrect parameter value for PRECISION" only, of a misspelt name nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from difflib import get_close_matches

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from .device_parameter import DeviceParameter
from .names_parameter import entries
from .texts import tr

# Limits that QGIS gives to numbers without one: of integers, and of floating point.
NO_LIMITS = (2**31 - 1, sys.float_info.max)


def wrong_value(definition: QgsProcessingParameterDefinition, value, context: QgsProcessingContext) -> str:
    """Parameter, value and remedy as one line; "" if the value is acceptable, or if QGIS names it itself."""
    explain = next((its for kind, its in EXPLANATIONS.items() if isinstance(definition, kind)), None)
    if explain is None or value in (None, "") or _acceptable(definition, value, context):
        return ""
    return explain(definition, value, context)


def _acceptable(definition: QgsProcessingParameterDefinition, value, context: QgsProcessingContext) -> bool:
    if isinstance(definition, QgsProcessingParameterBoolean) and isinstance(value, str):
        # QGIS takes any other text for true, "no" and "off" too.
        return value.strip().lower() in ("true", "false", "1", "0")
    return definition.checkValueIsAcceptable(value, context)


def unknown_names(algorithm: QgsProcessingAlgorithm, names: Iterable[str]) -> list[str]:
    """A warning for each of ``names`` that is no parameter, with the most alike that is one."""
    known = [definition.name() for definition in algorithm.parameterDefinitions()]
    warnings = []
    for name in names:
        if name not in known:
            alike = get_close_matches(name.upper(), known, 1)
            remedy = [tr("Did you mean {}?").format(alike[0])] if alike else []
            warnings.append(" ".join([tr("There is no parameter {}: its value does not count.").format(name), *remedy]))
    return warnings


def _wrong_layers(definition: QgsProcessingParameterMultipleLayers, value, context: QgsProcessingContext) -> str:
    missing = next((part for part in entries(value) if not definition.checkValueIsAcceptable([part], context)), "")
    return tr("{}: '{}' is neither a file that exists nor a raster layer of the project.").format(
        definition.name(), missing
    )


def _wrong_choice(definition: QgsProcessingParameterEnum, value, context: QgsProcessingContext) -> str:
    parts = value.split(",") if isinstance(value, str) else entries(value)
    unknown = next((part for part in parts if not definition.checkValueIsAcceptable(part, context)), value)
    return tr("{} '{}' is unknown: use {}.").format(definition.name(), unknown, ", ".join(definition.options()))


def _wrong_number(definition: QgsProcessingParameterNumber, value, _context: QgsProcessingContext) -> str:
    low, high = definition.minimum(), definition.maximum()
    given = (definition.name(), value, f"{low:.10g}")
    if high in NO_LIMITS:
        return tr("{} is '{}': use a number, at least {}.").format(*given)
    return tr("{} is '{}': use a number from {} to {}.").format(*given, f"{high:.10g}")


def _wrong_extent(definition: QgsProcessingParameterExtent, value, _context: QgsProcessingContext) -> str:
    return tr(
        "{} is '{}': use west, east, south, north with the CRS, such as 600000,601000,4900000,4901000 [EPSG:32632]."
    ).format(definition.name(), value)


def _wrong_device(_definition: DeviceParameter, value, _context: QgsProcessingContext) -> str:
    return tr("DEVICE '{}' is unknown: use auto, cpu, cuda, cuda:N or mps.").format(value)


def _wrong_boolean(definition: QgsProcessingParameterBoolean, value, _context: QgsProcessingContext) -> str:
    return tr("{} is '{}': use true or false.").format(definition.name(), value)


EXPLANATIONS = {
    QgsProcessingParameterBoolean: _wrong_boolean,
    DeviceParameter: _wrong_device,
    QgsProcessingParameterMultipleLayers: _wrong_layers,
    QgsProcessingParameterEnum: _wrong_choice,
    QgsProcessingParameterNumber: _wrong_number,
    QgsProcessingParameterExtent: _wrong_extent,
}
