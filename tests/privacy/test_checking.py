"""A process with another key file refuses to start, before it writes what nobody else can read."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings

from huawu.kit.keys import KeyRing
from huawu.privacy.actions import do_check_keys
from huawu.privacy.errors import OtherKeysError
from huawu.privacy.keys import FIELDS, FILES
from huawu.privacy.models import KeyCheck
from tests.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_keys(settings: Settings, tmp_path: Path) -> KeyRing:
    """The house's file, which the database knows."""
    ring = KeyRing(tmp_path / "keys.toml", make=True)
    settings.KEYS = ring
    do_check_keys()
    return ring


def test_the_same_file_is_known_again(own_keys: KeyRing) -> None:
    do_check_keys()
    assert KeyCheck.objects.count() == 3
    assert own_keys.get(FIELDS).current.secret.hex() not in str(list(KeyCheck.objects.values_list("digest")))


def test_another_machine_s_own_file_is_refused(settings: Settings, tmp_path: Path) -> None:
    settings.KEYS = KeyRing(tmp_path / "others.toml", make=True)
    with pytest.raises(OtherKeysError) as refused:
        do_check_keys()
    assert "fields" in refused.value.message("zh")
    assert KeyCheck.objects.count() == 3


def test_after_a_rotation_the_older_file_is_refused(settings: Settings, own_keys: KeyRing, tmp_path: Path) -> None:
    older = tmp_path / "older.toml"
    older.write_bytes(own_keys.file.read_bytes())
    own_keys.rotate(FILES)
    do_check_keys()
    settings.KEYS = KeyRing(older, make=False)
    with pytest.raises(OtherKeysError):
        do_check_keys()


@pytest.mark.django_db(transaction=True)
def test_two_that_start_at_once_note_them_once() -> None:
    assert at_once([do_check_keys, do_check_keys]) == [None, None]
    assert KeyCheck.objects.count() == 3
