"""Who is calling is asked of the database: at once on a quiet house, for several together on a busy one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection

import pytest
from django.db import OperationalError

from huawu.customers.models import Customer
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from huawu.switchboard import look_ups
from huawu.switchboard.database import caller_cards
from huawu.switchboard.live import LiveCall
from huawu.switchboard.look_ups import LookUps
from huawu.switchboard.schemas import CallerCard
from tests.calls_room.stories import MEI, answered, make_call
from tests.switchboard.house import START

STRANGER, WITHHELD = PhoneNumber("19900000077"), PhoneNumber("")


@pytest.mark.django_db(transaction=True)
def test_what_is_known_of_several_callers(lin: User, mei: Customer) -> None:
    talk = make_call(answered(lin.number))
    cards = caller_cards({MEI, STRANGER, WITHHELD})
    known = cards[MEI]
    assert (known.customer_id, known.last_agent, known.last_talk_at) == (mei.pk, lin.number, talk.ended_at)
    assert [contact.call_id for contact in known.past_contacts] == [talk.pk]
    assert cards[STRANGER] == CallerCard(masked_number="199****0077")
    assert cards[WITHHELD] == CallerCard(masked_number="")


def call_of(number: PhoneNumber) -> LiveCall:
    card = CallerCard(masked_number=number.masked)
    return LiveCall(number.digits, "", number, "4001", queue_id=1, arrived_at=START, card=card)


class Answering:
    """In the place of the database; knows everybody's name, and may be away or slow."""

    def __init__(self) -> None:
        self.asked: list[set[str]] = []
        self.away = False

    def __call__(self, callers: Collection[PhoneNumber]) -> dict[PhoneNumber, CallerCard]:
        self.asked.append({number.digits for number in callers})
        if self.away:
            raise OperationalError
        return {number: CallerCard(masked_number="", customer_name=f"客户{number.digits}") for number in callers}


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Answering:
    answering = Answering()
    monkeypatch.setattr(look_ups, "caller_cards", answering)
    monkeypatch.setattr(look_ups, "PAUSE_S", 0.02)
    return answering


async def looked_up(found: Callable[[LiveCall, CallerCard], None], *moments: tuple[str, ...]) -> None:
    """Calls come from these numbers, moment after moment; the first is being looked up when the second comes."""
    tasks: list[asyncio.Task[None]] = []
    asking = LookUps(lambda work: tasks.append(asyncio.create_task(work)), found)
    for numbers in moments:
        for number in numbers:
            asking.put(call_of(PhoneNumber(number)))
        await asyncio.sleep(0)
    await asyncio.wait_for(asyncio.gather(*tasks), 5)


async def test_who_comes_while_another_is_looked_up_shares_the_next_look_up(database: Answering) -> None:
    found: dict[str, str] = {}
    await looked_up(lambda call, card: found.update({call.id: card.customer_name}), ("1",), ("2", "3"), ("3",))
    assert database.asked == [{"1"}, {"2", "3"}]
    assert found == {number: f"客户{number}" for number in "123"}


async def test_one_whom_it_goes_wrong_for_does_not_stand_in_the_others_way(database: Answering) -> None:
    found: list[str] = []

    def follow(call: LiveCall, _: CallerCard) -> None:
        if call.id == "1":
            raise ValueError
        found.append(call.id)

    await looked_up(follow, ("1", "2"))
    assert found == ["2"]


async def test_without_the_database_the_next_are_asked_for_all_the_same(database: Answering) -> None:
    found: list[str] = []
    database.away = True
    await looked_up(lambda call, _: found.append(call.id), ("1",), ("2",))
    assert (found, database.asked) == ([], [{"1"}, {"2"}])
