"""Explanations, in both languages, word by word."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from huawu.calls.states import AgentState
from huawu.routing.decisions import AwayState
from huawu.routing.explain import in_words
from huawu.routing.phrases import CHINESE, ENGLISH
from tests.routing.floor import HOTLINE, SALES, SKILL, Floor

SHANGHAI = ZoneInfo("Asia/Shanghai")


def words(floor: Floor, contact: str, language: str = "zh-hans") -> str:
    explanation = floor.engine.explain(contact, floor.now)
    assert explanation
    return in_words(explanation, language, SHANGHAI)


@pytest.fixture
def skilled() -> Floor:
    """1002 lacks a level, 1001 is in wrap-up, 1003 to 1005 are ready."""
    floor = Floor()
    floor.queue(**{SKILL: 2})
    for agent, level in (("1001", 3), ("1002", 1), ("1003", 2), ("1004", 2), ("1005", 2)):
        floor.agent(agent, **{SKILL: level})
    floor.away("1001", "wrap_up", for_s=125)
    for agent, idle_s in (("1002", 500), ("1003", 128), ("1004", 60), ("1005", 3)):
        floor.ready(agent, idle_s)
    return floor


def test_a_choice_names_the_rule_and_everybody_who_could_not(skilled: Floor) -> None:
    skilled.call("a")
    assert words(skilled, "a") == (
        "选中 1003：3 名可接坐席中空闲最久（128 秒）；1002 缺少技能“充值优惠”2 级；1001 话后处理至 10:32:05"
    )
    assert words(skilled, "a", "en") == (
        "1003 was chosen: longest idle of 3 eligible (128 s); "
        "1002 lacks 充值优惠 level 2; 1001 in wrap-up until 10:32:05"
    )


def test_an_offer_is_explained_as_it_was_when_it_was_made(skilled: Floor) -> None:
    skilled.call("a")
    then = words(skilled, "a")
    skilled.later(10)
    skilled.away("1005")
    assert words(skilled, "a") == then


def test_the_only_one(floor: Floor) -> None:
    floor.ready("1002", idle_s=7.9)
    floor.call("a")
    assert words(floor, "a") == "选中 1002：唯一可接坐席（已空闲 7 秒）；1001 离线；1003 离线"
    assert words(floor, "a", "en") == ("1002 was chosen: the only one eligible (idle 7 s); 1001 offline; 1003 offline")


def test_a_list_of_those_who_are_offline_would_say_nothing(floor: Floor) -> None:
    floor.call("a")
    assert words(floor, "a") == "暂无可接坐席：3 名坐席均离线"
    assert words(floor, "a", "en") == "Nobody is eligible: all 3 offline"
    floor.agent("1004", **{SKILL: 2})
    floor.ready("1004")
    assert words(floor, "a").endswith("（已空闲 0 秒）；另有 3 名离线")
    assert words(floor, "a", "en").endswith("(idle 0 s); 3 more offline")


def test_waiting_says_what_stands_in_the_way_of_each(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("first")
    floor.away("1002", "break")
    floor.call("second")
    assert words(floor, "second") == "暂无可接坐席：1001 正在振铃；1002 示忙；1003 离线"
    assert words(floor, "second", "en") == "Nobody is eligible: 1001 ringing; 1002 on break; 1003 offline"


def test_a_break_is_called_by_its_own_name_where_that_is_known(floor: Floor) -> None:
    for agent, reason in (("1001", "meal"), ("1002", "no_answer"), ("1003", "unheard_of")):
        floor.away(agent, "break", reason=reason)
    floor.call("a")
    explanation = floor.engine.explain("a", floor.now)
    assert explanation
    names = {"meal": "用餐", "no_answer": "不会用到"}
    assert in_words(explanation, "zh", SHANGHAI, names) == "暂无可接坐席：1001 用餐；1002 未应答；1003 示忙"
    assert words(floor, "a") == "暂无可接坐席：1001 示忙；1002 未应答；1003 示忙"
    floor.ready("1001")
    assert words(floor, "a").startswith("选中 1001")


def test_those_who_are_only_counted_are_counted_by_the_names_of_their_breaks(floor: Floor) -> None:
    for number in range(1001, 1010):
        floor.agent(str(number))
        floor.away(str(number), "break", reason="meal" if number < 1009 else "rest")
    floor.call("a")
    explanation = floor.engine.explain("a", floor.now)
    assert explanation
    assert in_words(explanation, "zh", SHANGHAI, {"meal": "用餐", "rest": "小休"}).endswith(
        "；另有 4 名：用餐 3 名、小休 1 名"
    )


def test_after_no_answer_and_refusal_the_reason_is_named(floor: Floor) -> None:
    floor.ready("1001", idle_s=9)
    floor.ready("1002")
    floor.call("a")
    floor.later(20)
    floor.decline("a", "1002")
    assert words(floor, "a") == "暂无可接坐席：1001 未应答；1002 已拒接；1003 离线"


def test_a_queue_without_agents_and_a_queue_not_known(floor: Floor) -> None:
    floor.queue(SALES)
    floor.call("a", SALES)
    floor.call("b", 77)
    assert words(floor, "a") == "队列“队列2”没有坐席"
    assert words(floor, "a", "en") == "Queue 队列2 has no agents"
    assert words(floor, "b") == "队列尚未配置"
    assert words(floor, "b", "en") == "The queue is not configured"


def test_long_lists_are_shortened_with_counts_the_offline_last() -> None:
    floor = Floor()
    floor.queue()
    for number in range(1001, 1013):
        floor.agent(str(number))
    for number in (1008, 1009, 1010, 1011, 1012):
        floor.away(str(number), "talking")
    floor.away("1007", "break")
    floor.call("a")
    assert words(floor, "a") == (
        "暂无可接坐席：1007 示忙；1008 通话中；1009 通话中；1010 通话中；1011 通话中；另有 7 名：离线 6 名、通话中 1 名"
    )
    assert words(floor, "a", "en").endswith("; 7 more: 6 offline, 1 talking")


def test_a_state_without_a_word_is_shown_as_reported(floor: Floor) -> None:
    floor.away("1001", "moon_walk")
    floor.call("a")
    assert "1001 moon_walk" in words(floor, "a")


def test_names_of_agents_stand_in_no_explanation(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a", HOTLINE)
    assert "坐席1001" not in words(floor, "a")


def test_every_state_has_a_word_in_both_languages() -> None:
    states = {str(state) for state in (*AgentState, *AwayState)} - {AgentState.READY}
    assert states <= set(CHINESE.states)
    assert set(CHINESE.states) == set(ENGLISH.states)
