"""Rows that lay in clear are encrypted by the migrations, and come back in clear when those are undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from huawu.calls.models import AgentEvent, Call, CallbackTask, CallEvent
from huawu.clock.models import ObligationEvent
from huawu.customers.access import find_by_number
from huawu.customers.models import Customer
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.privacy import converting
from huawu.privacy.index import blind
from huawu.switchboard.models import Memo

CLEAR, COPYING = ("customers", "0001_initial"), ("customers", "0002_encrypted_columns")
CLEAR_CALLS = ("calls", "0014_private_alert_index")


def migrate(*targets: tuple[str, str]) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets) or executor.loader.graph.leaf_nodes())
    return executor.loader.project_state(list(targets)).apps


@pytest.fixture
def _back_to_now(transactional_db: None) -> Iterator[None]:
    yield
    migrate()


def fill(apps: Any, count: int = 5) -> list[Any]:
    customers = [apps.get_model("customers", "Customer")(pk=uuid4(), name=f"客户{n}", note="旧") for n in range(count)]
    apps.get_model("customers", "Customer").objects.bulk_create(customers)
    numbers = apps.get_model("customers", "CustomerNumber")
    numbers.objects.bulk_create([numbers(customer=row, number=f"1990000000{n}") for n, row in enumerate(customers)])
    return customers


@pytest.mark.usefixtures("_back_to_now")
def test_there_and_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "BATCH", 2)
    fill(migrate(CLEAR))
    migrate()
    found = find_by_number(PhoneNumber("19900000003"))
    assert found is not None
    assert (found.name, found.note) == ("客户3", "旧")
    assert Customer.objects.filter(tokens__contains=found.tokens).get() == found
    rows = migrate(CLEAR).get_model("customers", "CustomerNumber").objects.order_by("number")
    assert [(row.number.digits, row.customer.name) for row in rows] == [
        (f"1990000000{n}", f"客户{n}") for n in range(5)
    ]


@pytest.mark.usefixtures("_back_to_now")
def test_one_that_was_interrupted_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "BATCH", 2)
    fill(migrate(CLEAR))
    migrate(COPYING)
    whole = converting._values

    def failing(editor: Any, model: Any, columns: Any, row: Any) -> Any:
        if getattr(row, "number", "").endswith("4"):
            raise ConnectionError
        return whole(editor, model, columns, row)

    with monkeypatch.context() as patch:
        patch.setattr(converting, "_values", failing)
        with pytest.raises(ConnectionError):
            migrate()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(number_encrypted) FROM customers_customernumber")
        assert cursor.fetchone() == (4,)
    migrate()
    assert all(find_by_number(PhoneNumber(f"1990000000{n}")) for n in range(5))


@pytest.mark.usefixtures("_back_to_now")
def test_calls_there_and_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "BATCH", 1)
    calls, ids = migrate(CLEAR_CALLS), [uuid4(), uuid4()]
    models = {name: calls.get_model("calls", name).objects for name in ("Call", "CallEvent", "CallbackTask")}
    for identity, digits in zip(ids, ("19900000042", ""), strict=True):
        models["Call"].create(id=identity, caller_number=digits)
        models["CallEvent"].create(call_id=identity, seq=0, at=now(), kind="arrived", data={"said": "你好"})
    models["CallbackTask"].create(number="19900000042", note="请回电", reason="missed", last_call_at=now())
    migrate()
    assert [call.caller_number.digits for call in Call.objects.order_by("-caller_number_index")] == ["19900000042", ""]
    assert Call.objects.get(caller_number_last4=blind("number.last4", "0042")).pk == ids[0]
    assert CallEvent.objects.filter(call_id__in=ids)[0].data == {"said": "你好"}
    assert CallbackTask.objects.get(number_index=blind("number", "19900000042")).note == "请回电"
    with pytest.raises(IntegrityError, match="append-only"):
        CallEvent.objects.update(seq=7)
    calls = migrate(CLEAR_CALLS)
    found = calls.get_model("calls", "Call").objects.values_list("caller_number", flat=True)
    assert sorted(number.digits for number in found) == ["", "19900000042"]
    assert [event.data for event in calls.get_model("calls", "CallEvent").objects.all()] == [{"said": "你好"}] * 2
    with pytest.raises(IntegrityError, match="append-only"):
        calls.get_model("calls", "CallEvent").objects.update(seq=7)


@pytest.mark.usefixtures("_back_to_now")
def test_memos_there_and_back() -> None:
    clear = ("switchboard", "0003_memos")
    before = migrate(clear)
    people = before.get_model("people", "User").objects
    sender, agent = (people.create(username=number) for number in ("2001", "1001"))
    memo = before.get_model("switchboard", "Memo").objects.create(
        id=uuid4(), sender=sender, agent=agent, text="请回电 19900000042", sent_at=now()
    )
    migrate()
    assert Memo.objects.get().text == "请回电 19900000042"
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM switchboard_memo")
        assert b"19900000042" not in bytes(cursor.fetchone()[0])
    assert migrate(clear).get_model("switchboard", "Memo").objects.get(pk=memo.pk).text == memo.text


@pytest.mark.usefixtures("_back_to_now")
def test_words_about_agents_and_deadlines_there_and_back() -> None:
    clear = [("calls", "0021_erased"), ("clock", "0004_kind_by_hand")]
    before, owed = migrate(*clear), uuid4()
    agent = before.get_model("people", "User").objects.create(username="1001")
    kind = before.get_model("clock", "ObligationKind").objects.create(
        code="reply", zh="回复", en="Reply", amount=timedelta(hours=1)
    )
    at = {"counted_from": now(), "amount": kind.amount, "due_at": now()}
    before.get_model("clock", "Obligation").objects.create(id=owed, kind=kind, owner=agent, **at)
    said = {"at": now(), "seq": 0, "kind": "paused"}
    before.get_model("clock", "ObligationEvent").objects.create(obligation_id=owed, reason="客户住院", **said)
    before.get_model("calls", "AgentEvent").objects.create(agent=agent, note="家中有事", old="", new="break", **said)
    migrate()
    assert (AgentEvent.objects.get().note, ObligationEvent.objects.get().reason) == ("家中有事", "客户住院")
    with connection.cursor() as cursor:
        cursor.execute("SELECT note FROM calls_agentevent UNION ALL SELECT reason FROM clock_obligationevent")
        assert all("家中有事".encode() not in bytes(row[0]) and "住院".encode() not in bytes(row[0]) for row in cursor)
    for model in (AgentEvent, ObligationEvent):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            model.objects.update(seq=7)
    back = migrate(*clear)
    assert back.get_model("calls", "AgentEvent").objects.get().note == "家中有事"
    assert back.get_model("clock", "ObligationEvent").objects.get().reason == "客户住院"
