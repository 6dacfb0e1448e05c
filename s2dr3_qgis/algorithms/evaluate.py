"""s2dr3:evaluate: a quality report of a super-resolved image against its input and, if there is one, a reference."""

from __future__ import annotations

from contextlib import ExitStack, closing
from itertools import chain
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..engine.core.files import check_outputs
from ..engine.evaluation.figures import BOX, MTF, TRUTH, figures, find, fine_and_coarse_rmse, write_csv
from ..engine.evaluation.measure import evaluate
from ..engine.evaluation.reference import open_truth
from ..engine.evaluation.report import write_report
from ..engine.evaluation.scene import Scene, make_scene
from ..engine.evaluation.uncertain_places import Place, uncertain_places
from ..engine.raster.cube.cube import OWN_GRID, open_cube
from ..engine.raster.cube.dates import date_cubes
from ..engine.raster.cube.files import input_paths
from ..engine.raster.cube.pairing import pairing_text
from ..engine.superresolution.request import uncertainty_beside
from ..host.translation import translated
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.cube_options import BANDS_20M, add_bands_20m, add_reading_options, reading_options
from .support.inputs import CubeSource, SourceLayers, source_layer, source_list
from .support.reading_notes import tell_reading


def _uncertain_places(scene: Scene) -> list[Place]:
    """Those of the uncertainty that was written beside the result; none without it."""
    file = uncertainty_beside(Path(scene.result.source))
    return uncertain_places(scene.coarse, scene.result, file) if file.is_file() else []


