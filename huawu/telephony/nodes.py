"""Several Asterisk machines (节点): read from the TOML file named by ``HUAWU_NODES``.

.. code-block:: toml

    secret = "…"                 # with which the nodes prove themselves to each other, 16 characters at least

    [node.a]
    host = "10.0.0.11"           # SIP and sound
    sip_port = 5160
    http_host = "10.0.0.11"      # Asterisk's HTTP server, as the switchboard reaches it
    http_port = 8188
    rtp_first_port = 12000
    rtp_last_port = 12999
    softphone_url = "wss://a.huawu.example/softphone"

All nodes share one ``HUAWU_VAR``, so that prompts and recordings are the same for all of them.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from ipaddress import ip_address
from pathlib import Path

from huawu.config.env import Environment
from huawu.telephony.errors import NodeSettingsError

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,15}")
_SECRET = re.compile(r"[A-Za-z0-9_.~+/=-]{16,128}")
_NUMBERS = {"sip_port", "http_port", "rtp_first_port", "rtp_last_port"}
_KEYS = _NUMBERS | {"host", "http_host", "softphone_url"}


@dataclass(frozen=True, slots=True)
class Node:
    """One Asterisk; what is not given is as in the settings of the whole installation."""

    id: str
    env: Environment
    """The installation as this node sees it."""

    @property
    def sip(self) -> str:
        """Where it takes calls of other nodes."""
        return f"{self.env.host}:{self.env.sip_port}"


@dataclass(frozen=True, slots=True)
class NodeSettings:
    secret: str = ""
    nodes: tuple[Node, ...] = ()

    def own(self, env: Environment) -> Environment:
        """The surroundings of the engine that is to run here. Raises NodeSettingsError when the file does not know
        the node that ``HUAWU_NODE`` names."""
        if not env.node:
            return env
        found = next((node.env for node in self.nodes if node.id == env.node), None)
        if found is None:
            raise NodeSettingsError(problem=f"no node {env.node!r}")
        return found


def load_nodes(env: Environment, path: str | None = None) -> NodeSettings:
    """The nodes of the settings file; none without a file. Raises NodeSettingsError on any mistake in it."""
    named = os.environ.get("HUAWU_NODES", "") if path is None else path
    if not named:
        return NodeSettings()
    try:
        file = tomllib.loads(Path(named).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise NodeSettingsError(problem=type(error).__name__) from error
    secret, tables = file.get("secret"), file.get("node")
    if not isinstance(secret, str) or not _SECRET.fullmatch(secret):
        raise NodeSettingsError(problem="secret")
    if not isinstance(tables, dict) or not tables:
        raise NodeSettingsError(problem="no node")
    return NodeSettings(secret, tuple(_node(name, table, env) for name, table in tables.items()))


def render_nodes(settings: NodeSettings, own: str, fill: Callable[[str, dict[str, str]], str]) -> str:
    """The ``pjsip.conf`` sections by which the node ``own`` knows the others; ``fill`` renders one template."""
    others = [node for node in settings.nodes if node.id != own]
    if not own or not others:
        return "; no other node\n"
    sections = [fill("node_auth.conf", {"secret": settings.secret})]
    here = next(node.env for node in settings.nodes if node.id == own)
    for node in others:
        values = {"name": node.id, "own": own, "address": node.env.host, "media_address": here.host}
        sections.append(fill("node.conf", values))
    return "\n".join(sections)


def every_environment(env: Environment) -> Iterable[Environment]:
    """That of each engine of the installation."""
    nodes = load_nodes(env).nodes
    return [node.env for node in nodes] or [env]


def _node(name: str, table: object, env: Environment) -> Node:
    if not _NAME.fullmatch(name) or not isinstance(table, dict) or set(table) - _KEYS:
        raise NodeSettingsError(problem=f"node {name!r}: unknown name or key")
    if not all(type(table[key]) is int and 0 < table[key] < 65536 for key in table.keys() & _NUMBERS):
        raise NodeSettingsError(problem=f"node {name!r}: a port")
    host = table.get("host", env.host)
    http_host = table.get("http_host", env.asterisk_http_host)
    if not _is_address(host) or not _is_address(http_host):
        raise NodeSettingsError(problem=f"node {name!r}: host and http_host are addresses")
    seen = replace(
        env,
        node=name,
        host=host,
        sip_port=table.get("sip_port", env.sip_port),
        asterisk_http_host=http_host,
        asterisk_http_port=table.get("http_port", env.asterisk_http_port),
        rtp_first_port=table.get("rtp_first_port", env.rtp_first_port),
        rtp_last_port=table.get("rtp_last_port", env.rtp_last_port),
        softphone_url=str(table.get("softphone_url", "")),
    )
    return Node(name, seen)


def _is_address(text: object) -> bool:
    try:
        return not ip_address(str(text)).is_unspecified
    except ValueError:
        return False
