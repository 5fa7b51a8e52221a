"""A small company for tests: two teams, named people, one hotline. All made up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from django.contrib.auth.hashers import make_password
from django.core.cache import cache as rate_limits
from django.test import Client, override_settings

from huawu.calls.models import BusinessLine, Disposition, Hotline, Queue
from huawu.customers.actions import do_keep_customer
from huawu.customers.models import Customer
from huawu.handbook import access
from huawu.handbook.actions import do_ship
from huawu.handbook.models import HandbookSignature, HandbookVersion
from huawu.kit.phone import PhoneNumber
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role

PASSWORD = "tide-lantern-harbour"


@pytest.fixture(autouse=True, scope="session")
def _quick_passwords() -> Iterator[None]:
    """The real hash takes half a second by design."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(autouse=True)
def _forget_rate_limits() -> None:
    rate_limits.clear()


@pytest.fixture
def company(db: None) -> OrgUnit:
    return OrgUnit.objects.create(name="南湾客服中心")


@pytest.fixture
def east(company: OrgUnit) -> OrgUnit:
    return OrgUnit.objects.create(name="一组", parent=company)


@pytest.fixture
def west(company: OrgUnit) -> OrgUnit:
    return OrgUnit.objects.create(name="二组", parent=company)


LONG_HERE = datetime(2025, 1, 1, tzinfo=UTC)
"""Since when the cast works here, and has read and signed the handbook."""


def person(number: str, name: str, role: Role, team: OrgUnit | None, *, signed: bool = True) -> User:
    """Somebody who has worked here for long, and, if their post answers calls, has signed the handbook in force."""
    facts = {"display_name": name, "role": role, "team": team, "password": make_password(PASSWORD)}
    user = User.objects.create(username=number, date_joined=LONG_HERE, **facts)
    with patch("huawu.handbook.actions.publishing.do_record"):  # a test's ledger begins with what the test does
        do_ship(LONG_HERE)
    if signed:
        sign_all(user, LONG_HERE)
    return user


def sign_all(user: User, at: datetime) -> None:
    """Have somebody read and sign all that they are asked for."""
    for asked in access.asked_for(user, at):
        version = HandbookVersion.objects.get(digest=asked.edition.pack.digest)
        clauses = {clause.id: clause.digest for clause in asked.clauses}
        facts = {"digest": version.digest, "clauses": clauses, "typed_name": user.display_name, "at": at}
        HandbookSignature.objects.create(person=user, version=version, **facts)


@pytest.fixture
def lin(east: OrgUnit) -> User:
    """Agent 1001 of team east."""
    return person("1001", "林小满", Role.AGENT, east)


@pytest.fixture
def chen(east: OrgUnit) -> User:
    """Agent 1002 of team east."""
    return person("1002", "陈一诺", Role.AGENT, east)


@pytest.fixture
def wu(west: OrgUnit) -> User:
    """Agent 1004 of team west."""
    return person("1004", "吴清扬", Role.AGENT, west)


@pytest.fixture
def zhao(east: OrgUnit) -> User:
    """Leader of team east."""
    return person("1901", "赵明远", Role.TEAM_LEADER, east)


@pytest.fixture
def sun(company: OrgUnit) -> User:
    """Supervisor."""
    return person("2001", "孙立", Role.SUPERVISOR, company)


@pytest.fixture
def he(company: OrgUnit) -> User:
    """Quality inspector."""
    return person("3001", "何静", Role.QUALITY_INSPECTOR, company)


@pytest.fixture
def planner(company: OrgUnit) -> User:
    return person("4001", "郑宁", Role.PLANNER, company)


@pytest.fixture
def admin(company: OrgUnit) -> User:
    """Administrator."""
    return person("9001", "冯系统", Role.ADMINISTRATOR, company)


@pytest.fixture
def line(db: None) -> BusinessLine:
    return BusinessLine.objects.create(name="充值优惠")


@pytest.fixture
def queue(line: BusinessLine) -> Queue:
    return Queue.objects.create(name="充值优惠咨询", line=line)


@pytest.fixture
def hotline(queue: Queue) -> Hotline:
    return Hotline.objects.create(number="4000000001", line=queue.line, queue=queue)


@pytest.fixture
def words(line: BusinessLine) -> dict[str, Disposition]:
    """The kind ``enquiry`` with one reason and one result, and the kind ``wrong_number`` that asks for neither."""

    def word(part: str, key: str, parent: Disposition | None = None) -> Disposition:
        return Disposition.objects.create(line=line, part=part, key=key, zh=key, en=key, parent=parent)

    enquiry, wrong = word("kind", "enquiry"), word("kind", "wrong_number")
    rules, told = word("reason", "rules", enquiry), word("result", "told", enquiry)
    return {"enquiry": enquiry, "wrong_number": wrong, "rules": rules, "told": told}


@pytest.fixture
def mei(db: None) -> Customer:
    """A customer with one number, 19900000042."""
    return do_keep_customer(name="梅雨晴", level="银卡", numbers=[PhoneNumber("19900000042")])


def client_of(user: User | None) -> Client:
    """A browser, logged in as ``user``."""
    client = Client()
    if user is not None:
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
