"""Inference in a process of its own, run by any Python that has torch, safetensors and numpy.

``WorkerPipeline`` (client.py) stands in for ``S2DR3Pipeline`` on the caller's side, ``child.py`` is what the other
interpreter runs, ``server.py`` its loop, ``protocol.py`` how the two talk.
"""
