"""Everybody who answers calls reads and signs what is new, and is judged by nothing that they could not have read."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from huawu.handbook import access
from huawu.handbook.actions import do_note_read, do_sign
from huawu.handbook.compliance import measure
from huawu.handbook.errors import NothingToSignError, NotReadError, TypedNameError
from huawu.handbook.models import HandbookReading, HandbookSignature, HandbookVersion
from huawu.handbook.pack import Text
from huawu.handbook.signing import asked_of
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role
from tests.at_once import at_once
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of, person, sign_all
from tests.handbook.versions import GREETING, HOLD, later, publish

GRACE = timedelta(days=3)


def asked(user: User) -> list[tuple[int, list[str]]]:
    return [(one.edition.pack.version, [c.id for c in one.clauses]) for one in access.asked_for(user, now())]


def read_all(user: User, version: HandbookVersion) -> None:
    for one in access.asked_for(user, now()):
        if one.edition.id == version.pk:
            for clause in one.clauses:
                do_note_read(user, version, clause.id, 5)


def test_who_begins_has_the_whole_handbook_to_sign_at_once(east: OrgUnit) -> None:
    person("1001", "林小满", Role.AGENT, east)
    new = User.objects.create(username="1009", display_name="新来", role=Role.AGENT, team=east)
    assert asked(new) == [(1, list(access.shipped().clauses))]
    assert access.signing_due(["1009"])["1009"] == new.date_joined
    assert "1001" not in access.signing_due()


def test_only_the_changed_clause_is_asked_for_and_there_is_time(he: User, sun: User, lin: User) -> None:
    version = publish(he, sun)
    assert asked(lin) == [(2, [HOLD])]
    assert version.effective_at
    assert access.signing_due() == {"1001": version.effective_at + GRACE}
    assert asked(sun) == [], "who answers no calls signs nothing"


def test_what_is_published_for_later_can_be_signed_before(he: User, sun: User, lin: User) -> None:
    version = publish(he, sun, later(10))
    assert asked(lin) == [(2, [HOLD])]
    read_all(lin, version)
    do_sign(lin, version, "林小满", version.digest)
    assert asked(lin) == []


def test_a_clause_changed_and_changed_back_is_new_again(he: User, sun: User, lin: User) -> None:
    old = access.shipped().clauses[HOLD]
    publish(he, sun)
    sign_all(lin, now())
    back = publish(he, sun, text=old.text.model_dump())
    assert back.content == access.editions()[0].pack.model_dump(mode="json", exclude={"version", "digest"})
    assert asked(lin) == [(3, [HOLD])]


def test_two_versions_ask_for_a_clause_once(he: User, sun: User, lin: User) -> None:
    first = publish(he, sun, later(1))
    publish(he, sun, later(2), owner="agent")
    assert asked(lin) == [(2, [HOLD])], "the owner is nothing to sign"
    third = publish(he, sun, later(3), title={"zh": "甲", "en": "a"})
    assert asked(lin) == [(2, [HOLD]), (4, [HOLD])]
    assert (first.number, third.number) == (2, 4)


def test_signed_with_name_time_and_digest_after_reading(he: User, sun: User, lin: User) -> None:
    version = publish(he, sun)
    with pytest.raises(NotReadError):
        do_sign(lin, version, "林小满", version.digest)
    read_all(lin, version)
    with pytest.raises(TypedNameError):
        do_sign(lin, version, "林小", version.digest)
    with pytest.raises(NothingToSignError):
        do_sign(lin, version, "林小满", "another text")
    assert not HandbookSignature.objects.filter(version=version).exists()
    signature = do_sign(lin, version, " 林 小满 ", version.digest)
    assert do_sign(lin, version, "林小满", version.digest) == signature, "twice is once"
    assert (signature.digest, list(signature.clauses)) == (version.digest, [HOLD])
    assert now() - signature.at < timedelta(minutes=1)
    assert asked(lin) == []
    with pytest.raises(IntegrityError), transaction.atomic():
        HandbookSignature.objects.filter(pk=signature.pk).update(typed_name="别人")


@pytest.mark.django_db(transaction=True)
def test_two_clicks_sign_once(he: User, sun: User, lin: User) -> None:
    version = publish(he, sun)
    read_all(lin, version)
    found = at_once([lambda: do_sign(lin, version, "林小满", version.digest)] * 2)
    assert found[0] == found[1]
    assert HandbookSignature.objects.filter(person=lin, version=version).count() == 1


def test_time_of_reading_adds_up_and_nothing_else_is_noted(he: User, sun: User, lin: User) -> None:
    version = publish(he, sun)
    for seconds in (4, 6, 100_000):
        do_note_read(lin, version, HOLD, seconds)
    assert HandbookReading.objects.get().seconds == 10 + 3600
    with pytest.raises(NothingToSignError):
        do_note_read(lin, version, GREETING, 5)
    assert HandbookReading.objects.count() == 1


def test_by_its_page(he: User, sun: User, lin: User) -> None:
    version = publish(he, sun)
    client = client_of(lin)
    page = client.get("/api/handbook/signing").json()
    assert page["count"] == 1
    (to_sign,) = page["versions"]
    (clause,) = to_sign["clauses"]
    assert (clause["id"], clause["new"], clause["read"]) == (HOLD, False, False)
    assert any(piece["part"] == "new" for text in clause["texts"] for piece in text["pieces"])
    path = f"/api/handbook/signing/{version.pk}"
    read = client.post(f"{path}/read", {"clause": HOLD, "seconds": 7}, "application/json").json()
    assert read["versions"][0]["clauses"][0]["read"] is True
    done = client.post(f"{path}/sign", {"name": "林小满", "digest": to_sign["digest"]}, "application/json").json()
    assert done == {"count": 0, "due": None, "versions": []}
    assert client.get("/api/handbook/signatures").json()[0]["typed_name"] == "林小满"


def test_who_has_signed_is_shown_as_far_as_one_may_see(he: User, sun: User, zhao: User, lin: User, wu: User) -> None:
    version = publish(he, sun)
    read_all(lin, version)
    do_sign(lin, version, "林小满", version.digest)
    path = f"/api/handbook/versions/{version.pk}/signers"
    whole = client_of(sun).get(path).json()
    assert {team["team"]: (team["signed"], team["people"]) for team in whole["teams"]} == {
        "一组": (1, 2),
        "二组": (0, 1),
    }
    own = client_of(zhao).get(path).json()
    assert [(one["person"]["number"], one["signed"]) for one in own["people"]] == [("1001", True), ("1901", False)]
    assert client_of(lin).get(path).status_code == 403


# what was found


def verdicts(user: User, clause: str = HOLD) -> dict[str, Any]:
    found = measure(access.Readers().rules(clause), now() - timedelta(days=30), now(), user)[0]
    return {"tally": (found.whole.kept, found.whole.broken, found.whole.untold), "reasons": dict(found.reasons)}


def publish_at(at: datetime, author: User, reviewer: User, **changes: Any) -> HandbookVersion:
    """Published at that instant, and in force since."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("huawu.handbook.actions.publishing.now", lambda: at)
        return publish(author, reviewer, **changes)


