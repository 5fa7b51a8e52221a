"""Whom a person may see."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from huawu.people.access import list_people_for, units_below
from huawu.people.models import AgentSkill, OrgUnit, Skill, User
from tests.cast import client_of


def seen(user: User | AnonymousUser) -> set[str]:
    return set(list_people_for(user).values_list("username", flat=True))


def test_oneself_ones_team_or_all(lin: User, chen: User, wu: User, zhao: User, sun: User, admin: User) -> None:
    everybody = {"1001", "1002", "1004", "1901", "2001", "9001"}
    assert seen(lin) == {"1001"}
    assert seen(zhao) == {"1001", "1002", "1901"}
    assert seen(sun) == seen(admin) == everybody
    assert seen(AnonymousUser()) == set()


def test_a_leader_without_a_team_sees_only_themselves(zhao: User, lin: User) -> None:
    zhao.team = None
    assert seen(zhao) == {"1901"}


def test_who_has_left_sees_nobody(sun: User) -> None:
    sun.is_active = False
    assert seen(sun) == set()


def test_units_below_survive_a_circle(company: OrgUnit, east: OrgUnit, west: OrgUnit) -> None:
    assert units_below(company.pk) == {company.pk, east.pk, west.pk}
    OrgUnit.objects.filter(pk=company.pk).update(parent=east)
    assert units_below(east.pk) == {company.pk, east.pk, west.pk}


def test_the_database_keeps_the_tree_and_the_skills_sound(lin: User, east: OrgUnit) -> None:
    skill = Skill.objects.create(name="充值优惠")
    with pytest.raises(IntegrityError), transaction.atomic():
        OrgUnit.objects.create(name=east.name, parent=east.parent)
    with pytest.raises(IntegrityError), transaction.atomic():
        OrgUnit.objects.filter(pk=east.pk).update(parent=east)
    with pytest.raises(IntegrityError), transaction.atomic():
        AgentSkill.objects.create(agent=lin, skill=skill, level=6)


def test_the_agents_one_may_choose_from(lin: User, chen: User, wu: User, zhao: User, sun: User) -> None:
    def numbers(user: User) -> list[str]:
        return [agent["number"] for agent in client_of(user).get("/api/agents").json()]

    assert numbers(lin) == ["1001"]
    assert numbers(zhao) == ["1001", "1002", "1901"]
    assert numbers(sun) == ["1001", "1002", "1004", "1901"]
