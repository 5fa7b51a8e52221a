"""A copy of what is kept of a person, and its erasure: asked for by one, decided by another."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import DatabaseError, connection
from django.db.transaction import atomic
from pytest_django import Settings

from huawu.calls.models import Call, CallbackTask, CallEvent, ContactRecord, FlaggedNumber, Hotline, Recording
from huawu.calls.storage import recording_store
from huawu.cases.actions import do_close
from huawu.cases.models import Case, CaseEvent, CaseKind
from huawu.clock.models import Obligation
from huawu.complaints.actions import do_act
from huawu.complaints.models import ComplaintDeed
from huawu.customers.actions import do_keep_customer, do_merge
from huawu.customers.choices import RequestKind
from huawu.customers.jobs import erase_person, erase_persons
from huawu.customers.models import Customer, CustomerNumber, DataRequest
from huawu.customers.person import words
from huawu.customers.person.actions import do_ask, do_erase_person
from huawu.customers.person.copying import COPY_TAKEN, PAGE, _tells
from huawu.customers.person.page import page, part
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.belongings.registry import all_belongings
from huawu.privacy.retention.actions import do_hold, do_lift_hold
from huawu.promises.models import Promise
from tests.at_once import at_once
from tests.calls_room.stories import answered, make_call
from tests.cases.opening import call_from, make_case_kind, open_case
from tests.cast import client_of
from tests.complaints.going import act, go_to, make_complaint
from tests.promises.asking import ask, make_kind

SECRETS = ("梅雨晴", "19900000042", "充值未到账", "两千元", "多扣了五十元")


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.RECORDINGS = tmp_path / "kept"
    return tmp_path


@pytest.fixture
def charged(db: None) -> CaseKind:
    return make_case_kind("charged", "complaint", fields=[])


@pytest.fixture
def life(lin: User, zhao: User, mei: Customer, hotline: Hotline, charged: CaseKind, folder: Path) -> Customer:
    """A customer with something in every room, all of it over."""
    call = call_from(mei)
    ContactRecord.objects.create(call=call, author=lin, note="充值未到账，催了两次", customer=mei)
    (folder / "raw.flac").write_bytes(b"fLaC sound")
    recording_store().keep(f"{call.pk}.flac", folder / "raw.flac")
    Recording.objects.create(call=call, state=Recording.State.KEPT, key=f"{call.pk}.flac")
    unknown = make_call(answered())
    Call.objects.filter(pk=unknown.pk).update(customer=None)
    number = mei.numbers.get().number
    CallbackTask.objects.create(
        number=number, hotline=hotline, reason="missed", last_call_at=now(), done_at=now(), done_by=lin, note="两千元"
    )
    FlaggedNumber.objects.create(number=number, flag="vip", note="两千元")
    case = open_case(lin, make_case_kind("top_up"), customer_id=mei.pk)
    do_close(lin, case.pk, "两千元已退")
    complaint = go_to(lin, make_complaint(lin, charged, mei), None, mei)
    do_act(zhao, complaint.pk, act(complaint))
    make_kind("refund", True, agent=("100", 7))
    promise = ask(lin, wording="两千元三天内退回", customer_id=mei.pk)
    Promise.objects.filter(pk=promise.pk).update(state="kept", closed_at=now())
    Call.objects.update(wrap_up_ended_at=now())
    return mei


def send(user: User, path: str, **body: Any) -> Any:
    answer = client_of(user).post(f"/api{path}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def erase(asker: User, decider: User, customer: Customer) -> DataRequest:
    row = do_ask(customer, RequestKind.ERASURE, "客户来电要求，已核对身份", asker)
    assert send(decider, f"/data-requests/{row.pk}/decide", approve=True)["state"] == "approved"
    do_erase_person(row.pk)
    row.refresh_from_db()
    return row


def values() -> str:
    """Everything that the rooms' tables say, decrypted, but for what was asked and decided."""
    from django.apps import apps

    own = ("datarequest", "entry", "session", "legalhold", "reveal")
    models = [m for m in apps.get_models() if m._meta.app_label in ROOMS and m._meta.model_name not in own]
    return repr([list(model._default_manager.values()) for model in models])


ROOMS = ("customers", "calls", "cases", "promises", "complaints", "clock", "privacy")


def test_nothing_that_tells_of_the_person_is_left(lin: User, sun: User, life: Customer, folder: Path) -> None:
    before = values()
    assert all(secret in before for secret in SECRETS if secret != "19900000042")
    row = erase(lin, sun, life)
    assert row.state == "done"
    after = values()
    assert [secret for secret in SECRETS if secret in after] == []
    assert not list((folder / "kept").rglob("*.flac"))
    assert not CustomerNumber.objects.filter(customer=life).exists()
    assert not FlaggedNumber.objects.exists()


