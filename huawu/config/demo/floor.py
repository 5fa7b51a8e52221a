"""The rules of its floor: breaks, reasons, numbers that may be dialled, and a second hotline with a menu."""

from __future__ import annotations

from huawu.calls.choices import ExhaustedAction, Language, MenuAction, PausedState, RuleAction, RuleWhen, Strategy
from huawu.calls.models import (
    BreakReason,
    DialReason,
    DialRule,
    FloorSettings,
    Hotline,
    Menu,
    MenuNode,
    Queue,
    QueueRing,
    QueueRule,
    QueueSkill,
    Reason,
    RingSkill,
    TransferReason,
)
from huawu.config.demo.people import SKILL
from huawu.customers.choices import Purpose
from huawu.people.models import Skill

SECOND_HOTLINE, COMPLAINTS, MENU, ENGLISH_MENU = "4000000002", "投诉与疑难", "服务导航", "English"

BREAKS = (
    ("rest", "小休", "Break", PausedState.BREAK, 40, 15),
    ("meal", "用餐", "Meal", PausedState.BREAK, 60, 45),
    ("training", "培训", "Training", PausedState.BREAK, 0, 120),
    ("meeting", "会议", "Meeting", PausedState.BREAK, 60, 60),
    ("study", "学习", "Study", PausedState.STUDY, 60, 60),
)
"""Code, names, state, minutes a day, minutes at a time."""
DIALS = (
    ("call_back", "回复客户来电", "Returning a customer's call", Purpose.SERVICE),
    ("follow_up", "跟进未结事项", "Following up an open matter", Purpose.SERVICE),
    ("verify", "核实客户信息", "Verifying a customer's details", Purpose.SERVICE),
    ("partner", "联系合作单位", "Calling a partner", Purpose.SERVICE),
    ("internal", "内部工作联络", "Internal matter", Purpose.SERVICE),
    ("survey", "满意度回访", "Satisfaction survey", Purpose.SURVEY),
    ("offer", "优惠活动推荐", "Telling of an offer", Purpose.MARKETING),
)
TRANSFERS = (
    ("expertise", "超出本岗业务范围", "Beyond this post's business"),
    ("authority", "需上级授权处理", "Needs a superior's authority"),
    ("complaint", "客户要求投诉或升级", "The customer asks to complain or escalate"),
    ("owner", "转回首问坐席跟进", "Back to the agent who received it first"),
    ("language", "语言沟通需要", "Another language is needed"),
    ("technical", "通话质量或系统原因", "Line or system trouble"),
)
DIAL_RULES = (
    ("110", False, "紧急号码，请用手机或固定电话直接拨打"),
    ("119", False, "紧急号码，请用手机或固定电话直接拨打"),
    ("120", False, "紧急号码，请用手机或固定电话直接拨打"),
    ("00", False, "国际及港澳台长途未开通"),
    ("1010", False, "运营商声讯短号"),
    ("1259", False, "高额资费声讯号码"),
    ("12315", True, "消费者投诉举报热线"),
    ("12381", True, "电信用户申诉受理"),
)


def make_floor() -> None:
    """Breaks, reasons, dialling rules, settings, the second hotline."""
    for position, (code, zh, en, state, quota, longest) in enumerate(BREAKS):
        limits = {"state": state, "daily_quota_minutes": quota, "longest_minutes": longest}
        facts = {"zh": zh, "en": en, "position": position, **limits}
        BreakReason.objects.get_or_create(code=code, defaults=facts)
    for position, (code, zh, en, purpose) in enumerate(DIALS):
        facts = {"zh": zh, "en": en, "position": position, "purpose": purpose}
        DialReason.objects.get_or_create(code=code, defaults=facts)
    _make_reasons(TransferReason, TRANSFERS)
    for prefix, allowed, note in DIAL_RULES:
        DialRule.objects.get_or_create(prefix=prefix, defaults={"allowed": allowed, "note": note})
    FloorSettings.objects.get_or_create(pk=FloorSettings.ONLY, defaults={"vip_level": "金卡"})


def _make_reasons(model: type[Reason], words: tuple[tuple[str, str, str], ...]) -> None:
    for position, (code, zh, en) in enumerate(words):
        model._default_manager.get_or_create(code=code, defaults={"zh": zh, "en": en, "position": position})


