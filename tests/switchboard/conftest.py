"""The house of each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from channels.layers import InMemoryChannelLayer, channel_layers
from django.db import connections

from huawu.switchboard.likeness import likeness
from huawu.switchboard.live import LiveCall
from huawu.switchboard.recovery import restore_call
from tests.switchboard.house import House


@pytest.fixture(autouse=True, scope="session")
def _no_connection_outlives_its_work() -> Iterator[None]:
    """Threads end with the loop of their test; a connection kept for later would be left open."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)
        yield


@pytest.fixture(autouse=True)
def layer(monkeypatch: pytest.MonkeyPatch) -> InMemoryChannelLayer:
    """A layer of each test's own; a small one, so that a full channel can be seen."""
    own = InMemoryChannelLayer(capacity=100)
    monkeypatch.setitem(channel_layers.backends, "default", own)
    return own


@pytest.fixture(autouse=True)
def _every_call_is_what_its_log_says(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test did to its houses: live calls, folded anew from their events, are the same."""
    houses: list[House] = []
    prepare = House.__post_init__

    def prepare_and_remember(house: House) -> None:
        prepare(house)
        houses.append(house)

    monkeypatch.setattr(House, "__post_init__", prepare_and_remember)
    yield
    for house in houses:
        for call in [call for call in house.exchange.calls.values() if call.log]:
            assert likeness(restore_call(house.exchange, call.log)) == likeness(call)


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def call(house: House) -> LiveCall:
    """1001 talks with a customer; 1002 and 1003 are ready."""
    house.ready("1001", "1002", "1003")
    call = house.arrive()
    house.answer(call)
    assert call.agent == "1001"
    return call
