"""What calls a supervisor to the floor, whatever page is open."""

from __future__ import annotations

import pytest

from huawu.switchboard import private_flow
from huawu.switchboard.live import LiveCall
from huawu.switchboard.private_calls import Evidence
from huawu.switchboard.schemas import AlertView
from huawu.switchboard.views import desk_state
from tests.switchboard.breaks import LEADERS, pause, ready, use_up
from tests.switchboard.house import CALL, House, owner


@pytest.fixture
def house() -> House:
    house = House(LEADERS)
    for number in ("1008", "1009", "2001"):
        house.open(number)
    return house


def alerts(house: House, number: str = "2001") -> list[AlertView]:
    desk = house.desk(number)
    return desk_state(house.exchange, desk, desk.live_page, house.now).alerts


def kinds(house: House, number: str = "2001") -> list[tuple[str, str]]:
    return [(alert.kind, alert.agent) for alert in alerts(house, number)]


def talk(house: House) -> LiveCall:
    house.ready("1001")
    call = house.arrive()
    house.desk_answers("1001")
    return call


def test_a_hand_calls_the_superiors_and_nobody_else(house: House) -> None:
    talk(house)
    assert kinds(house) == []
    house.call_command("ask_help")
    assert kinds(house) == kinds(house, "1008") == [("hand", "1001")]
    assert kinds(house, "1009") == kinds(house, "1001") == []
    house.call_command("end_help")
    assert kinds(house) == []


def test_a_rude_caller_is_more_urgent_and_has_the_time_of_the_mark(house: House) -> None:
    talk(house)
    house.call_command("ask_help")
    house.wait(20)
    house.call_command("mark_rude")
    [alert] = alerts(house)
    assert (alert.kind, alert.at) == ("rude", house.now)


def test_the_end_of_the_talk_ends_the_alarm(house: House) -> None:
    call = talk(house)
    house.call_command("mark_rude")
    house.told.clear()
    house.caller_hangs_up(call)
    assert kinds(house) == []
    assert {"2001", "1008"} <= set(house.told)


def test_who_listens_is_said(house: House) -> None:
    talk(house)
    house.call_command("ask_help")
    assert [alert.attended for alert in alerts(house)] == [False]
    house.command("monitor", "2001", agent="1001", mode="listen")
    house.desk_answers("2001")
    assert [alert.attended for alert in alerts(house)] == [True]
    house.command("hang_up", "2001", call_id=CALL)
    assert [alert.attended for alert in alerts(house)] == [False]


def test_a_break_to_decide_and_a_private_call(house: House) -> None:
    house.ready("1001")
    use_up(house)
    pause(house)
    assert kinds(house) == kinds(house, "1008") == [("break", "1001")]
    house.command("withdraw_break")
    ready(house)
    call = talk(house)
    strange = Evidence(free_dialled=True, customer=False, talks=5, record=False)
    house.told.clear()
    private_flow.weigh(house.exchange, owner(call), strange, house.now)
    assert kinds(house) == [("private", "1001")]
    assert "2001" in house.told
    house.call_command("ask_help")
    assert kinds(house) == [("hand", "1001"), ("private", "1001")]
