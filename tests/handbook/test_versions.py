"""A version of the handbook: written by one person, decided by another, in force from an instant on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from huawu.handbook import access
from huawu.handbook.actions import (
    Opened,
    do_add_clause,
    do_begin_draft,
    do_begin_effect,
    do_change_clause,
    do_publish,
    do_refuse,
    do_remove_clause,
    do_say_what_is_new,
    do_send_to_review,
    do_ship,
    do_withdraw,
)
from huawu.handbook.editions import BEGINNING
from huawu.handbook.errors import (
    ClauseFaultError,
    ClauseThereError,
    DraftChangedError,
    DraftUnderWayError,
    EffectiveTooEarlyError,
    NotAuthorError,
    NotDraftError,
    NothingNewError,
    NotInReviewError,
    OwnDraftError,
    ReviewWordsError,
    TooLateError,
)
from huawu.handbook.jobs import begin_effects
from huawu.handbook.models import HandbookVersion
from huawu.handbook.pack import Text, content_of, digest_of
from huawu.kit.errors import HuawuError, NotFoundError
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.at_once import at_once
from tests.cast import client_of
from tests.handbook.versions import GREETING, HOLD, draft_of, in_review, later, opened, publish


def entries() -> list[str]:
    rows = Entry.objects.filter(action__startswith="handbook.").order_by("at", "id")
    return [action.removeprefix("handbook.") for action in rows.values_list("action", flat=True)]


def refused(error: type[HuawuError], act: Callable[[], object]) -> None:
    """It is refused, and nothing is other than before."""
    before = (list(HandbookVersion.objects.values()), entries())
    with pytest.raises(error):
        act()
    assert (list(HandbookVersion.objects.values()), entries()) == before


def test_the_handbook_of_the_files_is_the_first_version_once(db: None) -> None:
    assert access.handbook_in_force().digest == access.shipped().digest
    version = do_ship()
    assert version
    assert do_ship() is None
    assert (version.number, version.effective_at, version.digest) == (1, BEGINNING, access.shipped().digest)
    assert access.editions()[0].id == version.pk
    assert entries() == ["shipped"]


@pytest.mark.django_db(transaction=True)
def test_two_processes_that_start_at_once_ship_it_once() -> None:
    found = at_once([do_ship, do_ship])
    assert sorted(found, key=lambda one: one is None)[1] is None
    assert HandbookVersion.objects.count() == 1


def test_from_a_draft_to_what_is_in_force(he: User, sun: User) -> None:
    version = publish(he, sun)
    assert access.editions()[-1].id == version.pk
    assert "（2）" in access.handbook_in_force().clauses[HOLD].text.zh
    assert "（2）" not in access.handbook_in_force(now() - timedelta(minutes=5)).clauses[HOLD].text.zh
    assert do_begin_effect(version.pk)
    assert not do_begin_effect(version.pk), "once"
    assert entries() == ["draft_begun", "draft_changed", "sent_to_review", "published", "in_force"]


def test_it_holds_from_its_instant_on_and_not_before(he: User, sun: User) -> None:
    version = publish(he, sun, later(2))
    assert access.handbook_in_force().version == 1
    assert access.handbook_in_force(later(3)).version == 2
    assert not do_begin_effect(version.pk), "too early"
    begin_effects(timestamp=0)
    version.refresh_from_db()
    assert version.begun_at is None


def test_what_a_stop_has_left_comes_into_force(he: User, sun: User) -> None:
    version = publish(he, sun)
    begin_effects(timestamp=0)
    version.refresh_from_db()
    assert version.begun_at


def test_nobody_decides_about_their_own_draft(sun: User) -> None:
    version = in_review(sun)
    refused(OwnDraftError, lambda: do_publish(sun, opened(version), None))
    refused(OwnDraftError, lambda: do_refuse(sun, opened(version), "不行"))
    with pytest.raises(IntegrityError), transaction.atomic():
        HandbookVersion.objects.filter(pk=version.pk).update(reviewer=sun)


def test_sent_back_with_words_and_sent_again(he: User, sun: User) -> None:
    version = in_review(he)
    refused(ReviewWordsError, lambda: do_refuse(sun, opened(version), " "))
    do_refuse(sun, opened(version), "请写明从哪天起")
    version.refresh_from_db()
    assert (version.state, version.answer) == ("draft", "请写明从哪天起")
    do_say_what_is_new(he, opened(version), "自下周起")
    do_send_to_review(he, opened(version), later(7))
    do_publish(sun, opened(version), later(7))
    version.refresh_from_db()
    assert version.state == "published"


def test_only_its_author_writes_a_draft_and_only_while_it_is_one(he: User, sun: User) -> None:
    draft = draft_of(he)
    clause = access.handbook_in_force().clauses[GREETING]
    refused(NotAuthorError, lambda: do_change_clause(sun, opened(draft), clause.but(owner="agent")))
    refused(DraftChangedError, lambda: do_change_clause(he, Opened(draft.pk, 1), clause.but(owner="agent")))
    refused(DraftUnderWayError, lambda: do_begin_draft(sun, new_id()))
    refused(NotInReviewError, lambda: do_publish(sun, opened(draft), None))
    do_send_to_review(he, opened(draft), None)
    refused(NotDraftError, lambda: do_change_clause(he, opened(draft), clause.but(owner="agent")))
    refused(DraftChangedError, lambda: do_publish(sun, Opened(draft.pk, 1), None))


def test_the_same_again_changes_nothing(he: User) -> None:
    draft = draft_of(he)
    clause = access.handbook_in_force().clauses[GREETING]
    seen = opened(draft)
    assert do_change_clause(he, seen, clause).revision == seen.revision
    assert do_begin_draft(he, draft.pk).pk == draft.pk


def test_a_draft_that_says_nothing_new_is_not_sent(he: User) -> None:
    draft = do_begin_draft(he, new_id())
    refused(NothingNewError, lambda: do_send_to_review(he, opened(draft), None))


def test_clauses_come_and_go(he: User) -> None:
    draft = draft_of(he)
    greeting = access.handbook_in_force().clauses[GREETING]
    do_add_clause(he, opened(draft), greeting.but(id="5.2.5"), after="5.2.4")
    do_remove_clause(he, opened(draft), "5.2.2")
    refused(ClauseThereError, lambda: do_add_clause(he, opened(draft), greeting, after="5.2.4"))
    refused(NotFoundError, lambda: do_remove_clause(he, opened(draft), "5.2.2"))
    refused(NotFoundError, lambda: do_add_clause(he, opened(draft), greeting.but(id="9"), after="nowhere"))
    draft.refresh_from_db()
    ids = [clause["id"] for clause in draft.content["chapters"][4]["clauses"]]
    assert ids[-4:] == ["5.2.1", "5.2.3", "5.2.4", "5.2.5"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"controls": ("no.such",)},
        {"controls": ()},
        {"parameters": {"no_such": 1}},
        {"effective_from": "2026-02-01", "effective_until": "2026-01-01"},
    ],
)
def test_a_clause_that_cannot_be_is_refused(he: User, wrong: dict[str, Any]) -> None:
    draft = draft_of(he)
    clause = access.handbook_in_force().clauses[GREETING].but(**wrong)
    refused(ClauseFaultError, lambda: do_change_clause(he, opened(draft), clause))


def test_it_comes_into_force_after_now_and_after_the_one_before(he: User, sun: User) -> None:
    publish(he, sun, later(5))
    version = in_review(he)
    for at in (later(-1), later(4), None):
        refused(EffectiveTooEarlyError, partial(do_publish, sun, opened(version), at))


def test_given_up_before_it_is_in_force_and_not_after(he: User, sun: User, lin: User) -> None:
    coming = publish(he, sun, later(5))
    refused(NotAuthorError, lambda: do_withdraw(lin, coming.pk))
    for _ in range(2):
        assert do_withdraw(sun, coming.pk).state == "withdrawn"
    assert access.editions()[-1].pack.version == 1
    now_in_force = publish(he, sun)
    assert now_in_force.number == 3
    refused(TooLateError, lambda: do_withdraw(sun, now_in_force.pk))


def test_the_database_keeps_what_is_published(he: User, sun: User) -> None:
    version = publish(he, sun)
    changes: tuple[dict[str, Any], ...] = ({"content": {}}, {"digest": "0"}, {"effective_at": later(1)}, {"number": 7})
    for change in changes:
        with pytest.raises(IntegrityError), transaction.atomic():
            HandbookVersion.objects.filter(pk=version.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        HandbookVersion.objects.filter(pk=version.pk).delete()


@pytest.mark.django_db(transaction=True)
def test_two_who_publish_at_once_publish_once(he: User, sun: User, admin: User) -> None:
    version = in_review(he)
    seen = opened(version)
    found = at_once([lambda: do_publish(sun, seen, None)] * 2)
    assert sorted(type(one).__name__ for one in found) == ["HandbookVersion", "NotInReviewError"]


def test_what_is_other_is_shown_word_by_word(he: User, lin: User) -> None:
    text = {"zh": "一次保持不超过一分钟。", "en": "Not longer than a minute."}
    draft = draft_of(he, text=text, parameters={"hold_limit_s": 45})
    (diff,) = client_of(he).get(f"/api/handbook/versions/{draft.pk}/changes").json()["clauses"]
    assert (diff["id"], diff["change"], diff["binding"]) == (HOLD, "changed", True)
    assert diff["parameters"] == [{"name": "hold_limit_s", "old": 60, "new": 45}]
    zh = next(one["pieces"] for one in diff["texts"] if one["language"] == "zh")
    old = access.handbook_in_force().clauses[HOLD].text.zh
    assert "".join(piece["text"] for piece in zh if piece["part"] != "new") == old
    assert "".join(piece["text"] for piece in zh if piece["part"] != "gone") == text["zh"]
    assert client_of(lin).get(f"/api/handbook/versions/{draft.pk}").status_code == 404, "drafts are for who makes them"


def test_controls_are_no_matter_for_those_who_sign(he: User) -> None:
    draft = draft_of(he, controls=("calls.hold_limit", "calls.greeting"), parameters={"hold_limit_s": 60})
    (diff,) = client_of(he).get(f"/api/handbook/versions/{draft.pk}/changes").json()["clauses"]
    assert not diff["binding"]
    assert [(one["code"], one["added"]) for one in diff["controls"]] == [("calls.greeting", True)]


def test_written_and_decided_by_its_pages(he: User, sun: User, lin: User) -> None:
    identity = str(new_id())
    writer, decider = client_of(he), client_of(sun)
    draft = writer.post("/api/handbook/versions", {"id": identity}, "application/json").json()
    seen = writer.get(f"/api/handbook/versions/{identity}").json()
    clause = next(one for one in seen["clauses"] if one["id"] == HOLD)
    clause["text"]["zh"] = "保持不超过三十秒。"
    path = f"/api/handbook/versions/{identity}"
    body = {"revision": draft["revision"], "clause": clause}
    changed = writer.put(f"{path}/clauses/{HOLD}", body, "application/json").json()
    assert changed["revision"] == 2
    stale = writer.put(f"{path}/clauses/{HOLD}", body, "application/json")
    assert (stale.status_code, stale.json()["code"]) == (409, "draft_changed")
    sent = writer.post(f"{path}/send", {"revision": 2}, "application/json").json()
    assert (sent["state"], sent["own"]) == ("review", True)
    own = writer.post(f"{path}/publish", {"revision": 2}, "application/json")
    assert (own.status_code, own.json()["code"]) == (403, "own_draft")
    done = decider.post(f"{path}/publish", {"revision": 2}, "application/json").json()
    assert (done["state"], done["holds"]) == ("published", True)
    listed = client_of(lin).get("/api/handbook/versions").json()
    assert [(one["number"], one["holds"]) for one in listed["versions"]] == [(2, True), (1, False)]
    assert listed["newer_files"] is False


def test_a_newer_release_s_handbook_is_pointed_out_and_taken_over(he: User, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = access.shipped().model_copy(update={"department": Text(zh="客服部", en="Service department")})
    monkeypatch.setattr(access, "shipped", lambda: newer.model_copy(update={"digest": digest_of(content_of(newer))}))
    assert client_of(he).get("/api/handbook/versions").json()["newer_files"] is True
    draft = do_begin_draft(he, new_id(), from_files=True)
    assert draft.content["department"]["zh"] == "客服部"
    assert client_of(he).get("/api/handbook/versions").json()["newer_files"] is False
