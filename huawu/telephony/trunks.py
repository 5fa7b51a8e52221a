"""SIP trunks (中继): read from the TOML file named by ``HUAWU_TRUNKS``.

.. code-block:: toml

    [trunk.carrier]
    addresses = ["203.0.113.10"]       # where calls come from
    transport = "udp"                  # or "tcp"
    codecs = ["alaw", "ulaw"]
    public_address = "198.51.100.7"    # ours as the carrier sees it, when behind NAT
    server = "sip.carrier.example"     # where our calls go; with username and password: register there
    username = "…"
    password = "…"
    outbound = true                    # may dial out
    dial_prefix = "9"                  # put before every number that is dialled
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path

from huawu.telephony.errors import TrunkSettingsError

_NAME = re.compile(r"^[a-z0-9][a-z0-9-]{0,30}$")
_WORD = re.compile(r"^[^\s;\[\]#<>\"]{1,128}$")
_LISTS = {"addresses", "codecs"}
_WORDS = {"transport", "public_address", "server", "username", "password", "dial_prefix"}
_KEYS = _LISTS | _WORDS | {"outbound"}
_PREFIX = re.compile(r"^[0-9*#+]{0,16}$")
_CODECS = {"alaw", "ulaw"}
"""No Opus on the callers' side (decision 0006)."""


@dataclass(frozen=True, slots=True)
class Trunk:
    name: str
    addresses: tuple[str, ...]
    transport: str = "udp"
    codecs: tuple[str, ...] = ("alaw", "ulaw")
    public_address: str = ""
    server: str = ""
    username: str = ""
    password: str = ""
    outbound: bool = False
    dial_prefix: str = ""

    @property
    def peer(self) -> str:
        """Where calls are sent that go out."""
        return self.server or self.addresses[0]


def load_trunks(path: str | None = None) -> list[Trunk]:
    """The trunks of the settings file; none without a file. Raises TrunkSettingsError on any mistake in it."""
    named = os.environ.get("HUAWU_TRUNKS", "") if path is None else path
    if not named:
        return []
    try:
        tables = tomllib.loads(Path(named).read_text(encoding="utf-8")).get("trunk", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TrunkSettingsError(problem=type(error).__name__) from error
    return [_trunk(name, table) for name, table in tables.items()]


def render_trunks(trunks: Iterable[Trunk], host: str, fill: Callable[[str, dict[str, str]], str]) -> str:
    """The ``pjsip.conf`` sections of ``trunks``; ``fill`` renders one template, an empty ``host`` is all addresses."""
    sections = []
    for trunk in trunks:
        ours = trunk.public_address or host
        values = {
            "name": trunk.name,
            "transport": trunk.transport,
            "codecs": ",".join(trunk.codecs),
            "addresses": ",".join(trunk.addresses),
            "media": f"media_address = {ours}" if ours else "",
            "server": trunk.server,
            "username": trunk.username,
            "password": trunk.password,
            "outbound_auth": f"outbound_auth = trunk-{trunk.name}" if trunk.username else "",
        }
        sections.append(fill("trunk.conf", values))
        if trunk.username:
            sections.append(fill("trunk_registration.conf", values))
    return "\n".join(sections)


def _trunk(name: str, table: object) -> Trunk:
    if not _NAME.match(name) or not isinstance(table, dict) or set(table) - _KEYS:
        raise TrunkSettingsError(problem=f"trunk {name!r}: unknown name or key")
    words = {key: str(table[key]) for key in table.keys() & _WORDS}
    trunk = Trunk(
        name=name,
        addresses=tuple(map(str, table.get("addresses", ()))),
        codecs=tuple(map(str, table.get("codecs", ("alaw", "ulaw")))),
        outbound=table.get("outbound", False) is True,
        **words,
    )
    _check(trunk)
    return trunk


def _check(trunk: Trunk) -> None:
    """What goes into the configuration must not be able to say more than one setting."""
    words = (trunk.public_address, trunk.server, trunk.username, trunk.password)
    problem = ""
    if not trunk.addresses or not all(map(_is_network, trunk.addresses)):
        problem = "addresses"
    elif trunk.transport not in ("udp", "tcp"):
        problem = "transport"
    elif not trunk.codecs or set(trunk.codecs) - _CODECS:
        problem = "codecs"
    elif any(word and not _WORD.match(word) for word in words):
        problem = "server, username or password"
    elif trunk.username and not trunk.server:
        problem = "username without server"
    elif not _PREFIX.match(trunk.dial_prefix):
        problem = "dial_prefix"
    elif trunk.outbound and not trunk.server and "/" in trunk.addresses[0]:
        problem = "outbound needs a server, or a single address first"
    if problem:
        raise TrunkSettingsError(problem=f"trunk {trunk.name!r}: {problem}")


def _is_network(text: str) -> bool:
    try:
        ip_network(text, strict=False)
    except ValueError:
        return False
    return True
