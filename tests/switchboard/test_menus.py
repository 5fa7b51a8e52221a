"""Callers in a menu: keys, wrong ones, none at all, languages, and a restart in the middle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from huawu.calls.choices import EmergencyThen, ExhaustedAction, Language, MenuAction
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewCallEvent
from huawu.routing.configuration import Queue
from huawu.switchboard.directory import EmergencyCard, HotlineCard, KeyCard, MenuCard, QueueCard, Spoken
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.menus import keys_at, said_at
from huawu.switchboard.views import visit_stage
from huawu.telephony import events
from huawu.telephony.ports import Say
from tests.switchboard.house import CALL, DIRECTORY, HOTLINE, House

CARDS = KeyCard(
    MenuAction.SUBMENU,
    "卡务",
    Spoken("卡务业务。挂失请按1。", "menu-1-2"),
    keys={
        "1": KeyCard(MenuAction.QUEUE, "挂失", Spoken("正在转接挂失专席。", "menu-1-2-1"), target=2, priority=30),
        "2": KeyCard(
            MenuAction.SUBMENU,
            "网点",
            Spoken("网点查询。", "menu-1-2-2"),
            keys={"1": KeyCard(MenuAction.ANNOUNCE, "地址", Spoken("地址是中山路一号。", "menu-1-2-2-1"))},
        ),
    },
)
MENU = MenuCard(
    id=1,
    name="主菜单",
    says=Spoken("充值优惠请按1；卡务请按2。", "menu-1"),
    keys={
        "1": KeyCard(MenuAction.QUEUE, "充值优惠", target=1),
        "2": CARDS,
        "3": KeyCard(MenuAction.VOICEMAIL, "留言"),
        "7": KeyCard(MenuAction.HANG_UP, says=Spoken("再会。", "menu-1-7")),
        "8": KeyCard(MenuAction.LANGUAGE, language=Language.EN),
        "9": KeyCard(MenuAction.REPEAT),
    },
)
WITH_MENU = replace(
    DIRECTORY,
    queues={**DIRECTORY.queues, 2: QueueCard(Queue(2, "挂失专席", {}, 20), priority=10)},
    hotlines={HOTLINE: HotlineCard(HOTLINE, 1, menu_id=1)},
    menus={1: MENU},
)


def house_with(**changes: Any) -> House:
    """A house whose menu differs in these."""
    return House(replace(WITH_MENU, menus={1: replace(MENU, **changes)}))


@pytest.fixture
def house() -> House:
    return House(WITH_MENU)


def events_of(house: House, kind: Kind) -> list[NewCallEvent]:
    return [event for event in house.said if event.kind is kind]


def test_the_menu_is_said_and_nobody_is_rung(house: House) -> None:
    house.ready()
    call = house.arrive()
    assert house.playing() == [MENU.says.text]
    assert call.scene is Scene.MENU
    assert house.kinds() == [Kind.ARRIVED, Kind.MENU_ENTERED]
    assert not house.commands("ring_agent")


def test_a_key_leads_straight_to_its_queue(house: House) -> None:
    house.ready()
    call = house.arrive()
    house.press(call, "1")
    assert house.playing() == ["menu_to_agent"]
    assert (call.queue_id, call.agent) == (1, "1001")
    house.answer(call)
    assert house.desk().contact is call


def test_a_key_cuts_the_announcement_short_and_its_late_end_means_nothing(house: House) -> None:
    call = house.arrive()
    first = call.hearing.playback
    house.press(call, "2")
    assert ("stop_playback", first) in house.engine.commands
    assert house.playing() == [CARDS.says.text if CARDS.says else ""]
    house.hear(events.PlaybackEnded(house.now, CALL, first))
    assert call.key_due is None, "the submenu is still being said"
    house.heard(call)
    assert call.key_due is not None


def test_without_barge_in_a_key_counts_only_after_the_last_word() -> None:
    house = house_with(barge_in=False)
    call = house.arrive()
    house.press(call, "1")
    assert call.scene is Scene.MENU
    house.heard(call)
    house.press(call, "1")
    assert call.queued


def test_three_levels_down_and_points_on_the_way(house: House) -> None:
    call = house.arrive()
    house.press(call, "221")
    assert house.playing() == ["地址是中山路一号。", "网点查询。"], "what was asked for, then the level again"
    assert [event.data["path"] for event in events_of(house, Kind.MENU_ENTERED)] == ["", "2", "22"]
    other = House(WITH_MENU)
    call = other.arrive()
    other.press(call, "21")
    queued = events_of(other, Kind.QUEUED)[0]
    assert (queued.data["queue_id"], queued.data["priority"]) == (2, 40)
    assert other.playing() == ["正在转接挂失专席。"]


def test_silence_and_wrong_keys_count_together_and_then_the_caller_is_sent_on(house: House) -> None:
    call = house.arrive()
    house.heard(call)
    house.wait(MENU.timeout_s)
    assert house.playing() == ["menu_silent", MENU.says.text]
    house.press(call, "5")
    assert house.playing() == ["menu_invalid", MENU.says.text]
    house.heard(call)
    house.wait(MENU.timeout_s)
    assert house.playing() == ["goodbye"]
    house.heard(call)
    assert house.outcome() == ("system", "left_menu")


@pytest.mark.parametrize(
    ("changes", "check"),
    [
        ({"exhausted": ExhaustedAction.QUEUE, "exhausted_queue": 2}, lambda call: call.queued and call.queue_id == 2),
        ({"exhausted": ExhaustedAction.VOICEMAIL}, lambda call: call.scene is Scene.MESSAGE),
    ],
)
def test_what_follows_too_many_tries_is_the_menus_affair(
    changes: dict[str, Any], check: Callable[[LiveCall], bool]
) -> None:
    house = house_with(max_tries=1, **changes)
    call = house.arrive()
    house.press(call, "0")
    assert check(call)
    assert events_of(house, Kind.MENU_LEFT)[0].data["why"] == "exhausted"


def test_another_language_holds_from_then_on(house: House) -> None:
    call = house.arrive()
    house.press(call, "8")
    house.press(call, "0")
    said = house.commands("play")[-1][2][0]
    assert isinstance(said, Say)
    assert said.language == "en"
    house.press(call, "1")
    assert house.playing() == ["One moment, we are connecting you to an agent."]


ENGLISH = MenuCard(
    2, "English", Spoken("For enquiries, press 1.", "menu-2"), {"1": KeyCard(MenuAction.QUEUE, target=2)}
)


def test_another_language_may_lead_to_a_menu_of_its_own() -> None:
    keys = {"8": KeyCard(MenuAction.LANGUAGE, language=Language.EN, next_menu=2)}
    house = House(replace(WITH_MENU, menus={1: replace(MENU, keys=keys), 2: ENGLISH}))
    call = house.arrive()
    house.press(call, "8")
    assert house.playing() == ["For enquiries, press 1."]
    house.restart()
    call = house.exchange.calls[CALL]
    assert (call.language, call.menu and call.menu.menu_id) == (Language.EN, 2)
    house.press(call, "1")
    assert (call.queue_id, house.playing()) == (2, ["One moment, we are connecting you to an agent."])


def test_a_language_whose_menu_is_gone_says_the_same_level_again() -> None:
    house = house_with(keys={"8": KeyCard(MenuAction.LANGUAGE, language=Language.EN, next_menu=2)})
    call = house.arrive()
    house.press(call, "8")
    assert (call.language, call.menu and call.menu.menu_id) == (Language.EN, 1)


def test_another_language_may_lead_to_a_queue() -> None:
    house = house_with(keys={"8": KeyCard(MenuAction.LANGUAGE, language=Language.EN, target=2)})
    call = house.arrive()
    house.press(call, "8")
    assert (call.queue_id, house.playing()) == (2, ["One moment, we are connecting you to an agent."])
    house.restart()
    call = house.exchange.calls[CALL]
    assert (call.language, call.queue_id, call.queued) == (Language.EN, 2, True)


def test_who_hangs_up_in_the_menu_is_not_counted_as_abandoned(house: House) -> None:
    call = house.arrive()
    house.press(call, "2")
    house.caller_hangs_up(call)
    assert house.outcome() == ("caller", "left_menu")


def test_a_key_may_end_the_call(house: House) -> None:
    call = house.arrive()
    house.press(call, "7")
    assert house.playing() == ["再会。"]
    house.press(call, "1")
    house.heard(call)
    assert house.outcome() == ("system", "left_menu")


def test_keys_in_a_talk_are_not_the_menus(house: House) -> None:
    house.ready()
    call = house.arrive()
    house.press(call, "1")
    house.answer(call)
    before = len(house.said)
    house.press(call, "2")
    assert len(house.said) == before


def test_a_restart_begins_the_level_again(house: House) -> None:
    call = house.arrive()
    house.press(call, "82")
    house.restart()
    call = house.exchange.calls[CALL]
    assert house.playing() == [CARDS.says.text if CARDS.says else ""]
    assert (call.language, call.menu and call.menu.path) == (Language.EN, "2")
    house.press(call, "1")
    assert call.queue_id == 2
    house.restart()
    assert house.exchange.points(house.exchange.calls[CALL], house.now) == 40, "the points of the key are kept"


def test_a_menu_that_was_removed_leads_to_the_hotlines_queue(house: House) -> None:
    call = house.arrive()
    house.exchange.use_directory(replace(WITH_MENU, menus={}), house.now)
    house.press(call, "2")
    assert (call.queued, call.queue_id) == (True, 1)


def test_what_cannot_be_said_is_passed_over(house: House) -> None:
    house.engine.refused.add("play")
    call = house.arrive()
    house.press(call, "1")
    assert call.queued


def test_the_emergency_announcement_comes_first() -> None:
    card = EmergencyCard(Spoken("今天系统升级。", "hotline-1-emergency"))
    hotline = HotlineCard(HOTLINE, 1, menu_id=1, emergency=card)
    house = House(replace(WITH_MENU, hotlines={HOTLINE: hotline}))
    house.arrive()
    assert house.playing() == ["今天系统升级。", MENU.says.text]
    hotline = replace(hotline, emergency=replace(card, then=EmergencyThen.HANG_UP))
    house = House(replace(WITH_MENU, hotlines={HOTLINE: hotline}))
    call = house.arrive()
    assert house.playing() == ["今天系统升级。"]
    house.heard(call)
    assert house.outcome() == ("system", "turned_away")


def test_own_words_take_the_place_of_the_houses_welcome() -> None:
    hotline = HotlineCard(HOTLINE, 1, own_welcome=Spoken("您好，这里是旅游热线。", "hotline-1-welcome"))
    house = House(replace(WITH_MENU, hotlines={HOTLINE: hotline}))
    house.arrive()
    assert house.playing() == ["您好，这里是旅游热线。"]
    house = House(replace(WITH_MENU, hotlines={HOTLINE: replace(hotline, menu_id=1)}))
    house.arrive()
    assert house.playing() == ["您好，这里是旅游热线。", MENU.says.text]


def test_where_keys_lead() -> None:
    assert set(keys_at(MENU, "2")) == {"1", "2"}
    assert keys_at(MENU, "99") == {}
    assert said_at(MENU, "22") == CARDS.keys["2"].says
    assert said_at(MENU, "1") is None


def test_the_page_of_a_web_caller_asks_for_a_key(house: House) -> None:
    call = house.arrive()
    call.visit = "web-1"
    assert visit_stage(house.exchange, "web-1") == "choosing"
    house.press(call, "1")
    assert visit_stage(house.exchange, "web-1") == "waiting"
