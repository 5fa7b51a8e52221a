"""Any tampering with the ledger is found, and found where it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from huawu.ledger.actions import do_record
from huawu.ledger.actions.care import do_anchor
from huawu.ledger.actions.sealing import do_seal_all
from huawu.ledger.chain import ProblemKind
from huawu.ledger.models import Entry
from huawu.ledger.origin import Origin, acting_from
from huawu.ledger.verification import Report, verify
from huawu.people.models import User
from tests.ledger.tampering import delete, entry_at, swap, tamper, undone, write

ROWS = 12
CHANGES = {
    "at": "at + interval '1 microsecond'",
    "actor_id": "NULL",
    "actor_label": "actor_label || ' '",
    "action": "'x.z'",
    "object_type": "'people.user2'",
    "object_id": "object_id || '0'",
    "old": """'{"n": 99}'""",
    "new": """new || '{"more": null}'""",
    "ip": "'10.0.0.9'",
    "session": "'0000000000000000'",
}
SEAL_CHANGES = {
    "previous": "sha256('x')",
    "digest": "sha256('x')",
    "key_id": "'k2'",
    "mac": "sha256('x')",
    "sealed_at": "sealed_at - interval '1 day'",
}
seqs = st.integers(1, ROWS)
quick = hypothesis_settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def ledger(lin: User) -> User:
    """Twelve sealed entries, anchored."""
    with acting_from(Origin(user=lin, ip="10.0.0.7", session="0123456789abcdef")):
        write(lin, ROWS)
    do_anchor()
    return lin


def check() -> Report:
    return verify(settings.LEDGER_ANCHORS)


def places(report: Report) -> list[tuple[str, int, int]]:
    return [(problem.kind, problem.first, problem.last) for problem in report.problems]


def test_an_untouched_ledger_holds(ledger: User) -> None:
    report = check()
    assert (report.sealed, report.waiting, report.anchored, places(report)) == (ROWS, 0, ROWS, [])
    assert report.end_is_proven


def test_an_empty_ledger_holds(db: None) -> None:
    report = check()
    assert (report.sealed, places(report), report.end_is_proven) == (0, [], True)


@quick
@given(seq=seqs, column=st.sampled_from(sorted(CHANGES)))
def test_a_changed_entry_is_found_at_its_place(ledger: User, seq: int, column: str) -> None:
    with undone():
        tamper(f"UPDATE ledger_entry SET {column} = {CHANGES[column]} WHERE id = {entry_at(seq)}")
        assert places(check()) == [(ProblemKind.CHANGED, seq, seq)]


@quick
@given(seq=seqs, column=st.sampled_from(sorted(SEAL_CHANGES)))
def test_a_changed_seal_is_found_at_its_place(ledger: User, seq: int, column: str) -> None:
    kinds = {"previous": ProblemKind.MOVED, "sealed_at": ProblemKind.CHANGED}
    with undone():
        tamper(f"UPDATE ledger_seal SET {column} = {SEAL_CHANGES[column]} WHERE seq = {seq}")
        kind = kinds.get(column, ProblemKind.FORGED)
        found = places(check())
        assert found[0] == (kind, seq, seq)
        assert all(place == (ProblemKind.CUT, 1, ROWS) for place in found[1:])


@quick
@given(first=seqs, length=st.integers(1, 3))
def test_deleted_rows_are_missed_at_their_place(ledger: User, first: int, length: int) -> None:
    last = min(first + length - 1, ROWS)
    with undone():
        tamper(*delete(first, last))
        kind = ProblemKind.CUT if last == ROWS else ProblemKind.DELETED
        assert places(check()) == [(kind, first, last)]
    with undone():
        tamper(delete(first, last)[0])
        assert places(check()) == [(ProblemKind.DELETED, first, last)]


@quick
@given(seq=st.integers(1, ROWS - 1))
def test_closing_the_gap_does_not_hide_it(ledger: User, seq: int) -> None:
    with undone():
        tamper(
            *delete(seq, seq),
            f"UPDATE ledger_seal SET seq = seq + 1000000 WHERE seq > {seq}",
            "UPDATE ledger_seal SET seq = seq - 1000001 WHERE seq > 1000000",
        )
        found = places(check())
        assert found[0][:2] == (ProblemKind.MOVED, seq)
        assert (ProblemKind.CUT, ROWS, ROWS) in found


@quick
@given(two=st.sets(seqs, min_size=2, max_size=2), column=st.sampled_from(["seq", "entry_id"]))
def test_reordered_rows_are_found_at_both_places(ledger: User, two: set[int], column: str) -> None:
    one, other = sorted(two)
    with undone():
        tamper(*swap(column, one, other))
        report = check()
        covered = {seq for p in report.problems if p.kind != ProblemKind.CUT for seq in range(p.first, p.last + 1)}
        assert covered == {one, other}


def test_a_smuggled_in_entry_is_found(ledger: User) -> None:
    with undone():
        tamper(
            "INSERT INTO ledger_entry SELECT gen_random_uuid(), at, actor_label, action, object_type, object_id, "
            f"old, new, ip, session, actor_id FROM ledger_entry WHERE id = {entry_at(3)}"
        )
        fresh = Entry.objects.get(seal=None)
        assert [(p.kind, p.entry) for p in check().problems] == [(ProblemKind.INSERTED, str(fresh.pk))]


def test_an_entry_with_a_home_made_seal_is_found(ledger: User) -> None:
    """Whoever has no key can copy a seal, or make one up, but none that holds."""
    with undone():
        do_record("x.y", ledger)
        tamper(
            f"INSERT INTO ledger_seal SELECT {ROWS + 1}, digest, sha256('x'), 'k1', sha256('y'), sealed_at, "
            f"(SELECT entry_id FROM ledger_pending) FROM ledger_seal WHERE seq = {ROWS}"
        )
        assert places(check()) == [(ProblemKind.FORGED, ROWS + 1, ROWS + 1)]


def test_an_entry_deleted_before_its_seal_is_missed(ledger: User) -> None:
    with undone():
        entry = do_record("x.y", ledger)
        tamper(f"DELETE FROM ledger_entry WHERE id = '{entry.pk}'")
        assert [(p.kind, p.entry) for p in check().problems] == [(ProblemKind.DELETED, str(entry.pk))]
        assert do_seal_all() == 0


@quick
@given(first=seqs, more=st.integers(0, ROWS))
def test_a_cut_end_is_missed_also_when_the_chain_has_grown_again(ledger: User, first: int, more: int) -> None:
    """The house itself goes on sealing after what is left; the anchor remembers another chain."""
    with undone():
        tamper(*delete(first, ROWS))
        write(ledger, more)
        found = places(check())
        missing = first + more <= ROWS
        assert found == [(ProblemKind.CUT, first + more if missing else 1, ROWS)]


def test_without_an_anchor_a_cut_end_cannot_be_seen_and_the_report_says_so(ledger: User, anchors: Path) -> None:
    anchors.unlink()
    tamper(*delete(ROWS, ROWS))
    report = check()
    assert places(report) == []
    assert not report.end_is_proven


def test_an_anchor_that_is_not_ours_is_named_by_its_line(ledger: User, anchors: Path) -> None:
    ours = anchors.read_text()
    for line in (ours.replace('"seq":12', '"seq":10'), "{}\n", "no JSON\n", "[]\n"):
        anchors.write_text(ours + line)
        assert places(check()) == [(ProblemKind.ANCHOR, 2, 2)]


def test_a_half_written_anchor_is_no_alarm_and_is_repaired(ledger: User, anchors: Path) -> None:
    anchors.write_text(anchors.read_text() + '{"at":"2026-')
    assert places(check()) == []
    write(ledger, 1)
    assert do_anchor() == ROWS + 1
    assert places(check()) == []
    assert len(anchors.read_text().splitlines()) == 2


def test_many_breaks_are_counted_and_the_first_are_located(ledger: User) -> None:
    write(ledger, 300)
    do_anchor()
    tamper("UPDATE ledger_entry SET action = 'x.z' WHERE id IN (SELECT entry_id FROM ledger_seal WHERE seq % 2 = 0)")
    report = check()
    assert (report.problem_count, len(report.problems)) == (156, 100)
    assert report.problems[0].first == 2


def test_verification_changes_nothing(ledger: User) -> None:
    do_record("x.y", ledger)
    with undone():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
        assert check().waiting == 1
