"""Nothing is wired to one handbook: the department's and a clinic's go the same way, chosen by the setting alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings

from huawu.calls.models import Hotline
from huawu.handbook import access
from huawu.handbook.actions import (
    Opened,
    do_ask_replay,
    do_begin_draft,
    do_change_clause,
    do_next_slice,
    do_note_read,
    do_publish,
    do_send_to_review,
    do_sign,
)
from huawu.handbook.document import document
from huawu.handbook.models import HandbookVersion
from huawu.handbook.pack import Clause
from huawu.handbook.registry import controls
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of

PACKS = ("hotline", "clinic")


@pytest.fixture(params=PACKS, autouse=True)
def chosen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """``HUAWU_HANDBOOK``. Asked for before the cast, who sign the handbook that is chosen."""
    monkeypatch.setattr(settings, "ENV", replace(settings.ENV, handbook=request.param))
    return str(request.param)


def holding() -> Clause:
    """The clause that the limit of holds is bound to."""
    return next(one for one in access.handbook_in_force().clauses.values() if "calls.hold_limit" in one.controls)


def changed(author: User, reviewer: User, **other: object) -> HandbookVersion:
    draft = do_begin_draft(author, new_id())
    draft = do_change_clause(author, Opened(draft.pk, draft.revision), holding().but(**other))
    draft = do_send_to_review(author, Opened(draft.pk, draft.revision), None)
    return do_publish(reviewer, Opened(draft.pk, draft.revision), None)


def test_it_is_read_by_everybody(chosen: str, lin: User) -> None:
    book = client_of(lin).get("/api/handbook").json()
    assert (book["id"], book["version"]) == (chosen, 1)
    assert document(access.shipped(), controls()).startswith(f"# {book['title']['zh']}")


def test_it_is_signed_changed_and_signed_again(lin: User, he: User, sun: User) -> None:
    assert client_of(lin).get("/api/handbook/signing").json()["count"] == 0
    version = changed(he, sun, parameters={"hold_limit_s": 10})
    (asked,) = access.asked_for(lin, now())
    assert [clause.id for clause in asked.clauses] == [holding().id]
    do_note_read(lin, version, holding().id, 3)
    do_sign(lin, version, "林小满", version.digest)
    assert access.asked_for(lin, now()) == []


def test_its_clauses_are_judged_and_tried(lin: User, sun: User, hotline: Hotline) -> None:
    make_call(answered(), start=now() - timedelta(days=1))
    (figure,) = client_of(sun).get(f"/api/handbook/clauses/{holding().id}?days=7").json()["figures"]
    assert figure["whole"]["kept"] == 1
    draft = {holding().id: {"hold_limit_s": 10}}
    replay = do_ask_replay(sun, new_id(), (now() - timedelta(days=3), now()), draft)
    while do_next_slice(replay.pk):
        pass
    replay.refresh_from_db()
    found = next(raw for raw in replay.found if raw["clause"] == holding().id)
    assert (found["now"]["kept"], found["draft"]["broken"]) == (1, 1)


def test_each_house_has_the_versions_of_its_own_handbook(chosen: str, lin: User, he: User, sun: User) -> None:
    changed(he, sun, owner="agent")
    other = next(name for name in PACKS if name != chosen)
    assert {row.pack for row in access.list_versions_for(sun)} == {chosen}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "ENV", replace(settings.ENV, handbook=other))
        assert access.handbook_in_force().id == other
        assert not access.list_versions_for(sun).exists()
