"""One list of what happened with a customer."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from huawu.calls.models import Call
from huawu.customers import registry
from huawu.customers.actions import do_note_consent
from huawu.customers.choices import Channel, ConsentKind
from huawu.customers.models import Customer
from huawu.customers.registry import TimelineEntry, register_source
from huawu.customers.timeline import timeline_for
from huawu.people.models import User
from tests.calls_room.stories import make_call
from tests.cast import client_of

START = datetime(2026, 3, 2, 1, tzinfo=UTC)


def source_of(kind: str, minutes: Collection[int]) -> registry.Source:
    """Entries so many minutes after START."""
    made = [TimelineEntry(START + timedelta(minutes=m), kind, str(m), {}) for m in sorted(minutes, reverse=True)]

    def source(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
        return [entry for entry in made if entry.at < before][:limit]

    return source


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_sources", {})
    register_source("odd", source_of("odd", range(1, 40, 2)))
    register_source("even", source_of("even", range(0, 40, 2)))


def test_parts_follow_each_other_without_a_gap(lin: User, mei: Customer, rooms: None) -> None:
    before, seen, parts = START + timedelta(days=1), [], 0
    while True:
        part = timeline_for(lin, mei, before, 7)
        seen += [int(entry.key) for entry in part.entries]
        parts += 1
        if part.before is None:
            break
        before = part.before
    assert seen == list(range(39, -1, -1))
    assert parts == 6


def test_what_happened_in_one_instant_stays_together(lin: User, mei: Customer, rooms: None) -> None:
    register_source("third", source_of("third", [38, 36]))
    part = timeline_for(lin, mei, START + timedelta(days=1), 2)
    assert [(entry.kind, entry.key) for entry in part.entries] == [("odd", "39"), ("third", "38"), ("even", "38")]
    following = timeline_for(lin, mei, part.before or START, 2)
    assert [entry.key for entry in following.entries] == ["37", "36", "36"]


def test_nothing_at_all(lin: User, mei: Customer, rooms: None) -> None:
    part = timeline_for(lin, mei, START, 10)
    assert (part.entries, part.before) == ([], None)


def test_calls_and_consents_in_one_list(lin: User, mei: Customer) -> None:
    call = make_call()
    Call.objects.filter(pk=call.pk).update(customer=mei)
    do_note_consent(mei, ConsentKind.SURVEY, Channel.PHONE, given=False, by=lin)
    answer = client_of(lin).get(f"/api/customers/{mei.pk}/timeline").json()
    assert {entry["kind"] for entry in answer["entries"]} == {"call", "consent"}
    assert answer["before"] is None
    shown = next(entry for entry in answer["entries"] if entry["kind"] == "call")
    assert shown["facts"]["call_id"] == str(call.pk)
    assert "caller_number" not in shown["facts"]


def test_strangers_see_no_timeline(planner: User, mei: Customer) -> None:
    assert client_of(planner).get(f"/api/customers/{mei.pk}/timeline").status_code == 403
