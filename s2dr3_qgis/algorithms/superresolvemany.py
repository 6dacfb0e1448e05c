"""s2dr3:superresolvemany: many scenes in sheets, on the cores of this computer or on a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputHtml,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsRasterLayer,
)

from ..engine.core.bands import BAND_NAMES
from ..engine.core.errors import RasterError
from ..engine.core.files import made_folder, temporary_folder
from ..engine.core.messages import message
from ..engine.core.progress import Progress as EngineProgress
from ..engine.core.text import size_text
from ..engine.sheets.addresses import cluster_address
from ..engine.sheets.child_run import run_command
from ..engine.sheets.failures import ATTEMPTS
from ..engine.sheets.layout import scene_names
from ..engine.sheets.scene_plan import SIDE
from ..engine.sheets.store import open_store
from ..engine.sheets.summary import SUMMARY_PAGE
from ..engine.superresolution.request import DATA_TYPES
from ..host.backends import worker_interpreter
from ..host.settings import PRECISIONS, load
from ..host.sheets_driver import driver_python
from ..host.translation import translated
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.checkpoint_parameters import file_filter
from .support.cube_options import add_reading_options, reading_options
from .support.device_parameter import DeviceParameter, device_name
from .support.inputs import AreaSource, SourceLayers, source_layers
from .support.result_style import TRUE_COLOUR
from .support.styling import LayerStyler, composite_renderer, smooth

if TYPE_CHECKING:
    from ..engine.sheets.cost import SheetsCost

# More failed sheets than these are only counted in a message; summary.json has them all.
SHOWN_FAILURES = 5
# More layers make a project slow.
MOST_LAYERS = 20


class SuperResolveMany(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "superresolvemany"
    DOCUMENT = "SCALE"
    TITLE = "Super-resolve many scenes"
    SUMMARY = "Super-resolves many Sentinel-2 scenes in sheets, with all cores of this computer or on a Dask cluster."
    TAGS = ("super-resolution", "batch", "cluster", "dask", "slurm", "parallel", "country")
    HELP = (
        "<p>Each scene is cut into sheets, squares of 1024 input pixels, which are made one by one by as many "
        "processes as this computer has cores and memory for, or by the workers of a Dask cluster. A sheet is a COG of "
        "its own; each scene gets a virtual raster of its sheets, and the folder a tile index, a static STAC "
        "collection and a summary.</p>"
        "<p>A sheet that is in the folder is done. Whatever ends a run, <b>the same parameters go on</b> with what is "
        "missing: nothing is made twice, nothing unfinished has a final name. A sheet that fails is tried again, then "
        "given up and named; all others are made.</p>"
        "<p>Job arrays (SLURM, Kubernetes, AWS Batch) do the same without QGIS by "
        "<code>python -m s2dr3_qgis.engine.sheets</code>; see docs/SCALE.md.</p>"
    )

    INPUTS = "INPUTS"
    AREA = "AREA"
    DECODER = "DECODER"
    PRECISION = "PRECISION"
    DATA_TYPE = "DATA_TYPE"
    SHEET = "SHEET"
    CLUSTER = "CLUSTER"
    WORKERS = "WORKERS"
    ATTEMPTS = "ATTEMPTS"
    ESTIMATE = "ESTIMATE"
    LOAD = "LOAD"
    OUTPUT = "OUTPUT"
    SCENES = "SCENES"
    SHEETS = "SHEETS"
    MISSING = "MISSING"
    COST = "COST"
    SUMMARY_PAGE = "SUMMARY_PAGE"

    def initAlgorithm(self, _configuration=None) -> None:
        self.add(
            SourceLayers(self.INPUTS, tr("Scenes"), QgsProcessing.SourceType.TypeRaster),
            "Raster layers or files, .SAFE folders or .zip files, a folder that holds such, a text file with a path a "
            "line, or a JSON file with STAC items. Settings of a layer in QGIS (CRS, nodata) do not count.",
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            "Polygons, in any CRS: sheets that do not meet them are not made, and pixels outside are nodata.",
        )
        self._add_network()
        self._add_work()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder of sheets")),
            "A folder that all workers see at this path. What lies there is kept; the same parameters go on with it.",
        )
        self.addOutput(QgsProcessingOutputMultipleLayers(self.SCENES, tr("Scenes as virtual rasters")))
        self.addOutput(QgsProcessingOutputNumber(self.SHEETS, tr("Number of sheets")))
        self.addOutput(QgsProcessingOutputNumber(self.MISSING, tr("Sheets that are not made")))
        self.addOutput(QgsProcessingOutputString(self.COST, tr("Estimate")))
        self.addOutput(QgsProcessingOutputHtml(self.SUMMARY_PAGE, tr("Summary of the sheets")))

    def _add_network(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.DECODER, tr("Decoder checkpoint"), optional=True, fileFilter=file_filter()),
            "As for Super-resolve; on a cluster, at the same path on all machines.",
        )
        self.add(
            DeviceParameter(),
            "As for Super-resolve. All workers need the same kind of device as this computer.",
            advanced=True,
        )
        self.add_choice(
            self.PRECISION, "Precision", PRECISIONS, "auto", "As for Super-resolve, for all workers.", advanced=True
        )
        add_reading_options(self)
        self.add_choice(
            self.DATA_TYPE,
            "Data type",
            DATA_TYPES,
            DATA_TYPES[0],
            "UInt16: reflectance × 10000. Float32: reflectance, twice as large.",
            advanced=True,
        )

    def _add_work(self) -> None:
        self.add(
            QgsProcessingParameterNumber(self.SHEET, tr("Sheet (input pixels)"), defaultValue=SIDE, minValue=128),
            "Pixels a side of a sheet, a multiple of 128. A killed worker loses one sheet at most.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.CLUSTER, tr("Dask cluster"), "", optional=True),
            "Empty: processes of this computer. Else the scheduler's address (tls://host:port, or tcp://127.0.0.1:port "
            "on this computer) or its scheduler file. Whoever runs a cluster can run programs on this computer.",
        )
        self.add(
            QgsProcessingParameterNumber(self.WORKERS, tr("Processes"), defaultValue=0, minValue=0),
            "Processes of this computer, each with one core. 0: as many as cores and memory allow.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(self.ATTEMPTS, tr("Attempts"), defaultValue=ATTEMPTS, minValue=1),
            "How often a sheet that fails is tried before it is given up and named.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.ESTIMATE, tr("Estimate only"), False),
            "Plan the sheets and say what they take (core-hours, GB of disk and of scratch, MB/s), and make none.",
        )

        self.add(
            QgsProcessingParameterBoolean(self.LOAD, tr("Open the scenes on the map"), True),
            "The first 20 scenes as layers; no effect if no project is open (qgis_process).",
        )

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        if self.parameterAsInt(parameters, self.SHEET, context) % 128:
            return False, tr("SHEET must be a multiple of 128 pixels, such as 512, 1024 or 2048.")
        return True, ""

    def read_parameters(self, parameters, context) -> None:
        cluster = self.parameterAsString(parameters, self.CLUSTER, context).strip()
        if cluster:
            cluster_address(cluster)
        self._cluster = cluster
        self._inputs = source_layers(self, parameters, self.INPUTS, context)
        self._area = AreaSource(self, parameters, self.AREA, context)
        worker_interpreter(load())  # without PyTorch nothing else matters

    def preview(self, parameters, context) -> Callable[[EngineProgress], SheetsCost]:
        """A function that returns the cost of a run with these parameters, for any thread.

        :raises QgsProcessingException: an input is no file; the function raises S2DR3Error if a run would be refused.
        """
        # The planning of sheets is much to load, which QGIS's start does not wait for.
        from ..engine.sheets.area_file import area_of
        from ..engine.sheets.estimate import preview
        from ..engine.sheets.planning import Choices
        from ..engine.sheets.scenes import find_scenes

        with user_errors():
            paths = [layer.path for layer in source_layers(self, parameters, self.INPUTS, context)]
            area = AreaSource(self, parameters, self.AREA, context)
        named = self._choices(parameters, context)
        reading = reading_options(self, parameters, context)
        workers = self.parameterAsInt(parameters, self.WORKERS, context)
        device_type = named["device"].partition(":")[0].replace("auto", "cpu")
        output = parameters.get(self.OUTPUT)

        def answer(progress: EngineProgress) -> SheetsCost:
            chosen = Choices(
                decoder=named["decoder"],
                side=named["sheet"],
                data_type=named["data-type"],
                area=area_of(*area.as_given(), "AREA"),
            )
            cost = preview(find_scenes(paths, **reading), chosen, device_type, workers, progress)
            if isinstance(output, str) and output != QgsProcessing.TEMPORARY_OUTPUT:
                _check_room(output, cost.store_bytes)
            return cost

        return answer

    def compute(self, parameters, context, progress: Progress) -> dict:
        output = self.parameterAsString(parameters, self.OUTPUT, context)
        for layer in self._inputs:
            if layer.crs or layer.nodata:
                progress.warning(
                    tr("The settings of the layer {} in QGIS (CRS, nodata) do not count.").format(layer.name)
                )
        with user_errors():
            self._python = driver_python(bool(self._cluster))
            with self._lists() as (scenes, area), made_folder(Path(output)):
                planning = self._plan_arguments(parameters, context, area)
                cost = run_command(self._python.driver, ["plan", output, scenes, *planning], progress)
            progress.info(cost["text"])
            _check_room(output, cost["store_bytes"])
            results = {self.OUTPUT: output, self.SHEETS: cost["sheets"], self.COST: translated(cost["text"])}
            if self.parameterAsBoolean(parameters, self.ESTIMATE, context):
                return {**results, self.MISSING: cost["sheets"], self.SCENES: []}
            tally = run_command(
                self._python.driver, ["run", output, *self._run_arguments(parameters, context)], progress
            )
            _translate_summary(output)
        if tally["missing"]:
            raise QgsProcessingException(_missing_text(output, tally))
        scenes = [str(Path(output, name, f"{name}.vrt")) for name in scene_names(open_store(output))]
        if self.parameterAsBoolean(parameters, self.LOAD, context):
            _load(context, scenes, progress)
        return {**results, self.MISSING: 0, self.SCENES: scenes, self.SUMMARY_PAGE: str(Path(output, SUMMARY_PAGE))}

    def _choices(self, parameters, context) -> dict:
        """What decides the sheets, by the names of the driver's options; what is left open, by the settings."""
        precision = self.parameterAsEnumString(parameters, self.PRECISION, context)
        chosen = load()
        return {
            "decoder": self.parameterAsString(parameters, self.DECODER, context) or chosen.decoder,
            "device": chosen.device_for(device_name(self, parameters, context)),
            "precision": chosen.precision_for(precision),
            "data-type": self.parameterAsEnumString(parameters, self.DATA_TYPE, context),
            "sheet": self.parameterAsInt(parameters, self.SHEET, context),
        }

    def _plan_arguments(self, parameters, context, area: str) -> list[str]:
        reading = reading_options(self, parameters, context)
        values = {
            **self._choices(parameters, context),
            "area": area,
            "band-order": reading["band_order"],
            "input-scale": reading["input_scale"],
        }
        return [f"--{name}={value}" for name, value in values.items()] + self._both(parameters, context)

    def _run_arguments(self, parameters, context) -> list[str]:
        attempts = self.parameterAsInt(parameters, self.ATTEMPTS, context)
        return [f"--cluster={self._cluster}", f"--attempts={attempts}", "--shard=0/1", *self._both(parameters, context)]

    def _both(self, parameters, context) -> list[str]:
        network = self._python.network
        workers = self.parameterAsInt(parameters, self.WORKERS, context)
        return [f"--workers={workers}", f"--network-python={network.path if network else ''}"]

    @contextmanager
    def _lists(self) -> Iterator[tuple[str, str]]:
        """Files for the driver: the list of scenes, longer than a command line may be, and the area, "" for none."""
        with temporary_folder() as folder:
            scenes, area = folder / "scenes.txt", folder / "area.gpkg"
            scenes.write_text("\n".join(layer.path for layer in self._inputs), encoding="utf-8")
            polygons, crs = self._area.as_given()
            if polygons:
                _write_area(str(area), polygons, crs)
            yield str(scenes), str(area) if polygons else ""


