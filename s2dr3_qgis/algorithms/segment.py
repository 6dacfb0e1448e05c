"""s2dr3:segment: class maps from a cube and tokens by training on polygons, by clustering, or with a saved head."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ..engine.core.errors import RasterError
from ..engine.core.messages import message
from ..engine.model.head.config import HeadConfig
from ..engine.raster.cube.cube import OWN_GRID, Cube, open_cube
from ..engine.raster.cube.files import input_paths, raster_paths
from ..engine.raster.vector.polygons import FIELDS, TABLE, is_table
from ..engine.segmentation.features import combine
from ..engine.segmentation.mapping import Outputs, classify
from ..engine.segmentation.training import Training, find_clusters, reuse, train
from ..host.backends import open_head, worker_interpreter
from ..host.settings import load
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.class_style import style_classes
from .support.cube_options import add_reading_options, reading_options
from .support.device_parameter import DeviceParameter, device_name
from .support.inputs import CubeSource, source_file, source_layer
from .support.shown_layers import name_table
from .support.training_polygons import TrainingPolygons

TRAIN, CLUSTERS, REUSE = "train", "clusters", "reuse"


class Segment(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "segment"
    DOCUMENT = "TOKENS"
    TITLE = "Segment into classes"
    GROUP = "imagery"
    SUMMARY = "A class map from a ten-band cube, patch tokens, or both, with a light head trained on a few polygons."
    TAGS = ("classification", "land cover", "machine learning", "k-means", "cluster", "training", "tokens", "head")
    FIGURE = "segment.jpg"
    FIGURE_TEXT = "Left: the bundled scene. Right: six clusters of its ten bands."
    HELP = (
        "<p><b>train</b>: a head learns the classes of your polygons and is then used on the whole raster. Its "
        "accuracy is measured by cross-validation over spatial blocks: all training pixels of a block are held out "
        "together, because neighbouring pixels are alike and a random split would be too optimistic. The figures hold "
        "for land like that of the polygons only.</p>"
        "<p><b>clusters</b>: k-means, without training. <b>reuse</b>: a saved head on another scene; INPUT "
        "and TOKENS must be of the same kind (tokens of the same backbone, layers and tile size).</p>"
        "<p>Heads: <b>linear</b> and <b>mlp</b> look at one pixel, <b>conv</b> at 5×5. With a cube and tokens together "
        "the map has the cube's grid; tokens are reduced to principal components and interpolated between the centres "
        "of their cells. With tokens alone the map has their cells.</p>"
    )

    METHOD = "METHOD"
    INPUT = "INPUT"
    TOKENS = "TOKENS"
    TRAINING = "TRAINING"
    CLASS_FIELD = "CLASS_FIELD"
    HEAD_TYPE = "HEAD_TYPE"
    CLUSTERS = "CLUSTERS"
    HEAD = "HEAD"
    COMPONENTS = "COMPONENTS"
    FOLDS = "FOLDS"
    BLOCK_SIZE = "BLOCK_SIZE"
    MAX_SAMPLES = "MAX_SAMPLES"
    SEED = "SEED"
    OUTPUT = "OUTPUT"
    PROBABILITIES = "PROBABILITIES"
    POLYGONS = "POLYGONS"
    REPORT = "REPORT"
    SAVED_HEAD = "SAVED_HEAD"
    ACCURACY = "ACCURACY"
    BALANCED_ACCURACY = "BALANCED_ACCURACY"

    def initAlgorithm(self, _configuration=None) -> None:
        self._add_inputs()
        self._add_options()
        self._add_outputs()

    def _add_inputs(self) -> None:
        self.add_choice(self.METHOD, "Method", [TRAIN, CLUSTERS, REUSE], TRAIN, "What to do; see the text above.")
        self.add(
            CubeSource(self.INPUT, tr("Ten-band cube"), optional=True),
            "A Sentinel-2 cube, original or super-resolved. Optional if TOKENS are given.",
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.TOKENS, tr("Patch tokens"), optional=True),
            "A raster made by 'Extract patch tokens', in the CRS of the cube. Optional if INPUT is given.",
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.TRAINING, tr("Training polygons"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            "For 'train'. A pixel belongs to the polygon that holds its centre.",
        )
        self.add(
            QgsProcessingParameterField(
                self.CLASS_FIELD, tr("Class field"), parentLayerParameterName=self.TRAINING, optional=True
            ),
            "Text or number. Whole numbers of 1 to 254 become the values of the map; otherwise classes are numbered.",
        )
        self.add_choice(self.HEAD_TYPE, "Head", ["linear", "mlp", "conv"], "mlp", "For 'train'.")
        self._add_number(self.CLUSTERS, "Clusters", 8, 2, 254, "For 'clusters'.", advanced=False)
        self.add(
            QgsProcessingParameterFile(
                self.HEAD, tr("Saved head"), optional=True, fileFilter=tr("Heads") + " (*.safetensors)"
            ),
            "For 'reuse': a file written as SAVED_HEAD.",
        )

    def _add_options(self) -> None:
        self._add_number(self.COMPONENTS, "Components of the tokens", 32, 1, 1024, "Principal components kept.")
        self._add_number(self.FOLDS, "Folds of the cross-validation", 5, 0, 50, "2 or more; 0: none.")
        self._add_number(
            self.BLOCK_SIZE,
            "Side of a block",
            0,
            0,
            1_000_000,
            "Pixels. Choose more than the distance over which the land looks alike; 0: an eighth of the labelled area.",
        )
        self._add_number(
            self.MAX_SAMPLES, "Largest number of training pixels", 50_000, 10, 1_000_000, "Drawn at random."
        )
        self._add_number(self.SEED, "Random seed", 0, 0, 2**31 - 1, "Equal seeds give equal results on one machine.")
        self.add(DeviceParameter(), "auto, cpu, cuda, cuda:N or mps.", advanced=True)
        add_reading_options(self)

    def _add_outputs(self) -> None:
        self.add(QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Class map")), "8-bit, 0 = nodata.")
        self.add(
            QgsProcessingParameterRasterDestination(
                self.PROBABILITIES, tr("Class probabilities"), optional=True, createByDefault=False
            ),
            "One band for each class, UInt16 with scale 0.0001. These are the head's own estimates, not calibrated.",
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                self.POLYGONS, tr("Polygons"), optional=True, createByDefault=False
            ),
            "Connected pixels of one class, with the fields code and class (.gpkg, .shp, .geojson, .fgb). A GeoPackage "
            "that exists keeps its tables: a table 'classes' is added to it, or replaced.",
        )
        for name, title, kind, text in (
            (self.REPORT, "Report", "JSON (*.json)", "Accuracy and confusion matrix."),
            (self.SAVED_HEAD, "Head", "safetensors (*.safetensors)", "The trained head, for 'reuse'."),
        ):
            file = QgsProcessingParameterFileDestination(name, tr(title), kind, optional=True, createByDefault=False)
            self.add(file, text)
        self.addOutput(QgsProcessingOutputNumber(self.ACCURACY, tr("Overall accuracy (cross-validated)")))
        self.addOutput(QgsProcessingOutputNumber(self.BALANCED_ACCURACY, tr("Balanced accuracy (cross-validated)")))

    def _add_number(self, name, title, default, low, high, text, *, advanced=True) -> None:
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterNumber(name, tr(title), kind, default, False, low, high), text, advanced)

    def read_parameters(self, parameters, context) -> None:
        self._method = self.parameterAsEnumString(parameters, self.METHOD, context)
        worker_interpreter(load())  # fails without PyTorch, before anything is read
        self._open = self._opener(parameters, context)
        self._tokens, self._warnings = None, []
        if parameters.get(self.TOKENS):
            self._tokens, self._warnings = source_file(self, parameters, self.TOKENS, context)
        if self._open is None and self._tokens is None:
            raise QgsProcessingException(tr("Give INPUT, TOKENS or both: there is nothing to classify."))
        self._polygons = None
        if self._method == TRAIN:
            if self.parameterAsInt(parameters, self.FOLDS, context) == 1:
                raise QgsProcessingException(tr("FOLDS is 1: a cross-validation needs 2 or more; 0 leaves it out."))
            self._polygons = TrainingPolygons(self, parameters, self.TRAINING, self.CLASS_FIELD, context)
        self._head = self.parameterAsFile(parameters, self.HEAD, context)
        if self._method == REUSE and not self._head:
            raise QgsProcessingException(tr("METHOD 'reuse' needs HEAD, a file saved by a run with 'train'."))

    def _opener(self, parameters, context) -> Callable[[], Cube] | None:
        """A function that opens the cube; None without INPUT."""
        if not parameters.get(self.INPUT):
            return None
        source = source_layer(self, parameters, self.INPUT, context)
        return partial(open_cube, source, pixel_grid=OWN_GRID, **reading_options(self, parameters, context))

    def compute(self, parameters, context, progress: Progress) -> dict:
        device = device_name(self, parameters, context)
        training = Training(
            kind=self.parameterAsEnumString(parameters, self.HEAD_TYPE, context),
            components=self.parameterAsInt(parameters, self.COMPONENTS, context),
            folds=self.parameterAsInt(parameters, self.FOLDS, context),
            block=self.parameterAsInt(parameters, self.BLOCK_SIZE, context),
            samples=self.parameterAsInt(parameters, self.MAX_SAMPLES, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
        )
        texts = self._output_texts(parameters, context)
        with user_errors():
            outputs = _outputs(texts)
            saved = Path(self._head) if self._method == REUSE else None
            cube = self._open() if self._open else None
            for warning in [*(cube.warnings if cube else ()), *self._warnings]:
                progress.warning(warning)
            with combine(cube, self._tokens) as features:
                outputs.check(self._input_paths(cube, saved, outputs))
                beside = bool(outputs.polygons and is_table(outputs.polygons))
                with open_head(saved, device, progress.cancelled) as head:
                    config, report = self._prepare_head(
                        features, head, training, outputs, parameters, context, progress
                    )
                    classify(features, config, head, outputs, report, progress)
        for line in _report_lines(report):
            progress.info(line)
        style_classes(context, texts[self.OUTPUT], dict(zip(config.codes, config.classes)))
        if beside:
            texts[self.POLYGONS] = name_table(context, texts[self.POLYGONS], outputs.table)
        accuracy = {
            self.ACCURACY: report.get("overall_accuracy"),
            self.BALANCED_ACCURACY: report.get("balanced_accuracy"),
        }
        return {**texts, **accuracy}

    def _input_paths(self, cube: Cube | None, saved: Path | None, outputs: Outputs) -> list[str | Path]:
        """All files that the run reads.

        :raises RasterError: POLYGONS is the table of the training polygons themselves.
        """
        paths: list[str | Path] = [
            *(input_paths(cube) if cube else ()),
            *(raster_paths(self._tokens) if self._tokens else ()),
        ]
        if saved:
            paths.append(saved)
        training = self._polygons
        if training and training.file:
            paths.append(training.file)
            if outputs.polygons and _holds(outputs, training):
                raise RasterError(
                    message(
                        "POLYGONS is the table of TRAINING itself ({polygons}), which is never replaced: "
                        "choose another file.",
                        polygons=outputs.polygons,
                    )
                )
        return paths

    def _prepare_head(
        self, features, head, training, outputs: Outputs, parameters, context, progress
    ) -> tuple[HeadConfig, dict]:
        """Train the head, fit it to clusters, or check the saved one; its config and the report."""
        if self._method == TRAIN:
            with self._polygons.label_map(features.grid) as labels:
                outputs.check_room(features.grid, len(labels.classes))
                return train(features, labels, training, head, progress)
        if self._method == REUSE:
            config = reuse(features, head, Path(self._head).name)
            outputs.check_room(features.grid, len(config.classes))
            return config, {}
        clusters = self.parameterAsInt(parameters, self.CLUSTERS, context)
        outputs.check_room(features.grid, clusters)
        return find_clusters(features, clusters, training, head, progress), {}

    def _output_texts(self, parameters, context) -> dict[str, str]:
        """The requested outputs by parameter name, as the user gave them."""
        layers = (self.OUTPUT, self.PROBABILITIES, self.POLYGONS)
        texts = {name: self.parameterAsOutputLayer(parameters, name, context) for name in layers}
        for name in (self.REPORT, self.SAVED_HEAD):
            texts[name] = self.parameterAsFileOutput(parameters, name, context)
        return {name: text for name, text in texts.items() if text}


def _outputs(texts: dict[str, str]) -> Outputs:
    """The files to write; QGIS's "Save to GeoPackage" gives POLYGONS as a data source with a table."""
    polygons, table = texts.get(Segment.POLYGONS), TABLE
    if polygons and polygons.startswith("ogr:"):
        source = QgsDataSourceUri(polygons[len("ogr:") :])
        polygons, table = source.database(), source.table() or TABLE
    paths = [Path(text) if text else None for text in (
        texts.get(Segment.PROBABILITIES), polygons, texts.get(Segment.SAVED_HEAD), texts.get(Segment.REPORT)
    )]  # fmt: skip
    return Outputs(Path(texts[Segment.OUTPUT]), *paths, table)


def _holds(outputs: Outputs, training: TrainingPolygons) -> bool:
    """Whether the table to be written is that of the training polygons."""
    if not is_table(outputs.polygons) or not outputs.polygons.samefile(training.file):
        return False
    if training.table:
        return training.table.lower() == outputs.table.lower()
    return [name for name in training.fields if name != "fid"] == list(FIELDS)


def _report_lines(report: dict) -> list[str]:
    """The report as lines for the log."""
    if report.get("overall_accuracy") is None:
        return []
    lines = [
        message(
            "Cross-validation over {folds} folds of blocks of {block_pixels} pixels: overall accuracy "
            "{overall_accuracy:.3f}, balanced accuracy {balanced_accuracy:.3f}.",
            folds=report["folds"],
            block_pixels=report["block_pixels"],
            overall_accuracy=report["overall_accuracy"],
            balanced_accuracy=report["balanced_accuracy"],
        ),
        message("Confusion matrix (rows: reference; columns: predicted):"),
    ]
    for name, counts in zip(report["confusion"]["names"], report["confusion"]["counts"]):
        lines.append(f"  {name}: {' '.join(map(str, counts))}")
    return lines
