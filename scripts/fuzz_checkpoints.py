#!/usr/bin/env python3
"""Mutate checkpoints and load them: each must load or end in CheckpointError.

    .venv/bin/python scripts/fuzz_checkpoints.py [--count 10000] [--seed 0] [--jobs 2] [--keep FOLDER]

A case fails if it raises anything else, kills its process, computes for more than 5 s, gives no answer in 30 s, grows
by more than twice its file's size plus 96 MB, or executes code. Each case runs in a fork of a process that has already
loaded sound files. The same seed gives the same cases; failing ones are kept in FOLDER. Linux only (fork, resource
limits). The exit code is 1 if any case failed.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import pickle
import random
import resource
import shutil
import signal
import struct
import sys
import tempfile
import time
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import torch

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

from s2dr3_qgis.engine.checkpoints.inspection import inspect_checkpoint  # noqa: E402
from s2dr3_qgis.engine.core.errors import CheckpointError  # noqa: E402 - the path above comes first
from s2dr3_qgis.engine.model.backbone.loading import load_backbone_from_safetensors  # noqa: E402
from s2dr3_qgis.engine.model.decoder.loading import load_decoder  # noqa: E402

DATA = TOP / "tests" / "data"
CPU_SECONDS = 5
WALL_SECONDS = 30.0
GROWTH = 96 << 20
INTEGERS = (0, -1, 1, 2**15, 2**31 - 1, 2**31, 2**32, 2**53, 2**61, 2**63 - 1, 2**63, 2**64, 10**30)
BYTES = (b"\0", b"\xff", b"\x80", b"\x7f", b"}", b"]", b'"', b"\0\0\0\0", b"\xff" * 8, b"PK\x05\x06", b"cos\nsystem\n(")
# What an audit of a load may never see. Reading and allocating is all that it has to do.
FORBIDDEN = ("os.system", "os.exec", "os.fork", "os.posix_spawn", "subprocess.Popen", "socket.connect", "os.remove")


class Executes:
    """Unpickling it runs a harmless command, which the audit hook reports."""

    def __reduce__(self):
        return os.system, ("true",)


def flip(random_: random.Random, data: bytes, low: int = 0, high: int | None = None) -> bytes:
    """1 to 8 bytes changed between two positions."""
    changed = bytearray(data)
    high = min(high or len(changed), len(changed))
    for _ in range(random_.randint(1, 8)):
        if high > low:
            changed[random_.randrange(low, high)] = random_.randrange(256)
    return bytes(changed)


def splice(random_: random.Random, data: bytes) -> bytes:
    """A piece removed, doubled, moved, overwritten or inserted."""
    a, b = sorted(random_.randrange(len(data) + 1) for _ in range(2))
    b = min(b, a + random_.choice((1, 4, 64, 1024)))
    token = random_.choice(BYTES)
    return random_.choice(
        (
            data[:a] + data[b:],
            data[:b] + data[a:],
            data[b:] + data[:a],
            data[:a] + token + data[a + len(token) :],
            data[:a] + token + data[a:],
        )
    )


def cut(random_: random.Random, data: bytes) -> bytes:
    """Shorter, or longer by noise."""
    if random_.random() < 0.7:
        return data[: random_.randrange(len(data))]
    return data + random_.randbytes(random_.choice((1, 8, 4096)))


def anywhere(random_: random.Random, data: bytes) -> bytes:
    """Any of the format-agnostic mutations."""
    return random_.choice((flip, splice, cut))(random_, data)


def header(random_: random.Random, data: bytes) -> bytes:
    """A safetensors header changed as JSON: numbers, dtypes, names, entries; or its length field."""
    length = struct.unpack("<Q", data[:8])[0]
    entries = json.loads(data[8 : 8 + length])
    for _ in range(random_.randint(1, 3)):
        name = random_.choice(list(entries))
        entry = entries[name] if isinstance(entries[name], dict) else {}
        number = random_.choice((*INTEGERS, 1.5, True, None, "x", []))
        kind = random_.randrange(8)
        if kind == 0 and entry.get("shape"):
            entry["shape"][random_.randrange(len(entry["shape"]))] = number
        elif kind == 1 and entry.get("data_offsets"):
            entry["data_offsets"][random_.randrange(2)] = number
        elif kind == 2:
            entry["dtype"] = random_.choice(("F64", "F16", "BF16", "I8", "U8", "BOOL", "F8_E4M3", "", 3))
        elif kind == 3:
            entries[random_.choice((name[:-1], name * 50, "encoder.1.99999999999.x", "é\ud800", ""))] = entries[name]
        elif kind == 4:
            entries.pop(name)
        elif kind == 5:
            entries[name] = number
        elif kind == 6 and entry:
            entry["shape"] = [0, *random_.choices(INTEGERS, k=2)]
        else:
            entries["__metadata__"] = {"config": random_.choice(("{", "[]", '{"blocks":1e9}', number))}
        if not entries:
            break
    text = json.dumps(entries).encode("utf-8", "surrogatepass")
    announced = random_.choice((len(text),) * 8 + (0, 2**63, len(text) + 1))
    return struct.pack("<Q", announced) + text + data[8 + length :]


def safetensors(random_: random.Random, data: bytes) -> bytes:
    """A safetensors file changed in its header, as bytes or as JSON, or anywhere."""
    length = struct.unpack("<Q", data[:8])[0]
    return random_.choice(
        (header, header, lambda r, d: flip(r, d, 0, 8 + length), lambda r, d: flip(r, d, 8 + length), anywhere)
    )(random_, data)


def opcodes(random_: random.Random, data: bytes) -> bytes:
    """A pickle changed: bytes, numbers, opcodes, the names of what it asks for."""
    kind = random_.randrange(5)
    if kind == 0:
        place = data.find(b"K", random_.randrange(len(data)))
        number = b"\x8a\x09" + struct.pack("<q", random_.choice((2**31, 2**62, -1, 2**40))) + b"\0"
        return data[:place] + number + data[place + 2 :] if place >= 0 else data
    if kind == 1:
        names = (b"torch._utils\n_rebuild_tensor_v2", b"torch\nFloatStorage", b"collections\nOrderedDict")
        others = (
            b"os\nsystem",
            b"builtins\nexec",
            b"torch\nload",
            b"torch._utils\n_rebuild_parameter",
            b"numpy\nempty",
        )
        return data.replace(random_.choice(names), random_.choice(names + others))
    if kind == 2:
        place = random_.randrange(2, len(data))
        opcode = random_.choice((b"}", b"]", b")", b"(", b"t", b"R", b"b", b"Q", b"2", b"0", b"s", b"u", b"\x93", b"."))
        return data[:place] + opcode * random_.choice((1, 1, 50)) + data[place:]
    if kind == 3:
        return pickle.dumps({"x": Executes(), "state_dict": {}}, random_.choice((2, 4)))
    return anywhere(random_, data)


def archive(random_: random.Random, data: bytes) -> bytes:
    """The zip archive of torch.save changed inside, or as bytes."""
    if random_.random() < 0.4:
        directory = data.rfind(b"PK\x01\x02", 0, data.find(b"PK\x05\x06"))
        return random_.choice((anywhere, lambda r, d: flip(r, d, directory), lambda r, d: flip(r, d, 0, 200)))(
            random_, data
        )
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        entries = [(entry.filename, source.read(entry)) for entry in source.infolist()]
    place = next(n for n, (name, _) in enumerate(entries) if name.endswith("data.pkl"))
    kind = random_.randrange(6)
    if kind <= 2:
        entries[place] = (entries[place][0], opcodes(random_, entries[place][1]))
    elif kind == 3:
        entries.pop(random_.randrange(len(entries)))
    elif kind == 4:
        number = random_.randrange(len(entries))
        entries[number] = (entries[number][0], anywhere(random_, entries[number][1] or b"x"))
    else:
        entries.append(
            (random_.choice(("decoder/constants.pkl", "../../evil", "decoder/data/999", entries[0][0])), b"x")
        )
    buffer = io.BytesIO()
    compression = zipfile.ZIP_DEFLATED if random_.random() < 0.1 else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", compression) as target:
        for name, content in entries:
            target.writestr(name, content)
    return buffer.getvalue()


def legacy(random_: random.Random, data: bytes) -> bytes:
    """A file as written before PyTorch 1.6: consecutive pickles, then the storages."""
    start = data.find(b"OrderedDict")
    return random_.choice(
        (
            lambda r, d: d[:15] + opcodes(r, d[15 : start + 4000]) + d[start + 4000 :],
            lambda r, d: flip(r, d, 0, start + 4000),
            anywhere,
        )
    )(random_, data)


def folder(random_: random.Random, place: Path) -> None:
    """A folder of module dumps changed: one dump mutated, removed, renamed, doubled, linked away or swapped."""
    files = sorted(place.iterdir())
    file, other = random_.sample(files, 2)
    kind = random_.randrange(7)
    if kind <= 2:
        file.write_bytes(archive(random_, file.read_bytes()))
    elif kind == 3:
        file.unlink()
    elif kind == 4:
        number = random_.choice(("-1", "000", "999999", "99999999999999", "4", "٤", "004"))
        kinds = ("RRDB", "Resample", "S2x10NetS", "ResidualDenseBlock", "rrdb")
        file.rename(place / f"module_{number}_x.{random_.choice(kinds)}.pt")
    elif kind == 5:
        file.unlink()
        file.symlink_to(random_.choice(("/dev/zero", "/etc/passwd", "..", str(other), file.name)))
    else:
        data = file.read_bytes()
        file.write_bytes(other.read_bytes())
        other.write_bytes(data)


def legacy_bytes() -> bytes:
    """The decoder in the old format."""
    buffer = io.BytesIO()
    state = torch.load(DATA / "decoder_tiny" / "decoder.pt", weights_only=True)
    torch.save(state, buffer, _use_new_zipfile_serialization=False)
    return buffer.getvalue()


def make_case(number: int, seed: int, place: Path, sound: dict[str, bytes]) -> tuple[Path, Callable]:
    """Write the mutated case into ``place``; returns its path and its loader."""
    random_ = random.Random(f"{seed}:{number}")
    kind = ("safetensors", "archive", "folder", "legacy", "backbone", "config")[number % 6]
    if kind == "folder":
        path = place / "modules"
        shutil.copytree(DATA / "decoder_tiny" / "modules", path)
        folder(random_, path)
        return path, load_decoder
    if kind in ("backbone", "config"):
        path = place / "model.safetensors"
        weights = safetensors(random_, sound["backbone"]) if kind == "backbone" else sound["backbone"]
        path.write_bytes(weights)
        (place / "config.json").write_bytes(anywhere(random_, sound["config"]) if kind == "config" else sound["config"])
        return path, load_backbone_from_safetensors
    path = place / {"safetensors": "d.safetensors", "archive": "d.pt", "legacy": "d.pth"}[kind]
    path.write_bytes({"safetensors": safetensors, "archive": archive, "legacy": legacy}[kind](random_, sound[kind]))
    return path, load_decoder


def size_of(path: Path) -> int:
    """Bytes of a file, or of the files in a folder."""
    files = path.iterdir() if path.is_dir() else [path]
    return sum(file.lstat().st_size for file in files)


def audit(seen: list[str]) -> None:
    """Record every forbidden event of this process from now on."""

    def hook(event: str, arguments: tuple) -> None:
        compiled_text = event == "exec" and getattr(arguments[0], "co_filename", "").startswith("<")
        written = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
        if event in FORBIDDEN or compiled_text or written:
            seen.append(event)

    sys.addaudithook(hook)


def attempt(path: Path, load: Callable) -> str:
    """Load and inspect in this process (a fork); returns the outcome."""
    seen: list[str] = []
    before, size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, size_of(path)
    audit(seen)
    try:
        load(path)
        outcome = "loaded"
    except CheckpointError as error:
        outcome = "refused" if str(error) else "FAILED: refused without words"
    except BaseException as error:  # whatever else comes is a finding
        return f"FAILED: {type(error).__name__}: {str(error)[:200]}"
    try:
        inspect_checkpoint(path, statistics=True)
    except CheckpointError:
        outcome += ", not inspected"
    except BaseException as error:
        return f"FAILED: inspecting: {type(error).__name__}: {str(error)[:200]}"
    growth = 1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
    if seen:
        return f"FAILED: executed {sorted(set(seen))}"
    return outcome if growth <= 2 * size + GROWTH else f"FAILED: grew by {growth >> 20} MB"


def forked(path: Path, load: Callable, answer: Path) -> str:
    """Run attempt() in a fork with the time limit; returns the outcome."""
    child = os.fork()
    if child == 0:
        try:
            # Reserved address space is no memory, but without a limit one wrong size could take the computer down.
            resource.setrlimit(resource.RLIMIT_DATA, (8 << 30, 8 << 30))
            resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
            answer.write_text(attempt(path, load))
        finally:
            os._exit(0)
    deadline = time.monotonic() + WALL_SECONDS
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            text = answer.read_text() if answer.exists() else ""
            answer.unlink(missing_ok=True)
            return text or f"FAILED: process ended with status {status}" + (
                " (computed too long)" if os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL) else ""
            )
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return f"FAILED: no answer in {WALL_SECONDS:g} s"


def run_share(numbers: range, options: argparse.Namespace) -> Counter:
    """All cases of one worker."""
    tiny, backbone = DATA / "decoder_tiny", DATA / "backbone_tiny"
    sound = {
        "safetensors": (tiny / "decoder.safetensors").read_bytes(),
        "archive": (tiny / "decoder.pt").read_bytes(),
        "legacy": legacy_bytes(),
        "backbone": (backbone / "model.safetensors").read_bytes(),
        "config": (backbone / "config.json").read_bytes(),
    }
    for path in (tiny / "decoder.pt", tiny / "modules", tiny / "decoder.safetensors", DATA):
        inspect_checkpoint(path, statistics=True)  # what is imported late is imported now
    repr(torch.zeros(1))  # torch imports more to show a tensor, as its error messages do
    outcomes: Counter = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        for number in numbers:
            place = Path(scratch) / str(number)
            place.mkdir()
            outcome = forked(*make_case(number, options.seed, place, sound), Path(scratch) / "answer")
            if outcome.startswith("FAILED"):
                print(f"case {number}: {outcome}", flush=True)
                if options.keep:
                    shutil.copytree(place, options.keep / str(number), symlinks=True, dirs_exist_ok=True)
            outcomes[outcome.split(":")[0]] += 1
            shutil.rmtree(place)
    return outcomes


def main() -> int:
    """Distribute the cases over processes and sum up the outcomes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep", type=Path, help="where failing cases are kept")
    options = parser.parse_args()
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")
    started, last = time.monotonic(), options.first + options.count
    pipes = []
    for job in range(options.jobs):
        reading, writing = os.pipe()
        if os.fork() == 0:
            outcomes = run_share(range(options.first + job, last, options.jobs), options)
            os.write(writing, json.dumps(outcomes).encode())
            os._exit(0)
        os.close(writing)
        pipes.append(reading)
    total: Counter = Counter()
    for reading in pipes:
        with os.fdopen(reading, "rb") as stream:
            total.update(json.loads(stream.read() or b"{}"))
    print(f"{sum(total.values())} cases in {time.monotonic() - started:.0f} s: {dict(total)}")
    return 0 if sum(total.values()) == options.count and not total["FAILED"] else 1


if __name__ == "__main__":
    sys.exit(main())
