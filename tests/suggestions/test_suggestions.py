"""The box: made, discussed, supported, answered, carried out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from huawu.clock.actions import do_act_on_due
from huawu.clock.models import Obligation
from huawu.conduct.models import ConductMatter
from huawu.kit.errors import NotFoundError
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role
from huawu.suggestions.actions import do_comment, do_decline, do_finish, do_support, do_take_up, end_of
from huawu.suggestions.choices import SuggestionState
from huawu.suggestions.controls import Box, answered_in_time
from huawu.suggestions.errors import (
    OwnSuggestionError,
    SuggestionDueError,
    SuggestionMovedError,
    SuggestionOwnerError,
    SuggestionWordsError,
)
from huawu.suggestions.models import Suggestion, SuggestionSupport
from tests.at_once import at_once
from tests.cast import client_of, person
from tests.suggestions.suggesting import adopt, ask, history, in_days, look, suggest


def owed() -> list[tuple[str, str, str]]:
    rows = Obligation.objects.select_related("kind", "owner").order_by("owed_at")
    return [(row.kind.code, row.owner.number if row.owner else "", row.state) for row in rows]


def test_made_discussed_adopted_carried_out(lin: User, chen: User, zhao: User, sun: User) -> None:
    row = suggest(lin)
    assert owed() == [("suggestion_answer", "2001", "open")], "the leader may not answer"
    do_support(chen, row.pk, True)
    do_comment(chen, row.pk, new_id(), "我这边每天也有十几个。")
    do_take_up(sun, row.pk)
    adopt(sun, row, zhao)
    do_finish(zhao, row.pk, "页面已上线。")
    assert history(row) == ["written", "commented", "discussing", "adopted", "done"]
    assert owed() == [("suggestion_answer", "2001", "kept"), ("suggestion_carry_out", "1901", "kept")]
    seen = look(chen, row)
    assert (seen["state"], seen["supporters"], seen["comments"], seen["supported"]) == ("done", 1, 1, True)
    assert [event["text"] for event in seen["events"]][3] == "好建议，谢谢！"
    actions = set(Entry.objects.filter(action__startswith="suggestions.").values_list("action", flat=True))
    assert actions == {f"suggestions.{kind}" for kind in [*history(row), "supported"]}


def test_adopting_drafts_praise_that_a_person_decides(lin: User, zhao: User, sun: User) -> None:
    row = suggest(lin)
    for _ in range(2):
        adopt(sun, row, zhao)
    (matter,) = ConductMatter.objects.all()
    assert (matter.person, matter.side, matter.state, matter.path) == (lin, "merit", "draft", f"/suggestions/{row.pk}")
    assert history(row) == ["written", "adopted"]


def test_an_unnamed_one_is_known_to_who_answers_alone(lin: User, chen: User, zhao: User, he: User, sun: User) -> None:
    row = suggest(lin, unnamed=True)
    do_comment(lin, row.pk, new_id(), "补充：老年客户尤其多。")
    for colleague in (chen, zhao, he):
        seen = look(colleague, row)
        assert "林小满" not in str(seen)
        assert "1001" not in str(seen)
        assert [event["by_author"] for event in seen["events"]] == [True, True]
        assert "1001" not in str(ask(colleague, "/search"))
    assert look(sun, row)["author"]["number"] == "1001"
    assert (look(lin, row)["own"], look(chen, row)["own"]) == (True, False)
    adopt(sun, row, zhao)
    assert not ConductMatter.objects.exists(), "a draft of praise would say whose it is"


def test_nobody_answers_their_own(sun: User, company: OrgUnit, lin: User) -> None:
    row = suggest(sun)
    with pytest.raises(OwnSuggestionError):
        adopt(sun, row, lin)
    with pytest.raises(OwnSuggestionError):
        do_decline(sun, row.pk, "不做")
    with pytest.raises(OwnSuggestionError):
        do_take_up(sun, row.pk)
    with pytest.raises(OwnSuggestionError):
        do_support(sun, row.pk, True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=row.pk).update(decided_by=sun)
    assert history(row) == ["written"]
    other = person("2002", "周衡", Role.SUPERVISOR, company)
    assert adopt(other, row, lin).state == "adopted"
    assert not ConductMatter.objects.exists(), "nobody could decide about a supervisor"


def test_only_who_answers_does(lin: User, chen: User, zhao: User, he: User, sun: User) -> None:
    row = suggest(lin)
    for other in (chen, zhao, he):
        for path in ("adopt", "decline", "take-up"):
            body = {"owner": "1901", "due_on": in_days(3).isoformat(), "thanks": "谢", "text": "不做"}
            assert ask(other, f"/{row.pk}/{path}", **body)[0] == 403
    with pytest.raises(NotFoundError):
        do_finish(chen, row.pk, "做了")
    row.refresh_from_db()
    assert (row.state, history(row)) == ("received", ["written"])


@pytest.mark.parametrize("day", [-1, 400])
def test_an_adoption_has_an_owner_a_day_and_thanks(lin: User, zhao: User, he: User, sun: User, day: int) -> None:
    row = suggest(lin)
    with pytest.raises(SuggestionDueError):
        adopt(sun, row, zhao, days=day)
    with pytest.raises(SuggestionOwnerError):
        adopt(sun, row, he)
    with pytest.raises(SuggestionWordsError):
        adopt(sun, row, zhao, thanks=" ")
    row.refresh_from_db()
    assert (row.state, row.owner) == ("received", None)
    assert owed() == [("suggestion_answer", "2001", "open")]


def test_declined_with_the_reason_it_stays_so(lin: User, zhao: User, sun: User) -> None:
    row = suggest(lin)
    with pytest.raises(SuggestionWordsError):
        do_decline(sun, row.pk, "")
    for _ in range(2):
        do_decline(sun, row.pk, "系统明年更换，届时一并解决。")
    with pytest.raises(SuggestionMovedError):
        adopt(sun, row, zhao)
    with pytest.raises(SuggestionMovedError):
        do_take_up(sun, row.pk)
    with pytest.raises(SuggestionMovedError):
        do_finish(sun, row.pk, "做了")
    assert history(row) == ["written", "declined"]
    assert owed() == [("suggestion_answer", "2001", "kept")]


def test_the_same_again_is_once(lin: User, chen: User, sun: User) -> None:
    identity, comment = new_id(), new_id()
    for _ in range(2):
        row = suggest(lin, id=identity)
        do_comment(chen, row.pk, comment, "同意")
        do_support(chen, row.pk, True)
    assert (Suggestion.objects.count(), history(row), SuggestionSupport.objects.count()) == (
        1,
        ["written", "commented"],
        1,
    )
    with pytest.raises(NotFoundError):
        suggest(chen, id=identity)
    with pytest.raises(NotFoundError):
        do_comment(lin, row.pk, comment, "同意")
    for _ in range(2):
        do_support(chen, row.pk, False)
    assert not SuggestionSupport.objects.exists()


def test_what_nobody_answers_goes_up(lin: User, sun: User) -> None:
    suggest(lin)
    do_act_on_due(now() + timedelta(days=8))
    assert Obligation.objects.get().overdue_at is not None


@pytest.mark.django_db(transaction=True)
def test_of_two_answers_at_once_the_first_counts(lin: User, zhao: User, sun: User, company: OrgUnit) -> None:
    row, other = suggest(lin), person("2002", "周衡", Role.SUPERVISOR, company)
    given = at_once([lambda: adopt(sun, row, zhao), lambda: do_decline(other, row.pk, "不做")])
    assert sum(isinstance(one, SuggestionMovedError) for one in given) == 1
    assert len(history(row)) == 2


@pytest.mark.parametrize(
    ("state", "days", "said"),
    [
        (SuggestionState.RECEIVED, 6, "untold waiting"),
        (SuggestionState.DISCUSSING, 8, "broken unanswered"),
        (SuggestionState.ADOPTED, 3, "kept adopted"),
        (SuggestionState.DONE, 9, "broken adopted_late"),
        (SuggestionState.DECLINED, 7, "kept declined"),
        (SuggestionState.DECLINED, 8, "broken declined_late"),
    ],
)
def test_what_the_handbook_is_told(state: SuggestionState, days: int, said: str) -> None:
    judgement = answered_in_time(Box(state, timedelta(days=days)), {"suggestion_answer_days": 7})
    assert judgement is not None
    assert f"{judgement.verdict} {judgement.reason}" == said


def test_figures_and_the_clause_s_page(lin: User, chen: User, zhao: User, sun: User) -> None:
    adopt(sun, suggest(lin), zhao)
    do_decline(sun, suggest(chen).pk, "已有")
    suggest(chen)
    found = ask(lin, "/search", own=True)
    assert found["figures"] == {"written": 3, "adopted": 1, "done": 0, "declined": 1, "unanswered": 1}
    assert (found["total"], ask(lin, "/search", state="declined")["total"]) == (1, 1)
    figures = client_of(lin).get("/api/handbook/clauses/4.1.3").json()["figures"]
    (box,) = [one for one in figures if one["control"]["code"] == "suggestions.box"]
    assert (box["whole"]["kept"], box["whole"]["untold"], box["people"]) == (2, 1, [])
    assert {reason["code"]: reason["count"] for reason in box["reasons"]}["adopted"] == 1


def test_a_day_is_a_day_of_the_house() -> None:
    assert end_of(date(2026, 3, 1)).isoformat() == "2026-03-02T00:00:00+08:00"
