"""The link to the engine, against a real WebSocket server that behaves as badly as told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest
import pytest_asyncio
from websockets.asyncio.server import Server, ServerConnection, serve

from huawu.telephony import ari
from huawu.telephony.ari import AriClient
from huawu.telephony.ports import TelephoneError


def answer(request: dict[str, str], status: int, body: object = None) -> str:
    text = "" if body is None else json.dumps(body)
    told = {"type": "RESTResponse", "request_id": request["request_id"], "status_code": status}
    return json.dumps({**told, "reason_phrase": "because", "message_body": text})


async def behave(socket: ServerConnection) -> None:
    """Answers by what is asked for: ``/drop`` ends the link, ``/never`` says nothing, ``/late`` after an event."""
    async for text in socket:
        request = json.loads(text)
        match request["uri"].split("/"):
            case ["drop"]:
                await socket.close()
            case ["never"]:
                continue
            case ["event", name]:
                await socket.send(json.dumps({"type": name}))
                await socket.send(answer(request, 204))
            case ["status", status, *reason]:
                await socket.send(answer(request, int(status), {"message": reason[0]} if reason else None))
            case _:
                await socket.send(answer(request, 200, request))


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Server]:
    async with serve(behave, "127.0.0.1", 0) as server:
        yield server


@pytest.fixture
def client(server: Server) -> AriClient:
    return AriClient(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/ari", "secret")


async def test_a_request_carries_query_and_body(client: AriClient) -> None:
    async with aclosing(client.links()) as links:
        await anext(links)
        seen = await client.request("POST", "/channels/c 1/play", {"lang": "zh", "n": 2}, body={"media": ["a"]})
    assert (seen["method"], seen["uri"]) == ("POST", "channels/c 1/play")
    assert seen["query_strings"] == [{"name": "lang", "value": "zh"}, {"name": "n", "value": "2"}]
    assert json.loads(seen["message_body"]) == {"media": ["a"]}


async def test_many_requests_at_once_get_their_own_answers(client: AriClient) -> None:
    async with aclosing(client.links()) as links:
        await anext(links)
        seen = await asyncio.gather(*(client.request("GET", f"/a/{number}") for number in range(50)))
    assert [request["uri"] for request in seen] == [f"a/{number}" for number in range(50)]


async def test_a_list_that_is_refused_or_cannot_be_asked_for(client: AriClient) -> None:
    with pytest.raises(TelephoneError, match="no link"):
        await client.all("channels")
    async with aclosing(client.links()) as links:
        await anext(links)
        with pytest.raises(TelephoneError, match="GET channels: 426"):  # this server does nothing but WebSockets
            await client.all("channels")


async def test_events_come_in_order_and_are_no_answers(client: AriClient) -> None:
    async with aclosing(client.links()) as links:
        link = await anext(links)
        for name in ("One", "Two"):
            assert await client.request("GET", f"/event/{name}") == {}
        events = link.events()
        assert [(await anext(events))["type"] for _ in range(2)] == ["One", "Two"]


@pytest.mark.parametrize(
    "path", ["/status/404", "/status/409/Channel not in Stasis application", "/status/409/B already exists"]
)
async def test_what_has_ended_or_is_there_already_is_no_error(client: AriClient, path: str) -> None:
    async with aclosing(client.links()) as links:
        await anext(links)
        assert await client.request("POST", path) is None


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/status/500", "because"), ("/status/400/Bad thing", "Bad thing"), ("/status/409/Other", "Other")],
)
async def test_a_refusal_is_an_error(client: AriClient, path: str, reason: str) -> None:
    async with aclosing(client.links()) as links:
        await anext(links)
        with pytest.raises(TelephoneError, match=reason):
            await client.request("POST", path)


async def test_what_goes_first_waits_only_for_what_is_under_way() -> None:
    came: list[str] = []
    go_on = asyncio.Event()

    async def slowly(socket: ServerConnection) -> None:
        async for text in socket:
            request = json.loads(text)
            came.append(request["uri"])
            await go_on.wait()
            await socket.send(answer(request, 204))

    async with serve(slowly, "127.0.0.1", 0) as server:
        client = AriClient(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/ari", "secret")
        async with aclosing(client.links()) as links:
            await anext(links)
            usual = [asyncio.create_task(client.request("GET", f"/{number}")) for number in range(ari.UNDER_WAY + 3)]
            await asyncio.sleep(0)
            ring = asyncio.create_task(client.request("GET", "/ring", first=True))
            await asyncio.sleep(0)
            go_on.set()
            await asyncio.wait_for(asyncio.gather(ring, *usual), 5)
    assert came.index("ring") == ari.UNDER_WAY


async def test_requests_without_an_answer_do_not_stand_in_the_way_for_ever(
    client: AriClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ari, "REQUEST_LIMIT_S", 0.05)
    async with aclosing(client.links()) as links:
        await anext(links)
        never = [client.request("GET", "/never") for _ in range(ari.UNDER_WAY)]
        given_up = await asyncio.gather(*never, return_exceptions=True)
        assert [type(error) for error in given_up] == [TelephoneError] * ari.UNDER_WAY
        assert await client.request("GET", "/a")


async def test_without_a_link_a_request_fails_at_once(client: AriClient) -> None:
    with pytest.raises(TelephoneError, match="no link"):
        await client.request("GET", "/channels")


async def test_an_answer_that_never_comes_is_waited_for_in_vain_only_so_long(
    client: AriClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ari, "REQUEST_LIMIT_S", 0.05)
    async with aclosing(client.links()) as links:
        await anext(links)
        with pytest.raises(TelephoneError):
            await client.request("GET", "/never")
        assert await client.request("GET", "/a"), "the link itself is still good"


async def test_a_lost_link_fails_what_waits_ends_the_events_and_is_made_again(
    client: AriClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ari, "FIRST_DELAY_S", 0.01)
    async with aclosing(client.links()) as links:
        link = await anext(links)
        waiting = asyncio.create_task(client.request("GET", "/never"))
        with pytest.raises(TelephoneError):
            await client.request("GET", "/drop")
        with pytest.raises(TelephoneError):
            await waiting
        assert [event async for event in link.events()] == []
        assert await anext(links) is not link
        assert await client.request("GET", "/a")


async def test_an_engine_that_is_not_there_yet_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ari, "FIRST_DELAY_S", 0.01)
    monkeypatch.setattr(ari, "LONGEST_DELAY_S", 0.02)
    async with serve(behave, "127.0.0.1", 0) as first:
        port = first.sockets[0].getsockname()[1]
    client = AriClient(f"http://127.0.0.1:{port}/ari", "secret")
    async with aclosing(client.links()) as links:
        coming = asyncio.ensure_future(anext(links))
        await asyncio.sleep(0)
        async with serve(behave, "127.0.0.1", port):
            await asyncio.wait_for(coming, 5)
            assert await client.request("GET", "/a")
