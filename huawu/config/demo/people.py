"""Who works there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.hashers import make_password

from huawu.config.demo import PASSWORD
from huawu.kit.time import now
from huawu.people.models import AgentSkill, OrgUnit, Skill, User
from huawu.people.roles import Role

COMPANY, DEPARTMENT, TEAMS = "深圳南湾信息服务有限公司", "客户服务部", ("话务一组", "话务二组")
SKILL = "充值优惠"
HERE_SINCE = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class DemoAccount:
    number: str
    name: str
    role: Role
    team: str
    level: int = 0
    """How good at the skill, 1 to 5; 0: not an agent."""


ACCOUNTS = (
    DemoAccount("1001", "林小满", Role.AGENT, TEAMS[0], 4),
    DemoAccount("1002", "陈一诺", Role.AGENT, TEAMS[0], 3),
    DemoAccount("1003", "周子涵", Role.TEAM_LEADER, TEAMS[0], 5),
    DemoAccount("1004", "吴清扬", Role.AGENT, TEAMS[1], 4),
    DemoAccount("1005", "郑书瑶", Role.AGENT, TEAMS[1], 2),
    DemoAccount("1006", "黄志恒", Role.TEAM_LEADER, TEAMS[1], 5),
    DemoAccount("2001", "孙立", Role.SUPERVISOR, DEPARTMENT),
    DemoAccount("2002", "许文静", Role.SUPERVISOR, DEPARTMENT),
    DemoAccount("3001", "何静", Role.QUALITY_INSPECTOR, DEPARTMENT),
    DemoAccount("4001", "罗宁", Role.PLANNER, DEPARTMENT),
    DemoAccount("9001", "冯远", Role.ADMINISTRATOR, DEPARTMENT),
)


def make_people() -> None:
    """Organisation, accounts and skills; accounts that exist keep their password."""
    company, _ = OrgUnit.objects.get_or_create(name=COMPANY, parent=None)
    department, _ = OrgUnit.objects.get_or_create(name=DEPARTMENT, parent=company)
    units = {DEPARTMENT: department}
    units |= {name: OrgUnit.objects.get_or_create(name=name, parent=department)[0] for name in TEAMS}
    skill, _ = Skill.objects.get_or_create(name=SKILL)
    password = make_password(PASSWORD)  # once: it takes half a second by design
    for account in ACCOUNTS:
        user = _make_user(account, units[account.team], password)
        if account.level:
            AgentSkill.objects.get_or_create(agent=user, skill=skill, defaults={"level": account.level})


def _make_user(account: DemoAccount, unit: OrgUnit, password: str) -> User:
    facts = {"display_name": account.name, "role": account.role, "team": unit, "password": password}
    facts["date_joined"] = now() - HERE_SINCE
    return User.objects.get_or_create(username=account.number, defaults=facts)[0]
