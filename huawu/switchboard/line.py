"""How the web processes and the switchboard speak to each other, over Channels' layer."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, cast

from channels.exceptions import ChannelFull
from channels.layers import BaseChannelLayer, get_channel_layer
from django.core.exceptions import ImproperlyConfigured

from huawu.switchboard import errors
from huawu.switchboard.errors import SwitchboardAwayError
from huawu.switchboard.layer import ChannelLayer

SWITCHBOARD = "switchboard"
"""The channel on which the switchboard listens."""
DESKS = "desks"
"""The group of all desk sockets."""
FLOOR = "floor"
"""The group of all live views."""
WALL = "wall"
"""The group of all big screens."""
PATIENCE_S = 3.0

Message = dict[str, Any]
"""What the layer carries: plain JSON values."""


def channel_layer() -> BaseChannelLayer:
    """The layer that the settings name: in memory within one process, Redis between several."""
    layer = get_channel_layer()
    if layer is None:
        raise ImproperlyConfigured("CHANNEL_LAYERS names no default layer")
    return layer


async def send_all(messages: Sequence[tuple[str, Message]]) -> list[str]:
    """Send messages to their channels, in one go where the layer can; gives the channels that were full."""
    layer = channel_layer()
    if isinstance(layer, ChannelLayer):
        return await layer.send_all(messages)
    full = []
    for channel, message in messages:
        try:
            await layer.send(channel, message)
        except ChannelFull:
            full.append(channel)
    return full


async def tell(kind: str, **fields: object) -> None:
    """Tell the switchboard something; nobody waits for an answer. :class:`SwitchboardAwayError` when it has not
    listened for so long that the channel is full."""
    try:
        await channel_layer().send(SWITCHBOARD, {"type": kind, **fields})
    except ChannelFull:
        raise SwitchboardAwayError from None


async def ask(kind: str, **fields: object) -> Message:
    """Ask the switchboard something. :class:`SwitchboardAwayError` when there is no answer in three seconds."""
    layer = channel_layer()
    reply_to = await layer.new_channel()
    await tell(kind, reply_to=reply_to, **fields)
    try:
        answer: Message = await asyncio.wait_for(layer.receive(reply_to), PATIENCE_S)
    except TimeoutError:
        raise SwitchboardAwayError from None
    return answer


async def ask_for(kind: str, **fields: object) -> Message:
    """The switchboard's answer; raises the error of :mod:`huawu.switchboard.errors` that it answers with."""
    answer = await ask(kind, **fields)
    if "error" in answer:
        raise cast(type[Exception], getattr(errors, answer["error"]))
    return cast(Message, answer["ok"])
