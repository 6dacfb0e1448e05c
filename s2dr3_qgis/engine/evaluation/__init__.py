"""How much to trust a result: measures against its input and a reference, and the report. numpy and GDAL only."""
