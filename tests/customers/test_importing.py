"""Taking in tables of customers: once, whatever crashes, and taken back."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from huawu.customers import import_api, jobs
from huawu.customers.access import find_by_number
from huawu.customers.actions import do_keep_customer, do_note_consent, importing
from huawu.customers.actions.importing import do_next_batch, do_start_import, do_undo_import, do_upload_table
from huawu.customers.choices import Channel, ConsentKind
from huawu.customers.import_rules import Column
from huawu.customers.jobs import go_on_importing
from huawu.customers.models import Customer, CustomerImport, CustomerNumber, ImportRow
from huawu.customers.tables import read_table
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.kit.uploads import FileKind
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.models import SessionMark
from tests.at_once import at_once
from tests.cast import client_of

COLUMNS = [Column.NAME, Column.NUMBER]
HEADING = ["姓名", "手机"]


def number(index: int) -> str:
    return f"1991000{index:04}"


def upload(by: User, count: int = 5, first: int = 0) -> CustomerImport:
    rows = [[f"客户{index}", number(index)] for index in range(first, first + count)]
    return do_upload_table([HEADING, *rows], by)


def outcomes(table: CustomerImport) -> list[str]:
    return list(table.rows.order_by("line").values_list("outcome", flat=True))


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)


def test_a_table_over_the_api(zhao: User, mei: Customer) -> None:
    client = client_of(zhao)
    text = f"姓名,手机\n程思远,{number(1)}\n梅雨晴,19900000042\n=坏行,12\n方若琳,{number(1)}\n"
    file = SimpleUploadedFile("customers.csv", text.encode())
    made = client.post("/api/customer-imports", {"file": file}).json()
    assert (made["state"], made["columns"], made["total"]) == ("uploaded", ["name", "number"], 4)
    path = f"/api/customer-imports/{made['id']}"
    shown = client.post(f"{path}/preview", {"columns": ["name", "number"]}, "application/json").json()
    assert (shown["bad"], shown["rows"][0]["cells"]) == (1, ["程思远", "199****0001"])
    assert [row["problem"] for row in shown["rows"]] == [None, None, "bad_number", None]
    assert Customer.objects.count() == 1, "looking at it takes nothing in"

    assert client.post(f"{path}/start", {"columns": ["name", "number"]}, "application/json").status_code == 200
    go_on_importing(made["id"])
    now_ = client.get(path).json()
    assert [now_[key] for key in ("state", "made", "known", "bad", "pending")] == ["done", 1, 2, 1, 0]
    cheng = find_by_number(PhoneNumber(number(1)))
    assert cheng is not None
    assert cheng.name == "程思远"
    found = client.post("/api/customers/search", {"text": "csy"}, "application/json").json()
    assert [card["name"] for card in found["items"]] == ["程思远"]

    wrong = client.get(f"{path}/report").content
    *report, mark = wrong.decode("utf-8-sig").splitlines()
    assert report == ["行号,问题,姓名,手机", "4,号码不正确,'=坏行,12"]
    session = str(SessionMark.objects.get(user=zhao))
    assert re.fullmatch(rf"# 话务导出 1901 赵明远 \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d {session}", mark)
    assert Entry.objects.get(action="customers.import_reported").new == {"mark": session}
    assert read_table(wrong, FileKind.CSV)[1:] == [["4", "号码不正确", "'=坏行", "12"]], "the mark is no row"
    told = Entry.objects.filter(action__startswith="customers.import_").values_list("action", flat=True)
    assert set(told) == {
        f"customers.import_{what}" for what in ("uploaded", "viewed", "started", "finished", "reported")
    }


@pytest.mark.parametrize("columns", [["name"], ["name", ""], ["name", "name"], ["name", "number", "number"]])
def test_columns_that_make_no_sense_start_nothing(zhao: User, columns: list[str]) -> None:
    table = upload(zhao)
    answer = client_of(zhao).post(
        f"/api/customer-imports/{table.pk}/start", {"columns": columns}, content_type="application/json"
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong_columns")
    assert CustomerImport.objects.get().state == "uploaded"


def test_a_file_that_is_too_large_is_given_up(zhao: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_api, "LARGEST_BYTES", 64)
    file = SimpleUploadedFile("customers.csv", b"a,b\n" + b"1,2\n" * 16)
    refused = client_of(zhao).post("/api/customer-imports", {"file": file})
    assert (refused.status_code, refused.json()["code"]) == (413, "upload_too_large")
    assert CustomerImport.objects.count() == 0


def test_a_file_that_is_no_table_is_refused(zhao: User, lin: User) -> None:
    file = partial(SimpleUploadedFile, "customers.xlsx", b"\x89PNG\r\n\x1a\n\xff\xfe")
    refused = client_of(zhao).post("/api/customer-imports", {"file": file()})
    assert (refused.status_code, refused.json()["code"]) == (422, "upload_kind")
    page = SimpleUploadedFile("customers.csv", b"<html><body>19900000001</body></html>")
    assert client_of(zhao).post("/api/customer-imports", {"file": page}).json()["code"] == "upload_kind"
    assert client_of(lin).post("/api/customer-imports", {"file": file()}).status_code == 403
    assert CustomerImport.objects.count() == 0


def test_what_was_cut_off_goes_on_where_it_was(zhao: User, monkeypatch: pytest.MonkeyPatch) -> None:
    table = do_start_import(upload(zhao), COLUMNS)
    assert do_next_batch(table.pk)
    real: Any = importing._make

    def dying(said: Any) -> Customer | None:
        if said.name == "客户3":
            raise ConnectionError
        made: Customer | None = real(said)
        return made

    monkeypatch.setattr(importing, "_make", dying)
    with pytest.raises(ConnectionError):
        go_on_importing(str(table.pk))
    assert outcomes(table) == ["made", "made", "pending", "pending", "pending"], "a batch is all or nothing"
    monkeypatch.setattr(importing, "_make", real)
    go_on_importing(str(table.pk))
    go_on_importing(str(table.pk))
    assert outcomes(table) == ["made"] * 5
    assert Customer.objects.count() == 5


def test_one_whose_worker_died_is_taken_up_again(zhao: User, monkeypatch: pytest.MonkeyPatch) -> None:
    still, running, done = (do_start_import(upload(zhao, first=first), COLUMNS) for first in (0, 10, 20))
    CustomerImport.objects.filter(pk__in=[still.pk, done.pk]).update(moved_at=now() - timedelta(minutes=5))
    CustomerImport.objects.filter(pk=done.pk).update(state="done")
    asked: list[CustomerImport] = []
    monkeypatch.setattr(jobs, "do_go_on", asked.append)
    jobs.resume_imports(0)
    assert asked == [still]
    assert running.state == "running"


def test_the_same_table_twice_makes_nobody_twice(zhao: User) -> None:
    for outcome in ("made", "known"):
        table = do_start_import(upload(zhao), COLUMNS)
        go_on_importing(str(table.pk))
        assert outcomes(table) == [outcome] * 5
    assert Customer.objects.count() == CustomerNumber.objects.count() == 5


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_the_same_time(zhao: User) -> None:
    first, second = (do_start_import(upload(zhao, 9), COLUMNS) for _ in range(2))
    done = at_once([partial(go_on_importing, str(table.pk)) for table in (first, second, first, second)])
    assert done == [None] * 4
    assert Customer.objects.count() == CustomerNumber.objects.count() == 9
    both = zip(outcomes(first), outcomes(second), strict=True)
    assert all(sorted(pair) == ["known", "made"] for pair in both)


def test_started_twice_it_is_started_once(zhao: User) -> None:
    table, body = upload(zhao), {"columns": ["name", "number"]}
    path = f"/api/customer-imports/{table.pk}/start"
    answers = [client_of(zhao).post(path, body, "application/json").status_code for _ in range(2)]
    assert answers == [200, 409]


def test_numbers_of_two_people_are_not_taken_for_one(zhao: User, mei: Customer) -> None:
    do_keep_customer(name="程思远", numbers=[PhoneNumber(number(1))])
    table = do_upload_table([HEADING, ["谁", f"19900000042,{number(1)}"]], zhao)
    go_on_importing(str(do_start_import(table, COLUMNS).pk))
    assert list(table.rows.values_list("outcome", "problem")) == [("bad", "several")]


def test_taken_back_but_for_whom_something_has_happened_with(zhao: User, mei: Customer) -> None:
    table = do_start_import(upload(zhao, 5), COLUMNS)
    go_on_importing(str(table.pk))
    spoken_with = find_by_number(PhoneNumber(number(3)))
    assert spoken_with is not None
    do_note_consent(spoken_with, ConsentKind.SURVEY, Channel.PHONE, given=True, by=zhao)
    assert client_of(zhao).post(f"/api/customer-imports/{table.pk}/undo").status_code == 200
    go_on_importing(str(table.pk))
    assert outcomes(table) == ["undone", "undone", "undone", "kept", "undone"]
    assert set(Customer.objects.values_list("pk", flat=True)) == {mei.pk, spoken_with.pk}
    again = client_of(zhao).post(f"/api/customer-imports/{table.pk}/undo")
    assert (again.status_code, CustomerImport.objects.get().state) == (409, "undone")


def test_what_has_been_taken_in_is_kept_once_and_encrypted(zhao: User) -> None:
    table = upload(zhao, 1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT cells::text FROM customers_importrow")
        assert number(0) not in cursor.fetchone()[0]
    go_on_importing(str(do_start_import(table, COLUMNS).pk))
    assert ImportRow.objects.get().cells == []
    do_undo_import(CustomerImport.objects.get())
