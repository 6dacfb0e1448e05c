"""Rasters and products made with GDAL for the tests of what reads them."""

from __future__ import annotations

from osgeo import gdal, osr

SAMPLE = "resources/samples/demo_T48QUE_20200223_thailand.tif"


UTM_GRID = (500000, 10, 0, 4000000, 0, -10)


def wkt(epsg):
    """The CRS of an EPSG code as text."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


def write_stack(path, array, names=None, nodata=None, metadata=None, geotransform=UTM_GRID, epsg=32632):
    """A GeoTIFF of (bands,h,w) on a 10 m UTM grid, or without a georeference."""
    gdal_type = {"uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32, "uint8": gdal.GDT_Byte}[array.dtype.name]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[2], array.shape[1], len(array), gdal_type)
    if geotransform:
        dataset.SetGeoTransform(geotransform)
    if epsg:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        dataset.SetSpatialRef(reference)
    dataset.SetMetadata(metadata or {})
    for number, plane in enumerate(array, 1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(plane)
        if names:
            band.SetDescription(names[number - 1])
        if nodata is not None:
            band.SetNoDataValue(nodata)
    dataset.FlushCache()
    return str(path)


L1C_NAMES = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")
CUBE_NAMES = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
PIXEL = {**dict.fromkeys(("B02", "B03", "B04", "B08"), 10), **dict.fromkeys(("B01", "B09", "B10"), 60)}
CORNER = (699960, 4900020)
SPAN = "20220215T101051"


def write_band(path, array, pixel, corner=CORNER, epsg=32632, driver="JP2OpenJPEG", nodata=None, dtype=gdal.GDT_UInt16):
    """One band file (h,w) whose upper left corner lies at ``corner``, lossless."""
    rows, columns = array.shape
    source = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, dtype)
    source.SetGeoTransform((corner[0], pixel, 0, corner[1], 0, -pixel))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    source.SetSpatialRef(reference)
    source.GetRasterBand(1).WriteArray(array)
    if nodata is not None:
        source.GetRasterBand(1).SetNoDataValue(nodata)
    options = ["REVERSIBLE=YES", "QUALITY=100", "YCBCR420=NO"] if driver == "JP2OpenJPEG" else []
    path.parent.mkdir(parents=True, exist_ok=True)
    gdal.GetDriverByName(driver).CreateCopy(str(path), source, options=options)


def at_pixel(numbers, name):
    """The plane of a band of (10,h,w) at the pixel size at which the product has it, and that size."""
    pixel = PIXEL.get(name, 20)
    plane = numbers[CUBE_NAMES.index(name)] if name in CUBE_NAMES else numbers[0]
    return plane[:: pixel // 10, :: pixel // 10], pixel


def write_safe(folder, numbers, level="L2A", baseline="04.00", long_names=False, classes=None, tile="32TQM"):
    """A .SAFE folder as ESA's, from digital numbers (10,h,w) with h and w multiples of 6; returns its path.

    ``classes``: the SCL plane at 20 m. The offset of -1000 is told for baselines from 04.00 on, as in real products.
    """
    compact = f"S2A_MSI{level}_{SPAN}_N{baseline.replace('.', '')}_R022_T{tile}_20220215T133455"
    sort = "USER" if level == "L2A" else "OPER"
    long = f"S2A_{sort}_PRD_MSI{level}_PDMC_20160215T181200_R022_V20160215T101051_20160215T101051"
    safe = folder / f"{long if long_names else compact}.SAFE"
    granule = f"{level}_T{tile}_A034720_{SPAN}"
    if long_names:
        granule = f"S2A_{sort}_MSI_{level}_TL_EPA__20160215T144044_A003966_T{tile}_N{baseline}"
    data = safe / "GRANULE" / granule / "IMG_DATA"
    images = [_write_image(data, numbers, name, level, long_names, tile) for name in L1C_NAMES]
    if classes is not None:
        stem = (
            f"S2A_USER_SCL_L2A_TL_EPA__20160215T144044_A003966_T{tile}_20m" if long_names else f"T{tile}_{SPAN}_SCL_20m"
        )
        write_band((data if long_names else data / "R20m") / f"{stem}.jp2", classes, 20)
    xml = f"MTD_MSI{level}.xml"
    if long_names:
        xml = f"S2A_{sort}_MTD_SAF{level}_PDMC_20160215T181200_R022_V20160215T101051_20160215T101051.xml"
    uri = "" if long_names else f"<PRODUCT_URI>{compact}.SAFE</PRODUCT_URI>"
    (safe / xml).write_text(_product_xml(level, baseline, uri, granule, [i for i in images if i]))
    tile_xml = "MTD_TL.xml" if not long_names else f"{granule.rsplit('_N', 1)[0].replace('_MSI_', '_MTD_')}.xml"
    (safe / "GRANULE" / granule / tile_xml).write_text(_tile_xml(level, granule, numbers.shape[1:]))
    return safe


def _write_image(data, numbers, name, level, long_names, tile):
    """Writes one image, at all its resolutions where L2A has several; returns the path the product's XML gives."""
    if level == "L2A" and name == "B10":
        return None
    plane, pixel = at_pixel(numbers, name)
    stem = (
        f"S2A_OPER_MSI_L1C_TL_EPA__20160215T144044_A003966_T{tile}_{name}" if long_names else f"T{tile}_{SPAN}_{name}"
    )
    if level == "L1C":
        write_band(data / f"{stem}.jp2", plane, pixel)
        return f"IMG_DATA/{stem}"
    stem = stem.replace("_OPER_MSI_L1C_", "_USER_MSI_L2A_")
    for coarser in (size for size in (10, 20, 60) if size >= pixel and not (name == "B08" and size > 10)):
        path = data / f"R{coarser}m" / f"{stem}_{coarser}m.jp2"
        write_band(path, plane[:: coarser // pixel, :: coarser // pixel], coarser)
    return f"IMG_DATA/R{pixel}m/{stem}_{pixel}m"


def _product_xml(level, baseline, uri, granule, images):
    sort, add = ("BOA", "BOA_ADD_OFFSET") if level == "L2A" else ("", "RADIO_ADD_OFFSET")
    wrap = "BOA_ADD_OFFSET_VALUES_LIST" if level == "L2A" else "Radiometric_Offset_List"
    quantification = f"<{sort}_QUANTIFICATION_VALUE unit='none'>10000</{sort}_QUANTIFICATION_VALUE>"
    if level == "L1C":
        quantification = "<QUANTIFICATION_VALUE unit='none'>10000</QUANTIFICATION_VALUE>"
    offsets = "".join(f'<{add} band_id="{number}">-1000</{add}>' for number in range(13))
    files = "".join(f"<IMAGE_FILE>GRANULE/{granule}/{image}</IMAGE_FILE>" for image in images)
    bands = "".join(f"<BAND_NAME>B{name[1:].lstrip('0')}</BAND_NAME>" for name in L1C_NAMES)
    kind = "SAFE_COMPACT" if uri else "SAFE"
    spectral = "".join(
        f'<Spectral_Information bandId="{number}" physicalBand="B{name[1:].lstrip("0")}"></Spectral_Information>'
        for number, name in enumerate(L1C_NAMES)
    )
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-{level[1:]}_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-{level[1:]}.xsd">
<n1:General_Info><Product_Info><PRODUCT_START_TIME>2022-02-15T10:10:51.024Z</PRODUCT_START_TIME>{uri}
<PROCESSING_LEVEL>Level-{level[1:]}</PROCESSING_LEVEL><PROCESSING_BASELINE>{baseline}</PROCESSING_BASELINE>
<Query_Options completeSingleTile="true"><PRODUCT_FORMAT>{kind}</PRODUCT_FORMAT><Band_List>{bands}</Band_List>
</Query_Options><Product_Organisation><Granule_List>
<Granule granuleIdentifier="{granule}" imageFormat="JPEG2000">{files}</Granule>
</Granule_List></Product_Organisation></Product_Info>
<Product_Image_Characteristics><Special_Values><SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT>
<SPECIAL_VALUE_INDEX>0</SPECIAL_VALUE_INDEX></Special_Values>{quantification}
{f"<{wrap}>{offsets}</{wrap}>" if float(baseline) >= 4 else ""}
<Spectral_Information_List>{spectral}</Spectral_Information_List></Product_Image_Characteristics>
</n1:General_Info></n1:Level-{level[1:]}_User_Product>
"""


def _tile_xml(level, granule, shape):
    sizes = "".join(
        f'<Size resolution="{size}"><NROWS>{shape[0] * 10 // size}</NROWS><NCOLS>{shape[1] * 10 // size}</NCOLS></Size>'
        f'<Geoposition resolution="{size}"><ULX>{CORNER[0]}</ULX><ULY>{CORNER[1]}</ULY><XDIM>{size}</XDIM>'
        f"<YDIM>-{size}</YDIM></Geoposition>"
        for size in (10, 20, 60)
    )
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-{level[1:]}_Tile_ID xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/S2_PDI_Level-{level[1:]}_Tile.xsd">
<n1:General_Info><TILE_ID>{granule}</TILE_ID></n1:General_Info><n1:Geometric_Info><Tile_Geocoding>
<HORIZONTAL_CS_NAME>WGS84 / UTM zone 32N</HORIZONTAL_CS_NAME><HORIZONTAL_CS_CODE>EPSG:32632</HORIZONTAL_CS_CODE>
{sizes}</Tile_Geocoding></n1:Geometric_Info></n1:Level-{level[1:]}_Tile_ID>
"""
