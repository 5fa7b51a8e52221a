"""Matters of conduct at every point of their chart, and a box with suggestions."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid5

from django.utils.timezone import localtime

from huawu.conduct.actions import Deeds, Draft, do_deed, do_draft, do_follow_private_calls
from huawu.conduct.choices import MatterDeed, MatterOutcome, MatterSide
from huawu.conduct.models import ConductMatter
from huawu.config.demo.customers import NAMESPACE
from huawu.kit.time import now
from huawu.people.models import User
from huawu.suggestions.actions import (
    Adoption,
    Idea,
    do_adopt,
    do_comment,
    do_decline,
    do_finish,
    do_suggest,
    do_support,
    do_take_up,
)
from huawu.suggestions.models import Suggestion

FAULT, MERIT = MatterSide.FAULT, MatterSide.MERIT
Step = tuple[str, MatterDeed, MatterOutcome | None, int, str]
MATTERS: tuple[tuple[str, str, MatterSide, str, int, str, tuple[Step, ...]], ...] = (
    (
        "1003",
        "1001",
        FAULT,
        "2.1.1",
        6,
        "周一班前会迟到十二分钟，事先未说明。",
        (
            ("1003", MatterDeed.DECIDED, MatterOutcome.VIOLATION, 1, "考勤记录属实，本月首次，从轻记一分。"),
            ("1001", MatterDeed.ACCEPTED, None, 0, ""),
        ),
    ),
    (
        "3001",
        "1002",
        FAULT,
        "5.2.3",
        3,
        "抽听录音：两次请客户等待，其中一次保持超时，返回后未致歉。",
        (("1003", MatterDeed.DECIDED, MatterOutcome.COACHING, 0, "先一对一复听录音，练习保持与返回用语。"),),
    ),
    (
        "1006",
        "1004",
        FAULT,
        "2.1.10",
        5,
        "未请示即告知客户“一定补发二十元”，事后才登记。",
        (
            ("1006", MatterDeed.DECIDED, MatterOutcome.VIOLATION, 2, "录音第三分钟可证，承诺早于请示。"),
            ("1004", MatterDeed.ANSWERED, None, 0, "当时系统卡顿，请示没有提交成功，我以为已经发出。"),
            ("1006", MatterDeed.CONFIRMED, None, 0, "提交失败有提示，仍应等上级答复后再告知客户。"),
            ("1004", MatterDeed.APPEALED, None, 0, "当天有三名同事遇到同样的卡顿，请核对系统记录。"),
        ),
    ),
    ("3001", "1004", FAULT, "2.2.1", 1, "一通已接通来电的服务记录只写了“已处理”，看不出原因和结果。", ()),
    (
        "1006",
        "1005",
        FAULT,
        "2.1.5",
        4,
        "午间示忙超时九分钟，未请示。",
        (
            ("1006", MatterDeed.DECIDED, MatterOutcome.NOTE, 0, "首次，口头提醒。"),
            ("1005", MatterDeed.ACCEPTED, None, 0, ""),
        ),
    ),
    (
        "1003",
        "1001",
        MERIT,
        "4.2",
        2,
        "客户两次来电点名感谢：耐心核对了四笔充值，主动回电告知到账。",
        (("1003", MatterDeed.DECIDED, MatterOutcome.AWARD, 2, "服务主动，责任心强，值得全组学习。"),),
    ),
)
"""Who wrote it down about whom, side, clause, how many days ago, what; and what was done since."""

SUGGESTIONS: tuple[tuple[str, bool, str, str, tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "1002",
        False,
        "充值成功页写明到账时间",
        "客户最常问“什么时候到账”。页面上写明“话费两小时内、赠送三个工作日内到账”，这类来电能少一截。",
        ("1001", "1004", "1005"),
        (("1001", "我这边每天也有十几通，支持。"), ("1003", "已和运营同事确认，文案可以改。")),
    ),
    (
        "1005",
        True,
        "午间加一个机动岗",
        "十二点到一点来电最多，同时又是轮流吃饭的时间。建议每天留一人错峰用餐，减少客户等待。",
        ("1004", "1002"),
        (("1006", "二组可以先试一周。"),),
    ),
    (
        "1004",
        False,
        "转接时把已核对的信息一起带过去",
        "客户被转接后常要重新报一遍号码和订单。转接界面如果能带上已核对的要点，接手的同事就不用再问。",
        ("1001",),
        (),
    ),
    ("1001", False, "常用话术做成快捷键", "开场、保持、致歉三句最常用，希望能一键调出。", (), ()),
    ("1001", False, "无声来电的提示卡放大", "无声电话时要连说三遍提示语，卡片字太小，夜班看着吃力。", ("1002",), ()),
)
"""Author, unnamed, title, text; who supports it; who said what."""


def make_conduct() -> None:
    """Once; they are gone on with by hand. The private call becomes a draft by the house."""
    people = {person.number: person for person in User.objects.select_related("team")}
    for index, (by, about, side, clause, days, evidence, steps) in enumerate(MATTERS):
        identity = uuid5(NAMESPACE, f"conduct-{index}")
        if ConductMatter.objects.filter(pk=identity).exists():
            continue
        do_draft(people[by], Draft(identity, side, about, clause, evidence, now() - timedelta(days=days)))
        for actor, deed, outcome, points, text in steps:
            do_deed(people[actor], identity, Deeds(deed, outcome, points, text))
    do_follow_private_calls(now())


def make_suggestions() -> None:
    """Once: one adopted, one discussed, one just in, one declined, one carried out."""
    people = {person.number: person for person in User.objects.select_related("team")}
    made = [_suggestion(index, people) for index in range(len(SUGGESTIONS))]
    if None in made:
        return
    adopted, discussed, _received, declined, done = (identity for identity in made if identity)
    boss, today = people["2001"], localtime(now()).date()
    do_adopt(boss, adopted, Adoption("1003", today + timedelta(days=14), "谢谢一诺！文案由子涵跟进，两周内上线。"))
    do_take_up(boss, discussed)
    do_decline(boss, declined, "话术已能在工作台一键显示；再加快捷键容易误触，先观察一个月。")
    do_adopt(boss, done, Adoption("1006", today + timedelta(days=7), "谢谢小满，夜班同事都受益。"))
    do_finish(people["1006"], done, "提示卡字号已放大，当晚生效。")


def _suggestion(index: int, people: dict[str, User]) -> UUID | None:
    author, unnamed, title, text, supporters, comments = SUGGESTIONS[index]
    identity = uuid5(NAMESPACE, f"suggestion-{index}")
    if Suggestion.objects.filter(pk=identity).exists():
        return None
    do_suggest(people[author], Idea(identity, title, text, unnamed))
    for number in supporters:
        do_support(people[number], identity, True)
    for place, (number, words) in enumerate(comments):
        do_comment(people[number], identity, uuid5(NAMESPACE, f"suggestion-{index}-{place}"), words)
    return identity
