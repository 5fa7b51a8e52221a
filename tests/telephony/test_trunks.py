"""Trunk settings: what is right becomes configuration, what is wrong is said and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from huawu.telephony.errors import TrunkSettingsError
from huawu.telephony.render import fill
from huawu.telephony.trunks import Trunk, load_trunks, render_trunks

WHOLE = """
[trunk.carrier]
addresses = ["203.0.113.10", "203.0.113.0/28"]
transport = "tcp"
codecs = ["alaw"]
public_address = "198.51.100.7"
server = "sip.carrier.example"
username = "4000000001"
password = "made-up"
"""


def settings(folder: Path, text: str) -> str:
    path = folder / "trunks.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_without_a_file_there_are_no_trunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUAWU_TRUNKS", raising=False)
    assert load_trunks() == []


def test_the_file_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HUAWU_TRUNKS", settings(tmp_path, '[trunk.a]\naddresses = ["203.0.113.1"]'))
    assert load_trunks() == [Trunk("a", ("203.0.113.1",))]


def test_a_trunk_becomes_an_endpoint_known_by_its_addresses(tmp_path: Path) -> None:
    text = render_trunks(load_trunks(settings(tmp_path, WHOLE)), "127.0.0.1", fill)
    assert "[trunk-carrier]" in text
    assert "match = 203.0.113.10,203.0.113.0/28" in text
    assert "transport = tcp" in text
    assert "allow = alaw" in text
    assert "media_address = 198.51.100.7" in text
    assert "context = hotlines" in text


def test_a_trunk_with_a_server_registers_there(tmp_path: Path) -> None:
    text = render_trunks(load_trunks(settings(tmp_path, WHOLE)), "127.0.0.1", fill)
    assert "server_uri = sip:sip.carrier.example" in text
    assert "client_uri = sip:4000000001@sip.carrier.example" in text
    without = [Trunk("a", ("203.0.113.1",))]
    assert "registration" not in render_trunks(without, "127.0.0.1", fill)


@pytest.mark.parametrize(
    "text",
    [
        "[trunk",
        "[trunk.a]\naddresses = []",
        '[trunk.a]\naddresses = ["sip.example"]',
        '[trunk.a]\naddresses = ["203.0.113.1"]\ntransport = "tls?"',
        '[trunk.a]\naddresses = ["203.0.113.1"]\ncodecs = ["mp3"]',
        '[trunk.a]\naddresses = ["203.0.113.1"]\nunknown = 1',
        '[trunk."A b"]\naddresses = ["203.0.113.1"]',
        '[trunk.a]\naddresses = ["203.0.113.1"]\npassword = "x\\ncontext=desk"',
        '[trunk.a]\naddresses = ["203.0.113.1"]\nserver = "a;b"',
        "[trunk]\na = 1",
    ],
)
def test_a_mistake_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(TrunkSettingsError):
        load_trunks(settings(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrunkSettingsError) as caught:
        load_trunks(str(tmp_path / "none.toml"))
    assert "中继" in caught.value.message("zh-hans")