class Evaluate(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "evaluate"
    DOCUMENT = "EVALUATION"
    TITLE = "Evaluate a super-resolved image"
    GROUP = "quality"
    SUMMARY = "Quality report (HTML and CSV) of a result against its input and, if given, a finer reference."
    TAGS = ("quality", "validation", "consistency", "psnr", "ssim", "sam", "ergas", "opensr-test", "report")
    FIGURE = "evaluate.svg"
    FIGURE_TEXT = "The result, brought back to 10 m, against its input; and the result against a finer reference."
    HELP = (
        "<p><b>Consistency with the input:</b> the result, averaged back over the input's pixels and seen through the "
        "sensor's point spread function, against the input: RMSE, bias, PSNR and SSIM of each band (20 m bands at 20 "
        "m), spectral angle, ERGAS, and the shift between the two. <b>Detail:</b> gradient and radial power spectrum. "
        "<b>opensr-test</b> measures. With a <b>reference</b> on the result's grid also its PSNR, SSIM, spectral "
        "angle, ERGAS, and shares of improvement, omission and hallucination, compared with those of bicubic "
        "enlargement without and with back-projection. With <b>dates left out</b>, how well the result predicts their "
        "detail, against back-projection alone.</p>"
        "<p>Consistency is not truth: a result can agree with its input and still show things that are not there. Only "
        "a reference shows it. 1 m is the grid, not the resolution.</p>"
        "<p>The report is one file that needs no network. With matplotlib it has curves, without it a "
        "table. Memory does not grow with the scene; measures that cannot be summed over blocks are taken "
        "in nine windows spread over it.</p>"
    )

    INPUT = "INPUT"
    RESULT = "RESULT"
    REFERENCE = "REFERENCE"
    REFERENCE_BANDS = "REFERENCE_BANDS"
    REFERENCE_SCALE = "REFERENCE_SCALE"
    DATES = "DATES"
    OUTPUT = "OUTPUT"
    OUTPUT_CSV = "OUTPUT_CSV"
    RMSE_10M = "RMSE_10M"
    RMSE_20M = "RMSE_20M"
    RMSE_SENSOR_10M = "RMSE_SENSOR_10M"
    RMSE_SENSOR_20M = "RMSE_SENSOR_20M"
    SAM = "SAM"
    PSNR = "PSNR"

    def initAlgorithm(self, _configuration=None) -> None:
        self.add(
            CubeSource(self.INPUT, tr("Input (the original image)")),
            "The ten-band image from which the result was made.",
        )
        self.add(
            CubeSource(self.RESULT, tr("Result (super-resolved)")),
            "Ten bands on a grid whose pixels divide the input's, such as 1 m on 10 m. It covers the input or a part.",
        )
        self.add(
            CubeSource(self.REFERENCE, tr("Reference on the result's grid"), optional=True),
            "A finer image of the same place and time in reflectance, warped to the result's pixels. It may have fewer "
            "bands, such as the four of an aerial image.",
        )
        self.add(
            SourceLayers(self.DATES, tr("Dates left out"), QgsProcessing.SourceType.TypeRaster, optional=True),
            "Images of the same place on other days, on the input's pixels, that the result was made without. Each is "
            "predicted from the result through its own sensor model: whether its detail is what that day shows.",
        )
        self._add_advanced()
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, tr("Report"), tr("HTML files (*.html)")),
            "One HTML file with all pictures inside.",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_CSV, tr("Figures as a table"), tr("CSV files (*.csv)"), optional=True, createByDefault=False
            ),
            "All figures: section, image, measure, band, value, unit, number of pixels.",
        )
        for name, title in (
            (self.RMSE_10M, "Consistency by box mean, RMSE of the 10 m bands"),
            (self.RMSE_20M, "Consistency by box mean, RMSE of the 20 m bands"),
            (self.RMSE_SENSOR_10M, "Consistency by sensor model, RMSE of the 10 m bands"),
            (self.RMSE_SENSOR_20M, "Consistency by sensor model, RMSE of the 20 m bands"),
            (self.SAM, "Consistency by box mean, spectral angle in degrees"),
            (self.PSNR, "PSNR against the reference in dB"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def _add_advanced(self) -> None:
        add_reading_options(self)
        add_bands_20m(self)
        self.add(
            QgsProcessingParameterString(self.REFERENCE_BANDS, tr("Band order of the reference"), "auto"),
            "auto: by band names. Or each band's name in the file's order, such as B04,B03,B02,B08; - skips a band.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.REFERENCE_SCALE, tr("Scale of the reference"), "auto"),
            "As INPUT_SCALE.",
            advanced=True,
        )

    def read_parameters(self, parameters, context) -> None:
        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip() or "auto"

        coarse = source_layer(self, parameters, self.INPUT, context)
        options = reading_options(self, parameters, context)
        result = source_layer(self, parameters, self.RESULT, context)
        reference = source_layer(self, parameters, self.REFERENCE, context) if parameters.get(self.REFERENCE) else ""
        reference_options = text(self.REFERENCE_BANDS), text(self.REFERENCE_SCALE)
        bands_20m = self.parameterAsEnumString(parameters, BANDS_20M, context)

        def open_scene() -> Scene:
            truth = open_truth(reference, *reference_options) if reference else None
            images = open_cube(coarse, pixel_grid=OWN_GRID, **options), open_cube(result, pixel_grid=OWN_GRID)
            return make_scene(*images, truth, bands_20m)

        self._open = open_scene
        others = source_list(self, parameters, self.DATES, context)
        self._open_dates = lambda: [open_cube(other, **options) for other in others]

    def compute(self, parameters, context, progress: Progress) -> dict:
        report = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        table = self.parameterAsFileOutput(parameters, self.OUTPUT_CSV, context)
        # GDAL may crash when files are still open while QGIS ends, and QGIS keeps this object until then.
        with user_errors(), closing(self._open()) as scene, ExitStack() as opened:
            dates = [opened.enter_context(date) for date in self._open_dates()]
            outputs = {self.OUTPUT: Path(report), self.OUTPUT_CSV: Path(table) if table else None}
            check_outputs(outputs, chain.from_iterable(map(input_paths, (*scene.cubes, *dates))))
            for cube in scene.cubes:
                tell_reading(cube, progress)
            progress.info(pairing_text(scene.phase, self.parameterAsEnumString(parameters, BANDS_20M, context)))
            evaluation = evaluate(scene, progress, date_cubes(dates, scene.coarse))
            rows = figures(evaluation)
            write_report(evaluation, rows, Path(report), _uncertain_places(scene), translated)
            if table:
                write_csv(rows, Path(table))
        progress.fraction(1.0)
        results = {self.OUTPUT: report, **self._numbers(rows, scene)}
        if table:
            results[self.OUTPUT_CSV] = table
        return results

    def _numbers(self, rows, scene: Scene) -> dict:
        numbers = dict(zip((self.RMSE_10M, self.RMSE_20M), fine_and_coarse_rmse(rows, BOX)))
        numbers.update(zip((self.RMSE_SENSOR_10M, self.RMSE_SENSOR_20M), fine_and_coarse_rmse(rows, MTF)))
        numbers[self.SAM] = find(rows, BOX, "SAM")
        if scene.truth:
            numbers[self.PSNR] = find(rows, TRUTH, "PSNR")
        return numbers