def test_the_figures_stay_and_there_is_proof(lin: User, sun: User, life: Customer) -> None:
    calls, cases, deeds = Call.objects.count(), Case.objects.count(), ComplaintDeed.objects.count()
    talks = sum(Call.objects.values_list("talk_s", flat=True))
    row = erase(lin, sun, life)
    assert (Call.objects.count(), Case.objects.count(), ComplaintDeed.objects.count()) == (calls, cases, deeds)
    assert sum(Call.objects.values_list("talk_s", flat=True)) == talks
    assert row.erased == {"promises": 1, "cases": 2, "callbacks": 1, "calls": calls, "flags": 1, "customers": 1}
    proof = Entry.objects.get(action="customers.erased")
    assert proof.new == {"customer": str(life.pk), "erased": row.erased}
    assert Obligation.objects.get(subject_id=str(row.pk)).state == "kept"


def test_history_is_protected_again_afterwards(lin: User, sun: User, life: Customer) -> None:
    erase(lin, sun, life)
    for model in (CaseEvent, ComplaintDeed):
        with pytest.raises(DatabaseError, match="append-only"), atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {model._meta.db_table} SET seq = seq")  # noqa: S608


def test_the_pages_of_what_was_erased_still_open(lin: User, sun: User, life: Customer) -> None:
    case, call = Case.objects.first(), Call.objects.first()
    complaint = ComplaintDeed.objects.values_list("complaint", flat=True).first()
    assert case
    assert call
    erase(lin, sun, life)
    seen = client_of(sun)
    for path in (
        f"calls/{call.pk}",
        f"cases/{case.pk}",
        f"complaints/{complaint}",
        f"customers/{life.pk}",
        f"customers/{life.pk}/profile",
        f"customers/{life.pk}/timeline",
        f"promises/{Promise.objects.get().pk}",
    ):
        assert seen.get(f"/api/{path}").status_code == 200, path
    found = seen.post("/api/customers/search", {"text": ""}, "application/json").json()["items"]
    assert str(life.pk) not in [row["id"] for row in found]


def test_the_number_is_a_new_customers_next_time(lin: User, sun: User, life: Customer) -> None:
    number = life.numbers.get().number
    erase(lin, sun, life)
    assert do_keep_customer(numbers=[number]).pk != life.pk


def test_who_was_merged_into_the_person_goes_too(lin: User, sun: User, zhao: User, mei: Customer) -> None:
    other = do_keep_customer(name="王小兰", numbers=[PhoneNumber("19900000077")])
    do_merge(mei, other, zhao)
    erase(lin, sun, mei)
    assert set(Customer.objects.filter(erased_at__isnull=False)) == {mei, other}
    assert not CustomerNumber.objects.exists()


def test_carried_out_twice_is_once(lin: User, sun: User, life: Customer) -> None:
    row = erase(lin, sun, life)
    assert do_erase_person(row.pk) is None
    assert Entry.objects.filter(action="customers.erased").count() == 1


def test_half_an_erasure_is_none(lin: User, sun: User, life: Customer, monkeypatch: pytest.MonkeyPatch) -> None:
    row = do_ask(life, RequestKind.ERASURE, "客户来电要求", lin)
    send(sun, f"/data-requests/{row.pk}/decide", approve=True)

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("huawu.customers.person.actions.do_record", fail)
    with pytest.raises(ZeroDivisionError):
        do_erase_person(row.pk)
    monkeypatch.undo()
    life.refresh_from_db()
    assert life.name == "梅雨晴"
    assert CallEvent.objects.exists()


@pytest.mark.parametrize("what", ["case", "call"])
def test_what_is_still_worked_on_stops_it(lin: User, sun: User, mei: Customer, hotline: Hotline, what: str) -> None:
    if what == "case":
        open_case(lin, make_case_kind("top_up"), customer_id=mei.pk)
    else:
        call = call_from(mei)
        Call.objects.filter(pk=call.pk).update(ended_at=None)
    row = do_ask(mei, RequestKind.ERASURE, "客户来电要求", lin)
    assert send(sun, f"/data-requests/{row.pk}/decide", approve=True) == (409, "person_data_in_use")
    assert send(sun, f"/data-requests/{row.pk}/decide", approve=False, note="工单未结")["state"] == "refused"


def test_what_came_up_after_the_decision_is_waited_for(lin: User, sun: User, life: Customer) -> None:
    row = do_ask(life, RequestKind.ERASURE, "客户来电要求", lin)
    send(sun, f"/data-requests/{row.pk}/decide", approve=True)
    call = call_from(life)
    Call.objects.filter(pk=call.pk).update(ended_at=None)
    erase_person(str(row.pk))
    erase_persons(timestamp=0)
    life.refresh_from_db()
    assert life.erased_at is None
    Call.objects.update(ended_at=now(), wrap_up_ended_at=now())
    erase_persons(timestamp=0)
    life.refresh_from_db()
    assert life.erased_at


