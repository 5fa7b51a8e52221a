"""In a call's first second the desk is the ground to see its number: the database does not know of it yet."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from huawu.calls.models import Call
from huawu.customers.models import Customer
from huawu.kit.errors import NotFoundError
from huawu.kit.ids import new_id
from huawu.people.models import User
from huawu.privacy.reveal.registry import Masked
from huawu.switchboard import grounds, line
from huawu.switchboard.errors import SwitchboardAwayError
from huawu.switchboard.grounds import contact_of, reveal_live_call, talks_with
from huawu.switchboard.views import desk_state
from tests.cast import client_of
from tests.switchboard.house import CALL, House

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_desk(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """The switchboard answers with this house's desks."""

    async def ask_for(kind: str, agent: str) -> dict[str, Any]:
        assert kind == "ask.desk"
        return desk_state(house.exchange, house.desk(agent), "", house.now).model_dump(mode="json")

    monkeypatch.setattr(line, "ask_for", ask_for)
    house.ready("1001")
    house.arrive(CALL)
    return house


def test_before_the_talk_there_is_no_ground(at_desk: House, lin: User) -> None:
    contact = contact_of(lin)
    assert contact is not None
    assert contact.call_id == UUID(CALL)
    assert not talks_with(lin, Call(pk=UUID(CALL)))


def test_the_talk_at_the_desk_is_a_ground(at_desk: House, lin: User, chen: User, mei: Customer) -> None:
    at_desk.desk_answers("1001")
    assert talks_with(lin, Call(pk=UUID(CALL)))
    assert not talks_with(lin, Call(pk=new_id())), "another call"
    assert not talks_with(lin, mei), "somebody else"
    assert not talks_with(lin, lin), "nothing that it knows of"


def test_the_customer_of_the_talk(at_desk: House, lin: User, mei: Customer) -> None:
    at_desk.desk_answers("1001")
    call = at_desk.exchange.calls[CALL]
    call.card = call.card.model_copy(update={"customer_id": mei.pk})
    assert talks_with(lin, mei)


def test_a_call_that_is_on_its_way_is_waited_for(at_desk: House, lin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[UUID] = []

    def found(user: User, call_id: UUID) -> Masked:
        tried.append(call_id)
        if len(tried) < 3:
            raise NotFoundError
        return Masked(user, ["19900000042"])

    monkeypatch.setattr(grounds, "reveal_call", found)
    monkeypatch.setattr(grounds, "STEP_S", 0)
    assert reveal_live_call(lin, UUID(CALL)).full == ["19900000042"]
    assert len(tried) == 3


def test_there_is_an_end_to_waiting(at_desk: House, lin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grounds, "WAIT_S", 0)
    monkeypatch.setattr(grounds, "STEP_S", 0)
    with pytest.raises(NotFoundError):
        reveal_live_call(lin, UUID(CALL))


def test_what_is_not_at_the_desk_is_not_found_at_once(
    at_desk: House, lin: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grounds, "sleep", pytest.fail)
    with pytest.raises(NotFoundError):
        reveal_live_call(lin, new_id())


def test_without_a_switchboard_the_database_s_word_stands(lin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(kind: str, agent: str) -> dict[str, Any]:
        raise SwitchboardAwayError

    monkeypatch.setattr(line, "ask_for", away)
    assert contact_of(lin) is None
    assert not talks_with(lin, Call(pk=new_id()))
    body = {"kind": "call", "id": str(new_id()), "reason": ""}
    assert client_of(lin).post("/api/reveals", body, "application/json").status_code == 404
