"""The pages that the window offers fit their algorithms."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition

from s2dr3_qgis.gui.pages.tasks import tasks

LAYOUTS = {layout.algorithm: layout for layout, _ in tasks()}


@pytest.mark.parametrize("name", LAYOUTS)
def test_groups_and_remembered_values_are_parameters_of_the_algorithm(s2dr3_provider, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(name)
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    shown = [parameter for group in LAYOUTS[name].groups.values() for parameter in group]
    assert set(shown) <= names
    assert set(LAYOUTS[name].remembered) <= names
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_is_required_is_never_folded_away(s2dr3_provider, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(name)
    shown = {parameter for group in LAYOUTS[name].groups.values() for parameter in group}
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for definition in algorithm.parameterDefinitions():
        if not definition.flags() & optional and definition.defaultValue() is None:
            assert definition.name() in shown
