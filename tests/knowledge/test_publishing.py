"""From a draft to what is in force, and to its end."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from huawu.clock.actions import do_act_on_due
from huawu.clock.models import Obligation
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.knowledge.access import get_article_for, in_work, list_in_force
from huawu.knowledge.actions import do_decide, do_drop, do_expire, do_save, do_submit, do_withdraw
from huawu.knowledge.choices import ArticleState, RevisionState
from huawu.knowledge.errors import (
    ArticleChangedError,
    InReviewError,
    NothingInWorkError,
    OwnReviewError,
    ReviewNoteError,
    ValidityError,
)
from huawu.knowledge.models import Article, Revision
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.at_once import at_once
from tests.knowledge.writing import approve, make, publish, send, text


def again(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def test_nobody_reads_it_before_a_second_person_has_agreed(lin: User, zhao: User, sun: User) -> None:
    article = make(zhao)
    do_submit(zhao, article.pk)
    assert again(article).state == ArticleState.REVIEW
    with pytest.raises(NotFoundError):
        get_article_for(lin, article.pk)
    approve(sun, article)
    shown = get_article_for(lin, article.pk)
    assert shown.published is not None
    assert (shown.state, shown.published.reviewer, shown.published.author) == (ArticleState.PUBLISHED, sun, zhao)
    assert list(Entry.objects.filter(action__startswith="knowledge.").values_list("action", flat=True)) == [
        "knowledge.made",
        "knowledge.submitted",
        "knowledge.published",
    ]


def test_nobody_reviews_their_own_words(sun: User) -> None:
    article = make(sun)
    do_submit(sun, article.pk)
    with pytest.raises(OwnReviewError):
        do_decide(sun, article.pk, 1, True, "")
    assert again(article).published is None


def test_the_database_itself_refuses_the_author_as_reviewer(sun: User) -> None:
    article = make(sun)
    with pytest.raises(IntegrityError, match="revision_second_person"), transaction.atomic():
        Revision.objects.filter(article=article).update(reviewer=sun)


def test_who_has_written_part_of_it_does_not_review_the_rest(zhao: User, sun: User, he: User) -> None:
    article = make(sun)
    do_save(zhao, article.pk, text("充值未到账的处理"), article.version)
    do_submit(zhao, article.pk)
    with pytest.raises(OwnReviewError):
        do_decide(sun, article.pk, 2, True, "")
    do_decide(he, article.pk, 2, True, "")
    assert list(article.revisions.order_by("seq").values_list("author__username", "state")) == [
        (sun.number, RevisionState.DROPPED),
        (zhao.number, RevisionState.PUBLISHED),
    ]


def test_sent_back_with_what_to_change_and_published_after_it(zhao: User, sun: User) -> None:
    article = make(zhao)
    do_submit(zhao, article.pk)
    with pytest.raises(ReviewNoteError):
        do_decide(sun, article.pk, 1, False, "")
    do_decide(sun, article.pk, 1, False, "到账时间请写明")
    back = in_work(article)
    assert back is not None
    assert (back.state, back.note, again(article).state) == ("draft", "到账时间请写明", "draft")
    do_save(zhao, article.pk, text("充值未到账：24 小时内"), again(article).version)
    do_submit(zhao, article.pk)
    assert approve(sun, article).state == ArticleState.PUBLISHED
    assert article.revisions.count() == 1, "the same author's own version, written over"


def test_the_version_in_force_stays_while_the_next_is_written(lin: User, zhao: User, sun: User) -> None:
    article = publish(zhao, sun)
    do_save(zhao, article.pk, text("新标题"), again(article).version)
    assert send(lin, "get", f"/articles/{article.pk}")["title"] == "充值未到账怎么处理"
    assert send(lin, "get", f"/articles/{article.pk}")["in_work"] is None
    assert send(sun, "get", f"/articles/{article.pk}")["in_work"]["title"] == "新标题"
    do_submit(zhao, article.pk)
    approve(sun, article)
    shown = send(lin, "get", f"/articles/{article.pk}")
    assert (shown["title"], [row["seq"] for row in shown["versions"]]) == ("新标题", [2, 1])


def test_what_somebody_else_has_saved_is_not_written_over(zhao: User, sun: User) -> None:
    article = make(zhao)
    do_save(sun, article.pk, text("孙立改的"), article.version)
    with pytest.raises(ArticleChangedError):
        do_save(zhao, article.pk, text("赵明远改的"), article.version)
    kept = in_work(article)
    assert kept is not None
    assert kept.title == "孙立改的"


@pytest.mark.django_db(transaction=True)
def test_two_who_save_at_once_make_one_version(zhao: User, sun: User) -> None:
    article = make(zhao)
    done = at_once([lambda: do_save(sun, article.pk, text("改后"), article.version) for _ in range(2)])
    assert not any(isinstance(one, Exception) for one in done)
    assert article.revisions.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_reviewers_at_once_publish_once(zhao: User, sun: User, he: User) -> None:
    article = make(zhao)
    do_submit(zhao, article.pk)
    at_once([partial(do_decide, who, article.pk, 1, True, "") for who in (sun, he)])
    assert Entry.objects.filter(action="knowledge.published").count() == 1
    assert again(article).mark == 1


def test_in_review_it_is_not_changed_until_withdrawn(zhao: User, sun: User) -> None:
    article = make(zhao)
    do_submit(zhao, article.pk)
    do_submit(zhao, article.pk)
    with pytest.raises(InReviewError):
        do_save(zhao, article.pk, text("改"), again(article).version)
    with pytest.raises(NothingInWorkError):
        do_withdraw(sun, article.pk)
    do_withdraw(zhao, article.pk)
    do_withdraw(zhao, article.pk)
    do_drop(zhao, article.pk)
    assert in_work(article) is None
    with pytest.raises(NothingInWorkError):
        do_submit(zhao, article.pk)


def test_a_promotion_is_read_only_in_its_time(lin: User, zhao: User, sun: User) -> None:
    begins, ends = now() + timedelta(hours=1), now() + timedelta(hours=2)
    article = publish(zhao, sun, text(valid_from=begins, valid_until=ends))
    found = [list_in_force(at).filter(pk=article.pk).exists() for at in (now(), begins, ends)]
    assert found == [False, True, False]
    assert send(lin, "get", f"/articles/{article.pk}") == (404, "not_found")


@pytest.mark.parametrize(("begins", "ends"), [(None, -1), (2, 1), (None, 0)])
def test_a_time_that_is_none_is_refused(zhao: User, begins: int | None, ends: int) -> None:
    at = now()
    hours = {"valid_from": begins, "valid_until": ends}
    times: dict[str, Any] = {
        name: None if number is None else at + timedelta(hours=number) for name, number in hours.items()
    }
    with pytest.raises(ValidityError):
        make(zhao, text(**times))
    assert not Article.objects.exists()


def test_the_next_version_of_what_is_in_force_begins_at_once(zhao: User, sun: User) -> None:
    article = publish(zhao, sun)
    do_save(zhao, article.pk, text(valid_from=now() + timedelta(days=1)), again(article).version)
    with pytest.raises(ValidityError):
        do_submit(zhao, article.pk)
    assert list_in_force(now()).filter(pk=article.pk).exists()


def test_it_ends_by_itself_and_its_owner_is_reminded_before(zhao: User, sun: User) -> None:
    ends = now() + timedelta(days=10)
    article = publish(zhao, sun, text(valid_until=ends))
    owed = Obligation.objects.get(kind__code="knowledge_expiry")
    assert (owed.owner, owed.due_at, owed.subject_id) == (zhao, ends, str(article.pk))
    do_act_on_due(ends - timedelta(days=7))
    assert again(article).state == ArticleState.PUBLISHED
    assert zhao.notices.count() == 1
    do_act_on_due(ends - timedelta(days=1))
    for _ in range(3):
        do_act_on_due(ends + timedelta(seconds=1))
    owed.refresh_from_db()
    assert (again(article).state, owed.state, owed.overdue_at) == (ArticleState.EXPIRED, "kept", None)


def test_a_later_end_takes_the_place_of_the_earlier_one(zhao: User, sun: User) -> None:
    ends = now() + timedelta(days=10)
    article = publish(zhao, sun, text(valid_until=ends))
    do_save(zhao, article.pk, text(valid_until=ends + timedelta(days=30)), again(article).version)
    do_submit(zhao, article.pk)
    approve(sun, article)
    open_ones = Obligation.objects.filter(kind__code="knowledge_expiry", state="open")
    assert [row.due_at for row in open_ones] == [ends + timedelta(days=30)]


def test_ended_by_hand_once_and_published_anew(lin: User, zhao: User, sun: User) -> None:
    article = publish(zhao, sun, text(valid_until=now() + timedelta(days=10)))
    do_expire(sun, article.pk)
    do_expire(sun, article.pk)
    assert Entry.objects.filter(action="knowledge.expired").count() == 1
    assert not Obligation.objects.filter(state="open").exists()
    assert send(lin, "get", f"/articles/{article.pk}") == (404, "not_found")
    do_save(zhao, article.pk, text(), again(article).version)
    do_submit(zhao, article.pk)
    approve(sun, article)
    assert send(lin, "get", f"/articles/{article.pk}")["state"] == "published"


def test_what_was_never_published_cannot_end(zhao: User, sun: User) -> None:
    article = make(zhao)
    with pytest.raises(NothingInWorkError):
        do_expire(sun, article.pk)
    assert again(article).state == ArticleState.DRAFT
