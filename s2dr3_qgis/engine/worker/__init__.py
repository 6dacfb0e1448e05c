"""Inference in a process of its own, run by any Python that has torch, safetensors and numpy.

``WorkerPipeline``, ``WorkerBackbone`` and ``WorkerHead`` (client.py) stand in, on the caller's side, for
``LocalPipeline``, ``LocalBackbone`` (local.py) and ``LocalHead`` (local_head.py), which the worker runs: child.py is
what the other interpreter starts, server.py its loop, connection.py the caller's side of it, protocol.py how the two
talk. jobs.py runs whole jobs on checkpoints likewise.
"""
