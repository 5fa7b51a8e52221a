"""Two Asterisk instances on this machine that know each other, seen as one telephone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from huawu.telephony.events import SoftphoneReachable
from huawu.telephony.nodes import load_nodes
from huawu.telephony.process import AsteriskProcess
from tests.calls.engine import own_environment
from tests.calls.line import Line
from tests.calls.sip_caller import SipPhone

SECRET = "made-up-secret-of-the-nodes"


def write_nodes(var: Path, target: Path) -> None:
    """The settings of nodes ``a`` and ``b`` on ports that are free now."""
    sections = [f'secret = "{SECRET}"']
    for name, env in (("a", own_environment(var)), ("b", own_environment(var, after=800))):
        sections += [
            f"[node.{name}]",
            f'host = "{env.host}"',
            f"sip_port = {env.sip_port}",
            f"http_port = {env.asterisk_http_port}",
            f"rtp_first_port = {env.rtp_first_port}",
            f"rtp_last_port = {env.rtp_last_port}",
        ]
    target.write_text("\n".join(sections), encoding="utf-8")


@dataclass
class TwoNodes:
    """``a`` is where our callers arrive."""

    a: AsteriskProcess
    b: AsteriskProcess

    @classmethod
    def of(cls, var: Path) -> TwoNodes:
        first, second = load_nodes(own_environment(var)).nodes
        return cls(AsteriskProcess(first.env), AsteriskProcess(second.env))

    @asynccontextmanager
    async def agent(self, line: Line, node: str, name: str = "agent-1001") -> AsyncIterator[SipPhone]:
        """An agent's desk phone on that node, registered."""
        engine = self.a if node == "a" else self.b
        opened = []
        for _ in range(8):
            account = await line.telephone.open_account(name, caller_id="1", may_dial="agent", kind="desk_phone")
            opened.append(account)
            if account.websocket == engine.env.softphone_websocket:
                break
        else:
            raise AssertionError("no account lands on that node")
        for other in opened[:-1]:
            await line.telephone.close_account(other.account)
        server = (engine.env.host, engine.env.sip_port)
        async with SipPhone(server, account.account, account.password) as phone:
            assert await phone.register() == 200
            await line.event(SoftphoneReachable, account=account.account, reachable=True)
            yield phone
        await line.telephone.close_account(account.account)
