"""Channels' Redis layer with one round trip for any number of messages, where its own takes four for each."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from channels.exceptions import ChannelFull
from channels_redis.core import RedisChannelLayer
from redis.exceptions import NoScriptError

from huawu.kit.time import now

_SEND = """
local full = {}
for number, key in ipairs(KEYS) do
    local capacity, expired, instant, message = unpack(ARGV, number * 4 - 2, number * 4 + 1)
    redis.call('ZREMRANGEBYSCORE', key, 0, expired)
    if redis.call('ZCARD', key) >= tonumber(capacity) then
        full[#full + 1] = number
    else
        redis.call('ZADD', key, instant, message)
        redis.call('EXPIRE', key, ARGV[1])
    end
end
return full
"""
_SEND_SHA = hashlib.sha1(_SEND.encode(), usedforsecurity=False).hexdigest()
_STEP_S = 1e-6
"""Between messages that are sent together: the layer hands them out in the order of their instants."""


class ChannelLayer(RedisChannelLayer):  # type: ignore[misc]  # has no types
    """Keeps messages as :class:`RedisChannelLayer` does, which reads them; for one Redis."""

    async def send(self, channel: str, message: Mapping[str, Any]) -> None:
        """Put one message into a channel. ChannelFull when nobody has read it for long."""
        if await self.send_all([(channel, message)]):
            raise ChannelFull

    async def send_all(self, messages: Sequence[tuple[str, Mapping[str, Any]]]) -> list[str]:
        """Put messages into their channels, in order; gives the channels that are full and did not get theirs."""
        if not messages:
            return []
        instant = now().timestamp()
        keys: list[str] = []
        rest: list[object] = [self.expiry]
        for number, (channel, message) in enumerate(messages):
            name, whole = channel, message
            if "!" in channel:  # of one process: it shares out by itself what comes for all its sockets
                name, whole = self.non_local_name(channel), {**message, "__asgi_channel__": channel}
            keys.append(self.prefix + name)
            score = instant + number * _STEP_S
            rest += [self.get_capacity(channel), instant - self.expiry, f"{score:.6f}", self.serialize(whole)]
        redis = self.connection(0)
        try:
            full = await redis.evalsha(_SEND_SHA, len(keys), *keys, *rest)
        except NoScriptError:  # a Redis that has not seen it since its start
            full = await redis.eval(_SEND, len(keys), *keys, *rest)
        return [messages[number - 1][0] for number in full]
