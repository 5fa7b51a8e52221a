"""Messages of supervisors to agents: on the desk until they are read, kept with who and when."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from huawu.kit.errors import ForbiddenError, HuawuError, NotFoundError
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.switchboard import memo_flow
from huawu.switchboard.access import unread_memos
from huawu.switchboard.database import deliver
from huawu.switchboard.errors import MemoTextError
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.memos import LONGEST, NewMemo
from huawu.switchboard.models import Memo
from huawu.switchboard.views import desk_state
from tests.cast import client_of
from tests.switchboard.house import START, SUPERVISED, House

TEXT = "请收尾，后面还有三位客户在等。"


@pytest.fixture
def house() -> House:
    house = House(SUPERVISED)
    house.open("2001")
    return house


def send(house: House, by: str = "2001", text: str = TEXT, **to: str) -> None:
    house.command("send_memo", by, text=text, **(to or {"agent": "1001"}))


def on_desk(house: House, number: str = "1001") -> list[str]:
    state = desk_state(house.exchange, house.desk(number), "page-1", house.now)
    return [f"{memo.by_name}: {memo.text}" for memo in state.memos]


def test_it_stands_on_the_desk_until_it_is_read(house: House) -> None:
    house.ready()
    send(house, text=f"  {TEXT}\n")
    assert on_desk(house) == [f"孙立: {TEXT}"]
    assert [agent.unread for agent in floor_state(house.exchange, house.now).agents if agent.number == "1001"] == [1]
    house.wait(5)
    memo = house.memos[0].id
    for _ in range(2):
        house.command("read_memo", memo=memo)
    assert on_desk(house) == []
    assert [(row.id, row.read_at) for row in house.memos] == [(memo, None), (memo, house.now)]
    (trace,) = house.traces
    assert (trace.actor, trace.action, trace.person) == ("2001", "floor.memo_sent", "1001")
    assert TEXT not in json.dumps(trace.to_json(), ensure_ascii=False)


def test_a_second_click_tells_nothing_twice(house: House) -> None:
    house.ready()
    for _ in range(2):
        send(house)
    assert len(house.memos) == len(on_desk(house)) == 1
    send(house, text="马上开早会。")
    assert len(on_desk(house)) == 2


def test_who_is_not_at_work_reads_it_later(house: House) -> None:
    send(house)
    house.ready()
    assert len(on_desk(house)) == 1


def test_nobody_reads_for_somebody_else(house: House) -> None:
    house.ready("1001", "1002")
    send(house)
    house.command("read_memo", "1002", memo=house.memos[0].id)
    assert len(on_desk(house)) == 1


def test_a_team_is_told_at_once(house: House) -> None:
    send(house, team="A组")
    assert [memo.to for memo in house.memos] == ["1001", "1002", "1003"]
    assert len({memo.id for memo in house.memos}) == 3


@pytest.mark.parametrize("text", ["", "  \n", "长" * (LONGEST + 1)])
def test_there_has_to_be_something_short_to_say(house: House, text: str) -> None:
    with pytest.raises(MemoTextError):
        send(house, text=text)
    assert house.memos == []
    send(house, text="长" * LONGEST)


@pytest.mark.parametrize(
    ("by", "to", "error"),
    [
        ("1002", {"agent": "1001"}, ForbiddenError),
        ("1002", {"team": "A组"}, ForbiddenError),
        ("1009", {"agent": "1001"}, NotFoundError),
        ("1009", {"team": "A组"}, NotFoundError),
        ("1009", {"team": "B组"}, NotFoundError),  # nobody but the leader
        ("2001", {"agent": "7777"}, NotFoundError),
        ("2001", {"agent": "2001"}, NotFoundError),
        ("2001", {"team": "无此组"}, NotFoundError),
    ],
)
def test_only_to_whom_one_supervises(house: House, by: str, to: dict[str, str], error: type[HuawuError]) -> None:
    if by != "2001":
        house.open(by)
    with pytest.raises(error):
        send(house, by, **to)
    assert (house.memos, house.traces) == ([], [])


def test_a_leader_tells_the_own_team() -> None:
    leads = replace(SUPERVISED.agents["1009"], team="A组")
    house = House(replace(SUPERVISED, agents={**SUPERVISED.agents, "1009": leads}))
    house.open("1009")
    send(house, "1009", team="A组")
    assert [memo.to for memo in house.memos] == ["1001", "1002", "1003"]


def test_what_is_unread_is_there_after_a_restart(house: House) -> None:
    house.ready()
    send(house)
    unread = list(house.desk().memos)
    house.restart()
    memo_flow.restore(house.exchange, [*unread, replace(unread[0], to="7777")])
    assert on_desk(house) == [f"孙立: {TEXT}"]


@pytest.mark.django_db(transaction=True)
def test_the_database_keeps_it_once_and_the_first_reading_of_it(sun: User, lin: User) -> None:
    sent = NewMemo("00000000-0000-7000-8000-0000000000a1", "2001", "1001", TEXT, START)
    deliver([{"memo": sent.to_json()}])
    assert unread_memos() == [sent]
    stray = replace(sent, id="00000000-0000-7000-8000-0000000000a2", to="7777")
    lines = [{"memo": memo.to_json()} for memo in (sent, sent.read(START), stray)]
    for _ in range(2):
        deliver(lines)
    deliver([{"memo": sent.read(now()).to_json()}])
    row = Memo.objects.get()
    assert (row.sender, row.agent, row.text, row.read_at) == (sun, lin, TEXT, START)
    assert unread_memos() == []
    assert not Entry.objects.filter(action="floor.memo_sent").exists(), "that is said by a trace of its own"


@pytest.mark.django_db(transaction=True)
def test_who_sees_the_agent_sees_what_was_written(sun: User, lin: User, zhao: User, wu: User) -> None:
    for number, key in (("1001", "a1"), ("1004", "a2")):
        memo = NewMemo(f"00000000-0000-7000-8000-0000000000{key}", "2001", number, TEXT, START)
        deliver([{"memo": memo.to_json()}])
    (shown,) = client_of(zhao).get("/api/floor/agents/1001/memos").json()
    assert (shown["by_name"], shown["text"], shown["read_at"]) == (sun.display_name, TEXT, None)
    assert client_of(zhao).get("/api/floor/agents/1004/memos").status_code == 404
    assert client_of(lin).get("/api/floor/agents/1001/memos").status_code == 403
