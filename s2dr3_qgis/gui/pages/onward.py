"""Which page goes on with the results of which: the output of one is the input of the next."""

from __future__ import annotations

from ..algorithm_ids import EVALUATE, FETCH, PREPARE, PRODUCTS, SEGMENT, SUPERRESOLVE, TOKENS

CUBES = (FETCH, PREPARE)


def onward(algorithm: str, values: dict) -> dict[str, dict]:
    """Parameters by the id of the page that takes them.

    :param values: parameters and results of a run of ``algorithm``
    """
    output = values.get("OUTPUT")
    if not isinstance(output, str):
        return {}
    if algorithm in CUBES:
        further = [cube for cube in values.get("CUBES", ()) if cube != output]
        return {SUPERRESOLVE: {"INPUT": output, "DATES": further, "EXTENT": None}}
    if algorithm == SUPERRESOLVE:
        pair = {"INPUT": values.get("INPUT"), "RESULT": output}
        return {EVALUATE: pair, PRODUCTS: {"INPUT": output}, SEGMENT: {"INPUT": output}}
    if algorithm == TOKENS:
        return {SEGMENT: {"TOKENS": output}}
    return {}
