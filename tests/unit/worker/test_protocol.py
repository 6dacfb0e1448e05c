"""The language of the pipe: arrays of any size cross, and no line ends the reader in another way than ValueError."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2dr3_qgis.engine.worker.protocol import LONGEST_LINE, Message, pack, receive, write


def stream_of(*messages: tuple, before: bytes = b"") -> io.BytesIO:
    stream = io.BytesIO()
    stream.write(before)
    for fields, arrays in messages:
        write(stream, pack(fields, arrays))
    stream.seek(0)
    return stream


def test_lines_that_are_no_message_are_skipped():
    arrays = [np.arange(6, dtype=np.float64).reshape(2, 3), np.zeros(4, np.uint8)]
    noise = (
        b'warning: a library talks\n{"unrelated": 1}\n[1, 2]\n\xff\xfe\n'
        + b"[" * 100_000
        + b'\n{"type": 5, "arrays": []}\n'
    )
    stream = stream_of(({"type": "result", "n": 3}, arrays), ({"type": "end"}, ()), before=noise)
    fields, (numbers, octets) = receive(stream)
    assert fields == {"type": "result", "n": 3}
    assert numbers.dtype == np.float32
    assert numbers.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert octets.dtype == np.uint8
    assert receive(stream) == Message({"type": "end"}, [])
    assert receive(stream) is None


def test_messages_with_another_key_are_skipped_with_their_arrays_unread():
    stray = b'{"type": "ready", "info": {}, "arrays": [{"shape": [9, 9], "dtype": "<f4"}]}\n'
    stream = stream_of(({"type": "ready", "key": "own"}, ()), before=stray)
    assert receive(stream, "own").fields == {"type": "ready", "key": "own"}


@pytest.mark.parametrize("shape", [(0,), (0, 3), (2, 0, 5), ()])
@pytest.mark.parametrize("dtype", [np.float32, np.uint8])
def test_arrays_without_elements_and_single_numbers_cross(shape, dtype):
    stream = stream_of(({"type": "call"}, [np.ones(shape, dtype), np.arange(3, dtype=np.uint8)]))
    array, next_one = receive(stream).arrays
    assert array.shape == (shape or (1,))
    assert array.dtype == dtype
    assert next_one.tolist() == [0, 1, 2]


def test_a_stream_cut_within_an_array_is_an_end_and_noise_for_ever_an_error():
    stream = stream_of(({"type": "result"}, [np.zeros(100, np.float32)]))
    assert receive(io.BytesIO(stream.getvalue()[:-1])) is None
    with pytest.raises(ValueError, match="without a message"):
        receive(io.BytesIO(b"noise\n" * 5000))


@pytest.mark.parametrize(
    "arrays",
    [
        5,
        None,
        {"shape": [1]},
        [{}],
        [7],
        [{"shape": [1], "dtype": "<f8"}],
        [{"shape": [1], "dtype": ["<f4"]}],
        [{"shape": [-1], "dtype": "<f4"}],
        [{"shape": [1.5], "dtype": "<f4"}],
        [{"shape": "3", "dtype": "<f4"}],
        [{"shape": [1] * 100, "dtype": "<f4"}],
    ],
)
def test_arrays_that_are_not_of_the_protocol_are_an_error(arrays):
    with pytest.raises(ValueError, match=r"announced|shape"):
        receive(io.BytesIO(json.dumps({"type": "x", "arrays": arrays}).encode() + b"\n"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["shape", "dtype", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(["type", "arrays", "key"]), JSON))
def test_any_line_is_skipped_a_message_or_a_value_error(fields):
    try:
        message = receive(io.BytesIO(json.dumps(fields).encode() + b"\n"))
    except (ValueError, MemoryError):
        return
    assert message is None or isinstance(message.fields["type"], str)


def test_paths_cross_as_text_and_other_objects_are_the_callers_error():
    assert receive(stream_of(({"type": "load", "decoder": Path("a/b")}, ()))).fields["decoder"] == str(Path("a/b"))
    with pytest.raises(TypeError, match="no plain value"):
        pack({"type": "load", "decoder": object()})


def test_a_message_longer_than_a_line_may_be_is_refused_before_it_is_sent():
    with pytest.raises(ValueError, match="too long"):
        pack({"type": "result", "text": "x" * LONGEST_LINE})
