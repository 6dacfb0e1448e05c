"""Further dates of a scene: how each fits the reference date, found from the pixels alone; numpy only.

What lies at a pixel of a further date lies a fraction of a pixel beside it in the reference, is a little brighter or
darker there, and was sampled by the detector elsewhere. `find_dates` finds all that for a whole scene, and names the
dates that do not help; `engine/model/second_look.py` fuses a window with them; docs/DATES.md tells how well.

From a script::

    facts = find_dates(read, [read_june, read_july], height, width, phase, [june_phase, july_phase])
    views = [its.view(image, row, column) for its, image in zip(facts, images) if its.used]   # images (10, h, w)
"""

from .facts import LOOKING_AGAIN, DateFacts, DateView
from .finding import find_dates, time_left
from .packing import PackedDates

__all__ = ["LOOKING_AGAIN", "DateFacts", "DateView", "PackedDates", "find_dates", "time_left"]
