"""What callers are told: whole, in both languages, right for every figure."""

from __future__ import annotations

import pytest

from huawu.telephony.ports import Say
from huawu.telephony.texts import ENGLISH, TEXTS, position, staff_number, told_in, waiting_time


def test_every_text_has_an_english_one() -> None:
    assert TEXTS.keys() == ENGLISH.keys()


def test_a_text_is_told_in_the_callers_language() -> None:
    assert told_in("busy", "zh") == "busy"
    assert told_in("busy", "en") == Say(ENGLISH["busy"], "busy-en", "en")


@pytest.mark.parametrize(("ahead", "text"), [(0, "下一位"), (-1, "下一位"), (1, "还有 1 位"), (27, "还有 27 位")])
def test_the_position_is_told(ahead: int, text: str) -> None:
    assert text in position(ahead).text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "不到 1 分钟"), (1, "约 1 分钟"), (29, "约 29 分钟"), (30, "超过半小时"), (300, "超过半小时")],
)
def test_the_waiting_time_is_told(minutes: int, text: str) -> None:
    assert text in waiting_time(minutes).text


def test_english_minds_one_and_many() -> None:
    assert position(1, "en").text == "There is 1 caller ahead of you."
    assert position(2, "en").text == "There are 2 callers ahead of you."
    assert waiting_time(1, "en").text.endswith("about 1 minute.")
    assert waiting_time(5, "en").text.endswith("about 5 minutes.")


def test_an_agent_is_named_by_number() -> None:
    assert staff_number("1003").text == "工号幺零零三为您服务。"
    assert staff_number("1003", "en").text == "You are connected to agent 1 0 0 3."
