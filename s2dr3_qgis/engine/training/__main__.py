"""``python -m s2dr3_qgis.engine.training CONFIG --data FOLDER --folder FOLDER``: train, or resume a run.

With ``python -m torch.distributed.run --nproc-per-node 2 -m …`` several processes share each step.
"""

from __future__ import annotations

import argparse
import os
import signal
from pathlib import Path

import torch
import torch.distributed as dist

from ..model.decoder.loading import load_s2x10_from_state
from .config import TrainingConfig
from .dataset import load_split
from .degradation import PairSource
from .loop import Training
from .own_lattice import scenes_at_centres


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m s2dr3_qgis.engine.training", description=__doc__.splitlines()[0])
    parser.add_argument("config", type=Path, help="JSON file with the fields of TrainingConfig")
    parser.add_argument("--data", type=Path, required=True, help="folder with vhr/ and s2/")
    parser.add_argument("--folder", type=Path, required=True, help="folder for the state and the curves")
    parser.add_argument("--start", type=Path, metavar="CHECKPOINT", help="weights that a new run starts from")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    # A background run is ended with SIGTERM (shells make it ignore Ctrl+C); then it keeps its state, too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    config = TrainingConfig.read(options.config)
    imagery, _ = load_split(options.data, config.held_out_fine, config.held_out_s2, config.excluded)
    if config.undo_own_lattice:
        imagery = scenes_at_centres(imagery)
    if "WORLD_SIZE" in os.environ:
        dist.init_process_group("gloo")
    training = Training(config, PairSource(imagery, config), options.folder)
    if options.start and training.step == 0:
        training.start_from(load_s2x10_from_state(options.start).state_dict())
    training.run()


if __name__ == "__main__":
    main()
