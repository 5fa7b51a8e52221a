"""An Asterisk of one's own on ports that are free now, for tests and benchmarks."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path

from huawu.config.env import Environment

_RTP_PORTS = 400


def own_environment(var: Path, *, after: int = 0) -> Environment:
    """The surroundings of an engine that disturbs no other; its files lie below ``var``. ``after``: its ports for
    audio are so many further on, for a second engine that is not started yet."""
    sip, http = _free_ports()
    first = _free_range(after)
    return replace(
        Environment(),
        var=var,
        host="127.0.0.1",
        sip_port=sip,
        asterisk_http_port=http,
        rtp_first_port=first,
        rtp_last_port=first + _RTP_PORTS - 1,
        softphone_url="",
    )


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1]), int(two.getsockname()[1])


def free_udp_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _free_range(after: int) -> int:
    """The first port of a range of which nobody holds the first: ranges of two engines never overlap in part."""
    for first in range(14_000 + after, 32_000, _RTP_PORTS):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.bind(("127.0.0.1", first))
            except OSError:
                continue
            return first
    raise RuntimeError("no free range of ports for audio")
