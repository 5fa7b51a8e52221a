"""The telephone of this installation: one engine, or several nodes as one."""

from __future__ import annotations

from huawu.config.env import Environment
from huawu.telephony.adapter import AriTelephone
from huawu.telephony.nodes import load_nodes
from huawu.telephony.ports import Telephone
from huawu.telephony.spread import SpreadTelephone
from huawu.telephony.whereabouts import Site


def telephone_of(env: Environment) -> Telephone:
    """Raises NodeSettingsError and TrunkSettingsError."""
    nodes = load_nodes(env).nodes
    if not nodes:
        return AriTelephone(env)
    return SpreadTelephone([Site(node, AriTelephone(node.env)) for node in nodes])
