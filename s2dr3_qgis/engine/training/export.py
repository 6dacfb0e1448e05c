"""Write the averaged weights of a run as a checkpoint with its config and provenance.

``python -m s2dr3_qgis.engine.training.export RUN OUTPUT.safetensors [--consistency-steps N]`` writes the weights, with
the decoder's config and the provenance in the file's metadata, and the run's curves beside it.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import torch

from ..core.errors import InputError
from ..core.files import check_outputs, finished_path
from ..core.messages import message
from ..model.decoder.config import DecoderConfig
from ..model.weights.safetensors_file import write_safetensors
from .loop import CURVES, STATE

DATA = (
    "Aerial 1 m chips: NAIP (USDA, public domain), partly as published by Ventura et al. 2024 (CC BY 4.0). "
    "Sentinel-2 scenes: contains modified Copernicus Sentinel data 2015-2023 (free, full and open); redistributed "
    "under CC BY 4.0, CC BY-SA 4.0, CDLA-Permissive-1.0, MIT and Apache-2.0 by their collections."
)
RECIPE = (
    "Supervised: aerial chips with radiometry of real scenes, degraded by each band's modulation transfer function, "
    "and Wald's protocol on Sentinel-2 scenes; the losses that 'training' names, after back-projection; Adam, cosine "
    "schedule, exponential moving average of the weights."
)


def export(run: Path, output: Path, consistency_steps: int | None = None, notes: dict[str, str] | None = None) -> None:
    """Write ``output`` (float32 safetensors, vendor key layout) and ``output``'s curves as CSV from a run's folder.

    :param notes: additions to the provenance, such as the commit and figures.
    :raises InputError: the run has no state.
    :raises RasterError: the curves cannot be written.
    :raises CheckpointError: the checkpoint cannot be written.
    """
    path = Path(run) / STATE
    if not path.exists():
        raise InputError(message("Training run {run}: it has no {state}; train first.", run=run, state=STATE))
    state = torch.load(path, map_location="cpu", weights_only=True)
    training = json.loads(state["config"])
    decoder = DecoderConfig.from_dict(training["decoder"]).to_dict()
    if consistency_steps is not None:
        decoder["consistency_steps"] = consistency_steps
    provenance = {"recipe": RECIPE, "data": DATA, "steps": state["step"], "training": training, **(notes or {})}
    tensors = {name: value.float().contiguous() for name, value in state["average"].items()}
    output.parent.mkdir(parents=True, exist_ok=True)
    curves = output.with_name(f"{output.stem}_curves.csv")
    check_outputs({"OUTPUT": output, "curves": curves}, [path, Path(run) / CURVES])
    layout = {name: (torch.float32, tuple(value.shape)) for name, value in tensors.items()}
    metadata = {"config": json.dumps(decoder), "provenance": json.dumps(provenance)}
    write_safetensors(output, layout, tensors.__getitem__, metadata)
    with finished_path(curves) as part:
        shutil.copyfile(Path(run) / CURVES, part)


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--consistency-steps", type=int, help="default: those the network was trained with")
    parser.add_argument("--note", action="append", default=[], metavar="NAME=TEXT", help="added to the provenance")
    options = parser.parse_args(arguments)
    notes = dict(note.split("=", 1) for note in options.note)
    export(options.run, options.output, options.consistency_steps, notes)


if __name__ == "__main__":
    main()
