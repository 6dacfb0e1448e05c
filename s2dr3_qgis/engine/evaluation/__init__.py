"""How far a result can be trusted: measures against its input and a reference, and the report. numpy and GDAL only."""
