"""Ringing softphones and dialling numbers outside."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Mapping, Sequence

from huawu.kit.time import now
from huawu.telephony.accounts import CODECS
from huawu.telephony.ari import APPLICATION
from huawu.telephony.commands import Commands
from huawu.telephony.events import ChannelGone, Party, TelephoneEvent
from huawu.telephony.ports import TelephoneError
from huawu.telephony.translate import DIALLED
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
        }
        asked_for = _ANSWER_BY_YOURSELF if auto_answer else {}
        await self._originate((call_id, Party.AGENT, channel_id), NOT_REGISTERED, body, asked_for)

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
    ) -> None:
        body = {
            "endpoint": self._way_out.to(number, trunk),
            "callerId": f"<{re.sub(r'[^0-9+]', '', caller_id)[:32]}>",
            "timeout": timeout_s,
            "appArgs": DIALLED if party is Party.CALLER else "",
        }
        await self._originate((call_id, party, channel_id), NO_WAY_OUT, body, {"HUAWU_DIALLED": "1"})

    async def _originate(
        self, ours: tuple[str, Party, str], cause: int, body: Mapping[str, object], variables: Mapping[str, str]
    ) -> None:
        """Ask for a channel of ``ours`` (call, party, its name); what cannot even be tried ends with ``cause``."""
        call_id, party, channel_id = ours
        named = {"HUAWU_CALL": call_id, "HUAWU_PARTY": party.value, **variables}
        asked = {**body, "app": APPLICATION, "channelId": channel_id, "variables": named}
        try:
            # Somebody waits for this one; most others only tidy up.
            made = await self._ari.request("POST", "/channels", body=asked, first=True)
        except TelephoneError:
            # Not the error's text: the engine may quote what was dialled.
            log.info("a channel of an %s cannot be made", party)
            made = None
        if made is None:
            self._queue.put_nowait(ChannelGone(now(), call_id, party, channel_id, cause))


def _plain(name: str) -> str:
    """A display name that cannot end its quotes."""
    safe = re.sub(r"[^\w .*·-]", "", name)[:40]
    return f'"{safe}" <>'
