"""Whether what somebody filled in makes sense; each complaint names its field and says what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar
from zoneinfo import available_timezones

from django.db.models import Model

from huawu.calls.choices import ExhaustedAction, FlagHandling, MenuAction, RuleAction, RuleWhen
from huawu.calls.errors import InvalidSettingError
from huawu.calls.forms import CalendarForm, FlagForm, HotlineForm, KeyForm, MenuForm, QueueForm, RuleForm, SpanForm
from huawu.calls.models import BusinessLine, FlaggedNumber, Hotline, Menu, MenuNode, Queue, QueueRule
from huawu.clock.models import WorkingCalendar
from huawu.kit.phone import PhoneNumber
from huawu.people.models import OrgUnit, Skill, User

T = TypeVar("T")

SHORTEST_NUMBER, LONGEST_NUMBER = 3, 20
"""Digits."""


def check_queue(form: QueueForm, row: Queue | None) -> None:
    _exists(BusinessLine, [form.line_id], "line_id")
    _exists(Skill, [skill.skill_id for skill in form.skills], "skills")
    _once([skill.skill_id for skill in form.skills], "skills", "同一项技能只能要求一次。", "Ask for a skill only once.")
    _check_figures(form)
    _check_rings(form)
    _check_members(form)
    _check_rules(form, row)


def _check_figures(form: QueueForm) -> None:
    _need(
        form.priority <= form.max_priority,
        "priority",
        "起始优先级不能高于最高优先级，请调低起始优先级或调高上限。",
        "The priority is above the highest one; lower it or raise the limit.",
    )
    pairs = (("waiting", 1), ("wait_seconds", 1), ("level_percent", -1))
    for name, sign in pairs:
        warn, alarm = getattr(form, f"warn_{name}"), getattr(form, f"alarm_{name}")
        _need(
            sign * warn <= sign * alarm,
            f"alarm_{name}",
            "告警阈值应比预警阈值更严重，请调整。",
            "The alarm has to be worse than the warning; please adjust.",
        )


def _check_rings(form: QueueForm) -> None:
    after = [ring.after_seconds for ring in form.rings]
    _once(
        after,
        "rings",
        "两次扩圈的时间相同，请改成不同的秒数。",
        "Two rings begin at the same time; change one of them.",
    )
    asked = {skill.skill_id for skill in form.skills}
    for index, ring in enumerate(form.rings):
        field = f"rings.{index}"
        _exists(OrgUnit, ring.team_ids, field)
        relaxed = [skill.skill_id for skill in ring.relaxed]
        _once(relaxed, field, "一次扩圈中同一项技能只能放宽一次。", "Relax a skill only once in a ring.")
        _need(
            set(relaxed) <= asked,
            field,
            "只能放宽本队列要求的技能，请在“基本”中添加该技能或在此删除。",
            "Only a skill that the queue asks for can be relaxed; add it to the queue or remove it here.",
        )
        _need(
            bool(ring.team_ids or relaxed),
            field,
            "这次扩圈没有任何变化，请放宽技能、加入班组，或删除它。",
            "This ring changes nothing; relax a skill, add a team, or remove it.",
        )


def _check_members(form: QueueForm) -> None:
    numbers = [member.agent for member in form.members]
    _once(numbers, "members", "同一坐席只能添加一次。", "Add an agent only once.")
    known = User.objects.filter(username__in=numbers, is_active=True).count()
    _need(
        known == len(numbers),
        "members",
        "有坐席已停用或不存在，请从成员中移除。",
        "An agent is no longer there; remove them.",
    )


def _check_rules(form: QueueForm, row: Queue | None) -> None:
    rules = {rule.when: rule for rule in form.rules}
    _once([rule.when for rule in form.rules], "rules", "每种情况只能有一条规则。", "Each case can have one rule only.")
    _need(
        (form.max_waiting > 0) == (RuleWhen.FULL in rules),
        "max_waiting",
        "“最多排队人数”与“排队已满”规则要一起设置：填了人数要说明满了怎么办，反之亦然。",
        "The limit of waiting callers and the rule “full” go together: set both or neither.",
    )
    _need(
        (form.max_wait_seconds > 0) == (RuleWhen.WAITED_TOO_LONG in rules),
        "max_wait_seconds",
        "“最长等待”与“等待超时”规则要一起设置：填了时间要说明超时怎么办，反之亦然。",
        "The longest wait and the rule “waited too long” go together: set both or neither.",
    )
    for index, rule in enumerate(form.rules):
        _check_target(rule, f"rules.{index}.target_id", row)


def _check_target(rule: RuleForm, field: str, row: Queue | None) -> None:
    if rule.action is not RuleAction.QUEUE:
        return
    _need(rule.target_id is not None, field, "请选择要转到的队列。", "Choose the queue to go to.")
    _exists(Queue, [rule.target_id], field)
    _need(
        row is None or row.pk not in _reached_from(rule.target_id),
        field,
        "来电会绕回本队列，请选择别的队列。",
        "Callers would come back to this queue; choose another one.",
    )


def _reached_from(queue: int | None) -> set[int]:
    """``queue`` and whatever its rules lead to, step by step."""
    ways: dict[int, set[int]] = {}
    for source, target in QueueRule.objects.filter(target__isnull=False).values_list("queue_id", "target_id"):
        ways.setdefault(source, set()).add(target or 0)
    found: set[int] = set()
    edge = {queue} if queue is not None else set()
    while edge:
        found |= edge
        edge = {target for pk in edge for target in ways.get(pk, ())} - found
    return found


def check_hotline(form: HotlineForm, row: Hotline | None) -> None:
    _exists(BusinessLine, [form.line_id], "line_id")
    _exists(Queue, [form.queue_id], "queue_id")
    _exists(Menu, [form.menu_id], "menu_id")
    _exists(WorkingCalendar, [form.calendar_id], "calendar_id")
    _need(
        row is None or not row.emergency_on or bool(form.emergency_text),
        "emergency_text",
        "紧急公告正在播放，内容不能为空；请先关闭公告。",
        "The announcement is on and needs its text; switch it off first.",
    )


def check_calendar(form: CalendarForm, _row: WorkingCalendar | None) -> None:
    _need(
        form.tz in available_timezones(),
        "tz",
        "没有这个时区，请重新选择。",
        "There is no such time zone; choose again.",
    )
    for weekday, day in enumerate(_WEEKDAYS):
        _check_spans([period for period in form.periods if period.weekday == weekday], "periods", *day)
    twice = ("同一天只能有一条特殊日期，请合并或删除。", "A date can stand there only once; merge or remove it.")
    _once([exception.day for exception in form.exceptions], "exceptions", *twice)
    for index, exception in enumerate(form.exceptions):
        date = exception.day.isoformat()
        _check_spans(exception.periods, f"exceptions.{index}.periods", f"{date} ", date)


_WEEKDAYS = (
    *(("周一", "Monday"), ("周二", "Tuesday"), ("周三", "Wednesday"), ("周四", "Thursday")),
    *(("周五", "Friday"), ("周六", "Saturday"), ("周日", "Sunday")),
)


def _check_spans(spans: Sequence[SpanForm], field: str, day_zh: str, day_en: str) -> None:
    """Of one day, in the order of their start; only the last may run past midnight."""
    for span, later in pairwise(spans):
        _need(
            span.start < span.end <= later.start,
            field,
            f"{day_zh}的时段有重叠，请调整起止时间（结束不晚于开始的时段算到次日）。",
            f"Hours of {day_en} overlap; change them. Hours that end before they start run into the next day.",
        )


def check_menu(form: MenuForm, _row: Menu | None) -> None:
    if form.exhausted_action is ExhaustedAction.QUEUE:
        _need(
            form.exhausted_queue_id is not None,
            "exhausted_queue_id",
            "请选择多次未按键时转到的队列。",
            "Choose the queue for callers who press nothing.",
        )
        _exists(Queue, [form.exhausted_queue_id], "exhausted_queue_id")
    _need(bool(form.keys), "keys", "请至少添加一个按键。", "Add at least one key.")
    _check_keys(form.keys, "keys", "")


def _check_keys(keys: Sequence[KeyForm], field: str, path: str) -> None:
    _need(
        len(path) < MenuNode.DEEPEST,
        field,
        f"导航最多 {MenuNode.DEEPEST} 级，请把这些按键移到上一级。",
        f"A menu has at most {MenuNode.DEEPEST} levels; move these keys up.",
    )
    _once([key.key for key in keys], field, "同一级中有重复的按键，请改用其他键。", "A key is used twice on one level.")
    for index, key in enumerate(keys):
        _check_key(key, f"{field}.{index}", path + key.key)


def _check_key(key: KeyForm, field: str, path: str) -> None:
    where = "-".join(path)
    match key.action:
        case MenuAction.SUBMENU:
            empty = (f"按键 {where}：下级菜单还没有按键，请添加。", f"Key {where}: the submenu has no key yet.")
            _need(bool(key.keys), f"{field}.keys", *empty)
            _check_keys(key.keys, f"{field}.keys", path)
        case MenuAction.QUEUE:
            none = (f"按键 {where}：请选择要转到的队列。", f"Key {where}: choose the queue to go to.")
            _need(key.target_id is not None, f"{field}.target_id", *none)
        case MenuAction.ANNOUNCE:
            silent = (f"按键 {where}：请填写要播报的内容。", f"Key {where}: write what is to be said.")
            _need(bool(key.text), f"{field}.text", *silent)
        case MenuAction.LANGUAGE:
            mute = (f"按键 {where}：请选择语言。", f"Key {where}: choose the language.")
            _need(key.language is not None, f"{field}.language", *mute)
    _exists(Queue, [key.target_id], f"{field}.target_id")
    _exists(Menu, [key.next_menu_id], f"{field}.next_menu_id")


def check_flagged_number(number: PhoneNumber) -> None:
    _need(
        SHORTEST_NUMBER <= len(number.digits) <= LONGEST_NUMBER,
        "number",
        "请输入 3 到 20 位的电话号码；隐藏号码不能标记。",
        "Enter a telephone number of 3 to 20 digits; a withheld one cannot be flagged.",
    )


def check_flag(form: FlagForm, _row: FlaggedNumber | None) -> None:
    if form.handling is FlagHandling.QUEUE:
        _need(form.queue_id is not None, "queue_id", "请选择要转到的队列。", "Choose the queue to go to.")
        _exists(Queue, [form.queue_id], "queue_id")
    if form.handling is FlagHandling.ANNOUNCE:
        _need(bool(form.text), "text", "请填写挂机前要播报的内容。", "Write what is said before the call ends.")
    known = not form.agent or User.objects.filter(username=form.agent, is_active=True).exists()
    _need(known, "agent", "该坐席已停用或不存在，请重新选择。", "That agent is no longer there; choose another.")


def _need(holds: bool, field: str, zh: str, en: str) -> None:
    if not holds:
        raise InvalidSettingError(field, why_zh=zh, why_en=en)


def _once(values: Collection[T], field: str, zh: str, en: str) -> None:
    _need(len(set(values)) == len(values), field, zh, en)


def _exists(model: type[Model], ids: Iterable[int | None], field: str) -> None:
    wanted = {pk for pk in ids if pk is not None}
    found = model._default_manager.filter(pk__in=wanted).count() if wanted else 0
    _need(found == len(wanted), field, "所选的项目已不存在，请重新选择。", "What was chosen is gone; choose again.")
