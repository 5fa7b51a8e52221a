"""Ringing softphones and dialling numbers outside.

A number outside is dialled in two steps: its channel is made and brought into the conversation, and only then it is
called. So those in there hear from the first moment what the far end lets be heard: its ring-back tone, a carrier's
announcement. With the answer it goes through the dialplan, where the customer's recording begins, and comes to us as
answered."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Mapping, Sequence

from huawu.kit.time import now
from huawu.telephony.accounts import CODECS
from huawu.telephony.ari import APPLICATION, DIALLING, Json
from huawu.telephony.commands import Commands
from huawu.telephony.events import ChannelGone, Party, TelephoneEvent
from huawu.telephony.ports import TelephoneError
from huawu.telephony.translate import DIALLED, variable
from huawu.telephony.trunks import Trunk

NOT_REGISTERED, NO_WAY_OUT = 20, 38
"""Q.850 causes: subscriber absent; network out of order."""
_NUMBER = re.compile(r"[0-9*#]{1,32}")
_ANSWER_BY_YOURSELF = {
    "PJSIP_HEADER(add,Call-Info)": "<sip:huawu.invalid>;answer-after=0",
    "PJSIP_HEADER(add,Alert-Info)": "<http://huawu.invalid>;info=alert-autoanswer;delay=0",
    "PJSIP_HEADER(add,X-Huawu-Auto)": "1",
}
"""What makes a phone answer: the first two for desk phones, which differ, the last for our page."""
log = logging.getLogger(__name__)


class WayOut:
    """What the engine has to dial to reach a number outside."""

    def __init__(self, trunks: Sequence[Trunk], *, practice_line: bool) -> None:
        self._trunks = [trunk for trunk in trunks if trunk.outbound]
        self._practice_line = practice_line

    def to(self, number: str, name: str = "") -> str:
        """Over the trunk of that name, or the first. Raises TelephoneError when nothing may dial out."""
        if not _NUMBER.fullmatch(number):
            raise TelephoneError("not a number that can be dialled")
        trunk = next((trunk for trunk in self._trunks if name in ("", trunk.name)), None)
        if trunk:
            return f"PJSIP/trunk-{trunk.name}/sip:{trunk.dial_prefix}{number}@{trunk.peer}"
        if self._practice_line and not name:
            return f"Local/{number}@practice/n"
        raise TelephoneError("no trunk may dial out")


class OtherSides(Commands):
    """Commands that make channels; see :class:`~huawu.telephony.ports.Telephone` for what they mean."""

    _way_out: WayOut
    _queue: asyncio.Queue[TelephoneEvent]

    async def ring_agent(
        self,
        call_id: str,
        channel_id: str,
        account: str,
        *,
        caller_name: str,
        timeout_s: int,
        auto_answer: bool = False,
    ) -> None:
        body = {
            "endpoint": f"PJSIP/{account}",
            "callerId": _plain(caller_name),
            "timeout": timeout_s,
            "formats": CODECS,
            "app": APPLICATION,
        }
        asked_for = _ANSWER_BY_YOURSELF if auto_answer else {}
        await self._make("/channels", (call_id, Party.AGENT, channel_id), NOT_REGISTERED, body, asked_for)

    async def dial(
        self,
        call_id: str,
        channel_id: str,
        number: str,
        *,
        party: Party,
        caller_id: str,
        timeout_s: int,
        trunk: str = "",
        conversation: str = "",
    ) -> None:
        body = {
            "endpoint": self._way_out.to(number, trunk),
            "app": DIALLING,
            "appArgs": ",".join(filter(None, (DIALLED, str(timeout_s), conversation))),
        }
        # The number shown is, to the engine, that of whom the channel is connected with.
        shown = f"<{re.sub(r'[^0-9+]', '', caller_id)[:32]}>"
        variables = {"HUAWU_DIALLED": "1", "CONNECTEDLINE(all)": shown}
        await self._make("/channels/create", (call_id, party, channel_id), NO_WAY_OUT, body, variables)

    async def _make(
        self,
        path: str,
        ours: tuple[str, Party, str],
        cause: int,
        body: Mapping[str, object],
        variables: Mapping[str, str],
    ) -> None:
        """Ask for a channel of ``ours`` (call, party, its name); what cannot even be tried ends with ``cause``."""
        call_id, party, channel_id = ours
        named = {"HUAWU_CALL": call_id, "HUAWU_PARTY": party.value, **variables}
        asked = {**body, "channelId": channel_id, "variables": named}
        try:
            # Somebody waits for this one; most others only tidy up.
            made = await self._ari.request("POST", path, body=asked, first=True)
        except TelephoneError:
            # Not the error's text: the engine may quote what was dialled.
            log.info("a channel of an %s cannot be made", party)
            made = None
        if made is None:
            self._queue.put_nowait(ChannelGone(now(), call_id, party, channel_id, cause))

    async def _call_out(self, channel_id: str, timeout_s: str, conversation: str = "") -> None:
        """The channel of a number outside is there: bring it where it is to be heard, and let it ring."""
        unseen = {"channel": channel_id, "inhibitConnectedLineUpdates": "true"}  # nobody is shown who is in there
        try:
            if conversation:
                await self._ari.request("POST", f"/bridges/{conversation}/addChannel", unseen, first=True)
            await self._ari.request("POST", f"/channels/{channel_id}/dial", {"timeout": timeout_s}, first=True)
        except TelephoneError:
            log.info("a number cannot be called")
            await self.hang_up(channel_id)

    async def _let_in(self, channel: Json) -> None:
        """A number outside has answered: into our application of calls, the customer being recorded from there on."""
        party = variable(channel, "PARTY")
        await self._channel("POST", channel["id"], "continue", context=DIALLED, extension=party, priority=1)


def waits_outside(channel: Json) -> bool:
    """Whether a number outside has answered on this channel and has not been let in yet."""
    return bool(variable(channel, "DIALLED")) and channel["state"] == "Up" and channel["dialplan"]["context"] != DIALLED


def _plain(name: str) -> str:
    """A display name that cannot end its quotes."""
    safe = re.sub(r"[^\w .*·-]", "", name)[:40]
    return f'"{safe}" <>'
