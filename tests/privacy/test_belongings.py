"""What rooms keep of people is emptied when its time is over; every encrypted column belongs to something."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Q

from huawu.calls.models import Call, CallEvent, Hotline
from huawu.cases.actions import do_close
from huawu.cases.models import Case
from huawu.customers.actions.importing import do_upload_table
from huawu.customers.models import Customer, CustomerImport, ImportRow
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.belongings.registry import all_belongings
from huawu.privacy.fields import EncryptedField
from huawu.privacy.jobs import delete_due
from huawu.privacy.retention.actions import do_hold
from tests.calls_room.stories import answered, make_call
from tests.cases.opening import call_from, make_case_kind, open_case

LONG_AGO = datetime(2020, 3, 2, 1, 0, tzinfo=UTC)
OF_THE_HOUSE = {
    "privacy.Reveal",
    "privacy.VolumeAlert",
    "privacy.LegalHold",
    "customers.DataRequest",
    "calls.AgentEvent",
    "clock.ObligationEvent",
    "reports.Assessment",
    "reports.DepartmentReview",
    "reports.GrowthItem",
    "reports.ProfileMonth",
    "reports.ShiftSummary",
    "reports.SummaryRemark",
    "switchboard.Memo",
    "training.AttemptQuestion",
    "training.Certificate",
    "training.RecordingExample",
    "knowledge.Feedback",
}
"""What people of the house write about their own work and each other's; the proof of what a customer has asked for."""


def test_every_encrypted_column_belongs_to_something() -> None:
    kept = {table.model._meta.label for belongings in all_belongings() for table in belongings.tables}
    models = {
        model._meta.label
        for model in apps.get_models()
        if any(isinstance(column, EncryptedField) for column in model._meta.concrete_fields)
    }
    assert models - kept == OF_THE_HOUSE


def old_call(mei: Customer) -> Call:
    call = make_call(answered(), start=LONG_AGO)
    Call.objects.filter(pk=call.pk).update(customer=mei)
    return call


def test_an_old_call_keeps_its_figures_and_loses_the_person(lin: User, mei: Customer, hotline: Hotline) -> None:
    old, new = old_call(mei), call_from(mei)
    talk_s = Call.objects.get(pk=old.pk).talk_s
    delete_due(timestamp=0)
    emptied = Call.objects.get(pk=old.pk)
    assert (emptied.caller_number.digits, emptied.caller_number_index, emptied.customer) == ("", 0, None)
    assert emptied.erased_at
    assert emptied.talk_s == talk_s
    assert not CallEvent.objects.filter(call=old).exists()
    assert CallEvent.objects.filter(call=new).exists()
    assert Entry.objects.get(action="privacy.deleted", object_id="calls").new["ids"] == [str(old.pk)]
    delete_due(timestamp=0)
    assert Entry.objects.filter(action="privacy.deleted").count() == 1, "once"


def test_a_hold_on_a_case_holds_its_calls(lin: User, sun: User, mei: Customer, hotline: Hotline) -> None:
    call = old_call(mei)
    case = open_case(lin, make_case_kind("top_up"), customer_id=mei.pk, call_id=call.pk)
    do_hold(sun, ("case", str(case.pk)), "仲裁", None)
    delete_due(timestamp=0)
    assert CallEvent.objects.filter(call=call).exists()


def test_an_open_case_is_never_over(lin: User, mei: Customer) -> None:
    open_one, closed = (open_case(lin, make_case_kind(code), customer_id=mei.pk) for code in ("a", "b"))
    do_close(lin, closed.pk, "已处理")
    Case.objects.update(opened_at=LONG_AGO)
    Case.objects.filter(pk=closed.pk).update(closed_at=LONG_AGO)
    delete_due(timestamp=0)
    assert {case.pk: case.subject for case in Case.objects.all()} == {open_one.pk: "充值未到账", closed.pk: ""}


@pytest.mark.parametrize("recently", [True, False])
def test_a_customer_stays_as_long_as_anything_of_theirs(
    lin: User, mei: Customer, hotline: Hotline, recently: bool
) -> None:
    Customer.objects.update(created_at=LONG_AGO)
    call_from(mei) if recently else old_call(mei)
    for _night in range(2):
        delete_due(timestamp=0)
    mei.refresh_from_db()
    assert bool(mei.name) is recently
    assert mei.numbers.exists() is recently


def test_what_was_uploaded_is_forgotten(zhao: User) -> None:
    table = do_upload_table([["手机", "姓名"], ["不是号码", "何人"]], zhao)
    CustomerImport.objects.update(at=LONG_AGO)
    delete_due(timestamp=0)
    assert ImportRow.objects.get().cells == []
    table.refresh_from_db()
    assert table.state == "undone"


@pytest.mark.parametrize("code", ["calls", "callbacks", "cases", "promises", "customers"])
def test_what_was_emptied_before_is_in_no_index_of_the_night(code: str) -> None:
    belongings = next(one for one in all_belongings() if one.code == code)
    partial = [index.fields for index in belongings.model._meta.indexes if index.condition == Q(erased_at__isnull=True)]
    assert partial == [[belongings.since]]


def test_the_night_walks_by_that_index(lin: User) -> None:
    case = open_case(lin, make_case_kind("plain", fields=[]), answers={})
    do_close(lin, case.pk, "已办结")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    due = next(one for one in all_belongings() if one.code == "cases").due(now(), {})
    assert "case_not_erased" in due.order_by("closed_at").explain()
    assert list(due) == [case]
    Case.objects.update(erased_at=now())
    assert list(due.all()) == []
