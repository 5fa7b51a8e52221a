"""Explanations of everything beyond a plain queue: strategies, rings, delays, kept contacts, overflow."""

from __future__ import annotations

from datetime import UTC

import pytest

from huawu.routing.configuration import Membership, OverflowReason, Ring, StrategyName
from huawu.routing.explain import in_words, overflow_in_words
from huawu.routing.explanation import Preference
from huawu.routing.phrases import CHINESE, ENGLISH
from tests.routing.floor import HOTLINE, Floor


def both(floor: Floor, contact: str) -> tuple[str, str]:
    explanation = floor.engine.explain(contact, floor.now)
    assert explanation
    return in_words(explanation, "zh", UTC), in_words(explanation, "en", UTC)


@pytest.fixture
def pair() -> Floor:
    """1001 and 1002 with levels 3 and 5, neither heard of yet."""
    floor = Floor()
    floor.queue()
    for agent, level in (("1001", 3), ("1002", 5)):
        floor.agent(agent, english=level)
    return floor


@pytest.mark.parametrize(
    ("strategy", "chinese", "english"),
    [
        ("longest_idle", "2 名可接坐席中空闲最久（90 秒）", "longest idle of 2 eligible (90 s)"),
        ("fewest_calls", "2 名可接坐席中接听最少（4 通）", "fewest calls of 2 eligible (4)"),
        ("least_talk", "2 名可接坐席中通话时间最短（600 秒）", "least talk time of 2 eligible (600 s)"),
        ("round_robin", "2 名可接坐席轮流接听，轮到该坐席", "next in turn of 2 eligible"),
        ("ring_all", "2 名坐席同时振铃", "one of 2 being rung at once"),
    ],
)
def test_each_strategy_says_what_it_went_by(pair: Floor, strategy: str, chinese: str, english: str) -> None:
    pair.queue_with(strategy=StrategyName(strategy))
    pair.ready("1001", idle_s=90, calls=4, talk_s=600)
    pair.ready("1002", idle_s=5, calls=7, talk_s=900)
    pair.call("a")
    assert both(pair, "a") == (f"选中 1001：{chinese}", f"1001 was chosen: {english}")


def test_most_skilled_says_the_levels(pair: Floor) -> None:
    pair.queue_with(strategy=StrategyName.MOST_SKILLED, required={"english": 1})
    pair.ready("1001")
    pair.ready("1002")
    pair.call("a")
    assert both(pair, "a")[0] == "选中 1002：2 名可接坐席中技能最高（合计 5 级）"


def test_weighted_random_says_that_it_was_drawn(pair: Floor) -> None:
    pair.queue_with(strategy=StrategyName.WEIGHTED_RANDOM)
    pair.ready("1001")
    pair.ready("1002")
    pair.call("a")
    assert both(pair, "a")[0].endswith("：2 名可接坐席中按权重随机选取")


def test_a_widened_ring_is_named_when_it_chose_and_while_it_waits(pair: Floor) -> None:
    pair.queue_with(required={"english": 5}, rings=(Ring(30, {"english": 2}),))
    pair.away("1002", "talking")
    pair.call("a")
    assert both(pair, "a")[0] == "暂无可接坐席：1001 缺少技能“english”5 级，02:30:30 起放宽；1002 通话中"
    assert "1001 lacks english level 5, forgiven from 02:30:30; 1002" in both(pair, "a")[1]
    pair.later(30)
    assert both(pair, "a")[0] == "暂无可接坐席（已等待 30 秒，已扩圈 1 次）：1002 通话中；1001 离线"
    pair.later(2)
    pair.ready("1001", idle_s=1)
    assert both(pair, "a") == (
        "选中 1001：唯一可接坐席（已空闲 1 秒）（已等待 32 秒，已扩圈 1 次）；1002 通话中",
        "1001 was chosen: the only one eligible (idle 1 s) (after 32 s, widened to ring 1); 1002 talking",
    )


def test_who_is_free_but_not_yet_let_in_is_named_with_the_time(pair: Floor) -> None:
    pair.member("1001", {HOTLINE: Membership(delay_s=40)})
    pair.ready("1001")
    pair.call("a")
    assert both(pair, "a") == (
        "暂无可接坐席：1001 空闲，02:30:40 起可接；1002 离线",
        "Nobody is eligible: 1001 free, may take it from 02:30:40; 1002 offline",
    )


def test_a_kept_contact_says_for_whom_why_and_until_when(pair: Floor) -> None:
    pair.ready("1001")
    pair.away("1002", "talking")
    pair.call_for("a", "1002", 25)
    assert both(pair, "a") == (
        "为 1002 保留至 02:30:25（上次接待来电者的坐席）：1002 通话中",
        "Kept for 1002 until 02:30:25 (served this caller last): 1002 talking",
    )
    pair.call_for("b", "1002", 25, only=True, prefer_as=Preference.TRANSFER)
    assert both(pair, "b")[0] == "只等 1002，至 02:30:25 为止（指定转接）：1002 通话中"


def test_a_preferred_agent_is_chosen_for_the_reason_that_kept_the_contact(pair: Floor) -> None:
    pair.ready("1001")
    pair.ready("1002")
    pair.call_for("a", "1002", prefer_as=Preference.OWN_AGENT)
    assert both(pair, "a") == ("选中 1002：该客户的专属坐席", "1002 was chosen: the customer's own agent")


def test_once_open_to_all_the_usual_rule_is_named(pair: Floor) -> None:
    pair.ready("1001", idle_s=3)
    pair.call_for("a", "1002")
    assert both(pair, "a")[0] == "选中 1001：唯一可接坐席（已空闲 3 秒）；1002 离线"


@pytest.mark.parametrize("why", list(OverflowReason))
def test_every_overflow_has_its_words(why: OverflowReason) -> None:
    assert overflow_in_words(why, "zh-hans") != overflow_in_words(why, "en")


def test_every_word_is_there_in_both_languages() -> None:
    for phrases in (CHINESE, ENGLISH):
        assert set(phrases.rules) == set(StrategyName)
        assert set(phrases.preferred) == set(phrases.kept_why) == set(Preference)
        assert set(phrases.overflows) == set(OverflowReason)
