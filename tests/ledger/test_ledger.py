"""The audit trail."""

from __future__ import annotations

import asyncio

import pytest
from asgiref.sync import sync_to_async
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import AsyncClient

from huawu.ledger.actions import describe_text, do_record
from huawu.ledger.models import Entry
from huawu.ledger.origin import SYSTEM, Origin, acting_from, current_origin, hash_session
from huawu.people.models import User


def test_an_entry_says_who_what_when_and_from_where(lin: User, chen: User) -> None:
    with acting_from(Origin(user=lin, ip="10.0.0.7", session=hash_session("key"))):
        entry = do_record("people.language_set", chen, old={"language": "en"}, new={"language": "zh-hans"})
    entry.refresh_from_db()
    assert (entry.actor, entry.actor_label, entry.ip) == (lin, "1001", "10.0.0.7")
    assert (entry.object_type, entry.object_id) == ("people.user", str(chen.pk))
    assert (entry.old, entry.new) == ({"language": "en"}, {"language": "zh-hans"})
    assert len(entry.session) == 16
    assert "key" not in entry.session


def test_what_is_no_person_has_a_label(lin: User) -> None:
    assert do_record("x.y", lin).actor_label == "system"
    with acting_from(Origin(label="switchboard")):
        entry = do_record("x.y", lin)
    assert (entry.actor, entry.actor_label) == (None, "switchboard")
    with acting_from(Origin(user=AnonymousUser(), label="visitor")):
        assert do_record("x.y", lin).actor_label == "visitor"
    assert hash_session(None) == ""


def test_the_origin_ends_with_its_block() -> None:
    with acting_from(Origin(label="worker")):
        assert current_origin().label == "worker"
    assert current_origin() is SYSTEM


async def test_tasks_side_by_side_keep_their_origins() -> None:
    both = asyncio.Barrier(2)

    async def work(label: str) -> str:
        with acting_from(Origin(label=label)):
            await both.wait()
            return await sync_to_async(lambda: current_origin().label)()

    assert list(await asyncio.gather(work("a"), work("b"))) == ["a", "b"]


@pytest.mark.django_db(transaction=True)
async def test_a_request_s_origin_reaches_the_action_under_asgi(lin: User) -> None:
    client = AsyncClient()
    await client.aforce_login(lin, backend="allauth.account.auth_backends.AuthenticationBackend")
    await client.patch("/api/me", {"language": "en"}, content_type="application/json")
    entry = await Entry.objects.select_related("actor").aget()
    assert (entry.actor, entry.ip) == (lin, "127.0.0.1")
    assert current_origin() is SYSTEM


@pytest.mark.parametrize(
    "change",
    ["UPDATE ledger_entry SET action = 'x'", "DELETE FROM ledger_entry", "TRUNCATE ledger_entry CASCADE"],
)
def test_the_database_refuses_to_change_the_trail(change: str, lin: User) -> None:
    do_record("x.y", lin)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        # A TRUNCATE would stumble over the pending check of a foreign key first.
        cursor.execute(f"SET CONSTRAINTS ALL IMMEDIATE; {change}")
    assert Entry.objects.get().action == "x.y"


@pytest.mark.django_db(transaction=True)
def test_the_protection_can_be_lifted_and_put_back() -> None:
    """Backwards and forwards: what is protected is decided by migrations alone."""

    def protected() -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgname LIKE '%_append_only'")
            return int(cursor.fetchone()[0])

    before = protected()
    assert before > 0
    try:
        call_command("migrate", "calls", "0001", verbosity=0)
        call_command("migrate", "ledger", "0001", verbosity=0)
        assert protected() == 0
    finally:
        call_command("migrate", verbosity=0)
    assert protected() == before


def test_free_text_is_told_apart_without_being_told() -> None:
    assert describe_text("") == ""
    assert describe_text("19900000042").startswith("11 chars, digest ")
    assert describe_text("a") != describe_text("b")
    assert "19900000042" not in describe_text("19900000042")
