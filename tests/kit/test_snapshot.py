"""What is read in one snapshot fits together."""

from __future__ import annotations

import threading

import pytest
from django.db import InternalError, connection

from huawu.kit.snapshot import one_snapshot
from huawu.people.models import OrgUnit


def make_elsewhere() -> None:
    """Another connection writes, and is done when this returns."""

    def make() -> None:
        OrgUnit.objects.create(name="三组")
        connection.close()

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()


@pytest.mark.django_db(transaction=True)
def test_what_is_written_meanwhile_is_not_seen() -> None:
    with one_snapshot():
        assert not OrgUnit.objects.exists()
        make_elsewhere()
        assert not OrgUnit.objects.exists()
    assert OrgUnit.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_is_written_in_it() -> None:
    with pytest.raises(InternalError), one_snapshot():
        OrgUnit.objects.create(name="三组")


@pytest.mark.django_db
def test_within_a_transaction_it_is_that_one() -> None:
    OrgUnit.objects.create(name="三组")
    with one_snapshot():
        assert OrgUnit.objects.exists()
