"""The two sides of the load: callers who dial and wait, and the agents' telephones, which pick up and hang up."""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic

from bench.floor.sip import Wire, audio_port, header, offer, uri
from bench.floor.sound import Sound
from tests.calls.sip_message import digest

PICK_UP_S = 0.1
"""From the ring to the agent's answer."""
UNANSWERED_S = 8.0
"""After so long without an answer the other end is dead."""
_NUMBER = re.compile(rb"(\d{3})(?:\d{4}|\*{4})(\d{4})")


def caller_key(number: bytes) -> bytes:
    """What is left of a number after masking; the load's numbers differ in it. Empty when there is no number."""
    found = _NUMBER.search(number)
    return found[1] + found[2] if found else b""


@dataclass(slots=True)
class Call:
    """A caller's call. Instants are the loop's."""

    id: bytes
    key: bytes
    invited_at: float
    who: tuple[bytes, bytes, bytes]
    invite: bytes
    target: bytes
    rung_at: float = 0.0
    answered: bool = False
    given_up: bool = False

    @property
    def number(self) -> str:
        """The caller's, in full."""
        return uri(self.who[1]).decode().removeprefix("sip:").partition("@")[0]


class Callers(Wire):
    """Everybody who dials. ``on_end`` is called with each call that is over."""

    def __init__(self, server: tuple[str, int], dial: str, sound: Sound, on_end: Callable[[Call], None]) -> None:
        super().__init__(server)
        self._number = dial.encode()
        self._sound, self._on_end = sound, on_end
        self._count = itertools.count()
        self.calls: dict[bytes, Call] = {}
        self.unrung: dict[bytes, Call] = {}
        """Calls that no agent has been rung for, by :func:`caller_key`."""
        self.refused = 0

    def dial(self) -> Call:
        """One more call."""
        count = next(self._count)
        prefix, last = b"%d" % (130 + count // 10_000 % 70), b"%04d" % (count % 10_000)
        name, host = b"c%s-%d" % (self.run, count), self.host.encode()
        target = b"sip:%s@%s:%d" % (self._number, host, self.server[1])
        who = (name, b"<sip:%s0001%s@%s>;tag=%s" % (prefix, last, host, name), b"<%s>" % target)
        contact = b"<sip:caller@%s:%d>" % (host, self.port)
        invite = self.request(b"INVITE", target, who, 1, contact=contact, body=offer(self.host, self._sound.port))
        call = Call(name, prefix + last, monotonic(), who, invite, target)
        self.calls[name] = self.unrung[call.key] = call
        self.send_until_answered(name, b"INVITE", invite)
        return call

    def rung(self, key: bytes, at: float) -> Call | None:
        """An agent's telephone rings for this caller: the call, if it is the first time."""
        call = self.unrung.pop(key, None)
        if call is not None:
            call.rung_at = at
        return call

    def hang_up_all(self) -> None:
        """Everybody gives up."""
        for call in list(self.calls.values()):
            self.hang_up(call)

    def hang_up(self, call: Call) -> None:
        """The caller gives up; an engine that does not answer is not waited for."""
        if call.id not in self.calls or call.given_up:
            return
        call.given_up = True
        if call.answered:
            self._bye(call)
        else:
            self.send(self._cancel(call))
        asyncio.get_running_loop().call_later(UNANSWERED_S, self._forget, call)

    def _bye(self, call: Call) -> None:
        self.send_until_answered(call.id, b"BYE", self.request(b"BYE", call.target, call.who, 2))

    def _forget(self, call: Call) -> None:
        if call.id in self.calls:
            self._over(call)

    def _cancel(self, call: Call) -> bytes:
        return call.invite.split(b"\r\nContact:")[0].replace(b"INVITE", b"CANCEL") + b"\r\nContent-Length: 0\r\n\r\n"

    def on_reply(self, status: int, method: bytes, message: bytes, at: float) -> None:
        call = self.calls.get(header(message, b"Call-ID"))
        if call is None or status < 200 or method == b"CANCEL":
            return
        if method == b"BYE":
            self._over(call)
        elif status < 300:
            self._accepted(call, message)
        else:
            via = header(call.invite, b"Via")
            ack = self.request(b"ACK", uri(call.who[2]), (*call.who[:2], header(message, b"To")), 1)
            self.send(ack.replace(header(ack, b"Via"), via))
            self.refused += not call.given_up
            self._over(call)

    def _accepted(self, call: Call, message: bytes) -> None:
        if not call.answered:
            call.answered = True
            call.target, call.who = uri(header(message, b"Contact")), (*call.who[:2], header(message, b"To"))
            self._sound.begin(call.id, audio_port(message))
        self.send(self.request(b"ACK", call.target, call.who, 1))
        if call.given_up:
            self._bye(call)

    def on_request(self, method: bytes, message: bytes, at: float) -> None:
        call = self.calls.get(header(message, b"Call-ID"))
        if method == b"INVITE":
            contact = b"<sip:caller@%s:%d>" % (self.host.encode(), self.port)
            self.send(self.reply(message, b"200 OK", contact=contact, body=offer(self.host, self._sound.port)))
        elif method != b"ACK":
            self.send(self.reply(message, b"200 OK"))
        if method == b"BYE" and call is not None:
            self._over(call)

    def _over(self, call: Call) -> None:
        self._sound.end(call.id)
        del self.calls[call.id]
        self.unrung.pop(call.key, None)
        self._on_end(call)


@dataclass(slots=True)
class Phone:
    """An agent's telephone; one call at a time."""

    account: bytes
    password: str
    call: bytes = b""
    invite: bytes = b""
    tag: bytes = b""
    talking: bool = False
    freed_at: float = 0.0
    """When the agent hung up last; 0 while nobody has called yet."""


class Phones(Wire):
    """All agents' telephones behind one port. ``on_ring`` is told of each ring: the telephone, the caller, when."""

    def __init__(
        self,
        server: tuple[str, int],
        accounts: Sequence[tuple[str, str]],
        sound: Sound,
        talk_s: Callable[[], float],
        on_ring: Callable[[Phone, bytes, float], None],
    ) -> None:
        super().__init__(server)
        self._sound, self._talk_s, self._on_ring = sound, talk_s, on_ring
        self.phones = {name.encode(): Phone(name.encode(), password) for name, password in accounts}
        self._busy: dict[bytes, Phone] = {}
        self._registering: dict[bytes, asyncio.Future[bytes]] = {}
        self.doubles = 0
        """Rings at a telephone that already had a call."""
        self.lost = 0
        """Rings that were taken back, and talks ended by the other side."""

    @property
    def busy(self) -> int:
        return len(self._busy)

    def adopt(self, account: str, password: str) -> None:
        """One telephone more."""
        self.phones.setdefault(account.encode(), Phone(account.encode(), password))

    async def register(self) -> None:
        """Register every telephone, some at a time."""
        gate = asyncio.Semaphore(20)

        async def one(phone: Phone) -> None:
            async with gate:
                await self.register_one(phone)

        await asyncio.gather(*map(one, self.phones.values()))

    async def register_one(self, phone: Phone) -> None:
        """TimeoutError when nobody answers, RuntimeError when it may not."""
        host = self.host.encode()
        own, target = b"<sip:%s@%s>" % (phone.account, host), b"sip:%s:%d" % (host, self.server[1])
        call = b"r-%s-%s" % (self.run, phone.account)
        who = (call, own + b";tag=1", own)
        extra: tuple[bytes, ...] = (b"Expires: 3600",)
        for sequence in (1, 2):
            request = self.request(b"REGISTER", target, who, sequence, contact=self._contact(phone), extra=extra)
            self._registering[call] = asyncio.get_running_loop().create_future()
            self.send_until_answered(call, b"REGISTER", request)
            answer = await asyncio.wait_for(self._registering[call], 10)
            if answer.startswith(b"SIP/2.0 200"):
                return
            challenge = header(answer, b"WWW-Authenticate").decode()
            login = digest(challenge, "REGISTER", target.decode(), phone.account.decode(), phone.password)
            extra = (b"Expires: 3600", b"Authorization: " + login.encode())
        raise RuntimeError("a telephone could not register")

    def _contact(self, phone: Phone) -> bytes:
        return b"<sip:%s@%s:%d>" % (phone.account, self.host.encode(), self.port)

    def on_reply(self, status: int, method: bytes, message: bytes, at: float) -> None:
        call = header(message, b"Call-ID")
        if method == b"REGISTER":
            waiting = self._registering.get(call)
            if waiting is not None and not waiting.done():
                waiting.set_result(message)

    def on_request(self, method: bytes, message: bytes, at: float) -> None:
        call = header(message, b"Call-ID")
        phone = self._busy.get(call)
        if method == b"INVITE":
            self._on_invite(call, phone, message, at)
        elif method == b"ACK":
            self._on_ack(call, phone)
        else:
            self.send(self.reply(message, b"200 OK"))
            if phone is not None and method == b"CANCEL":
                self.send(self.reply(phone.invite, b"487 Request Terminated", phone.tag))
            if phone is not None and method in {b"CANCEL", b"BYE"}:
                self.lost += 1
                self._free(phone, at)

    def _on_invite(self, call: bytes, phone: Phone | None, message: bytes, at: float) -> None:
        if phone is not None:  # repeated, or changed in the talk
            if phone.talking:
                self.send(self._described(phone, message))
            return
        if b";tag=" in header(message, b"To"):  # of a talk that has just been ended here
            self.send(self.reply(message, b"481 Call/Transaction Does Not Exist"))
            return
        phone = self.phones[message[message.find(b":") + 1 : message.find(b"@")]]
        if phone.call:
            self.doubles += 1
            self.send(self.reply(message, b"486 Busy Here", b"x"))
            return
        phone.call, phone.invite, phone.tag, phone.talking = call, message, b"a" + call[-12:], False
        self._busy[call] = phone
        self.send(self.reply(message, b"180 Ringing", phone.tag, contact=self._contact(phone)))
        asyncio.get_running_loop().call_later(PICK_UP_S, self._pick_up, phone, call)
        self._on_ring(phone, caller_key(header(message, b"From")), at)

    def _pick_up(self, phone: Phone, call: bytes) -> None:
        if phone.call == call:
            self._sound.begin(call, audio_port(phone.invite))
            self.send_until_answered(call, b"200", self._described(phone, phone.invite))
            asyncio.get_running_loop().call_later(UNANSWERED_S, self._forget, phone, call)

    def _forget(self, phone: Phone, call: bytes) -> None:
        if phone.call == call and not phone.talking:
            self._free(phone, monotonic())

    def _described(self, phone: Phone, request: bytes) -> bytes:
        body = offer(self.host, self._sound.port)
        return self.reply(request, b"200 OK", phone.tag, contact=self._contact(phone), body=body)

    def _on_ack(self, call: bytes, phone: Phone | None) -> None:
        self.answered(call, b"200")
        if phone is not None and not phone.talking:
            phone.talking = True
            asyncio.get_running_loop().call_later(self._talk_s(), self._hang_up, phone, call)

    def _hang_up(self, phone: Phone, call: bytes) -> None:
        """The agent's side ends the talk: free from this instant."""
        if phone.call != call:
            return
        invite = phone.invite
        own = header(invite, b"To") + b";tag=" + phone.tag
        target, who = uri(header(invite, b"Contact")), (call, own, header(invite, b"From"))
        self._free(phone, monotonic())
        self.send_until_answered(call, b"BYE", self.request(b"BYE", target, who, 1))

    def _free(self, phone: Phone, at: float) -> None:
        self._sound.end(phone.call)
        self.answered(phone.call, b"200")
        self._busy.pop(phone.call, None)
        phone.call, phone.talking, phone.freed_at = b"", False, at