def test_a_hold_on_any_part_stops_it(lin: User, sun: User, life: Customer) -> None:
    row = do_ask(life, RequestKind.ERASURE, "客户来电要求", lin)
    case = Case.objects.first()
    assert case
    hold = do_hold(sun, ("case", str(case.pk)), "仲裁", None)
    path = f"/data-requests/{row.pk}/decide"
    assert send(sun, path, approve=True) == (409, "person_data_held")
    do_lift_hold(sun, hold)
    assert send(sun, path, approve=True)["state"] == "approved"


def test_two_people_and_once(lin: User, sun: User, mei: Customer) -> None:
    path = f"/customers/{mei.pk}/data-requests"
    first = send(lin, path, kind="copy", reason="客户来电要求")
    assert send(sun, path, kind="copy", reason="客户来信要求")["id"] == first["id"]
    own = send(sun, path, kind="erasure", reason="客户来信要求")
    assert send(sun, f"/data-requests/{own['id']}/decide", approve=True) == (403, "own_data_request")
    decide = f"/data-requests/{first['id']}/decide"
    assert send(lin, decide, approve=True) == (403, "forbidden")
    assert send(sun, decide, approve=True)["copy_stands"]
    assert send(sun, decide, approve=True)["state"] == "approved", "the answer was lost"
    assert send(sun, decide, approve=False) == (409, "data_request_decided")


@pytest.mark.django_db(transaction=True)
def test_two_who_enter_it_at_once_enter_it_once(lin: User, zhao: User, mei: Customer) -> None:
    def enter(user: User) -> Callable[[], DataRequest]:
        return lambda: do_ask(mei, RequestKind.COPY, "客户来电要求", user)

    rows = at_once([enter(lin), enter(zhao)])
    assert len({row.pk for row in rows if isinstance(row, DataRequest)}) == 1


def test_the_copy_has_everything_of_theirs_and_nothing_else(lin: User, sun: User, life: Customer, folder: Path) -> None:
    do_keep_customer(name="李无关", numbers=[PhoneNumber("19900000078")])
    row = do_ask(life, RequestKind.COPY, "客户来电要求", lin)
    path = f"/api/data-requests/{row.pk}/copy"
    assert client_of(sun).post(path).status_code == 409, "not approved yet"
    send(sun, f"/data-requests/{row.pk}/decide", approve=True)
    answer = client_of(sun).post(path)
    assert answer.headers["Cache-Control"] == "no-store"
    with ZipFile(BytesIO(answer.content)) as archive:
        said = "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".json"))
        assert all(secret in said for secret in SECRETS)
        assert "李无关" not in said
        sounds = [name for name in archive.namelist() if name.endswith(".flac")]
        assert [archive.read(name) for name in sounds] == [b"fLaC sound"]
        cases = json.loads(archive.read("cases.json"))
        assert len(cases["things"]) == 2
        assert cases["words"]["case"]["columns"]["subject"] == {"zh": "主题", "en": "Subject"}
        page = archive.read(PAGE).decode()
        assert all(secret in page for secret in SECRETS)
        assert "李无关" not in page
        assert [f'src="{name}"' in page for name in sounds] == [True]
        assert sun.number in archive.read("说明.txt").decode().splitlines()[0]
    proof = Entry.objects.get(action=COPY_TAKEN)
    assert proof.new["counts"]["cases"] == 2
    DataRequest.objects.filter(pk=row.pk).update(decided_at=now() - timedelta(days=31))
    assert client_of(sun).post(path).status_code == 409, "its time is over"


def test_every_column_that_is_given_away_has_words() -> None:
    missing = set()
    for belongings in all_belongings():
        for model in {belongings.model, *(table.model for table in belongings.tables)}:
            table = model._meta.model_name or ""
            missing |= {table} - words.TABLES.keys()
            columns = {column.name for column in model._meta.concrete_fields if _tells(column)}
            missing |= {f"{table}.{name}" for name in columns - words.COLUMNS.keys()} - words.ELSEWHERE.keys()
    assert missing == set(), "name them in huawu/customers/person/words.py"


def test_the_page_is_only_text() -> None:
    thing = {"subject": "<script>alert(1)</script>", "tags": [], "caseevent": [{"text": '"><img src=x>', "seq": 1}]}
    shown = page("副本", ["19901 <b>"], [part(("工单", "Cases"), "case", [thing], [])])
    assert "<script>" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "处理记录" in shown
    assert "标签" not in shown, "what is empty is left out"
