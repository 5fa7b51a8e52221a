"""What its people study: courses, a bank of questions, papers, and the certificates that its agents hold."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from pathlib import Path

from django.utils.timezone import localdate

from huawu.calls.models import BusinessLine
from huawu.clock.actions import do_owe
from huawu.clock.actions.owing import Due
from huawu.config.demo.people import ACCOUNTS, SKILL
from huawu.config.demo.service import LINE
from huawu.kit.ids import new_id
from huawu.people.models import Skill, User
from huawu.training.actions.importing import look_at
from huawu.training.actions.plans import PlanWish, do_plan
from huawu.training.models import (
    Certificate,
    CertificateKind,
    Course,
    CourseItem,
    Paper,
    PaperRule,
    Question,
    StudyDay,
    StudyPlan,
)
from huawu.training.obligations import CERTIFICATE, RENEW

BANK = Path(__file__).with_name("questions.csv")
CERTIFICATE_KIND, PAPER, PLAN = "top_up", "充值优惠上岗考试", "年末服务规范学习"
ENDING, ENDS_IN = "1005", timedelta(days=12)
"""Whose certificate is about to run out."""

_RULES = (
    "“充 100 送 20”活动面向预付费实名客户，通过手机营业厅、热线自助语音和授权代理点充值均可参加，"
    "每个号码每月限参加一次。\n\n"
    "赠送的 20 元话费分两个月返还：次月 1 日和再次月 1 日各到账 10 元，自到账之日起三个月内有效，逾期清零。\n\n"
    "赠送话费只抵扣通话、短信和国内流量等基础通信费，不抵扣代收的增值业务费，不折现，不转让。"
    "客户可在手机营业厅“话费账本”分项查看。\n\n"
    "客户退订活动、销户或携号转出的，未返还部分停止返还，已到账部分不收回。"
)
_TROUBLE = (
    "正常情况下充值 10 分钟内到账。"
    "客户反映未到账时，先核对充值号码、时间、金额和支付方式，再查询充值记录；"
    "超过 30 分钟仍未到账的，登记“充值未到账”工单，并告知客户答复时限。\n\n"
    "充错号码、重复扣款和退款申请一律先登记、后核实，核实之前不作任何退款承诺。"
    "超出本人权限的补偿须请示上级。\n\n"
    "优惠短信可能延迟，以到账记录为准。"
)
_CALM = (
    "先处理心情，再处理事情。"
    "客户激动时不打断、不辩解，先让客户把话说完，再复述要点确认理解无误。\n\n"
    "致歉要具体：“让您打了三次电话还没解决，确实是我们没有做好。"
    "”给出明确的下一步和时间，不说“尽快”“可能”。\n\n"
    "本人不能决定的，当场请示主管，不把客户推给别人。"
)

COURSES: tuple[tuple[str, str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "充值优惠业务上岗培训",
        "上岗前必学：活动规则、常见问题、承诺边界。",
        (
            ("text", "充值优惠活动规则", _RULES),
            ("text", "到账、退订与退款", _TROUBLE),
            ("clause", "2.1.10", ""),
            ("clause", "2.1.7", ""),
        ),
    ),
    (
        "热线服务规范",
        "接听、记录、转接与状态管理，逐条对应手册。",
        tuple(("clause", ref, "") for ref in ("5.2.1", "5.2.2", "5.2.3", "5.2.4", "2.2.1", "2.2.3", "2.2.4", "2.1.9")),
    ),
    (
        "投诉处理入门",
        "先处理心情，再处理事情。",
        (("text", "安抚客户的说法", _CALM), *(("clause", ref, "") for ref in ("6.1", "6.2", "6.3", "6.5"))),
    ),
)
_RULES_OF_PAPER = (
    ("充值优惠", "single", 6, 5),
    ("充值优惠", "multiple", 2, 10),
    ("充值优惠", "fill", 1, 10),
    ("接听规范", "single", 4, 5),
    ("保密与承诺", "single", 4, 5),
)
_OTHER_PAPERS = (
    (
        "服务规范月考",
        30,
        (("接听规范", "", 8, 5), ("保密与承诺", "", 4, 5), ("投诉处理", "single", 4, 5), ("投诉处理", "open", 1, 20)),
    ),
)
_STUDIED = {"1001": 96, "1002": 71, "1003": 42, "1004": 118, "1005": 23, "1006": 55}
"""Minutes on each of the last days, as they were."""


def make_training(at: datetime) -> None:
    """Make what is missing. Whoever serves the line holds its certificate, so that its queues stay open. Where somebody
    has studied on their own, their days are left alone."""
    _make_courses()
    _make_bank()
    kind = _make_kind()
    _make_paper(PAPER, 40, _RULES_OF_PAPER, kind)
    for name, minutes, rules in _OTHER_PAPERS:
        _make_paper(name, minutes, rules, None)
    certified = [account.number for account in ACCOUNTS if account.level]
    for person in User.objects.filter(username__in=certified):
        _make_certificate(kind, person, at)
        _make_days(person, at)
    _make_plan()


def _make_courses() -> None:
    line = BusinessLine.objects.get(name=LINE)
    for name, intro, items in COURSES:
        course, made = Course.objects.get_or_create(
            name=name, defaults={"intro": intro, "line": line, "published": True}
        )
        if not made:
            continue
        for position, (source, what, text) in enumerate(items, 1):
            own = source == "text"
            ref = f"demo-{course.pk}-{position}" if own else what
            title = what if own else ""
            facts = {"source": source, "ref": ref, "title": title, "text": text}
            CourseItem.objects.create(course=course, position=position, **facts)


def _make_bank() -> None:
    with BANK.open(encoding="utf-8", newline="") as file:
        outcomes, new = look_at(list(csv.reader(file)))
    wrong = [outcome for outcome in outcomes if outcome.outcome == "bad"]
    if wrong:
        raise ValueError(f"row {wrong[0].row} of the questions: {wrong[0].why_en}")
    Question.objects.bulk_create([Question(**form.facts()) for form in new])


def _make_kind() -> CertificateKind:
    facts = {
        "zh": "充值优惠业务上岗资格",
        "en": "Top-up promotion",
        "line": BusinessLine.objects.get(name=LINE),
        "skill": Skill.objects.get(name=SKILL),
        "in_force": True,
    }
    return CertificateKind.objects.get_or_create(code=CERTIFICATE_KIND, defaults=facts)[0]


def _make_paper(
    name: str, minutes: int, rules: tuple[tuple[str, str, int, int], ...], kind: CertificateKind | None
) -> None:
    facts = {"minutes": minutes, "certificate_kind": kind, "published": True, "most_attempts": 3 if kind else 0}
    paper, made = Paper.objects.get_or_create(name=name, defaults=facts)
    if made:
        for topic, form, count, points in rules:
            PaperRule.objects.create(paper=paper, topic=topic, kind=form, count=count, points=points)


def _make_certificate(kind: CertificateKind, person: User, at: datetime) -> None:
    if Certificate.objects.filter(kind=kind, person=person).exists():
        return
    until = at + (ENDS_IN if person.number == ENDING else timedelta(days=300))
    giver = User.objects.get(username="2001")
    facts = {"valid_from": until - timedelta(days=kind.valid_days), "valid_until": until, "given_by": giver}
    row = Certificate.objects.create(kind=kind, person=person, note="系统上线前已通过线下考核", **facts)
    do_owe(RENEW, (CERTIFICATE, str(row.pk)), person, Due(start=row.valid_from, instant=until))


def _make_days(person: User, at: datetime) -> None:
    if StudyDay.objects.filter(person=person).exists():
        return
    for back in range(1, 8):
        day = localdate(at) - timedelta(days=back)
        seconds = _STUDIED.get(person.number, 30) * 60 * (back % 3 + 1) / 6
        StudyDay.objects.create(person=person, day=day, seconds=seconds)


def _make_plan() -> None:
    if StudyPlan.objects.filter(name=PLAN).exists():
        return
    course = Course.objects.get(name="热线服务规范")
    numbers = tuple(account.number for account in ACCOUNTS if account.level)
    giver = User.objects.get(username="3001")
    do_plan(giver, PlanWish(new_id(), PLAN, localdate() + timedelta(days=10), numbers, course_id=course.pk))
