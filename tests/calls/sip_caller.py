"""A telephone for tests and benchmarks: calls and can be called over SIP/UDP, plays a tone and hears."""

from __future__ import annotations

import asyncio
import secrets
import time
from dataclasses import dataclass, field
from typing import cast

from tests.calls.rtp import RtpEnd
from tests.calls.sip_message import SipMessage, audio_address, digest, offer, tag_of, uri_of


@dataclass
class SipCall:
    """One dialogue. Instants are ``time.monotonic`` seconds."""

    phone: SipPhone
    call_id: str
    audio: RtpEnd
    local: str
    remote: str
    target: str
    sequence: int = 1
    invite: SipMessage | None = None
    """The INVITE as sent or received."""
    status: int = 0
    """The last status seen for our INVITE; 200 once talking."""
    invited_at: float = 0.0
    answered_at: float = 0.0
    given_up: bool = False
    ringing: asyncio.Event = field(default_factory=asyncio.Event)
    final: asyncio.Event = field(default_factory=asyncio.Event)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def until_final(self, limit_s: float = 10.0) -> int:
        """Wait for the final status of our INVITE."""
        await asyncio.wait_for(self.final.wait(), limit_s)
        return self.status

    async def until_ended(self, limit_s: float = 10.0) -> None:
        await asyncio.wait_for(self.ended.wait(), limit_s)

    def ring(self) -> None:
        assert self.invite
        self.phone.send(self.invite.reply("180 Ringing", tag_of(self.local), ("Contact", self.phone.contact)))

    def progress(self) -> None:
        """Be heard by who calls us before we answer: what a carrier announces, its own ring-back tone."""
        assert self.invite
        self.audio.send_to(audio_address(self.invite.body))
        self.phone.send(self.described(self.invite, "183 Session Progress"))

    def accept(self) -> None:
        """Answer an incoming call."""
        assert self.invite
        self.audio.send_to(audio_address(self.invite.body))
        self.phone.send(self.described(self.invite))
        self.status, self.answered_at = 200, time.monotonic()

    def reject(self, status: str = "486 Busy Here") -> None:
        assert self.invite
        self.phone.send(self.invite.reply(status, tag_of(self.local)))
        self.ended.set()

    def described(self, request: SipMessage, status: str = "200 OK") -> SipMessage:
        """An answer with our audio address."""
        sdp = offer(self.phone.host, self.audio.port)
        extra = (("Contact", self.phone.contact), ("Content-Type", "application/sdp"))
        return request.reply(status, tag_of(self.local), *extra, body=sdp)

    def cancel(self) -> None:
        """Give up an outgoing call that is not answered yet; one that is answered meanwhile is hung up."""
        assert self.invite
        self.given_up = True
        head = [pair for pair in self.invite.headers if pair[0] in ("Via", "From", "To", "Call-ID", "Max-Forwards")]
        self.phone.send(
            SipMessage(
                f"CANCEL {uri_of(self.invite.first.split()[1])} SIP/2.0",
                [*head, ("CSeq", f"{self.invite.sequence} CANCEL")],
            )
        )

    def press_by_message(self, digit: str) -> None:
        """Press a key as browsers' SIP libraries do: not in the audio but in a message (INFO)."""
        request = self.request("INFO")
        request.headers.append(("Content-Type", "application/dtmf-relay"))
        request.body = f"Signal={digit}\r\nDuration=100"
        self.phone.send(request)

    def hang_up(self) -> None:
        if not self.ended.is_set():
            self.phone.send(self.request("BYE"))
            self.ended.set()

    def request(self, method: str, sequence: int | None = None) -> SipMessage:
        """A request inside the dialogue."""
        if sequence is None:
            self.sequence += 1
        headers = [
            ("Via", self.phone.via()),
            ("Max-Forwards", "70"),
            ("From", self.local),
            ("To", self.remote),
            ("Call-ID", self.call_id),
            ("CSeq", f"{sequence or self.sequence} {method}"),
        ]
        return SipMessage(f"{method} {self.target} SIP/2.0", headers)


