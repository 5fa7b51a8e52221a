"""Finding articles as people type."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings

from huawu.calls.models import BusinessLine, Disposition
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.knowledge.actions import do_expire, do_save, do_set_facts, do_set_words, do_submit, do_use
from huawu.knowledge.choices import ArticleKind, UseKind
from huawu.knowledge.forms import ArticleFacts
from huawu.knowledge.models import Article, IndexClock
from huawu.knowledge.search.finding import Scope, article_index, bring_up, find
from huawu.knowledge.search.index import ArticleIndex
from huawu.people.models import User
from tests.knowledge.writing import approve, publish, send, text, titles

TOLD = {
    "充值未到账怎么处理": "先核对充值号码和扣款记录，超过24小时仍未入账的登记工单。",
    "电子发票开具办法": "登录网上营业厅，在账单页面申请增值税电子普通发票。",
    "充100送20活动规则": "活动期内单笔充值100元，次日赠送20元话费。",
    "充错号码能否退回": "充入他人号码的话费，须由机主同意后方可转回。",
    "退订优惠活动": "回复短信TD，或由坐席在系统中办理退订。",
}


@pytest.fixture
def told(zhao: User, sun: User) -> dict[str, Article]:
    return {title: publish(zhao, sun, text(title, body=body)) for title, body in TOLD.items()}


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("充值没到账", "充值未到账怎么处理"),
        ("冲值未到帐", "充值未到账怎么处理"),
        ("chongzhiweidaozhang", "充值未到账怎么处理"),
        ("czwdz", "充值未到账怎么处理"),
        ("fapiao", "电子发票开具办法"),
        ("fapaio", "电子发票开具办法"),
        ("dzfp", "电子发票开具办法"),
        ("电子发飘", "电子发票开具办法"),
        ("充100送20", "充100送20活动规则"),
        ("１００送20", "充100送20活动规则"),
        ("充错号了怎么退", "充错号码能否退回"),
        ("td", "退订优惠活动"),
        ("24小时还没入账", "充值未到账怎么处理"),
    ],
)
def test_it_is_found_as_people_type(told: dict[str, Article], lin: User, question: str, title: str) -> None:
    assert titles(lin, question)[0] == title


def test_synonyms_of_the_trade_are_found_as_soon_as_they_are_set(
    told: dict[str, Article], lin: User, sun: User
) -> None:
    assert titles(lin, "凭证")[:1] != ["电子发票开具办法"]
    do_set_words(sun, "发票  凭证  报销单", 1)
    assert titles(lin, "凭证")[0] == "电子发票开具办法"


def test_what_was_looked_for_is_marked(told: dict[str, Article], lin: User) -> None:
    hit = send(lin, "post", "/search", text="冲值入账")["items"][0]
    assert [piece["text"] for piece in hit["title_pieces"] if piece["hit"]] == ["充值"]
    marked = [piece["text"] for piece in hit["excerpt"] if piece["hit"]]
    assert marked == ["充值", "入账"]
    assert "".join(piece["text"] for piece in hit["excerpt"]) == TOLD["充值未到账怎么处理"]


def test_only_what_is_in_force_is_found(told: dict[str, Article], lin: User, zhao: User, sun: User) -> None:
    article = told["电子发票开具办法"]
    do_save(zhao, article.pk, text("收据开具办法"), Article.objects.get(pk=article.pk).version)
    assert titles(lin, "收据") == []
    do_submit(zhao, article.pk)
    approve(sun, article)
    assert titles(lin, "收据") == ["收据开具办法"]
    do_expire(sun, article.pk)
    assert titles(lin, "收据") == []


def test_what_is_over_is_not_found_even_before_the_clock_has_ended_it(zhao: User, sun: User) -> None:
    ends = now() + timedelta(days=1)
    article = publish(zhao, sun, text("国庆充值优惠", valid_until=ends))
    assert [key for key, _ in find("国庆", Scope(), now()).scores] == [article.pk]
    assert find("国庆", Scope(), ends).scores == []


def test_of_a_line_and_of_every_line(
    told: dict[str, Article], zhao: User, sun: User, lin: User, line: BusinessLine
) -> None:
    other = BusinessLine.objects.create(name="宽带")
    publish(zhao, sun, text("宽带发票"), line_id=other.pk)
    publish(zhao, sun, text("充值发票"), line_id=line.pk)
    assert set(titles(lin, "发票", line_id=line.pk)) == {"电子发票开具办法", "充值发票"}
    assert set(titles(lin, "发票", line_id=other.pk)) == {"电子发票开具办法", "宽带发票"}


def test_cards_are_found_by_kind_and_an_article_that_moves_moves_in_the_index(
    told: dict[str, Article], zhao: User, sun: User, lin: User, line: BusinessLine
) -> None:
    card = publish(zhao, sun, text("安抚重复扣费的客户"), kind=ArticleKind.TECHNIQUE)
    assert titles(lin, "扣费", kinds=["technique"]) == ["安抚重复扣费的客户"]
    facts = ArticleFacts(kind=ArticleKind.PHRASE, line_id=line.pk, owner=zhao.number)
    do_set_facts(zhao, card.pk, facts, Article.objects.get(pk=card.pk).version)
    assert titles(lin, "扣费", kinds=["technique"]) == []
    assert titles(lin, "扣费", kinds=["phrase"], line_id=line.pk) == ["安抚重复扣费的客户"]


def test_use_goes_before_where_the_text_fits_as_well(zhao: User, sun: User, lin: User) -> None:
    first, second = (publish(zhao, sun, text("停机保号办理")) for _ in range(2))
    assert [key for key, _ in find("停机保号", Scope(), now()).scores] == [second.pk, first.pk], "the newer one"
    do_use(lin, first.pk, UseKind.LINKED, new_id())
    assert [key for key, _ in find("停机保号", Scope(), now()).scores] == [first.pk, second.pk]


def test_without_a_question_what_is_used_most(told: dict[str, Article], lin: User) -> None:
    Article.objects.filter(pk=told["退订优惠活动"].pk).update(linked_count=3)
    assert titles(lin, " ")[0] == "退订优惠活动"
    assert len(titles(lin, "")) == 5


@pytest.mark.parametrize(
    "question", ["？！……", "的", "AND OR title:*", '"', "a" * 300, "\u202e", "😀", "\\", "100" * 99]
)
def test_whatever_is_typed_gets_an_answer(told: dict[str, Article], lin: User, question: str) -> None:
    assert isinstance(titles(lin, question), list)


def test_an_index_that_is_gone_or_of_another_database_is_made_anew(told: dict[str, Article], lin: User) -> None:
    assert titles(lin, "发票")
    article_index().start_anew()
    assert titles(lin, "发票") == ["电子发票开具办法"]
    IndexClock.objects.update(house="0190b5a0-0000-7000-8000-000000000000")
    Article.objects.filter(pk=told["电子发票开具办法"].pk).update(state="expired")
    assert titles(lin, "发票") == []


def test_another_process_sees_what_was_written(told: dict[str, Article]) -> None:
    bring_up(wait=True)
    clock = IndexClock.objects.get()
    other = ArticleIndex(Path(settings.KNOWLEDGE_INDEX))
    assert other.come_to(clock.house, clock.mark) == 0
    assert other.find({("title", "发票"): 1.0}, 5).keys() == {told["电子发票开具办法"].pk}
    with other.writing(wait=False) as mine, article_index().writing(wait=False) as also:
        assert (mine, also) == (True, False)


def test_suggested_by_the_reason_and_by_the_note(
    told: dict[str, Article], zhao: User, lin: User, words: dict[str, Disposition]
) -> None:
    rules = told["充100送20活动规则"]
    facts = ArticleFacts(owner=zhao.number, reason_ids=[words["rules"].pk])
    do_set_facts(zhao, rules.pk, facts, Article.objects.get(pk=rules.pk).version)

    def suggested(**wish: object) -> list[str]:
        return [hit["title"] for hit in send(lin, "post", "/suggest", **wish)["items"]]

    assert suggested() == []
    assert suggested(kind_id=words["enquiry"].pk) == [rules.published.title if rules.published else ""]
    assert suggested(note="客户问电子发票")[0] == "电子发票开具办法"
    assert set(suggested(reason_id=words["rules"].pk, note="客户问电子发票")[:2]) == {
        "充100送20活动规则",
        "电子发票开具办法",
    }
