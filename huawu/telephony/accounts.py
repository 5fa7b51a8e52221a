"""Softphone accounts: pushed to the engine when an agent logs in, gone when they log out. Memory only."""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from huawu.config.env import Environment
from huawu.telephony.ari import AriClient
from huawu.telephony.ports import AccountKind, SoftphoneAccount
from huawu.telephony.render import EVERYWHERE

_DYNAMIC = "/asterisk/config/dynamic/res_pjsip"
NOT_SOFTPHONES = ("local-phone", "trunk-", "node-")
_HOTLINE = re.compile(r"^hotline:([0-9]{1,32})$")
_NAME = re.compile(r"^[a-z0-9][a-z0-9-]{0,60}$")

CODECS = "opus,alaw,ulaw"
"""In order of preference: Opus for browsers, which forgives a bad network; else what carriers speak, unconverted.
No G.722: half the recordings lack such a voice (decision 0008)."""
CALLERS_CODECS = "!all,alaw,ulaw"
"""On the callers' side, browsers too: with Opus on both sides recordings lack agents who come back (decision 0006)."""
_KINDS: dict[AccountKind, dict[str, str]] = {
    # A browser that is gone without a word (tab closed, laptop shut) stops sending: its channel ends then.
    "webrtc": {"webrtc": "yes", "allow": "!all,opus,alaw,ulaw", "rtp_timeout": "5"},
    "desk_phone": {
        "allow": "!all,alaw,ulaw",
        "rtp_symmetric": "yes",
        "force_rport": "yes",
        "rewrite_contact": "yes",
        "direct_media": "no",
    },
}


@dataclass(frozen=True, slots=True)
class _Pushed:
    account: SoftphoneAccount
    endpoint: dict[str, str]
    variables: dict[str, str]
    """Channel variables of every call that the account makes."""


class AccountBook:
    """The accounts that this process has opened, or found in the engine after a restart of ours."""

    def __init__(self, ari: AriClient, env: Environment) -> None:
        self._ari = ari
        self._env = env
        self._pushed: dict[str, _Pushed] = {}
        self._closed: set[str] = set()
        """The engine may go on listing an account that it does not have any more."""

    def knows(self, account: str) -> bool:
        return account in self._pushed

    async def open(self, name: str, *, caller_id: str, may_dial: str, kind: AccountKind) -> SoftphoneAccount:
        """Make and push an account with a fresh password. Raises ValueError for what no account can be made of."""
        if not _NAME.match(name) or name.startswith(NOT_SOFTPHONES):
            raise ValueError("an account's name is small letters, digits and hyphens")
        context, variables = _rights(may_dial, name)
        side = {"allow": CALLERS_CODECS} if variables else {}
        pushed = _Pushed(
            self._account(f"{name}-{secrets.token_hex(4)}", secrets.token_urlsafe(24)),
            {**_KINDS[kind], **side, "context": context, "callerid": _caller_id(caller_id)},
            variables,
        )
        self._pushed[pushed.account.account] = pushed
        await self._push(pushed)
        return pushed.account

    async def close(self, account: str) -> None:
        """Remove an account; a registered softphone cannot call or be called any more. Calls go on."""
        self._pushed.pop(account, None)
        self._closed.add(account)
        for kind in ("endpoint", "auth", "aor"):
            await self._ari.request("DELETE", f"{_DYNAMIC}/{kind}/{account}")

    def still_open(self, listed: frozenset[str]) -> frozenset[str]:
        """Of the accounts that the engine lists, those that have not been closed here."""
        self._closed &= listed
        return listed - self._closed

    async def push_again(self) -> None:
        """After a restart of the engine: the same accounts with the same passwords."""
        await asyncio.gather(*(self._push(pushed) for pushed in list(self._pushed.values())))

    async def found(self) -> list[SoftphoneAccount]:
        """Every softphone account that the engine knows now, whoever pushed it."""
        endpoints = await self._ari.all("endpoints/PJSIP")
        names = [e["resource"] for e in endpoints if not e["resource"].startswith(NOT_SOFTPHONES)]
        accounts = await asyncio.gather(*map(self._read, names))
        return [account for account in accounts if account]

    async def _read(self, name: str) -> SoftphoneAccount | None:
        fields = await self._ari.request("GET", f"{_DYNAMIC}/auth/{name}")
        values = {field["attribute"]: field["value"] for field in fields or ()}
        return self._account(name, values["password"]) if "password" in values else None

    async def _push(self, pushed: _Pushed) -> None:
        name, password = pushed.account.account, pushed.account.password
        login = {"auth_type": "digest", "username": name, "password": password}
        contact = {"max_contacts": "1", "remove_existing": "yes", "remove_unavailable": "yes"}
        endpoint = {
            "auth": name,
            "aors": name,
            "identify_by": "username",
            "allow_overlap": "no",
            **self._media(),
            **pushed.endpoint,
        }
        variables = [("set_var", f"{key}={value}") for key, value in pushed.variables.items()]
        await self._put("auth", name, login.items())
        await self._put("aor", name, contact.items())
        await self._put("endpoint", name, [*endpoint.items(), *variables])

    async def _put(self, kind: str, name: str, values: Iterable[tuple[str, str]]) -> None:
        fields = [{"attribute": key, "value": value} for key, value in values]
        await self._ari.request("PUT", f"{_DYNAMIC}/{kind}/{name}", body={"fields": fields})

    def _media(self) -> dict[str, str]:
        if self._env.host == EVERYWHERE:
            return {}
        return {"media_address": self._env.host, "bind_rtp_to_media_address": "yes"}

    def _account(self, name: str, password: str) -> SoftphoneAccount:
        return SoftphoneAccount(name, password, self._env.softphone_websocket, self._env.host)


def _rights(may_dial: str, visit: str) -> tuple[str, dict[str, str]]:
    """The dialplan context and the variables that say what the account may dial."""
    if may_dial == "agent":
        return "desk", {}
    hotline = _HOTLINE.match(may_dial)
    if not hotline:
        raise ValueError("may_dial is 'agent' or 'hotline:<number>'")
    return "hotlines", {"HUAWU_ONLY": hotline[1], "HUAWU_VISIT": visit}


def _caller_id(text: str) -> str:
    """A caller id that cannot say more than a number or a plain word."""
    return f"<{re.sub(r'[^0-9A-Za-z+_-]', '', text)[:32]}>"