class SipPhone(asyncio.DatagramProtocol):
    """Registered or not; every call that comes in stands in ``incoming``, ringing nobody yet."""

    def __init__(self, server: tuple[str, int], user: str, password: str = "", port: int = 0) -> None:
        self.server = server
        self._own_port = port
        self.user = user
        self.password = password
        self.host = server[0]
        self.incoming: asyncio.Queue[SipCall] = asyncio.Queue()
        self.calls: dict[str, SipCall] = {}
        self.told: list[str] = []
        """Every message that came in, as text."""
        self._answers: dict[tuple[str, int], asyncio.Future[SipMessage]] = {}
        self._transport: asyncio.DatagramTransport | None = None
        self._registration = secrets.token_hex(8)
        self._sequence = 0

    async def __aenter__(self) -> SipPhone:
        loop = asyncio.get_running_loop()
        await loop.create_datagram_endpoint(lambda: self, (self.host, self._own_port))
        return self

    async def __aexit__(self, *error: object) -> None:
        for call in self.calls.values():
            if call.status == 200:
                call.hang_up()
            await call.audio.close()
        assert self._transport
        self._transport.close()

    @property
    def port(self) -> int:
        assert self._transport
        return int(self._transport.get_extra_info("sockname")[1])

    @property
    def contact(self) -> str:
        return f"<sip:phone@{self.host}:{self.port}>"

    def via(self) -> str:
        return f"SIP/2.0/UDP {self.host}:{self.port};rport;branch=z9hG4bK{secrets.token_hex(8)}"

    def send(self, message: SipMessage) -> None:
        assert self._transport
        self._transport.sendto(message.encode(), self.server)

    async def register(self, expires: int = 300) -> int:
        """Register (0: unregister); gives the final status."""
        uri = f"sip:{self.server[0]}:{self.server[1]}"
        own = f"<sip:{self.user}@{self.server[0]}>"
        headers = [("From", f"{own};tag={secrets.token_hex(4)}"), ("To", own), ("Call-ID", self._registration)]
        headers += [("Contact", self.contact), ("Expires", str(expires)), ("Max-Forwards", "70")]
        answer = await self._ask("REGISTER", uri, headers)
        if answer.status == 401:
            headers.append(
                ("Authorization", digest(answer.get("WWW-Authenticate"), "REGISTER", uri, self.user, self.password))
            )
            answer = await self._ask("REGISTER", uri, headers)
        return answer.status

    async def call(self, number: str, *, from_user: str | None = None, play: float | None = None) -> SipCall:
        """Dial; returns as soon as the INVITE is out. ``from_user`` is what the other side sees as the number."""
        shown = self.user if from_user is None else from_user
        own = f"<sip:{shown}@{self.host}>" if shown else f"<sip:{self.host}>"
        uri = f"sip:{number}@{self.server[0]}:{self.server[1]}"
        audio = await RtpEnd.open(self.host)
        audio.play(play)
        call = SipCall(self, secrets.token_hex(12), audio, f"{own};tag={secrets.token_hex(4)}", f"<{uri}>", uri)
        self.calls[call.call_id] = call
        self._invite(call)
        return call

    def _invite(self, call: SipCall, *extra: tuple[str, str]) -> None:
        invite = call.request("INVITE", call.sequence)
        invite.headers += [("Contact", self.contact), ("Content-Type", "application/sdp"), *extra]
        invite.body = offer(self.host, call.audio.port)
        call.invite, call.invited_at = invite, time.monotonic()
        self.send(invite)

    async def _ask(self, method: str, uri: str, headers: list[tuple[str, str]]) -> SipMessage:
        self._sequence += 1
        answer: asyncio.Future[SipMessage] = asyncio.get_running_loop().create_future()
        self._answers[self._registration, self._sequence] = answer
        own = [("Via", self.via()), ("CSeq", f"{self._sequence} {method}")]
        self.send(SipMessage(f"{method} {uri} SIP/2.0", own + headers))
        return await asyncio.wait_for(answer, 5.0)

    # what comes in

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        message = SipMessage.parse(data)
        self.told.append(data.decode(errors="replace"))
        if message.status:
            self._on_answer(message)
        elif message.method == "INVITE" and ";tag=" not in message.get("To"):
            asyncio.get_running_loop().create_task(self._on_invite(message))
        else:
            self._on_request(message)

    def _on_answer(self, answer: SipMessage) -> None:
        waiting = self._answers.get((answer.get("Call-ID"), answer.sequence))
        if waiting and not waiting.done() and answer.status >= 200:
            waiting.set_result(answer)
        call = self.calls.get(answer.get("Call-ID"))
        if call and answer.method == "INVITE":
            self._on_invite_answer(call, answer)

    def _on_invite_answer(self, call: SipCall, answer: SipMessage) -> None:
        call.status = answer.status
        if answer.status < 200:
            if answer.status in (180, 183):
                call.ringing.set()
            return
        call.remote = answer.get("To")
        if answer.status < 300:
            self._on_accepted(call, answer)
            return
        self._acknowledge_refusal(call, answer)
        if answer.status == 401 and self.password and call.sequence == 1:
            call.sequence, call.remote = 2, call.remote.split(";tag=")[0]
            reply = digest(answer.get("WWW-Authenticate"), "INVITE", call.target, self.user, self.password)
            self._invite(call, ("Authorization", reply))
            return
        call.final.set()
        call.ended.set()

    def _on_accepted(self, call: SipCall, answer: SipMessage) -> None:
        call.target = uri_of(answer.get("Contact"))
        self.send(call.request("ACK", answer.sequence))
        if not call.answered_at:
            call.answered_at = time.monotonic()
            call.audio.send_to(audio_address(answer.body))
            call.final.set()
        if call.given_up:
            call.hang_up()

    def _acknowledge_refusal(self, call: SipCall, answer: SipMessage) -> None:
        assert call.invite
        ack = call.request("ACK", answer.sequence)
        ack.headers[0] = ("Via", call.invite.get("Via"))
        self.send(ack)

    async def _on_invite(self, invite: SipMessage) -> None:
        if invite.get("Call-ID") in self.calls:
            return
        audio = await RtpEnd.open(self.host)
        local = f"{invite.get('To')};tag={secrets.token_hex(4)}"
        call = SipCall(self, invite.get("Call-ID"), audio, local, invite.get("From"), uri_of(invite.get("Contact")))
        call.invite, call.invited_at = invite, time.monotonic()
        self.calls[call.call_id] = call
        self.send(invite.reply("100 Trying", tag_of(local)))
        self.incoming.put_nowait(call)

    def _on_request(self, request: SipMessage) -> None:
        call = self.calls.get(request.get("Call-ID"))
        if request.method == "ACK":
            return
        if call and request.method == "INVITE":
            self.send(call.described(request))
            return
        self.send(request.reply("200 OK", tag_of(call.local) if call else secrets.token_hex(4)))
        if call and request.method == "BYE":
            call.ended.set()
        elif call and request.method == "CANCEL" and call.invite:
            self.send(call.invite.reply("487 Request Terminated", tag_of(call.local)))
            call.ended.set()
