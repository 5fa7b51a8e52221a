"""Sealing: every committed entry once, in one chain, whatever happens at the same time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, OperationalError, connection, transaction

from huawu.kit.time import now
from huawu.ledger.actions import do_record, do_record_traces, sealing
from huawu.ledger.actions.sealing import do_seal, do_seal_all
from huawu.ledger.chain import GENESIS
from huawu.ledger.models import Entry, Pending, Seal
from huawu.ledger.traces import Trace
from huawu.ledger.verification import verify
from huawu.people.models import User
from tests.at_once import at_once
from tests.ledger.tampering import tamper, undone


def seals() -> list[Seal]:
    return list(Seal.objects.order_by("seq"))


def holds() -> bool:
    return verify([]).problem_count == 0


def test_entries_are_sealed_in_the_order_they_were_written(lin: User) -> None:
    entries = [do_record("x.y", lin, new={"n": number}) for number in range(3)]
    assert do_seal_all() == 3
    assert [seal.entry_id for seal in seals()] == [entry.pk for entry in entries]
    assert [seal.seq for seal in seals()] == [1, 2, 3]
    assert [bytes(seal.previous) for seal in seals()] == [GENESIS, *(bytes(seal.digest) for seal in seals()[:2])]
    assert holds()


def test_sealing_twice_does_nothing(lin: User) -> None:
    do_record("x.y", lin)
    assert (do_seal_all(), do_seal_all(), Seal.objects.count(), Pending.objects.count()) == (1, 0, 1, 0)


def test_traces_are_sealed_too_and_once(lin: User) -> None:
    trace = Trace(name="t", at=now(), actor="1001", action="x.y", person="1001")
    do_record_traces([trace])
    do_record_traces([trace])
    assert (do_seal_all(), Seal.objects.count()) == (1, 1)


def test_more_than_a_batch_is_sealed_in_several(lin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "BATCH", 3)
    for _ in range(7):
        do_record("x.y", lin)
    assert (do_seal(), do_seal(), do_seal(), do_seal()) == (3, 3, 1, 0)
    assert holds()


def test_notes_of_entries_that_are_gone_do_not_stop_the_sealer(lin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "BATCH", 2)
    gone = [do_record("x.gone", lin) for _ in range(5)]
    do_record("x.y", lin)
    with undone():
        tamper("DELETE FROM ledger_entry WHERE action = 'x.gone'")
        assert do_seal_all() == 1
        assert {problem.entry for problem in verify([]).problems} == {str(entry.pk) for entry in gone}


def test_a_note_of_a_sealed_entry_does_no_harm(lin: User) -> None:
    entry = do_record("x.y", lin)
    do_seal_all()
    Pending.objects.create(entry_id=entry.pk)
    assert do_seal_all() == 0
    assert holds()


def test_a_write_that_is_taken_back_leaves_no_gap(lin: User) -> None:
    do_record("x.y", lin)
    with transaction.atomic():
        do_record("x.y", lin)
        transaction.set_rollback(True)
    do_record("x.y", lin)
    assert do_seal_all() == 2
    assert [seal.seq for seal in seals()] == [1, 2]


def test_after_rotation_the_whole_chain_still_holds(lin: User) -> None:
    do_record("x.y", lin)
    do_seal_all()
    settings.KEYS.rotate(sealing.PURPOSE)
    do_record("x.y", lin)
    do_seal_all()
    assert [seal.key_id for seal in seals()] == ["k1", "k2"]
    assert holds()


def test_numbers_come_back_as_they_were_sealed(lin: User) -> None:
    """PostgreSQL keeps numbers its own way; what is sealed is what it gives back."""
    do_record("x.y", lin, new={"a": 1.0, "b": 1e30, "c": 1e-9, "d": -0.0, "e": 2**80, "f": "😀\u007f\u2028"})
    do_seal_all()
    assert holds()


@pytest.mark.parametrize("change", ["UPDATE ledger_seal SET seq = 9", "DELETE FROM ledger_seal"])
def test_the_database_refuses_to_change_seals(lin: User, change: str) -> None:
    do_record("x.y", lin)
    do_seal_all()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert Seal.objects.get().seq == 1


@pytest.mark.django_db(transaction=True)
def test_writers_and_sealers_at_the_same_time_make_one_chain(lin: User) -> None:
    def write() -> int:
        for _ in range(15):
            with transaction.atomic():
                do_record("x.y", lin)
                do_record("x.z", lin)
        return 0

    def seal() -> int:
        return sum(do_seal_all() for _ in range(15))

    works: list[Callable[[], int]] = [write, write, write, seal, seal]
    results = at_once(works)
    assert all(isinstance(result, int) for result in results), results
    do_seal_all()
    assert [seal.seq for seal in seals()] == list(range(1, 91))
    assert (Entry.objects.filter(seal=None).count(), Pending.objects.count()) == (0, 0)
    assert holds()


@pytest.mark.django_db(transaction=True)
def test_a_sealer_that_dies_halfway_leaves_nothing_behind(lin: User) -> None:
    def die(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if sql.startswith("DELETE"):
            raise OperationalError("the connection is gone")
        return execute(sql, *rest)

    for _ in range(3):
        do_record("x.y", lin)
    with connection.execute_wrapper(die), pytest.raises(OperationalError, match="gone"):
        do_seal()
    assert (Seal.objects.count(), Pending.objects.count()) == (0, 3)
    assert do_seal_all() == 3
    assert holds()


@pytest.mark.django_db(transaction=True)
def test_a_writer_does_not_wait_for_the_sealer(lin: User) -> None:
    """While one transaction holds an unsealed entry open, others write and are sealed."""
    with transaction.atomic():
        do_record("x.slow", lin)

        def other() -> int:
            do_record("x.quick", lin)
            return do_seal_all()

        assert at_once([other]) == [1]
    assert do_seal_all() == 1
    assert [seal.entry.action for seal in Seal.objects.select_related("entry").order_by("seq")] == ["x.quick", "x.slow"]
    assert holds()
