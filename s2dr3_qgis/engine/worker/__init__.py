"""Inference in a process of its own, run by any Python that has torch, safetensors and numpy.

`LocalPipeline`, `LocalBackbone` (local.py) and `LocalHead` (local_head.py) hold the networks in the process that uses
them. `WorkerPipeline`, `WorkerBackbone` and `WorkerHead` (client.py) have the same methods and compute in a worker;
jobs.py does the same for whole jobs on checkpoints. Both ask through connection.py, the caller's side of the pipe.
protocol.py is the language of the pipe, child.py what the other interpreter starts, server.py its loop.
"""
