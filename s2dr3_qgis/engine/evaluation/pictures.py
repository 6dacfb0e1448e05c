"""Pictures of a report: PNG through GDAL, curves through matplotlib if it is installed."""

from __future__ import annotations

import base64
import importlib.util
import io
import uuid

import numpy as np
from osgeo import gdal

from ..core.errors import RasterError
from ..core.messages import message
from ..core.page import Show
from ..raster.gdal_io import gdal_errors
from ..raster.grid import Window
from .blocks import Block
from .measure import Evaluation
from .samples import BICUBIC, RGB
from .scene import Scene
from .titles import image_title

ZOOMS = 3
ZOOM_SIDE = 32
# Colours of the error map from none to much: white, yellow, red, dark red.
HEAT = np.array([[255, 255, 255], [254, 217, 118], [240, 59, 32], [90, 0, 30]], float)
NODATA_GREY = 200
# Below this share of the highest power a chart shows rounding errors.
POWER_RANGE = 1e-9
TABLE_FREQUENCIES = (0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 2.0, 4.0)
COLOURS = {"result": "#c0392b", BICUBIC: "#7f8c8d", "input": "#2c3e50", "reference": "#27ae60"}


def png_uri(pixels: np.ndarray) -> str:
    """8-bit (3,h,w) as the data URI of a PNG.

    :raises RasterError: GDAL cannot write a PNG.
    """
    name = f"/vsimem/{uuid.uuid4().hex}.png"
    height, width = pixels.shape[1:]
    memory = gdal.GetDriverByName("MEM").Create("", width, height, 3, gdal.GDT_Byte)
    memory.WriteArray(np.ascontiguousarray(pixels))
    with gdal_errors("Cannot make a picture for the report", "GDAL lacks its PNG driver."):
        gdal.GetDriverByName("PNG").CreateCopy(name, memory)
    size = gdal.VSIStatL(name)
    if size is None:
        raise RasterError(message("Cannot make a picture for the report: GDAL wrote no PNG."))
    file = gdal.VSIFOpenL(name, "rb")
    data = gdal.VSIFReadL(1, size.size, file)
    gdal.VSIFCloseL(file)
    gdal.Unlink(name)
    return _uri("png", bytes(data))


