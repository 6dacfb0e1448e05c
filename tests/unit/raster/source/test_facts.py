"""What names, metadata and XML files of products state."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.source.facts import Facts, facts_from_metadata, facts_from_names, facts_from_xml

COMPACT = "S2B_MSIL2A_20230224T102029_N0509_R065_T32TQM_20230224T133455"
LONG = "S2A_OPER_PRD_MSIL1C_PDMC_20160215T181200_R022_V20160215T101051_20160215T101051"


def test_a_compact_name_and_a_long_one():
    facts = facts_from_names("nothing", f"/data/{COMPACT}.SAFE/B02.jp2")
    assert facts == Facts("the product's name", COMPACT, "L2A", 5.09, "20230224", "32TQM")
    facts = facts_from_names(LONG)
    assert (facts.product_id, facts.level, facts.date, facts.baseline) == (LONG, "L1C", "20160215", None)
    assert facts_from_names("scene.tif") == Facts()


def test_of_a_path_the_last_product_counts():
    """A product may lie in the folder of another one, or of its own first version."""
    old = COMPACT.replace("N0509", "N0300").replace("32TQM", "32TQN")
    assert facts_from_names(f"/{old}/{COMPACT}.tif").tile == "32TQM"


@pytest.mark.parametrize(
    ("metadata", "field", "value"),
    [
        ({"PROCESSING_BASELINE": "99.99"}, "baseline", None),  # that of the sen2cor toolbox, of which nothing is known
        ({"processing:version": "05.11"}, "baseline", 5.11),
        ({"processing:version": "3.0.1"}, "baseline", None),  # another processor's version
        ({"BOA_ADD_OFFSET": "nan"}, "offsets", None),
        ({"RADIO_ADD_OFFSET": "-1000"}, "offsets", {"": -1000.0}),
        ({"QUANTIFICATION_VALUE": "-1"}, "quantification", None),
        ({"QUANTIFICATION_VALUE": "10000"}, "quantification", 10000.0),
        ({"boa_offset_applied": "FALSE"}, "offset_applied", False),
        ({"boa_offset_applied": "perhaps"}, "offset_applied", None),
        ({"source": "COPERNICUS/S2_SR_HARMONIZED/x"}, "offset_applied", True),
        ({"datetime": "2022-02-15T10:16:41Z"}, "date", "20220215"),
        ({"SENSED": "2020-02-23T03:50:12Z; 2020-02-23T03:50:08Z"}, "date", "20200223"),
        ({"PRODUCT_URI": COMPACT}, "tile", "32TQM"),
    ],
)
def test_metadata_of_a_raster(metadata, field, value):
    assert getattr(facts_from_metadata(metadata), field) == value


def test_unknown_facts_are_taken_from_others():
    known = Facts("here", baseline=0.0, offset_applied=False)
    other = Facts("there", "id", "L2A", 5.0, "20230101", offset_applied=True)
    assert known.or_else(other) == Facts("here", "id", "L2A", 0.0, "20230101", offset_applied=False)


def xml(folder, name, body):
    path = folder / name
    path.write_text(f"<n1:Product xmlns:n1='x'><General_Info>{body}</General_Info></n1:Product>")
    return str(path)


def test_offsets_of_single_bands_by_their_physical_name(tmp_path):
    body = (
        "<PROCESSING_BASELINE>05.00</PROCESSING_BASELINE><QUANTIFICATION_VALUE>10000</QUANTIFICATION_VALUE>"
        "<Spectral_Information bandId='0' physicalBand='B1'/><Spectral_Information bandId='12' physicalBand='B12'/>"
        "<RADIO_ADD_OFFSET band_id='0'>-1000.0</RADIO_ADD_OFFSET><RADIO_ADD_OFFSET band_id='12'>-900</RADIO_ADD_OFFSET>"
    )
    facts = facts_from_xml(xml(tmp_path, "MTD_MSIL1C.xml", body))
    assert facts.offsets == {"B01": -1000.0, "B12": -900.0}
    assert (facts.level, facts.quantification) == ("L1C", 10000.0)


@pytest.mark.parametrize(
    ("body", "offsets"),
    [
        ("<PROCESSING_BASELINE>02.04</PROCESSING_BASELINE>", {"": 0.0}),
        ("<PROCESSING_BASELINE>04.00</PROCESSING_BASELINE>", None),
        # The sen2cor toolbox: what it states of its numbers is all there is.
        (
            "<PROCESSING_BASELINE>99.99</PROCESSING_BASELINE><BOA_QUANTIFICATION_VALUE>10000</BOA_QUANTIFICATION_VALUE>",
            {"": 0.0},
        ),
        (f"<PRODUCT_URI>{COMPACT}.SAFE</PRODUCT_URI><QUANTIFICATION_VALUE>10000</QUANTIFICATION_VALUE>", None),
        ("", None),
    ],
)
def test_without_offsets_only_an_early_product_has_none(tmp_path, body, offsets):
    assert facts_from_xml(xml(tmp_path, "MTD_MSIL2A.xml", body)).offsets == offsets


def test_the_file_s_own_name_tells_the_level_and_not_a_folder_above(tmp_path):
    folder = tmp_path / "from MSIL2A"
    folder.mkdir()
    body = "<RADIO_ADD_OFFSET band_id='1'>-1000</RADIO_ADD_OFFSET>"
    facts = facts_from_xml(xml(folder, "MTD_MSIL1C.xml", body))
    assert (facts.level, facts.offsets) == ("L1C", {"B02": -1000.0})


@pytest.mark.parametrize("text", ["", "<a><b>", "no markup"])
def test_what_is_no_xml_is_named(gdal_exceptions, tmp_path, text):
    (tmp_path / "MTD_MSIL2A.xml").write_text(text)
    with pytest.raises(RasterError, match=r"MTD_MSIL2A\.xml"):
        facts_from_xml(str(tmp_path / "MTD_MSIL2A.xml"))
