"""The comparison with app_queue: its reading of SIP, its arithmetic, and that both sides really play."""

from __future__ import annotations

import math

import pytest

from bench.floor.__main__ import SMOKE, run
from bench.floor.phones import caller_key
from bench.floor.scenes import percentile
from bench.floor.sip import audio_port, header, uri

INVITE = (
    b"INVITE sip:agent-1@127.0.0.1:5060 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1\r\n"
    b'From: "199****0001" <sip:anonymous@127.0.0.1>;tag=1\r\nTo: <sip:agent-1@127.0.0.1>\r\nCall-ID: abc\r\n'
    b"CSeq: 1 INVITE\r\n\r\nv=0\r\nm=audio 12002 RTP/AVP 8\r\n"
)


def test_a_message_is_read_where_it_is_asked() -> None:
    assert header(INVITE, b"Call-ID") == b"abc"
    assert header(INVITE, b"Contact") == b""
    assert uri(header(INVITE, b"To")) == b"sip:agent-1@127.0.0.1"
    assert audio_port(INVITE) == 12002
    assert audio_port(INVITE.replace(b"m=audio", b"m=video")) == 0


def test_a_caller_is_known_by_a_whole_and_by_a_masked_number() -> None:
    assert caller_key(header(INVITE, b"From")) == caller_key(b"<sip:19900010001@127.0.0.1>") == b"1990001"
    assert caller_key(b'"Anonymous" <sip:anonymous@invalid>') == b""


@pytest.mark.parametrize(("share", "value"), [(0.5, 50), (0.95, 95), (1.0, 100), (0.0, 1)])
def test_percentiles(share: float, value: float) -> None:
    assert percentile([float(number) for number in range(100, 0, -1)], share) == value


def test_nothing_measured_is_no_good_figure() -> None:
    assert percentile([], 0.5) == math.inf


async def test_both_sides_ring_agents_under_a_backlog() -> None:
    found = await run(SMOKE)
    assert found.keys() == {"app_queue", "ours"}
    for figures in found.values():
        assert 0 < figures["free_to_ring_ms_p50_10"] <= figures["free_to_ring_ms_p95_10"] < 5_000
        assert figures["rss_mib"] > 10