def _load(context, scenes: list[str], progress: Progress) -> None:
    """Have Processing load the scenes in natural colours, all with the same contrast."""
    bands = [BAND_NAMES.index(name) + 1 for name in TRUE_COLOUR.bands]

    def style(layer: QgsRasterLayer) -> None:
        layer.setRenderer(composite_renderer(layer.dataProvider(), bands, TRUE_COLOUR.highs, TRUE_COLOUR.lows))
        smooth(layer)

    for path in scenes[:MOST_LAYERS]:
        details = QgsProcessingContext.LayerDetails(Path(path).stem, context.project(), Path(path).stem)
        details.setPostProcessor(LayerStyler(style))
        context.addLayerToLoadOnCompletion(path, details)
    if len(scenes) > MOST_LAYERS:
        progress.info(
            tr("The first {shown} of {total} scenes are opened; sheets.gti.gpkg shows all of them.").format(
                shown=MOST_LAYERS, total=len(scenes)
            )
        )


def _write_area(path: str, polygons: list[bytes], wkt: str) -> None:
    reference = osr.SpatialReference(wkt) if wkt else None
    dataset = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("area", reference, ogr.wkbUnknown)
    for polygon in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(polygon))
        layer.CreateFeature(feature)
    del feature, layer, dataset


def _check_room(output: str, needed: int) -> None:
    """Raise RasterError if the folder's disk has less room than all sheets may take, those that are there included."""
    store = open_store(output)
    free = store.free_bytes()
    there = sum(path.stat().st_size for path in Path(output).glob("*/*.tif"))
    if free is not None and free + there < needed:
        raise RasterError(
            message(
                "The disk of {output} has {free} free, and the sheets may take {needed}: free some, choose "
                "another folder, or a smaller AREA.",
                output=output,
                free=size_text(free),
                needed=size_text(needed - there),
            )
        )


def _translate_summary(output: str) -> None:
    """Write the summary's page in the language of QGIS; the driver, which has no QGIS, wrote it in English."""
    from ..engine.sheets.index import write_summary_page  # much to load, as for `preview`

    write_summary_page(open_store(output), translated)


def _missing_text(output: str, tally: dict) -> str:
    given_up = tally["given_up"]
    names = "; ".join(f"{name}: {translated(error)}" for name, error in sorted(given_up.items())[:SHOWN_FAILURES])
    return tr(
        "{missing} of {total} sheets are not made. {names}. The others are in {output}, summary.json lists all that "
        "failed, and the same parameters try them again."
    ).format(missing=tally["missing"], total=tally["total"], names=names, output=output)
