"""What every group of commands to the engine needs."""

from __future__ import annotations

from huawu.telephony.ari import AriClient


class Commands:
    """Base of the groups that make up :class:`~huawu.telephony.adapter.AriTelephone`, which makes what they use."""

    _ari: AriClient

    async def stop_playback(self, playback_id: str) -> None:
        await self._ari.request("DELETE", f"/playbacks/{playback_id}")

    async def hang_up(self, channel_id: str) -> None:
        await self._ari.request("DELETE", f"/channels/{channel_id}")

    def unsent_s(self) -> float:
        return self._ari.unsent_s()

    async def apologise(self, channel_id: str) -> None:
        # Somebody hears nothing until then; most other requests only tidy up.
        await self._ari.request("POST", f"/channels/{channel_id}/continue", {"label": "missed"}, first=True)

    async def _channel(self, method: str, channel_id: str, action: str, **query: str | int) -> None:
        await self._ari.request(method, f"/channels/{channel_id}/{action}", query)