def _uri(kind: str, data: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def stretch(scene: Scene) -> tuple[float, float]:
    """Reflectance shown black and white: 1st and 98th percentile of the input's red, green and blue together."""
    return limits_of(scene.coarse.read_sample(scene.window))


def limits_of(sample: np.ndarray) -> tuple[float, float]:
    """`stretch` of reflectance (10, h, w) from all over an image."""
    sample = sample[RGB]
    if not np.isfinite(sample).any():
        return 0.0, 1.0
    low, high = np.nanpercentile(sample, (1, 98))
    return float(low), float(max(high, low + 1e-3))


def colours(rgb: np.ndarray, limits: tuple[float, float]) -> np.ndarray:
    """Reflectance (3,h,w) to 8 bit between ``limits``, which are the same for all images so that these compare."""
    shown = 255 * (rgb - limits[0]) / (limits[1] - limits[0])
    return np.where(np.isfinite(rgb), np.clip(np.nan_to_num(shown), 0, 255), NODATA_GREY).astype(np.uint8)


def heat(image: np.ndarray, most: float) -> np.ndarray:
    """(h,w) from 0 (white) to ``most`` (dark red) as 8-bit (3,h,w); NaN is grey."""
    level = np.clip(np.nan_to_num(image) / most, 0, 1) * (len(HEAT) - 1)
    channels = [np.interp(level, np.arange(len(HEAT)), HEAT[:, channel]) for channel in range(3)]
    return np.where(np.isfinite(image), np.stack(channels), NODATA_GREY).astype(np.uint8)


def zooms(evaluation: Evaluation) -> list[dict[str, np.ndarray]]:
    """8-bit pictures by image name, all of one size, of the sample windows richest in detail.

    :raises RasterError: a file cannot be read.
    """
    scene, limits = evaluation.scene, stretch(evaluation.scene)
    detail = evaluation.sampled.gradient.get("result", [])
    richest = np.argsort(detail)[::-1][:ZOOMS]
    return [_zoom(scene, _middle(evaluation.sampled.windows[index]), limits) for index in richest]


def _middle(window: Window) -> Window:
    side = min(ZOOM_SIDE, window.width)
    # Even, as the corners of blocks must be.
    offset = (window.width - side) // 4 * 2
    return Window(window.x + offset, window.y + offset, side, side)


def _zoom(scene: Scene, window: Window, limits: tuple[float, float]) -> dict[str, np.ndarray]:
    block, scale = Block(scene, window), scene.scale
    images = {
        "input": np.kron(block.cut(block.coarse)[RGB], np.ones((1, scale, scale))),
        BICUBIC: block.cut(block.enlarged(), scale)[RGB],
        "result": block.cut(block.result, scale)[RGB],
    }
    if scene.truth and set(RGB) <= set(scene.truth.bands):
        images["reference"] = scene.read_truth(window)[[scene.truth.bands.index(band) for band in RGB]]
    return {name: colours(image, limits) for name, image in images.items()}


def overview(scene: Scene) -> np.ndarray:
    """The whole result, thinned to at most 256 pixels a side, 8-bit (3,h,w)."""
    area = scene.bounds.scale(scene.scale)
    sample = scene.result.read_sample(Window(scene.origin[0], scene.origin[1], area.width, area.height))
    return colours(sample[RGB], stretch(scene))


def has_matplotlib() -> bool:
    """Whether curves can be drawn; does not import matplotlib."""
    return importlib.util.find_spec("matplotlib") is not None


def power_chart(evaluation: Evaluation, show: Show = str) -> str:
    """The radial power spectra as the data URI of a PNG, its words as ``show`` gives them; needs matplotlib."""
    # The object-oriented interface: pyplot would choose a window system and hold state.
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.2, 3.6), dpi=110, constrained_layout=True)
    axes = figure.add_subplot()
    highest = 0.0
    for name, spectra in evaluation.sampled.power.items():
        scale = 1 if name == "input" else evaluation.scene.scale
        # Per area, so that images of different pixels lie on one curve.
        power = np.mean(spectra, 0) / scale**2
        highest = max(highest, float(np.nanmax(power)))
        title, colour = show(image_title(name)), COLOURS.get(name, "#8e44ad")
        axes.loglog(frequencies(power, scale), power, label=title, color=colour, linewidth=1.4)
    axes.set_ylim(highest * POWER_RANGE, highest * 3)
    axes.axvline(0.5, color="#999999", linewidth=0.8, linestyle="--")
    axes.set_xlabel(show(message("cycles per input pixel (dashed: the input's Nyquist frequency)")))
    axes.set_ylabel(show(message("power")))
    axes.grid(True, which="major", alpha=0.3)
    axes.legend(frameon=False, fontsize=8)
    buffer = io.BytesIO()
    FigureCanvasAgg(figure).print_png(buffer)
    return _uri("png", buffer.getvalue())


def frequencies(power: np.ndarray, scale: int) -> np.ndarray:
    """Frequencies of `fourier.radial_power`, in cycles per input pixel, of an image ``scale`` times finer."""
    return (np.arange(len(power)) + 0.5) / (2 * len(power)) * scale


def power_table(evaluation: Evaluation) -> tuple[list[float], dict[str, list[float]]]:
    """Up to eight frequencies in cycles per input pixel, and each spectrum there in decibels relative to bicubic's."""
    shown = [value for value in TABLE_FREQUENCIES if value < evaluation.scene.scale / 2]
    means = {name: np.mean(spectra, 0) for name, spectra in evaluation.sampled.power.items() if name != "input"}
    levels = {}
    for name, power in means.items():
        decibels = 10 * np.log10(np.maximum(power, 1e-30) / np.maximum(means[BICUBIC], 1e-30))
        levels[name] = [
            float(value) for value in np.interp(shown, frequencies(power, evaluation.scene.scale), decibels)
        ]
    return shown, levels