def make_second_hotline(first: Hotline) -> None:
    """A number with a menu, and the queue for what is difficult: the experienced first, after a while all."""
    if Hotline.objects.filter(number=SECOND_HOTLINE).exists():
        return
    complaints = _make_complaints(first.queue)
    menu, _ = Menu.objects.get_or_create(
        name=MENU,
        defaults={
            "text": "您好，欢迎致电充值优惠服务热线，您的通话将被录音。",
            "exhausted_action": ExhaustedAction.QUEUE,
            "exhausted_queue": first.queue,
        },
    )
    if not menu.nodes.exists():
        _make_keys(menu, first.queue, complaints)
    facts = {"line": first.line, "queue": first.queue, "calendar": first.calendar, "menu": menu}
    Hotline.objects.create(number=SECOND_HOTLINE, emergency_text=EMERGENCY, **facts)


EMERGENCY = "您好，因系统升级，充值到账可能延迟，最迟两小时内到账，请您不必重复充值。给您带来不便，敬请谅解。"


def _make_complaints(fallback: Queue) -> Queue:
    skill = Skill.objects.get(name=SKILL)
    facts = {"line": fallback.line, "strategy": Strategy.MOST_SKILLED, "priority": 20, "acceleration": 5}
    waiting = {"max_waiting": 10, "max_wait_seconds": 600, "announce_every_seconds": 60, "callback_offered": True}
    queue, made = Queue.objects.get_or_create(name=COMPLAINTS, defaults=facts | waiting | {"wrap_up_seconds": 60})
    if made:
        QueueSkill.objects.create(queue=queue, skill=skill, min_level=4)
        ring = QueueRing.objects.create(queue=queue, after_seconds=30)
        RingSkill.objects.create(ring=ring, skill=skill, drop_levels=2)
        QueueRule.objects.create(queue=queue, when=RuleWhen.FULL, action=RuleAction.QUEUE, target=fallback)
        QueueRule.objects.create(queue=queue, when=RuleWhen.WAITED_TOO_LONG, action=RuleAction.CALLBACK)
        QueueRule.objects.create(queue=queue, when=RuleWhen.CLOSED, action=RuleAction.VOICEMAIL)
    return queue


def _make_keys(menu: Menu, enquiries: Queue, complaints: Queue) -> None:
    make = MenuNode.objects.create
    make(menu=menu, key="1", label="业务咨询", action=MenuAction.QUEUE, target=enquiries)
    trouble = make(menu=menu, key="2", label="充值问题", action=MenuAction.SUBMENU)
    make(menu=menu, key="3", label="投诉与建议", action=MenuAction.QUEUE, target=complaints)
    make(menu=menu, key="0", label="人工服务", action=MenuAction.QUEUE, target=enquiries)
    english = {"language": Language.EN, "next_menu": _english(menu)}
    make(menu=menu, key="8", label="English service", action=MenuAction.LANGUAGE, **english)
    make(menu=menu, key="*", label="重听", action=MenuAction.REPEAT)
    late = "充值一般在十分钟内到账，高峰时段最迟两小时到账，请您稍后查询余额。"
    make(menu=menu, parent=trouble, key="1", label="到账时间", action=MenuAction.ANNOUNCE, text=late)
    stuck = {"target": enquiries, "priority": 10}
    make(menu=menu, parent=trouble, key="2", label="超过两小时未到账", action=MenuAction.QUEUE, **stuck)
    make(menu=menu, parent=trouble, key="3", label="留言由我们回电", action=MenuAction.VOICEMAIL, target=enquiries)


def _english(menu: Menu) -> Menu:
    """A short menu in English, for whoever presses the key for it."""
    facts = {"text": "Welcome to our top-up service. This call is recorded.", "language": Language.EN}
    exhausted = {"exhausted_action": ExhaustedAction.QUEUE, "exhausted_queue": menu.exhausted_queue}
    english, made = Menu.objects.get_or_create(name=ENGLISH_MENU, defaults=facts | exhausted)
    if made:
        make = MenuNode.objects.create
        make(menu=english, key="1", label="enquiries", action=MenuAction.QUEUE, target=menu.exhausted_queue)
        make(menu=english, key="2", label="leaving a message", action=MenuAction.VOICEMAIL, target=menu.exhausted_queue)
        make(menu=english, key="*", label="hearing this again", action=MenuAction.REPEAT)
    return english
