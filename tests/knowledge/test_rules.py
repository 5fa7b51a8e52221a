"""Reading out, differences, passages: pure functions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.knowledge.markup import TAGS, Mark, parse, plain
from huawu.knowledge.rules import LONGEST_BREATH, differences, read_out
from huawu.knowledge.search.showing import EXCERPT, excerpt, show
from huawu.knowledge.search.spelling import syllables_of
from huawu.knowledge.search.tokens import atoms, initials, readings, sound_of, wanted_atoms
from huawu.knowledge.search.wanted import groups_of, wanted


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("充值 ¥30，赠送5%。", ["充值 30元，赠送百分之5。"]),
        ("2026-12-01起，9:00-18:30办理。", ["2026年12月1日起，9点到18点半办理。"]),
        ("1-3个工作日退回", ["1到3个工作日退回"]),
        ("热线4000000001", ["热线400 000 0001"]),
        ("第一句。第二句！\n\n第三句", ["第一句。", "第二句！", "第三句"]),
        ("……", []),
    ],
)
def test_read_out_as_it_is_said(written: str, said: list[str]) -> None:
    assert read_out(written) == said


def test_a_long_sentence_is_said_in_breaths() -> None:
    sentence = "您单笔充值一百元，我们赠送您二十元话费，从下个月起每月返还五元，连续返还四个月，每月五日前到账。"
    lines = read_out(sentence)
    assert "".join(lines) == sentence
    assert len(lines) > 1
    assert max(map(len, lines)) <= LONGEST_BREATH


@given(st.text(max_size=200), st.text(max_size=200))
def test_differences_hold_both_texts_whole(old: str, new: str) -> None:
    changes = differences(old, new)
    assert "".join(one.text for one in changes if one.kind != "added") == old
    assert "".join(one.text for one in changes if one.kind != "removed") == new


def test_a_changed_number_shows_alone() -> None:
    changes = differences("限参加 1 次。\n不变。\n", "限参加 2 次。\n不变。\n")
    assert [(one.kind, one.text) for one in changes if one.kind != "same"] == [("removed", "1"), ("added", "2")]


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[点](javascript:alert(1))",
        "[点](JaVaScRiPt:alert(1))",
        "[点](data:text/html;base64,PHNjcmlwdD4=)",
        "![图](https://evil.example/x.png)",
        "![图](attachment:../../secret)",
        '<https://example.com/"onclick=alert(1)>',
        "[a](vbscript:x) <iframe src=//evil.example></iframe>",
        "[x]: javascript:alert(1)\n\n[x]",
    ],
)
def test_nothing_of_an_author_becomes_code(attack: str) -> None:
    for mark in every(parse(attack)):
        assert mark.tag == "" or mark.tag in TAGS
        assert mark.tag != "img"
        assert mark.tag != "a" or mark.target.startswith("https://example.com/")


@given(st.text(alphabet="[]()!<>*_`|#-:\\\n jas:<img a1一", max_size=120))
def test_whatever_is_written_is_a_tree_of_known_elements(text: str) -> None:
    for mark in every(parse(text)):
        assert mark.tag == "" or mark.tag in TAGS


def every(marks: list[Mark]) -> list[Mark]:
    return [one for mark in marks for one in (mark, *every(mark.nodes))]


def test_tables_lists_and_own_pictures_are_kept() -> None:
    text = "| 充 | 送 |\n| - | - |\n| 100 | 20 |\n\n- 一次\n\n![表](attachment:0190b5a0-0000-7000-8000-000000000000)"
    marks = every(parse(text))
    assert {"table", "th", "td", "ul", "li", "img"} <= {mark.tag for mark in marks}
    assert plain(parse(text)) == "充 送 \n100 20 \n一次\n表"


@pytest.mark.parametrize(
    ("letters", "syllables"),
    [
        ("chongzhi", ("chong", "zhi")),
        ("chognzhi", ("chong", "zhi")),
        ("fapaio", ("fa", "piao")),
        ("xian", ("xian",)),
        ("czwdz", ()),
        ("", ()),
    ],
)
def test_letters_as_syllables(letters: str, syllables: tuple[str, ...]) -> None:
    assert syllables_of(letters) == syllables


def test_sounds_that_are_mixed_up_are_one() -> None:
    assert sound_of("zhang") == sound_of("zan")
    assert sound_of("nian") == sound_of("lian")
    assert sound_of("sheng") == sound_of("sen")
    assert sound_of("ma") != sound_of("mo")


def test_atoms_and_initials() -> None:
    assert atoms("充100送20，ＡＰＰ里") == [["充", "100", "送", "20"], ["app", "里"]]
    assert initials(readings(["重", "复", "扣", "款"])) == "cfkk"
    assert wanted_atoms("请问发票怎么开呢") == [["发", "票"], ["开"]]
    assert wanted_atoms("怎么办") == [["怎", "么", "办"]]


def test_synonyms_count_for_less_than_what_was_said() -> None:
    groups = groups_of("发票 凭证\n一个\n\n  ")
    assert groups == [("发票", "凭证")]
    words = wanted("发票", groups).words
    assert words["title", "凭证"] < words["title", "发票"]


@given(st.text(max_size=300), st.text(max_size=40))
def test_a_text_that_is_marked_is_the_same_text(text: str, question: str) -> None:
    assert "".join(piece.text for piece in show(text, wanted(question))) == text
    assert sum(len(piece.text) for piece in excerpt(text, wanted(question))) <= EXCERPT + 2


def test_the_passage_shown_is_the_one_that_answers() -> None:
    text = "与问题无关的一句话。" * 30 + "发票可以在网上营业厅开具。" + "其他说明。" * 30
    shown = "".join(piece.text for piece in excerpt(text, wanted("发票开具")))
    assert "发票可以在网上营业厅开具。" in shown
