"""From a draft to what stands: a person decides, the agent is heard, a second person decides the appeal."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from huawu.clock.actions import do_act_on_due
from huawu.clock.models import Notice, Obligation
from huawu.conduct.choices import MatterSide
from huawu.conduct.errors import (
    AnotherPersonError,
    AppealOverError,
    MatterMovedError,
    MatterNotYoursError,
    MatterPointsError,
    NotLighterError,
    OwnMatterError,
)
from huawu.conduct.models import ConductEvent, ConductMatter
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role
from tests.at_once import at_once
from tests.cast import person
from tests.conduct.telling import deed, draft, history, standing, violation


def owed() -> list[tuple[str, str, str]]:
    rows = Obligation.objects.select_related("kind", "owner").order_by("owed_at")
    return [(row.kind.code, row.owner.number if row.owner else "", row.state) for row in rows]


def stand(matter: ConductMatter) -> tuple[str, str, int]:
    matter.refresh_from_db()
    return matter.state, matter.outcome, matter.points


def test_decided_answered_confirmed_appealed_upheld(lin: User, zhao: User, sun: User) -> None:
    matter = violation(zhao, lin)
    assert stand(matter) == ("told", "violation", 2)
    assert matter.counts_from is None, "nothing counts before the agent was heard"
    deed(lin, matter, "answered", text="当天地铁停运，已给班长留言。")
    deed(zhao, matter, "confirmed", text="留言未收到，应提前请假。")
    assert stand(matter)[0] == "standing"
    deed(lin, matter, "appealed", text="有通话记录为证。")
    deed(sun, matter, "upheld", text="已核对记录，维持。")
    assert stand(matter) == ("final", "violation", 2)
    assert history(matter) == ["drafted", "decided", "answered", "confirmed", "appealed", "upheld"]
    assert owed() == [
        ("conduct_answer", "1001", "kept"),
        ("conduct_hear", "1901", "kept"),
        ("conduct_appeal", "2001", "kept"),
    ]
    actions = list(Entry.objects.filter(action__startswith="conduct.").order_by("at").values_list("action", flat=True))
    assert actions == [f"conduct.{line}" for line in history(matter)]


def test_no_ledger_entry_says_what_was_written(lin: User, zhao: User) -> None:
    matter = violation(zhao, lin)
    deed(lin, matter, "answered", text="家中老人住院")
    for entry in Entry.objects.filter(action__startswith="conduct."):
        assert "住院" not in str(entry.new)
        assert "班前会" not in str(entry.new)


def test_the_answer_can_make_it_less_or_nothing(lin: User, zhao: User) -> None:
    lighter, gone = violation(zhao, lin), violation(zhao, lin)
    for matter in (lighter, gone):
        deed(lin, matter, "answered", text="有客户在线，未能离席。")
    with pytest.raises(NotLighterError):
        deed(zhao, lighter, "lightened", "violation", 2)
    assert stand(lighter)[0] == "answered"
    deed(zhao, lighter, "lightened", "coaching")
    assert stand(lighter) == ("standing", "coaching", 0)
    assert ("conduct_coach", "1901", "open") in owed()
    deed(zhao, gone, "withdrawn")
    assert (stand(gone)[0], gone.counts_from) == ("withdrawn", None)


def test_nobody_answers_and_the_clock_lets_it_take_effect(lin: User, zhao: User) -> None:
    matter = violation(zhao, lin)
    do_act_on_due(now() + timedelta(minutes=2))
    assert Notice.objects.get().recipient == lin
    assert stand(matter)[0] == "told", "being told changes nothing"
    for _ in range(2):
        do_act_on_due(now() + timedelta(days=3, minutes=1))
    assert stand(matter) == ("standing", "violation", 2)
    assert history(matter) == ["drafted", "decided", "lapsed"]
    assert owed() == [("conduct_answer", "1001", "withdrawn")]
    row = Obligation.objects.get()
    assert row.overdue_at is None, "not to answer is no fault"


def test_the_clock_touches_no_draft(lin: User, zhao: User, he: User) -> None:
    matter = draft(he, lin)
    do_act_on_due(now() + timedelta(days=400))
    assert stand(matter) == ("draft", "", 0)
    assert not Obligation.objects.exists()


def test_who_may_not_decide(lin: User, chen: User, wu: User, zhao: User, he: User, sun: User) -> None:
    matter = draft(sun, lin)
    for other, refusal in ((he, MatterNotYoursError), (chen, NotFoundError), (wu, NotFoundError), (lin, NotFoundError)):
        with pytest.raises(refusal):
            deed(other, matter, "decided", "note")
    assert (stand(matter), history(matter)) == (("draft", "", 0), ["drafted"])
    for nobodys in ("drafted", "lapsed"):
        with pytest.raises(MatterNotYoursError):
            deed(sun, matter, nobodys)
    own = draft(sun, zhao)
    with pytest.raises(NotFoundError):
        deed(zhao, own, "dismissed")
    told = deed(sun, own, "decided", "note")
    with pytest.raises(OwnMatterError):
        deed(zhao, told, "withdrawn")
    assert stand(told)[0] == "told"


def test_more_points_than_the_clause_brings_are_refused(lin: User, zhao: User) -> None:
    matter = draft(zhao, lin)
    with pytest.raises(MatterPointsError):
        deed(zhao, matter, "decided", "violation", 3)
    assert stand(matter) == ("draft", "", 0)


def test_an_appeal_is_for_a_second_person(lin: User, zhao: User, sun: User, he: User, company: OrgUnit) -> None:
    matter = deed(lin, standing(sun, lin), "appealed", text="不服")
    for party, refusal in ((sun, AnotherPersonError), (zhao, AnotherPersonError), (lin, OwnMatterError)):
        with pytest.raises(refusal):
            deed(party, matter, "overturned")
    assert stand(matter)[0] == "appealed"
    assert owed()[-1] == ("conduct_appeal", "2001", "open"), "nobody else can owe it: who decided finds the second one"
    deed(he, matter, "changed", "note")
    assert stand(matter) == ("final", "note", 0)
    other = person("2002", "周衡", Role.SUPERVISOR, company)
    again = deed(lin, standing(sun, lin), "appealed", text="不服")
    assert Obligation.objects.filter(subject_id=str(again.pk), kind__code="conduct_appeal").get().owner == other
    deed(other, again, "overturned")
    assert stand(again)[0] == "withdrawn"


def test_the_time_to_appeal_ends(lin: User, zhao: User) -> None:
    matter = standing(zhao, lin)
    ConductMatter.objects.filter(pk=matter.pk).update(appeal_until=now() - timedelta(minutes=1))
    with pytest.raises(AppealOverError):
        deed(lin, matter, "appealed", text="不服")
    assert stand(matter)[0] == "standing"


def test_the_database_itself_knows_who_may_not(lin: User, zhao: User, sun: User) -> None:
    matter = standing(zhao, lin)
    wrong: list[dict[str, Any]] = [
        {"decided_by": lin},
        {"settled_by": lin},
        {"heard_by": lin},
        {"heard_by": zhao},
        {"decided_by": None},
        {"state": "final"},
        {"outcome": "note"},
        {"state": "draft"},
    ]
    for change in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            ConductMatter.objects.filter(pk=matter.pk).update(**change)
    assert stand(matter) == ("standing", "violation", 2)


def test_merit_is_granted_at_once_and_cannot_be_appealed(lin: User, zhao: User) -> None:
    matter = draft(zhao, lin, "4.2", MatterSide.MERIT)
    deed(zhao, matter, "decided", "award", 3)
    assert stand(matter) == ("standing", "award", 3)
    with pytest.raises(MatterMovedError):
        deed(lin, matter, "appealed", text="太少")
    assert not Obligation.objects.exists()


def test_the_same_twice_is_once(lin: User, zhao: User) -> None:
    matter = draft(zhao, lin)
    for _ in range(2):
        deed(zhao, matter, "decided", "violation", 1)
    for _ in range(2):
        deed(lin, matter, "answered", text="说明")
    assert history(matter) == ["drafted", "decided", "answered"]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_the_first_does(lin: User, zhao: User, sun: User) -> None:
    matter = draft(zhao, lin)
    given = at_once(
        [
            lambda: deed(zhao, matter, "decided", "violation", 2),
            lambda: deed(sun, matter, "dismissed"),
        ]
    )
    assert sum(isinstance(one, MatterMovedError | MatterNotYoursError) for one in given) == 1
    assert ConductEvent.objects.count() == 2
    assert stand(matter)[0] in {"told", "dismissed"}
