"""Linked to contacts, told to be wrong, answered; and how that shows on the handbook's pages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from huawu.calls.models import Call, ContactRecord, Disposition
from huawu.clock.models import Obligation
from huawu.handbook.registry import Judgement
from huawu.kit.errors import NotFoundError
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.knowledge.actions import do_answer, do_expire, do_tell, do_unlink, do_use
from huawu.knowledge.choices import FeedbackKind, UseKind
from huawu.knowledge.controls import Contact, answered_from_knowledge, card_used
from huawu.knowledge.errors import AnsweredError
from huawu.knowledge.models import Article, ArticleUse, Feedback
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.at_once import at_once
from tests.calls_room.stories import make_call
from tests.cast import client_of
from tests.knowledge.writing import publish, send, text


def counts(article: Article) -> tuple[int, int]:
    return Article.objects.values_list("opened_count", "linked_count").get(pk=article.pk)


def linked(user: User, call: UUID) -> Any:
    return send(user, "get", f"/calls/{call}/answers")


def test_once_a_call_however_often(lin: User, zhao: User, sun: User) -> None:
    article, call = publish(zhao, sun), new_id()
    for _ in range(2):
        for kind in ("opened", "linked", "read_out"):
            assert send(lin, "post", f"/articles/{article.pk}/use", kind=kind, call_id=str(call)) is None
    assert counts(article) == (1, 1)
    (one,) = linked(lin, call)
    assert (one["article"]["title"], one["by"]["number"], one["readable"]) == ("充值未到账怎么处理", "1001", True)
    assert Entry.objects.filter(action="knowledge.linked").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_link_once(lin: User, zhao: User, sun: User) -> None:
    article, call = publish(zhao, sun), new_id()
    at_once([lambda: do_use(lin, article.pk, UseKind.LINKED, call) for _ in range(3)])
    assert counts(article) == (0, 1)
    assert ArticleUse.objects.count() == 1


def test_taken_back_once(lin: User, zhao: User, sun: User) -> None:
    article, call = publish(zhao, sun), new_id()
    do_use(lin, article.pk, UseKind.LINKED, call)
    for _ in range(2):
        do_unlink(lin, article.pk, call)
    assert counts(article) == (0, 0)
    assert linked(lin, call) == []
    assert Entry.objects.filter(action="knowledge.unlinked").count() == 1


def test_nobody_links_to_somebody_else_s_call(lin: User, wu: User, zhao: User, sun: User) -> None:
    article, call = publish(zhao, sun), make_call()
    do_use(lin, article.pk, UseKind.LINKED, call.pk)
    for act in (lambda: do_use(wu, article.pk, UseKind.LINKED, call.pk), lambda: do_unlink(wu, article.pk, call.pk)):
        with pytest.raises(NotFoundError):
            act()
    assert counts(article) == (0, 1)
    assert linked(wu, call.pk) == (404, "not_found")


def test_what_has_ended_is_not_used_and_still_stands_with_old_contacts(lin: User, zhao: User, sun: User) -> None:
    article, call = publish(zhao, sun), new_id()
    do_use(lin, article.pk, UseKind.LINKED, call)
    do_expire(sun, article.pk)
    with pytest.raises(NotFoundError):
        do_use(lin, article.pk, UseKind.LINKED, new_id())
    (one,) = linked(lin, call)
    assert (one["article"]["title"], one["readable"]) == ("充值未到账怎么处理", False)


def test_outside_a_call_it_is_only_opened(lin: User, zhao: User, sun: User) -> None:
    article = publish(zhao, sun)
    assert do_use(lin, article.pk, UseKind.OPENED, None)
    with pytest.raises(NotFoundError):
        do_use(lin, article.pk, UseKind.LINKED, None)
    assert ArticleUse.objects.count() == 1


def test_feedback_is_owed_an_answer_by_the_owner(lin: User, chen: User, zhao: User, sun: User) -> None:
    article = publish(zhao, sun)
    feedback = do_tell(lin, article.pk, new_id(), FeedbackKind.WRONG, "时限不对", None)
    do_tell(lin, article.pk, feedback.pk, FeedbackKind.WRONG, "时限不对", None)
    owed = Obligation.objects.get(kind__code="knowledge_feedback")
    assert (owed.owner, owed.owed_to, owed.state) == (zhao, "1001", "open")
    with pytest.raises(NotFoundError):
        do_answer(chen, feedback.pk, "不归我")
    do_answer(zhao, feedback.pk, "已改为 24 小时")
    do_answer(zhao, feedback.pk, "已改为 24 小时")
    with pytest.raises(AnsweredError):
        do_answer(sun, feedback.pk, "另一种说法")
    owed.refresh_from_db()
    kept = Feedback.objects.get()
    assert (owed.state, kept.answer, kept.answered_by) == ("kept", "已改为 24 小时", zhao)
    assert "时限不对" not in str(list(Entry.objects.values_list("new", flat=True)))


def test_each_sees_their_own_feedback_and_what_they_answer(
    lin: User, chen: User, zhao: User, sun: User, he: User
) -> None:
    article = publish(zhao, sun)
    send(lin, "post", f"/articles/{article.pk}/feedback", id=str(new_id()), kind="unclear", text="看不明白")

    def seen(user: User) -> list[bool]:
        found = send(user, "post", "/feedback/search", open=True)["items"]
        return [row["answerable"] for row in found]

    assert [seen(user) for user in (lin, chen, zhao, he)] == [[False], [], [True], [True]]


def test_the_handbook_counts_answers_that_are_linked(
    lin: User, zhao: User, sun: User, words: dict[str, Disposition]
) -> None:
    article = publish(zhao, sun, text(), kind="technique")
    for at, complaint in enumerate((True, True, False)):
        call = make_call(start=now() - timedelta(hours=1))
        kind = words["wrong_number"] if not complaint else words["enquiry"]
        record(call, kind, lin)
        if at == 0:
            do_use(lin, article.pk, UseKind.LINKED, call.pk)
    Disposition.objects.filter(pk=words["enquiry"].pk).update(key="complaint")
    page = client_of(sun).get("/api/handbook/clauses/2.2.1").json()
    linked_figure = next(one for one in page["figures"] if one["control"]["code"] == "knowledge.linked_answers")
    assert linked_figure["whole"]["kept"] == 1
    assert linked_figure["whole"]["untold"] == 2
    (cards,) = client_of(sun).get("/api/handbook/clauses/6.4").json()["figures"]
    assert (cards["whole"]["kept"], cards["whole"]["untold"]) == (1, 1)


def record(call: Call, kind: Disposition, user: User) -> None:
    """A complete record of the call."""
    ContactRecord.objects.update_or_create(
        call=call, defaults={"kind": kind, "author": user, "completed_at": now(), "completed_by": user}
    )


@pytest.mark.parametrize(
    ("contact", "answered", "card"),
    [
        (Contact(True, True, True), "kept linked", "kept card"),
        (Contact(True, False, False), "untold not_linked", "untold no_card"),
        (Contact(False, True, True), "kept linked", None),
    ],
)
def test_nothing_counts_as_broken_for_want_of_a_link(contact: Contact, answered: str, card: str | None) -> None:
    def said(judgement: Judgement | None) -> str | None:
        return f"{judgement.verdict} {judgement.reason}" if judgement else None

    assert said(answered_from_knowledge(contact, {})) == answered
    assert said(card_used(contact, {})) == card
