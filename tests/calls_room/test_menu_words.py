"""What a caller hears at one level of a menu."""

from __future__ import annotations

import pytest

from huawu.calls.choices import Language
from huawu.calls.menu_words import spoken_menu


def test_the_first_words_and_then_every_key() -> None:
    said = spoken_menu("欢迎致电充值优惠热线", [("1", "业务咨询"), ("2", "充值问题")])
    assert said == "欢迎致电充值优惠热线。业务咨询请按1；充值问题请按2。"


def test_a_key_without_a_label_is_not_mentioned() -> None:
    assert spoken_menu("您好。", [("1", "咨询"), ("*", " ")]) == "您好。咨询请按1。"


@pytest.mark.parametrize(("key", "name"), [("*", "星号键"), ("#", "井号键"), ("0", "0")])
def test_keys_have_names(key: str, name: str) -> None:
    assert spoken_menu("", [(key, "重听")]) == f"重听请按{name}。"


def test_words_that_end_in_a_mark_get_no_other() -> None:
    assert spoken_menu("请选择：", [("1", "咨询")]) == "请选择：咨询请按1。"


def test_in_english() -> None:
    assert spoken_menu("Welcome", [("#", "an agent")], Language.EN) == "Welcome. For an agent, press hash."


def test_nothing_to_say() -> None:
    assert spoken_menu("", []) == ""
