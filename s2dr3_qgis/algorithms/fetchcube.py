"""s2dr3:fetchcube: from a place and a date to a ten-band cube, out of a STAC catalogue."""

from __future__ import annotations

import datetime
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
    QgsRectangle,
)

from ..engine.catalogue.area import Area
from ..engine.catalogue.job import Fetched, FetchJob
from ..engine.catalogue.period import Period
from ..engine.catalogue.profiles import PROFILES, Profile, find_profile
from ..engine.catalogue.request import CHOICES, CLEAREST, FetchRequest, Limits
from ..engine.core.errors import CatalogueError
from ..engine.core.messages import message, together
from ..engine.raster.cube.cube import SCENE_CLASSES
from ..host.network import QgisFetch
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.cube_options import INPUT_SCALE, INPUT_SCALE_HELP
from .support.inputs import AreaSource, Extent

INTEGER = QgsProcessingParameterNumber.Type.Integer
DOUBLE = QgsProcessingParameterNumber.Type.Double
# The area is given to the engine in longitude and latitude.
LONLAT = "EPSG:4326"


class FetchCube(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "fetchcube"
    DOCUMENT = "CATALOGUES"
    TITLE = "Fetch a cube"
    SUMMARY = "Fetches the ten bands of a place and date from a STAC catalogue, as one cube in reflectance."
    TAGS = ("STAC", "download", "catalogue", "Earth Search", "Planetary Computer", "Copernicus", "cloud", "COG")
    HELP = (
        "<p>Give a place (POINT with SIZE, EXTENT or AREA) and a DATE, or a period from START to END. Of the scenes in "
        "the catalogue one is chosen by what the place itself looks like in it: cloud outside does not matter. Dates "
        "that were not asked for are never taken.</p>"
        "<p>Only the parts of the ten bands that the area touches are read. The offset of processing baseline 04.00 "
        "(−1000) is applied as the archive needs it; the log says what was done. An area over several tiles becomes "
        "one cube of one day.</p>"
        "<p>The output is what <i>Prepare a cube</i> writes, so that <i>Super-resolve</i> takes it as it is. A JSON "
        "file beside it names the scenes and files that it comes from.</p>"
        "<p>CANDIDATES is a layer of the footprints of all scenes that were looked at, with cloud and cover in the "
        "area, and why each was taken or left.</p>"
    )

    POINT = "POINT"
    SIZE = "SIZE"
    EXTENT = "EXTENT"
    AREA = "AREA"
    DATE = "DATE"
    START = "START"
    END = "END"
    CATALOGUE = "CATALOGUE"
    URL = "URL"
    COLLECTION = "COLLECTION"
    MAX_CLOUD = "MAX_CLOUD"
    MIN_COVER = "MIN_COVER"
    CHOOSE = "CHOOSE"
    DATES = "DATES"
    MOSAIC = "MOSAIC"
    MAX_LOOKS = "MAX_LOOKS"
    AUTHCFG = "AUTHCFG"
    MASK = "MASK"
    LIST_ONLY = "LIST_ONLY"
    RESUME = "RESUME"
    OUTPUT = "OUTPUT"
    CANDIDATES = "CANDIDATES"
    CUBES = "CUBES"
    SCENES = "SCENES"
    LISTED = "LISTED"

    def initAlgorithm(self, _configuration=None) -> None:
        self._add_place()
        self._add_dates()
        self._add_catalogue()
        self._add_limits()
        self._add_reading()
        self._add_outputs()

    def _add_place(self) -> None:
        self.add(
            QgsProcessingParameterPoint(self.POINT, tr("Point"), optional=True),
            "The middle of the place, in any CRS; without one: longitude,latitude. Give either this, EXTENT or AREA.",
        )
        self.add(
            QgsProcessingParameterNumber(self.SIZE, tr("Size (m)"), DOUBLE, 4000.0, False, 20.0, 200_000.0),
            "The side of the square around POINT, in metres.",
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            "The place as a rectangle, in any CRS. The cube snaps outward to multiples of 20 m in its UTM zone.",
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            "The place as a layer of polygons: the rectangle that holds its (selected) features.",
        )

    def _add_dates(self) -> None:
        kind = QgsProcessingParameterDateTime.Type.Date
        self.add(
            QgsProcessingParameterDateTime(self.DATE, tr("Date"), kind, optional=True),
            "The day (UTC), such as 2020-02-23. Alone: that day and no other. With START and END: the day to be near "
            "to.",
        )
        self.add(
            QgsProcessingParameterDateTime(self.START, tr("From"), kind, optional=True),
            "The first day of a period (UTC).",
        )
        self.add(
            QgsProcessingParameterDateTime(self.END, tr("To"), kind, optional=True),
            "The last day of a period (UTC), which belongs to it.",
        )

    def _add_catalogue(self) -> None:
        self.add_choice(
            self.CATALOGUE,
            "Catalogue",
            list(PROFILES),
            "earthsearch-c1",
            "earthsearch-c1: Earth Search, Collection 1; earthsearch: its older, harmonised archive; "
            "planetarycomputer: Microsoft Planetary Computer; cdse: Copernicus Data Space (needs AUTHCFG, reads whole "
            "files); custom: any STAC API with Sentinel-2 L2A at URL.",
        )
        self.add(
            QgsProcessingParameterString(self.URL, tr("Address"), optional=True),
            "The address of the STAC API, if it is not the catalogue's own.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.COLLECTION, tr("Collection"), optional=True),
            "The collection, if it is not the catalogue's own (custom: sentinel-2-l2a).",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterAuthConfig(self.AUTHCFG, tr("Authentication"), optional=True),
            "An authentication configuration of QGIS, for catalogues and archives that ask for an account. It is sent "
            "to their hosts only, and only encrypted.",
            advanced=True,
        )

    def _add_limits(self) -> None:
        self.add(
            QgsProcessingParameterNumber(self.MAX_CLOUD, tr("Most cloud (%)"), DOUBLE, 20.0, False, 0.0, 100.0),
            "Cloud and cirrus in the area, by the scene classification (SCL), as a share of what is covered.",
        )
        self.add(
            QgsProcessingParameterNumber(self.MIN_COVER, tr("Least cover (%)"), DOUBLE, 95.0, False, 0.0, 100.0),
            "How much of the area the scene must show.",
            advanced=True,
        )
        self.add_choice(
            self.CHOOSE,
            "Choice",
            list(CHOICES),
            CLEAREST,
            "Which of the scenes that fit: the one with the least cloud in the area, nearest to DATE, or newest.",
        )
        self.add(
            QgsProcessingParameterNumber(self.DATES, tr("Number of dates"), INTEGER, 1, False, 1, 100),
            "How many scenes of different dates to fetch, one cube each. The best is OUTPUT, the others lie beside it "
            "with their date in the name.",
        )
        self.add(
            QgsProcessingParameterBoolean(self.MOSAIC, tr("Mosaic of tiles"), True),
            "Let tiles of one overpass complete each other if none of them covers the area.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(self.MAX_LOOKS, tr("Most looks"), INTEGER, 20, False, 1, 1000),
            "At how many dates to look at most; those with less cloud in the whole scene come first.",
            advanced=True,
        )

    def _add_reading(self) -> None:
        self.add_choice(
            self.MASK,
            "Mask",
            list(SCENE_CLASSES),
            None,
            "Pixels of these classes of the scene classification (SCL) become nodata.",
            many=True,
        )
        self.add(QgsProcessingParameterString(INPUT_SCALE, tr("Input scale"), "auto"), INPUT_SCALE_HELP, advanced=True)
        self.add(
            QgsProcessingParameterBoolean(self.LIST_ONLY, tr("List the candidates only"), False),
            "Look at the scenes and write CANDIDATES, but fetch nothing.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.RESUME, tr("Resume an interrupted run"), False),
            "Goes on with the scenes and bands of a run with the same OUTPUT and settings that did not end, even if "
            "the catalogue has newer ones, and keeps unfinished work (in a hidden folder beside OUTPUT) if this run "
            "fails or is cancelled.",
            advanced=True,
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Cube"), optional=True, createByDefault=True),
            "A GeoTIFF of ten bands: reflectance × 10000, nodata 0. An existing file is replaced when the new one is "
            "complete.",
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                self.CANDIDATES,
                tr("Candidates"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            "A layer of all scenes of the dates, with what was found and why each was taken or left.",
        )
        self.addOutput(QgsProcessingOutputMultipleLayers(self.CUBES, tr("Cubes of all dates")))
        self.addOutput(QgsProcessingOutputString(self.SCENES, tr("Scenes taken")))
        self.addOutput(QgsProcessingOutputNumber(self.LISTED, tr("Number of scenes listed")))

    def read_parameters(self, parameters, context) -> None:
        area, profile, self._authcfg = self.place_and_catalogue(parameters, context)
        self._values = {
            "area": area,
            "period": Period.of(*(self._date(parameters, name, context) for name in ("DATE", "START", "END"))),
            "profile": profile,
            "limits": self._limits(parameters, context),
            "input_scale": self.parameterAsString(parameters, INPUT_SCALE, context).strip() or "auto",
            # QGIS gives one empty name if nothing is chosen.
            "mask": tuple(n for n in self.parameterAsEnumStrings(parameters, self.MASK, context) if n),
            "resume": self.parameterAsBoolean(parameters, self.RESUME, context),
        }
        self._list_only = self.parameterAsBoolean(parameters, self.LIST_ONLY, context)

    def place_and_catalogue(self, parameters: dict, context: QgsProcessingContext) -> tuple[Area, Profile, str]:
        """The area, the catalogue, and the id of the authentication configuration ("" if none is chosen).

        :raises CatalogueError: the place is unclear, or the catalogue cannot be asked.
        """
        authcfg = self.parameterAsString(parameters, self.AUTHCFG, context).strip()
        profile = find_profile(
            self.parameterAsEnumString(parameters, self.CATALOGUE, context),
            self.parameterAsString(parameters, self.URL, context),
            self.parameterAsString(parameters, self.COLLECTION, context),
            bool(authcfg),
        )
        return self._area(parameters, context), profile, authcfg

    def compute(self, parameters, context, progress: Progress) -> dict:
        # Asked once and here: it names temporary files anew, and has this thread's context load the layer.
        output = "" if self._list_only else self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        candidates = self.parameterAsOutputLayer(parameters, self.CANDIDATES, context)
        with user_errors():
            if not output and not self._list_only:
                raise CatalogueError(message("OUTPUT is missing: name a file for the cube, or set LIST_ONLY."))
            request = FetchRequest(
                output=Path(output) if output else None,
                candidates=Path(candidates) if candidates else None,
                **self._values,
            )
            job = FetchJob(request, QgisFetch(self._authcfg), progress, bool(self._authcfg))
            fetched = job.run()
        return self._results(fetched, candidates)

    def _results(self, fetched: Fetched, candidates: str) -> dict:
        cubes = [str(path) for path in fetched.outputs]
        results = {self.CUBES: cubes, self.SCENES: "; ".join(fetched.scenes), self.LISTED: len(fetched.candidates)}
        if cubes:
            results[self.OUTPUT] = cubes[0]
        if candidates:
            results[self.CANDIDATES] = candidates
        return results

    def _area(self, parameters: dict, context: QgsProcessingContext) -> Area:
        """The one of POINT, EXTENT and AREA that is given."""
        given = [name for name in (self.POINT, self.EXTENT, self.AREA) if parameters.get(name) not in (None, "")]
        if not given:
            raise CatalogueError(message("The place is missing: give one of POINT, EXTENT and AREA."))
        if len(given) > 1:
            raise CatalogueError(
                message(
                    "The place is to be given by one of POINT, EXTENT and AREA, not by {stated}.",
                    stated=together(given),
                )
            )
        degrees = QgsCoordinateReferenceSystem(LONLAT)
        if given[0] == self.POINT:
            point = self.parameterAsPoint(parameters, self.POINT, context, degrees)
            return Area.around(point.x(), point.y(), self.parameterAsDouble(parameters, self.SIZE, context))
        if given[0] == self.EXTENT:
            outline = Extent(self, parameters, self.EXTENT, context).outline(degrees)
        else:
            box = QgsRectangle()
            for polygon in AreaSource(self, parameters, self.AREA, context).geometries(degrees):
                box.combineExtentWith(polygon.boundingBox())
            outline = QgsGeometry.fromRect(box)
        return Area.of_outline([(point.x(), point.y()) for point in outline.vertices()])

    def _date(self, parameters: dict, name: str, context: QgsProcessingContext) -> datetime.date | None:
        moment = self.parameterAsDateTime(parameters, name, context)
        if not moment.isValid():
            return None
        day = moment.date()
        return datetime.date(day.year(), day.month(), day.day())

    def _limits(self, parameters: dict, context: QgsProcessingContext) -> Limits:
        return Limits(
            cloud=self.parameterAsDouble(parameters, self.MAX_CLOUD, context) / 100,
            cover=self.parameterAsDouble(parameters, self.MIN_COVER, context) / 100,
            choose=self.parameterAsEnumString(parameters, self.CHOOSE, context),
            dates=self.parameterAsInt(parameters, self.DATES, context),
            mosaic=self.parameterAsBoolean(parameters, self.MOSAIC, context),
            looks=self.parameterAsInt(parameters, self.MAX_LOOKS, context),
        )
