"""The directory as it is read from the database."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from huawu.calls.choices import ExhaustedAction, Language, MenuAction, PausedState, RuleAction, RuleWhen, WrapUpManner
from huawu.calls.models import (
    BreakReason,
    DialRule,
    FloorSettings,
    Hotline,
    Menu,
    MenuNode,
    Queue,
    QueueMember,
    QueueRing,
    QueueRule,
    QueueSkill,
    RingSkill,
    TransferReason,
)
from huawu.people.models import OrgUnit, Skill, User
from huawu.routing.configuration import Membership, OverflowReason, Ring, StrategyName
from huawu.switchboard.directory import CallbackCard, DialRules, FloorCard, KeptCard, Spoken, WaitingCard
from huawu.switchboard.reading import directory
from huawu.switchboard.words import own


@pytest.fixture
def second(queue: Queue) -> Queue:
    return Queue.objects.create(name="投诉处理", line=queue.line)


def test_a_queue_as_it_was_before_has_every_agent_and_no_rule(lin: User, zhao: User, sun: User, queue: Queue) -> None:
    read = directory()
    assert {number: card.profile.queues for number, card in read.agents.items()} == {
        "1001": frozenset({queue.pk}),
        "1901": frozenset({queue.pk}),
        "2001": frozenset(),
    }
    assert [read.agents[number].supervises for number in ("1001", "1901", "2001")] == ["", "team", "all"]
    card = read.queues[queue.pk]
    assert (card.wrap_up_s, card.wrap_up_manner, card.rules) == (30, WrapUpManner.MANDATORY_TIMEOUT, {})
    assert (card.waiting, card.callback, card.kept) == (WaitingCard(), CallbackCard(), KeptCard())
    assert read.floor == FloorCard()


def test_a_queue_with_members_has_nobody_else(lin: User, chen: User, queue: Queue, second: Queue) -> None:
    QueueMember.objects.create(queue=second, agent=chen)
    read = directory()
    assert read.agents["1001"].profile.queues == {queue.pk}
    assert read.agents["1002"].profile.queues == {queue.pk, second.pk}


def test_routing_is_told_how_a_queue_distributes(lin: User, zhao: User, east: OrgUnit, queue: Queue) -> None:
    facts = {"strategy": "ring_all", "ring_all_limit": 4, "acceleration": 2, "max_waiting": 9}
    Queue.objects.filter(pk=queue.pk).update(**facts)
    skill = Skill.objects.create(name="充值优惠")
    QueueSkill.objects.create(queue=queue, skill=skill, min_level=3)
    ring = QueueRing.objects.create(queue=queue, after_seconds=30)
    ring.teams.add(east)
    RingSkill.objects.create(ring=ring, skill=skill, drop_levels=2)
    for when in (RuleWhen.FULL, RuleWhen.CLOSED):
        QueueRule.objects.create(queue=queue, when=when, action=RuleAction.ANNOUNCE)
    QueueMember.objects.create(queue=queue, agent=zhao, priority=2, delay_seconds=15, weight=3)
    read = directory()
    told = read.queues[queue.pk].queue
    assert (told.strategy, told.ring_all_cap, told.acceleration) == (StrategyName.RING_ALL, 4, 2)
    assert (told.max_waiting, told.max_wait_s, told.rules) == (9, None, frozenset({OverflowReason.FULL}))
    assert told.rings == (Ring(30, {"充值优惠": 2}, groups=frozenset({str(east.pk)})),)
    assert read.agents["1901"].profile.memberships == {queue.pk: Membership(2, 15, 3)}
    assert read.agents["1001"].profile.groups == {str(east.pk), str(east.parent_id)}
    assert read.agents["1001"].profile.queues == frozenset()


def test_rules_by_their_case(queue: Queue, second: Queue) -> None:
    QueueRule.objects.create(queue=queue, when=RuleWhen.FULL, action=RuleAction.QUEUE, target=second)
    QueueRule.objects.create(queue=queue, when=RuleWhen.NOBODY_LOGGED_IN, action=RuleAction.VOICEMAIL, text="请留言")
    rules = directory().queues[queue.pk].rules
    assert (rules[RuleWhen.FULL].action, rules[RuleWhen.FULL].target) == (RuleAction.QUEUE, second.pk)
    assert rules[RuleWhen.FULL].says is None
    assert rules[RuleWhen.NOBODY_LOGGED_IN].says == Spoken("请留言", f"queue-{queue.pk}-nobody-logged-in")


def test_a_menu_is_a_tree_that_says_its_keys(hotline: Hotline, queue: Queue) -> None:
    menu = Menu.objects.create(name="主菜单", text="欢迎致电")
    more = MenuNode.objects.create(menu=menu, key="2", label="充值问题", action=MenuAction.SUBMENU, text="请选择")
    MenuNode.objects.create(menu=menu, key="*", action=MenuAction.REPEAT)
    deep = {"label": "未到账", "action": MenuAction.QUEUE, "target": queue, "priority": 5}
    MenuNode.objects.create(menu=menu, parent=more, key="#", **deep)
    Hotline.objects.filter(pk=hotline.pk).update(menu=menu)
    read = directory()
    card = read.menus[menu.pk]
    assert read.hotlines[hotline.number].menu_id == menu.pk
    assert card.says == Spoken("欢迎致电。充值问题请按2。", f"menu-{menu.pk}")
    assert card.keys["2"].says == Spoken("请选择。未到账请按井号键。", f"menu-{menu.pk}-2")
    found = card.at("2#")
    assert found is not None
    assert (found.target, found.priority, found.label) == (queue.pk, 5, "未到账")
    assert (card.at("29"), card.at("9"), card.at("")) == (None, None, None)


def test_a_menu_names_its_keys_in_its_own_language(hotline: Hotline, queue: Queue) -> None:
    menu = Menu.objects.create(name="English", text="Welcome", language=Language.EN)
    more = MenuNode.objects.create(menu=menu, key="2", label="billing", action=MenuAction.SUBMENU, text="Billing.")
    MenuNode.objects.create(menu=menu, parent=more, key="#", label="refunds", action=MenuAction.QUEUE, target=queue)
    card = directory().menus[menu.pk]
    assert card.says.text == "Welcome. For billing, press 2."
    assert card.keys["2"].says == Spoken("Billing. For refunds, press hash.", f"menu-{menu.pk}-2")
    assert own(card.says).language == "en"


def test_the_emergency_announcement_is_there_only_while_it_is_on(hotline: Hotline) -> None:
    Hotline.objects.filter(pk=hotline.pk).update(emergency_text="系统维护中")
    assert directory().hotlines[hotline.number].emergency is None
    Hotline.objects.filter(pk=hotline.pk).update(emergency_on=True)
    card = directory().hotlines[hotline.number].emergency
    assert card is not None
    assert card.says == Spoken("系统维护中", f"hotline-{hotline.pk}-emergency")


def test_reasons_in_order_without_the_retired(db: None) -> None:
    BreakReason.objects.create(code="meal", zh="用餐", en="Meal", position=2, daily_quota_minutes=60)
    BreakReason.objects.create(code="study", zh="学习", en="Study", position=1, state=PausedState.STUDY)
    BreakReason.objects.create(code="old", zh="旧", en="Old", active=False)
    TransferReason.objects.create(code="specialist", zh="需专席处理", en="Needs a specialist")
    read = directory()
    assert list(read.break_reasons) == ["study", "meal"]
    assert (read.break_reasons["meal"].daily_quota_min, read.break_reasons["study"].state) == (60, PausedState.STUDY)
    assert read.transfer_reasons["specialist"].zh == "需专席处理"


@pytest.mark.parametrize(
    ("digits", "verdict"), [("12345", True), ("1234", False), ("19", None), ("", None), ("1259", False)]
)
def test_the_longest_prefix_decides(digits: str, verdict: bool | None) -> None:
    assert DialRules({"12": False, "12345": True}).verdict(digits) is verdict


def test_dial_rules_and_settings_are_read(db: None) -> None:
    DialRule.objects.create(prefix="0", allowed=False, note="国际长途")
    FloorSettings.objects.create(pk=FloorSettings.ONLY, tell_monitored=False)
    read = directory()
    assert read.dial_rules.verdict("0085212345678") is False
    assert read.floor.tell_monitored is False


def test_reading_takes_as_many_queries_for_many_queues(
    queue: Queue, second: Queue, lin: User, chen: User, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(21):
        directory()


def refused(model: Any, **facts: object) -> bool:
    try:
        with transaction.atomic():
            model.objects.create(**facts)
    except IntegrityError:
        return True
    return False


def test_the_database_refuses_what_makes_no_sense(queue: Queue, second: Queue, hotline: Hotline) -> None:
    menu = Menu.objects.create(name="主菜单")
    MenuNode.objects.create(menu=menu, key="1", action=MenuAction.REPEAT)
    full: dict[str, Any] = {"queue": queue, "when": RuleWhen.FULL}
    assert refused(QueueRule, **full, action=RuleAction.QUEUE)
    assert refused(QueueRule, **full, action=RuleAction.QUEUE, target=queue)
    assert refused(QueueRule, **full, action=RuleAction.CALLBACK, target=second)
    assert refused(MenuNode, menu=menu, key="1", action=MenuAction.REPEAT)
    assert refused(MenuNode, menu=menu, key="2", action=MenuAction.QUEUE)
    assert refused(MenuNode, menu=menu, key="3", action=MenuAction.LANGUAGE)
    assert refused(Menu, name="二", exhausted_action=ExhaustedAction.QUEUE)
    assert refused(Hotline, number="4000000009", line=queue.line, queue=queue, emergency_on=True)
    assert refused(Queue, name="三", line=queue.line, priority=60, max_priority=50)
    assert refused(DialRule, prefix="+86", allowed=True)
    assert refused(FloorSettings, pk=2)
    assert refused(QueueMember, queue=queue, agent_id=None)
