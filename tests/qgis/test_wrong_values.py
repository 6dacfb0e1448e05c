"""Wrong values of parameters, of every algorithm: the message names parameter, value and what would be right."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    NULL,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
)
from qgis_feedback import Feedback
from scenes import SAMPLE

from s2dr3_qgis.algorithms.support.device_parameter import DeviceParameter, device_name
from s2dr3_qgis.algorithms.support.wrong_values import unknown_names

WRONG = {
    QgsProcessingParameterBoolean: "no",
    DeviceParameter: "gpu0",
    QgsProcessingParameterMultipleLayers: "/nowhere/2020.tif",
    QgsProcessingParameterEnum: "nonsense",
    QgsProcessingParameterNumber: "many",
    QgsProcessingParameterExtent: "here",
}


@pytest.fixture
def context():
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    yield context
    project.clear()


def told(algorithm, context, **parameters):
    """The message about these parameters; those not given are not checked before them."""
    return algorithm.checkParameterValues(parameters, context)[1]


@pytest.mark.parametrize("kind", WRONG, ids=lambda kind: kind.__name__)
def test_parameter_value_and_remedy_are_named(s2dr3_provider, context, kind):
    definitions = [
        (algorithm, its)
        for algorithm in s2dr3_provider.algorithms()
        for its in algorithm.parameterDefinitions()
        if isinstance(its, kind)
    ]
    assert definitions
    for algorithm, its in definitions:
        text = told(algorithm, context, **{its.name(): WRONG[kind]})
        assert text.startswith(its.name()) and f"'{WRONG[kind]}'" in text, (algorithm.id(), text)
        assert not re.search(r"e\+|\{", text), text


def test_every_device_is_asked_for_in_one_way(s2dr3_provider, context):
    algorithms = [its for its in s2dr3_provider.algorithms() if its.parameterDefinition("DEVICE")]
    assert {its.name() for its in algorithms} >= {"superresolve", "segment", "calibrate"}
    for algorithm in algorithms:
        device = algorithm.parameterDefinition("DEVICE")
        for value, name in (("", "auto"), (" cuda:1 ", "cuda:1"), ("mps", "mps")):
            assert device.checkValueIsAcceptable(value, context)
            assert device_name(algorithm, {"DEVICE": value}, context) == name
        assert not device.checkValueIsAcceptable("cuda:", context)
        assert device.checkValueIsAcceptable(QgsProperty.fromExpression("'cpu'"), context)


def test_the_first_file_that_is_missing_is_named(s2dr3_provider, context, top, tmp_path):
    algorithm, scene = s2dr3_provider.algorithm("superresolve"), str(top / SAMPLE)
    layer = QgsRasterLayer(scene, "one")
    context.project().addMapLayer(layer)
    fine = [scene, layer.id(), "one", layer]
    missing = str(tmp_path / "two.tif")
    for dates in ([*fine, missing], missing, (missing, *fine)):
        text = told(algorithm, context, INPUT=scene, OUTPUT=str(tmp_path / "out.tif"), DATES=dates)
        assert text == f"DATES: '{missing}' is neither a file that exists nor a raster layer of the project."
    assert not told(algorithm, context, INPUT=scene, OUTPUT=str(tmp_path / "out.tif"), DATES=fine)


def test_a_choice_of_many_names_the_one_that_is_unknown(s2dr3_provider, context):
    algorithm = s2dr3_provider.algorithm("spectralproducts")
    name = next(its.name() for its in algorithm.parameterDefinitions() if isinstance(its, QgsProcessingParameterEnum))
    known = algorithm.parameterDefinition(name).options()[:2]
    for value in ([*known, "nonsense"], ",".join([*known, "nonsense"])):
        text = told(algorithm, context, **{name: value})
        assert text.startswith(f"{name} 'nonsense' is unknown: use {', '.join(known)}, ")


@pytest.mark.parametrize(("value", "remedy"), [(-4, "use a number, at least 0."), ("", None), (96, None)])
def test_numbers_beyond_their_limits_state_these(s2dr3_provider, context, value, remedy):
    text = told(s2dr3_provider.algorithm("superresolve"), context, TILE_SIZE=value)
    assert (f"TILE_SIZE is '{value}': {remedy}" == text) if remedy else "TILE_SIZE" not in text


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("TILESIZE", " Did you mean TILE_SIZE?"), ("date", " Did you mean DATES?"), ("XYZ", ""), ("DATES", None)],
)
def test_a_name_that_is_no_parameter_is_told(s2dr3_provider, name, remedy):
    algorithm = s2dr3_provider.algorithm("superresolve")
    expected = [] if remedy is None else [f"There is no parameter {name}: its value does not count.{remedy}"]
    assert unknown_names(algorithm, ["INPUT", name]) == expected


def test_a_run_warns_of_a_misspelt_name_and_goes_on(s2dr3_provider, context, top, tmp_path):
    feedback, output = Feedback(), tmp_path / "cube.tif"
    parameters = {"INPUT": str(top / SAMPLE), "OUTPUT": str(output), "BANDORDER": "x"}
    _, fine = s2dr3_provider.algorithm("preparecube").run(parameters, context, feedback)
    assert fine and output.exists()
    assert [text for text in feedback.warnings if "BANDORDER" in text] == [
        "There is no parameter BANDORDER: its value does not count. Did you mean BAND_ORDER?"
    ]


def test_a_script_is_told_why_parameters_are_refused(qgis_processing, s2dr3_provider, top, tmp_path):
    import processing

    parameters = {"INPUT": str(top / SAMPLE), "OUTPUT": str(tmp_path / "out"), "PRODUCTS": [], "EXPRESSION": "B08-B99"}
    with pytest.raises(QgsProcessingException, match="B99"):
        processing.run("s2dr3:spectralproducts", parameters)


@pytest.mark.parametrize(
    ("name", "expression", "reason"),
    [
        ("EXTENT", "'here'", "EXTENT is 'here'"),
        ("PIXEL_GRID", "'nonsense'", "PIXEL_GRID 'nonsense' is unknown"),
        ("MASK", "array('cloud', 'fog')", "MASK 'fog' is unknown"),
    ],
)
def test_a_model_does_not_go_on_with_a_wrong_value(s2dr3_provider, context, top, name, expression, reason):
    model, step, feedback = QgsProcessingModelAlgorithm(), QgsProcessingModelChildAlgorithm(), Feedback()
    source = QgsProcessingModelChildParameterSource
    step.setAlgorithmId("s2dr3:preparecube")
    step.addParameterSources("INPUT", [source.fromStaticValue(str(top / SAMPLE))])
    step.addParameterSources(name, [source.fromExpression(expression)])
    model.addChildAlgorithm(step)
    _, fine = model.run({}, context, feedback)
    # QGIS never lets go of what an algorithm raises, nor of this frame below it: a model must not outlive QGIS.
    del model, step
    assert not fine and reason in feedback.errors[0], feedback.errors  # newer versions of QGIS put words before it


@pytest.mark.parametrize(
    ("empty", "names"),
    [
        (NULL, ("EXTENT", "PIXEL_GRID", "MASK", "LAYERS")),
        ("", ("EXTENT", "PIXEL_GRID", "MASK", "LAYERS", "BAND_ORDER", "INPUT_SCALE", "DATA_TYPE", "COG")),
    ],
)
def test_an_empty_value_from_a_model_counts_as_not_given(s2dr3_provider, context, top, tmp_path, empty, names):
    parameters = {"INPUT": str(top / SAMPLE), "OUTPUT": str(tmp_path / "cube.tif"), **dict.fromkeys(names, empty)}
    _, fine = s2dr3_provider.algorithm("preparecube").run(parameters, context, Feedback())
    assert fine and (tmp_path / "cube.tif").exists()
