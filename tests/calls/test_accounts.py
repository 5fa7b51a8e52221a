"""Softphone accounts: there while an agent is logged in, good for one thing only."""

from __future__ import annotations

import pytest

from huawu.telephony.events import CallArrived, EchoStarted, SoftphoneReachable
from tests.calls.line import HOTLINE, Line, account_phone

pytestmark = pytest.mark.asyncio(loop_scope="session")
REFUSED = {401, 403, 404}


async def test_an_account_registers_with_its_password_only(line: Line) -> None:
    account = await line.telephone.open_account("agent-1001", caller_id="1001", may_dial="agent", kind="desk_phone")
    async with line.phone(account.account, "wrong") as thief, account_phone(line, account) as phone:
        assert await thief.register() in REFUSED
        assert await phone.register() == 200
        await line.event(SoftphoneReachable, account=account.account, reachable=True)
        assert await phone.register(expires=0) == 200
        await line.event(SoftphoneReachable, account=account.account, reachable=False)
    await line.telephone.close_account(account.account)


async def test_a_closed_or_unknown_account_registers_no_more(line: Line) -> None:
    account = await line.telephone.open_account("agent-1001", caller_id="1001", may_dial="agent", kind="desk_phone")
    await line.telephone.close_account(account.account)
    await line.telephone.close_account(account.account)
    async with account_phone(line, account) as phone, line.phone("agent-1009-0000", "x") as unknown:
        assert await phone.register() in REFUSED
        assert await unknown.register() in REFUSED
    assert await line.telephone.accounts() == []


async def test_each_account_has_a_name_and_a_password_of_its_own(line: Line) -> None:
    accounts = [await line.telephone.open_account("agent-1001", caller_id="1001", may_dial="agent") for _ in range(2)]
    assert len({a.account for a in accounts}) == len({a.password for a in accounts}) == 2
    assert sorted(await line.telephone.accounts(), key=str) == sorted(accounts, key=str)
    assert accounts[0].websocket == f"ws://{line.env.host}:{line.env.asterisk_http_port}/ws"
    for account in accounts:
        await line.telephone.close_account(account.account)


async def test_an_agent_hears_themselves_in_the_echo_test_and_can_dial_nothing_else(line: Line) -> None:
    async with line.agent() as phone:
        echo = await phone.call("echo", play=700)
        assert await echo.until_final() == 200
        await echo.audio.until_hears(700)
        assert (await line.event(EchoStarted)).account == phone.user
        echo.hang_up()
        for number in (HOTLINE, "13900139000", "1002"):
            assert await (await phone.call(number)).until_final() == 404


async def test_a_visitor_can_dial_the_hotline_of_the_page_and_nothing_else(line: Line) -> None:
    await line.telephone.set_hotlines([HOTLINE, "4000000002"])
    may_dial = f"hotline:{HOTLINE}"
    account = await line.telephone.open_account("visit-1a2b", caller_id="", may_dial=may_dial, kind="desk_phone")
    async with account_phone(line, account) as phone:
        for number in ("4000000002", "echo", "13900139000"):
            assert await (await phone.call(number)).until_final() == 404
        call = await phone.call(HOTLINE)
        arrived = await line.event(CallArrived)
        assert (arrived.web_visit, arrived.hotline, arrived.caller.digits) == ("visit-1a2b", HOTLINE, "")
        call.cancel()
        await call.until_final()
    await line.telephone.close_account(account.account)


async def test_a_visitor_calls_with_the_number_they_left(line: Line) -> None:
    account = await line.telephone.open_account(
        "visit-1a2b", caller_id="13800138000", may_dial=f"hotline:{HOTLINE}", kind="desk_phone"
    )
    async with account_phone(line, account) as phone:
        call = await phone.call(HOTLINE)
        assert (await line.event(CallArrived)).caller.digits == "13800138000"
        call.cancel()
        await call.until_final()
    await line.telephone.close_account(account.account)


@pytest.mark.parametrize(
    ("name", "may_dial"),
    [("Agent 1", "agent"), ("trunk-x", "agent"), ("a\n[b]", "agent"), ("agent-1", "everything"), ("v", "hotline:1;2")],
)
async def test_what_no_account_can_be_made_of_is_refused(line: Line, name: str, may_dial: str) -> None:
    with pytest.raises(ValueError, match=r"account|may_dial"):
        await line.telephone.open_account(name, caller_id="", may_dial=may_dial)
    assert await line.telephone.accounts() == []


async def test_a_look_finds_accounts_until_they_are_closed(line: Line) -> None:
    async with line.agent("agent-1003") as agent:
        assert agent.user in (await line.telephone.look()).accounts
    assert agent.user not in (await line.telephone.look()).accounts
