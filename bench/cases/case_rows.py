"""A case for each made-up customer, with the line of its history that tells of its opening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from uuid import UUID

from bench.cases.copying import copy, field, prepared
from bench.cases.seeding import LAST_CALL, customer_id

Person = tuple[int, int | None]
"""Of a user the row's id and the team's."""
TEAMS, AGENTS_EACH = 40, 25
KINDS = (
    *(("enquiry", "consult"), ("refund", "request"), ("invoice", "request")),
    *(("quality", "complaint"), ("delay", "complaint"), ("praise", "praise")),
)
"""Code and form of each."""
OPEN_OF_100 = 5
SECONDS_BETWEEN = 30
SUBJECTS = (
    "活动赠送金未到账",
    "充值金额与短信不符",
    "申请开具发票",
    "退款进度查询",
    "客服态度很好",
    "到账延迟超过两小时",
)


def make_department() -> None:
    """Teams, agents (1001 first), and kinds of cases."""
    from huawu.cases.models import CaseKind
    from huawu.people.models import OrgUnit, User
    from huawu.people.roles import Role

    company = OrgUnit.objects.create(name="测试公司")
    teams = [OrgUnit.objects.create(name=f"{nth + 1}组", parent=company) for nth in range(TEAMS)]
    User.objects.bulk_create(
        User(username=str(1001 + nth), role=Role.AGENT, team=teams[nth // AGENTS_EACH])
        for nth in range(TEAMS * AGENTS_EACH)
    )
    CaseKind.objects.bulk_create(CaseKind(code=code, form=form, zh=code, en=code) for code, form in KINDS)


def copy_cases(first: int, last: int) -> None:
    """The cases of these customers."""
    from huawu.cases.models import Case, CaseEvent, CaseKind
    from huawu.people.models import User

    columns = (
        *("id", "version", "number", "kind_id", "stage", "customer_id", "owner_id", "team_id", "subject", "answers"),
        *("tags", "opened_by_id", "opened_at", "changed_at", "closed_at", "events_count"),
    )
    people = list(User.objects.order_by("pk").values_list("pk", "team_id"))  # no query can be made while copying
    kinds = list(CaseKind.objects.order_by("pk").values_list("pk", flat=True))
    copy(Case._meta.db_table, columns, _cases(range(first, last), people, kinds))
    lines = ("case_id", "seq", "at", "kind", "actor_id", "text", "data")
    copy(CaseEvent._meta.db_table, lines, _events(range(first, last), people))


def _case_id(index: int) -> UUID:
    return UUID(int=customer_id(index).int + (9 << 48))


def _spread(index: int) -> int:
    """Who has which case follows no order."""
    return index * 2_246_822_519 % (1 << 32) >> 7


def _cases(indexes: range, people: Sequence[Person], kinds: Sequence[int]) -> Iterator[Sequence[object]]:
    from huawu.cases.models import Case

    subject, answers = field(Case, "subject"), field(Case, "answers")
    for index in indexes:
        spread = _spread(index)
        owner, team = people[spread % len(people)]
        at = LAST_CALL - timedelta(seconds=SECONDS_BETWEEN * index)
        stage, closed = ("open", None) if spread % 100 < OPEN_OF_100 else ("closed", at + timedelta(hours=5))
        number = f"{at:%Y%m%d}-{index % 10_000:04}"
        words = prepared(subject, SUBJECTS[spread % len(SUBJECTS)])
        yield (
            *(_case_id(index), 1, number, kinds[spread // 1000 % len(kinds)], stage, customer_id(index), owner, team),
            *(words, prepared(answers, {"order": f"D{index:09}"}), [], owner, at, closed or at, closed, 1),
        )


def _events(indexes: range, people: Sequence[Person]) -> Iterator[Sequence[object]]:
    from huawu.cases.models import CaseEvent

    text, data = field(CaseEvent, "text"), field(CaseEvent, "data")
    for index in indexes:
        at = LAST_CALL - timedelta(seconds=SECONDS_BETWEEN * index)
        owner, _ = people[_spread(index) % len(people)]
        yield _case_id(index), 1, at, "opened", owner, prepared(text, ""), prepared(data, {})
