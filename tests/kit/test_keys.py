"""The keys of the house."""

from __future__ import annotations

from pathlib import Path

import pytest

from huawu.kit.keys import KeyRing, KeysMissingError, KeysUnreadableError, KeyUnknownError, parse
from tests.at_once import at_once


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path / "keys" / "keys.toml", make=True)


def test_the_first_use_makes_a_key_that_only_its_owner_can_read(ring: KeyRing) -> None:
    keys = ring.get("ledger")
    assert (keys.current.id, len(keys.current.secret)) == ("k1", 32)
    assert ring.file.stat().st_mode & 0o777 == 0o600
    assert ring.get("ledger") == keys
    assert ring.get("fields").current.secret != keys.current.secret


def test_after_rotation_the_old_key_still_reads(ring: KeyRing) -> None:
    old = ring.get("ledger").current
    other = ring.get("fields")
    new = ring.rotate("ledger")
    keys = ring.get("ledger")
    assert (keys.current, keys.get("k1")) == (new, old)
    assert new.id == "k2"
    assert ring.get("fields") == other
    assert ring.file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(KeyUnknownError):
        keys.get("k3")


def test_all_who_start_at_once_have_the_same_key(ring: KeyRing) -> None:
    found = at_once([lambda: ring.get("ledger").current.secret] * 8)
    assert len(set(map(str, found))) == 1


def test_rotations_at_once_lose_no_key(ring: KeyRing) -> None:
    made = at_once([lambda: ring.rotate("ledger")] * 4)
    keys = ring.get("ledger")
    assert sorted(keys.keys) == ["k1", "k2", "k3", "k4", "k5"]
    assert all(key in keys.keys.values() for key in made)


def test_a_lost_file_is_not_replaced_where_it_is_kept_by_hand(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    with pytest.raises(KeysMissingError):
        KeyRing(file, make=False).get("ledger")
    assert not file.exists()
    KeyRing(file, make=True).get("fields")
    with pytest.raises(KeysUnreadableError):
        KeyRing(file, make=False).get("ledger")


@pytest.mark.parametrize(
    "text",
    [
        "ledger = 1",
        "[ledger",
        '[ledger]\ncurrent = "k1"',
        '[ledger]\ncurrent = "k2"\nkeys.k1 = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="',
        '[ledger]\ncurrent = "k1"\nkeys.k1 = "c2hvcnQ="',
        '[ledger]\ncurrent = "k1"\nkeys.k1 = "*"',
        '[ledger]\ncurrent = "k1"\nkeys.k1 = 7',
        '[ledger]\ncurrent = "k 1"\nkeys."k 1" = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="',
    ],
)
def test_a_file_that_makes_no_sense_is_refused_whole(text: str) -> None:
    with pytest.raises(KeysUnreadableError):
        parse(text)


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_bytes(b"\xff")
    with pytest.raises(KeysUnreadableError):
        KeyRing(file, make=True).get("ledger")
    assert file.read_bytes() == b"\xff"


def test_secrets_do_not_show_in_print(ring: KeyRing) -> None:
    key = ring.get("ledger").current
    assert key.secret.hex() not in repr(ring.get("ledger"))
    assert str(key.secret) not in repr(key)
