"""The demonstration company."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid5

import pytest
from django.apps import apps
from django.contrib.auth.password_validation import validate_password
from django.db.models import Q
from django.test import Client

from huawu.calls.access import unjudged_calls
from huawu.calls.choices import NumberFlag
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.models import Call, ContactRecord, Hotline
from huawu.calls.states import Outcome
from huawu.clock.access import calendar_facts
from huawu.config.demo.customers import NAMESPACE
from huawu.config.demo.floor import SECOND_HOTLINE
from huawu.config.demo.history import CALLS
from huawu.config.demo.private import AGENT, PRIVATE
from huawu.config.demo.seed import HOTLINE, PASSWORD, demo_accounts, do_seed
from huawu.customers.models import Customer
from huawu.kit.time import now
from huawu.people.models import User
from huawu.people.roles import Role
from huawu.privacy.index import blind
from huawu.reports.models import Assessment, DepartmentReview, ProfileMonth, ShiftSummary, SummaryRemark
from huawu.switchboard.reading import directory


@pytest.fixture
def seeded(db: None) -> None:
    do_seed()


def rows() -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the house's own tables."""
    models = [model for model in apps.get_models() if model.__module__.startswith("huawu.")]
    return {model._meta.label: sorted(model._default_manager.values_list(), key=str) for model in models}


def test_seeding_again_changes_nothing(seeded: None) -> None:
    before = rows()
    do_seed()
    assert rows() == before


def test_everybody_can_log_in_and_has_a_role(seeded: None) -> None:
    assert {number: role for number, _, role in demo_accounts()} == dict(User.objects.values_list("username", "role"))
    for number, name, _ in demo_accounts():
        client = Client()
        body = {"username": number, "password": PASSWORD}
        client.post("/_allauth/browser/v1/auth/login", body, "application/json")
        assert client.get("/api/me").json()["name"] == name
    validate_password(PASSWORD, User.objects.first())


def test_who_works_there(seeded: None) -> None:
    count = User.objects.filter
    assert count(agent_skills__level__gte=1).count() == 6
    assert count(role=Role.SUPERVISOR).count() == 2
    assert Customer.objects.count() == 30


def test_the_hotline_is_open_day_and_night(seeded: None) -> None:
    hotline = Hotline.objects.get(number=HOTLINE)
    assert hotline.calendar is not None
    facts = calendar_facts(hotline.calendar)
    assert all(facts.is_open(now() + timedelta(hours=hour)) for hour in range(7 * 24))
    assert [skill.skill.name for skill in hotline.queue.required_skills.all()] == ["充值优惠"]


def test_last_week_s_calls_are_whole(seeded: None) -> None:
    ids = [uuid5(NAMESPACE, f"call-{index}") for index in range(CALLS)]
    of_week = Q(pk__in=ids) | Q(caller_number_index=blind("number", PRIVATE.digits))
    calls = Call.objects.filter(of_week, arrived_at__gte=now() - timedelta(days=8), ended_at__lt=now())
    index = blind("number", PRIVATE.digits)
    assert calls.filter(caller_number_index=index).count() == 1
    calls = calls.exclude(caller_number_index=index)
    assert calls.count() == CALLS
    assert not Call.objects.filter(outcome=Outcome.OPEN).exists()
    assert Call.objects.filter(outcome=Outcome.SILENT, record__kind__key="silent").count() == 1
    assert not calls.filter(customer__isnull=True).exists()
    taken = calls.filter(agent__isnull=False)
    records = ContactRecord.objects.filter(call__in=calls)
    assert records.filter(completed_at__isnull=False).count() == taken.count() > CALLS / 2
    assert not records.filter(kind__isnull=True).exists()


def test_a_flagged_number_and_a_private_call_that_nobody_has_judged(seeded: None) -> None:
    flag = directory().flag_of(PRIVATE, now())
    assert flag is not None
    assert flag.flag is NumberFlag.PRIVATE
    [log] = unjudged_calls().values()
    suspected = next(event for event in log if event.kind is Kind.PRIVATE_SUSPECTED)
    assert suspected.data["agent"] == AGENT
    assert Call.objects.get(caller_number_index=blind("number", PRIVATE.digits)).direction == Call.OUTBOUND


def test_the_floor_has_its_reasons_and_rules(seeded: None) -> None:
    read = directory()
    assert list(read.break_reasons) == ["rest", "meal", "training", "meeting", "study"]
    assert read.break_reasons["rest"].daily_quota_min == 40
    assert read.dial_reasons.keys() >= {"call_back", "follow_up"}
    assert "authority" in read.transfer_reasons
    assert (read.dial_rules.verdict("110"), read.dial_rules.verdict("12315")) == (False, True)
    assert "手机" in read.dial_rules.note("110")


def test_the_second_hotline_has_a_menu_and_the_first_has_none(seeded: None) -> None:
    read = directory()
    assert read.hotlines[HOTLINE].menu_id is None
    menu = read.menus[read.hotlines[SECOND_HOTLINE].menu_id or 0]
    keys = "业务咨询请按1；充值问题请按2；投诉与建议请按3；人工服务请按0；English service请按8；重听请按星号键。"
    assert menu.says.text.endswith(keys)
    assert read.menus[menu.keys["8"].next_menu or 0].says.text.endswith("For hearing this again, press star.")
    queue = menu.at("22")
    assert queue is not None
    assert read.queues[queue.target or 0].queue.name == "充值优惠咨询"


def test_the_reports_have_something_to_look_at(seeded: None) -> None:
    assert ShiftSummary.objects.filter(state="sent").count() == 4
    assert SummaryRemark.objects.count() == 2
    review = DepartmentReview.objects.get()
    assert review.state == "draft"
    assert "本月进线" in review.went_well
    assert Assessment.objects.count() == 4
    assert ProfileMonth.objects.count() == 24
