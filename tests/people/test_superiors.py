"""Who is told of what somebody has not done."""

from __future__ import annotations

from huawu.people.access import superior_of
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role
from tests.cast import person


def test_an_agents_superior_is_the_leader_of_the_team_whose_is_the_supervisor(lin: User, zhao: User, sun: User) -> None:
    assert superior_of(lin) == zhao
    assert superior_of(zhao) == sun
    assert superior_of(sun) is None


def test_without_a_leader_it_is_who_stands_above(wu: User, zhao: User, sun: User) -> None:
    assert superior_of(wu) == sun


def test_who_is_gone_or_stands_beside_the_line_is_nobodys_superior(lin: User, zhao: User, sun: User, he: User) -> None:
    User.objects.filter(pk=zhao.pk).update(is_active=False)
    assert superior_of(lin) == sun
    User.objects.filter(pk=sun.pk).update(is_active=False)
    assert superior_of(lin) is None


def test_a_unit_has_who_leads_it_or_stands_above(east: OrgUnit, west: OrgUnit, zhao: User, sun: User) -> None:
    assert superior_of(east) == zhao
    assert superior_of(west) == sun
    assert superior_of(None) is None


def test_of_two_the_lower_staff_number(lin: User, zhao: User, east: OrgUnit) -> None:
    person("1900", "钱一鸣", Role.TEAM_LEADER, east)
    assert superior_of(lin) == User.objects.get(username="1900")


def test_who_belongs_to_no_team_has_a_supervisor(db: None, sun: User) -> None:
    assert superior_of(person("1999", "周无组", Role.AGENT, None)) == sun
