"""The WebSocket to the engine, against servers that are odd, rude or dead."""

from __future__ import annotations

import asyncio
import http
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import InvalidStatus, WebSocketException
from websockets.frames import Frame, Opcode
from websockets.http11 import Request, Response
from websockets.server import ServerProtocol

from huawu.telephony import wire
from huawu.telephony.wire import Wire


class Listening(Wire):
    """Keeps what it hears."""

    def __init__(self, port: int) -> None:
        super().__init__(f"ws://127.0.0.1:{port}/events", {"Authorization": "Basic c2VjcmV0"})
        self.heard: asyncio.Queue[bytes | None] = asyncio.Queue()

    def on_text(self, text: bytes) -> None:
        self.heard.put_nowait(text)

    def on_end(self) -> None:
        self.heard.put_nowait(None)

    async def next(self) -> bytes | None:
        return await asyncio.wait_for(self.heard.get(), 5)


@asynccontextmanager
async def connected(behave: Callable[[ServerConnection], Awaitable[None]]) -> AsyncIterator[Listening]:
    async with serve(behave, "127.0.0.1", 0) as server:
        listening = Listening(server.sockets[0].getsockname()[1])
        await listening.open()
        yield listening
        await listening.close()


async def echo(socket: ServerConnection) -> None:
    async for text in socket:
        await socket.send(text)


async def test_messages_of_any_length_go_both_ways_in_order() -> None:
    messages = ["一", "x" * 100_000, "", "y" * 300]
    async with connected(echo) as listening:
        for message in messages:
            listening.send(message.encode())
        assert [await listening.next() for _ in messages] == [message.encode() for message in messages]


async def test_a_message_in_pieces_is_one_message() -> None:
    async def in_pieces(socket: ServerConnection) -> None:
        await socket.send(["in ", "three ", "pieces"])
        await socket.wait_closed()

    async with connected(in_pieces) as listening:
        assert await listening.next() == b"in three pieces"


async def test_what_comes_with_the_handshake_is_heard_wherever_it_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "CLOSE_LIMIT_S", 0.01)
    gone = asyncio.Queue[None]()
    text = Frame(Opcode.TEXT, b"at once").serialize(mask=False)
    ping = Frame(Opcode.PING, b"").serialize(mask=False)

    async def speak(cut: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        protocol = ServerProtocol()
        while not (events := protocol.events_received()):
            protocol.receive_data(await reader.read(4096))
        assert isinstance(events[0], Request)
        protocol.send_response(protocol.accept(events[0]))
        whole = b"".join(protocol.data_to_send()) + text + ping + text
        for part in (whole[:-cut], whole[-cut:]):
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(0.01)
        await reader.read()
        writer.close()
        gone.put_nowait(None)

    for cut in range(1, 2 * len(text) + len(ping) + 6):
        async with await asyncio.start_server(partial(speak, cut), "127.0.0.1", 0) as server:
            listening = Listening(server.sockets[0].getsockname()[1])
            await listening.open()
            assert [await listening.next(), await listening.next()] == [b"at once"] * 2
            await listening.close()
            await asyncio.wait_for(gone.get(), 5)


async def test_the_login_is_shown_and_a_refusal_is_an_error() -> None:
    seen: list[str] = []

    def refuse(connection: ServerConnection, request: Request) -> Response:
        seen.append(request.headers["Authorization"])
        return connection.respond(http.HTTPStatus.UNAUTHORIZED, "no\n")

    async with serve(echo, "127.0.0.1", 0, process_request=refuse) as server:
        listening = Listening(server.sockets[0].getsockname()[1])
        with pytest.raises(InvalidStatus):
            await listening.open()
        await listening.close()
    assert seen == ["Basic c2VjcmV0"]


async def test_after_the_end_nothing_can_be_sent() -> None:
    async def good_bye(socket: ServerConnection) -> None:
        await socket.send("bye")

    async with connected(good_bye) as listening:
        assert [await listening.next() for _ in range(2)] == [b"bye", None]
        with pytest.raises(WebSocketException):
            listening.send(b"too late")
        await listening.close()
        assert listening.heard.empty(), "the end is told once"


async def test_our_own_end_is_told_too() -> None:
    async with connected(echo) as listening:
        await listening.close()
        assert await listening.next() is None


async def speak_no_more(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Shakes hands, and is dead from then on."""
    protocol = ServerProtocol()
    while not (events := protocol.events_received()):
        protocol.receive_data(await reader.read(4096))
    assert isinstance(events[0], Request)
    protocol.send_response(protocol.accept(events[0]))
    writer.writelines(protocol.data_to_send())
    await writer.drain()
    while await reader.read(4096):
        pass
    writer.close()


async def test_an_engine_without_a_pulse_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "PULSE_S", 0.1)
    async with await asyncio.start_server(speak_no_more, "127.0.0.1", 0) as server:
        listening = Listening(server.sockets[0].getsockname()[1])
        await listening.open()
        assert await listening.next() is None
        await listening.close()


async def test_one_that_is_only_quiet_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "PULSE_S", 0.05)
    async with connected(echo) as listening:
        await asyncio.sleep(0.3)
        listening.send(b"still there?")
        assert await listening.next() == b"still there?"


async def test_a_server_that_does_not_shake_hands_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    monkeypatch.setattr(wire, "OPEN_LIMIT_S", 0.1)
    async with await asyncio.start_server(deaf, "127.0.0.1", 0) as server:
        listening = Listening(server.sockets[0].getsockname()[1])
        with pytest.raises(TimeoutError):
            await listening.open()
        await listening.close()


async def test_what_is_no_websocket_ends_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.write(b"220 mail.invalid ESMTP\r\n\r\n")
        await reader.read()
        writer.close()

    monkeypatch.setattr(wire, "CLOSE_LIMIT_S", 0.05)
    async with await asyncio.start_server(babble, "127.0.0.1", 0) as server:
        listening = Listening(server.sockets[0].getsockname()[1])
        with pytest.raises((WebSocketException, OSError)):
            await listening.open()
        await listening.close()


async def test_frames_that_break_the_rules_end_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    async def out_of_order(socket: ServerConnection) -> None:
        socket.transport.write(Frame(Opcode.CONT, b"the rest of nothing").serialize(mask=False))
        await socket.wait_closed()

    monkeypatch.setattr(wire, "CLOSE_LIMIT_S", 0.05)
    async with connected(out_of_order) as listening:
        assert await listening.next() is None
