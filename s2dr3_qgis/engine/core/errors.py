"""Errors that the user can act on. Each message names the thing, the cause and the remedy."""

from __future__ import annotations


class S2DR3Error(Exception):
    """Base of all errors whose text is meant for the user; the algorithms show it unchanged."""


class CheckpointError(S2DR3Error):
    """A checkpoint file or folder is missing, damaged, foreign, dangerous or does not fit."""


class RasterError(S2DR3Error):
    """An input raster, band order, extent, scale or output file cannot be used."""


class InputError(S2DR3Error):
    """A value handed to the pipeline has the wrong shape, type, range or device."""


class CatalogueError(S2DR3Error):
    """A STAC catalogue, its archive or the network does not deliver the requested data."""


class Cancelled(S2DR3Error):
    """The user asked to stop; no incomplete output is left behind."""


class EnvironmentProblem(S2DR3Error):
    """A Python interpreter or private environment is missing, unsuitable or could not be made."""


class WorkerError(S2DR3Error):
    """The worker process could not be started, reported a failure of its own, or died."""


class WorkerOutOfMemory(WorkerError, MemoryError):
    """Memory ran out for one request; the worker goes on, so the caller can try again with a smaller tile."""
