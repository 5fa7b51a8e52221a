"""The engine's configuration."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from huawu.config.env import Environment
from huawu.telephony.install import AsteriskBinary
from huawu.telephony.places import Places
from huawu.telephony.render import FILES, ari_password, render, write_hotlines, write_private

BINARY = AsteriskBinary(("asterisk",), Path("/opt/modules"), Path("/opt/data"), (22, 10))


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    return replace(Environment(), var=tmp_path, host="127.0.0.1", sip_port=5999, asterisk_http_port=8999)


def test_every_port_and_folder_is_a_setting(env: Environment) -> None:
    places = render(env, BINARY)
    text = {name: (places.etc / name).read_text() for name in FILES}
    assert "bind = 127.0.0.1:5999" in text["pjsip.conf"]
    assert "bindport = 8999" in text["http.conf"]
    assert "astmoddir => /opt/modules" in text["asterisk.conf"]
    assert f"RECORDINGS = {places.recordings}" in text["extensions.conf"]
    assert not [name for name in FILES if "@{" in text[name]]


@pytest.mark.parametrize("http_host", ["127.0.0.1", "192.0.2.8"])
def test_sip_listens_on_our_host_and_the_rest_interface_on_its_own(env: Environment, http_host: str) -> None:
    env = replace(env, host="192.0.2.7", asterisk_http_host=http_host)
    places = render(env, BINARY)
    for name, host in (("pjsip.conf", "192.0.2.7"), ("http.conf", http_host)):
        lines = (places.etc / name).read_text().splitlines()
        binds = [line for line in lines if line.startswith(("bind =", "bindaddr ="))]
        assert binds
        assert all(host in line for line in binds)
    assert env.ari == f"http://{http_host}:8999/ari"
    assert env.softphone_websocket == f"ws://{http_host}:8999/ws"


def test_opening_the_house_to_others_does_not_open_the_rest_interface(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUAWU_HOST", "0.0.0.0")  # noqa: S104 - what is tested
    monkeypatch.delenv("HUAWU_ASTERISK_HTTP_HOST", raising=False)
    assert Environment().asterisk_http_host == "127.0.0.1"


def test_on_all_addresses_no_media_address_is_claimed(env: Environment) -> None:
    places = render(replace(env, host="0.0.0.0"), BINARY)  # noqa: S104 - what is tested
    assert "media_address = 0.0.0.0" not in (places.etc / "pjsip.conf").read_text()


def test_only_the_owner_can_read_what_was_written(env: Environment) -> None:
    places = render(env, BINARY)
    assert stat.S_IMODE(places.root.stat().st_mode) == 0o700
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (*places.etc.iterdir(), places.password)}
    assert modes == {0o600}


def test_two_that_ask_at_once_get_one_password(places: Places) -> None:
    with ThreadPoolExecutor(8) as pool:
        passwords = set(pool.map(lambda _: ari_password(places), range(32)))
    assert len(passwords) == 1
    assert len(passwords.pop()) >= 32


def test_a_second_start_keeps_hotlines_and_password(env: Environment) -> None:
    places = render(env, BINARY)
    password = ari_password(places)
    write_hotlines(places, ["4000000001"])
    render(env, BINARY)
    assert "exten => 4000000001,1,Goto(hotline,${EXTEN},1)" in (places.etc / "hotlines.conf").read_text()
    assert password in (places.etc / "ari.conf").read_text()


@pytest.mark.parametrize("number", ["", "12a", "1,1,System(x)", "1" * 33, "１２３", "1\n2"])
def test_what_is_no_number_never_gets_into_the_dialplan(places: Places, number: str) -> None:
    write_hotlines(places, ["4000000001"])
    with pytest.raises(ValueError, match="hotline"):
        write_hotlines(places, ["4000000002", number])
    assert "4000000002" not in (places.etc / "hotlines.conf").read_text()


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    write_private(tmp_path / "x", "one")
    write_private(tmp_path / "x", "two")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert (tmp_path / "x").read_text() == "two"
