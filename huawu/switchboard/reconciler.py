"""Every few seconds: does everything fit together? What does not, twice in a row and unchanged, is put right.

Our calls and desks are compared with routing, with their log, and with the channels, conversations and softphones in
the engine; what is wrong is in :mod:`.ghosts`, what is done about it in :mod:`.mending`.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterator
from datetime import datetime

from huawu.calls.states import GhostKind
from huawu.kit.time import now
from huawu.switchboard import ghosts
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.ghosts import Found, Ghost
from huawu.switchboard.mending import mend
from huawu.telephony.ports import Sight, Telephone, TelephoneError, beside, call_of

log = logging.getLogger(__name__)

LOOK_S = 5.0
SHARE = 0.02
"""Looking takes no more of the time than this: with very many calls there is more time between two looks."""

Busy = Callable[[str], bool]
"""Whether something is still to be asked of the engine for this call."""


class Reconciler:
    """Remembers what did not fit in the last look."""

    def __init__(self, exchange: Exchange, busy: Busy) -> None:
        self._exchange, self._busy = exchange, busy
        self._suspects: set[Ghost] = set()
        self._agreed: dict[str, int] = {}
        """How many events each live call had when it was last compared with its log."""

    async def run(self, telephone: Telephone) -> None:
        """For ever."""
        pause = LOOK_S
        while True:
            await asyncio.sleep(pause)
            begun = time.monotonic()
            try:
                sight = await telephone.look() if self._exchange.engine_up else None
                self.compare(sight, now())
            except TelephoneError as error:
                log.info("the engine could not be looked at: %s", error)
            except Exception:
                log.exception("comparing failed")
            pause = max(LOOK_S, (time.monotonic() - begun) / SHARE)

    def compare(self, sight: Sight | None, instant: datetime) -> list[Ghost]:
        """One look; without the engine's part while that is away. Gives what was put right."""
        found = set(self._found(sight))
        real = [ghost for ghost in sorted(found & self._suspects, key=str) if not self._moved_on(ghost)]
        self._suspects = found - set(real)
        return [ghost for ghost in real if self._mend(ghost, instant)]

    def _mend(self, ghost: Ghost, instant: datetime) -> bool:
        """Unless what was mended before has changed the same call or desk."""
        if self._moved_on(ghost):
            return False
        mend(self._exchange, ghost, instant)
        if ghost.kind is GhostKind.LOG and (call := self._exchange.calls.get(ghost.call_id)):
            self._agreed[call.id] = call.seq  # it is told once
        return True

    def _moved_on(self, ghost: Ghost) -> bool:
        call, desk = self._exchange.calls.get(ghost.call_id), self._exchange.desks.get(ghost.agent)
        of_desk = ghost.kind in {GhostKind.DESK, GhostKind.STATE, GhostKind.ROUTING, GhostKind.SOFTPHONE}
        one = desk if of_desk else call
        return one is not None and ghost.version not in {0, one.seq}

    def _found(self, sight: Sight | None) -> Iterator[Ghost]:
        yield from ghosts.inside(self._exchange)
        yield from self._against_the_log()
        if sight is not None and self._exchange.engine_up:
            yield from self._of_calls(sight)
            yield from self._strays(sight)
            yield from ghosts.softphones(self._exchange.desks.values(), sight.reachable)
            yield from ghosts.accounts(self._exchange.desks, sight.accounts)

    def _against_the_log(self) -> Iterator[Ghost]:
        """Of the calls to which something has happened since they were compared last."""
        calls = self._exchange.calls
        self._agreed = {identity: seq for identity, seq in self._agreed.items() if identity in calls}
        for call in calls.values():
            if self._agreed.get(call.id) == call.seq:
                continue
            if differs := list(ghosts.in_log(self._exchange, call)):
                yield from differs
            else:
                self._agreed[call.id] = call.seq

    def _of_calls(self, sight: Sight) -> Iterator[Ghost]:
        channels: dict[str, dict[str, str]] = {}
        for live in sight.channels:
            channels.setdefault(live.call_id, {})[live.channel_id] = live.conversation
        for call in self._exchange.calls.values():
            if call.ended_at is None and not self._busy(call.id):
                yield from ghosts.of_call(call, Found(channels.get(call.id, {})))

    def _strays(self, sight: Sight) -> Iterator[Ghost]:
        """What is in the engine and belongs to no call of ours. A caller whom the dialplan has is left to it."""
        known = {call.id: call for call in self._exchange.calls.values() if call.ended_at is None}
        for live in sight.channels:
            call = known.get(live.call_id)
            if self._busy(live.call_id) or (call is None and live.in_dialplan):
                continue
            if call is None or live.channel_id not in ghosts.known_channels(call):
                yield Ghost(
                    GhostKind.STRAY_CHANNEL, live.call_id, name=live.channel_id, version=call.seq if call else 0
                )
        for name in sight.conversations:
            call = known.get(call_of(name))
            needless = call is None or (name == beside(call.id) and call.consult is None)
            if needless and not self._busy(call_of(name)):
                version = call.seq if call else 0
                yield Ghost(GhostKind.STRAY_CONVERSATION, call_of(name), name=name, version=version)
