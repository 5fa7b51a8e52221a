"""Starting the engine: what stands in the way is said."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from huawu.telephony.errors import EngineStartError, PortTakenError
from huawu.telephony.install import AsteriskBinary
from huawu.telephony.process import AsteriskProcess, check_ports
from tests.calls.engine import own_environment


@pytest.mark.parametrize(
    ("kind", "port", "setting"),
    [
        (socket.SOCK_DGRAM, "sip_port", "HUAWU_SIP_PORT"),
        (socket.SOCK_STREAM, "sip_port", "HUAWU_SIP_PORT"),
        (socket.SOCK_STREAM, "asterisk_http_port", "HUAWU_ASTERISK_HTTP_PORT"),
    ],
)
def test_a_taken_port_is_named_with_its_setting(tmp_path: Path, kind: int, port: str, setting: str) -> None:
    env = own_environment(tmp_path)
    check_ports(env)
    with socket.socket(socket.AF_INET, kind) as other:
        other.bind((env.host, getattr(env, port)))
        if kind == socket.SOCK_STREAM:
            other.listen()
        with pytest.raises(PortTakenError) as caught:
            check_ports(env)
    assert str(getattr(env, port)) in caught.value.message("zh-hans")
    assert setting in caught.value.message("zh-hans")


async def test_an_engine_that_ends_at_once_is_an_error_that_names_the_log(tmp_path: Path) -> None:
    broken = AsteriskBinary(("false",), tmp_path, tmp_path, (22, 10))
    process = AsteriskProcess(own_environment(tmp_path), broken)
    with pytest.raises(EngineStartError) as caught:
        await process.start()
    assert "messages.log" in caught.value.message("en")
    assert process.pid is None
    await process.stop()