@pytest.mark.usefixtures("hotline")
def test_history_is_judged_by_the_version_then_in_force(he: User, sun: User, lin: User) -> None:
    make_call(answered(), start=now() - timedelta(days=20))
    make_call(answered(), start=now() - timedelta(days=2))
    assert verdicts(sun)["tally"] == (2, 0, 0)
    publish_at(now() - timedelta(days=10), he, sun, parameters={"hold_limit_s": 10})
    assert verdicts(sun)["tally"] == (1, 1, 0), "a hold of twenty seconds, before and after"


@pytest.mark.usefixtures("hotline")
def test_nothing_counts_that_could_not_have_been_read(he: User, sun: User, lin: User) -> None:
    begun = now() - timedelta(days=10)
    publish_at(begun, he, sun, parameters={"hold_limit_s": 10})
    make_call(answered(), start=begun + timedelta(days=1))
    make_call(answered(), start=begun + timedelta(days=4))
    assert verdicts(sun) == {"tally": (0, 1, 1), "reasons": {"not_read": 1, "too_long": 1}}
    sign_all(lin, begun + timedelta(hours=1))
    assert verdicts(sun)["tally"] == (0, 2, 0), "who has signed has read it"


@pytest.mark.usefixtures("hotline")
def test_a_change_elsewhere_takes_nothing_back(he: User, sun: User, lin: User) -> None:
    publish_at(now() - timedelta(days=1), he, sun)
    make_call(answered(), start=now() - timedelta(hours=5))
    assert verdicts(sun, "2.2.1")["tally"][2] == 0
    assert verdicts(sun)["tally"] == (0, 0, 1)


@pytest.mark.usefixtures("hotline")
def test_a_clause_has_its_own_first_and_last_day(he: User, sun: User, lin: User) -> None:
    make_call(answered(), start=now() - timedelta(days=5))
    day = (now() - timedelta(days=2)).date()
    publish_at(now() - timedelta(days=20), he, sun, effective_from=day)
    assert verdicts(sun)["tally"] == (0, 0, 0)
    make_call(answered(), start=now() - timedelta(days=1))
    assert verdicts(sun)["tally"] == (1, 0, 0)


def test_who_had_signed_day_by_day(he: User, sun: User, lin: User, wu: User) -> None:
    publish_at(now() - timedelta(days=10), he, sun)
    sign_all(lin, now() - timedelta(days=9, hours=12))
    rules = access.Readers().rules("2.1.1")
    figures = measure(rules, now() - timedelta(days=11), now(), sun)
    found = next(one for one in figures if one.control.code == "handbook.signing")
    assert found.by_agent["1001"].broken == 0
    assert found.by_agent["1004"].broken == 7, "ten days without the three of grace"
    assert found.by_agent["1004"].untold == 3
    assert found.reasons["late"] == 7


def test_the_files_alone_ask_nobody_for_anything(db: None) -> None:
    assert asked_of(access.editions(), {}, now(), now()) == []
    assert access.signing_due() == {}


def test_texts_of_both_languages_count() -> None:
    clause = access.shipped().clauses[HOLD]
    assert clause.but(text=Text(zh=clause.text.zh, en="x")).digest != clause.digest
    assert clause.but(owner="agent", controls=()).digest == clause.digest
