"""The DEVICE parameter: by what name a device is chosen, and what counts if none is."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterString

from ...host.settings import DEVICE as KNOWN
from .texts import tr

DEVICE = "DEVICE"
AUTO = "auto"


class DeviceParameter(QgsProcessingParameterString):
    """A device's name as text; empty is "auto": the device of the settings, or the best one there is."""

    def __init__(self):
        super().__init__(DEVICE, tr("Device"), AUTO)

    def checkValueIsAcceptable(self, value, context: QgsProcessingContext | None = None) -> bool:
        """Whether it is a device's name, or a property of a model, which has no value yet."""
        if isinstance(value, str):
            return KNOWN.fullmatch(value.strip() or AUTO) is not None
        return super().checkValueIsAcceptable(value, context)


def device_name(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """The name given, or "auto", for which the settings decide."""
    return algorithm.parameterAsString(parameters, DEVICE, context).strip() or AUTO
