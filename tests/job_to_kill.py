"""Run as a process by the tests of survival: ``job_to_kill.py INPUT OUTPUT`` super-resolves with RESUME, slowly."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

    from predictors import Sharpener
    from runs import run

    run(sys.argv[1], Path(sys.argv[2]), Sharpener(seconds=0.003), uncertainty=True, resume=True)
