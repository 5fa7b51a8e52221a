"""The engine's configuration, written from templates into ``var/asterisk/etc``."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from string import Template

from huawu.config.env import Environment
from huawu.telephony.install import AsteriskBinary
from huawu.telephony.nodes import load_nodes, render_nodes
from huawu.telephony.places import Places
from huawu.telephony.trunks import load_trunks, render_trunks

FILES = (
    "asterisk.conf",
    "ari.conf",
    "cdr.conf",
    "cel.conf",
    "cel_custom.conf",
    "extensions.conf",
    "http.conf",
    "indications.conf",
    "logger.conf",
    "modules.conf",
    "musiconhold.conf",
    "pjsip.conf",
    "rtp.conf",
    "sorcery.conf",
    "stasis.conf",
)
NOTHING_TO_SET = (
    "acl.conf",
    "ccss.conf",
    "features.conf",
    "pjproject.conf",
    "udptl.conf",
    "websocket_client.conf",
)
"""Asterisk complains when these are missing, so they are there and empty."""

EVERYWHERE = "0.0.0.0"  # noqa: S104 - compared, not bound
"""The host that stands for all addresses of the machine."""
NUMBER = re.compile(r"[0-9]{1,32}")


class ConfTemplate(Template):
    """``@{name}`` is replaced; ``$`` is left alone because the dialplan is full of it."""

    delimiter = "@"


def render(env: Environment, binary: AsteriskBinary) -> Places:
    """Write the whole configuration for ``env``; what a person changed by hand there is lost, by design."""
    places = Places.of(env)
    places.make()
    values = _values(env, binary, places)
    for name in FILES:
        write_private(places.etc / name, fill(name, values))
    for name in NOTHING_TO_SET:
        write_private(places.etc / name, "")
    write_private(
        places.etc / "trunks.conf", render_trunks(load_trunks(), "" if env.host == EVERYWHERE else env.host, fill)
    )
    write_private(places.etc / "nodes.conf", render_nodes(load_nodes(env), env.node, fill))
    if not (places.etc / "hotlines.conf").exists():
        write_hotlines(places, [])
    _make_rate_marker(places)
    return places


def fill(name: str, values: dict[str, str]) -> str:
    """Template ``name`` with ``values``; a missing value is an error, never an empty setting."""
    text = files("huawu.telephony").joinpath("templates", name).read_text(encoding="utf-8")
    return ConfTemplate(text).substitute(values)


def write_hotlines(places: Places, numbers: Iterable[str]) -> None:
    """The numbers that may be dialled. Kept over restarts; whoever is not in here is refused with 404.

    Raises ValueError for what is not 1 to 32 digits.
    """
    wanted = sorted(set(numbers))
    if not all(NUMBER.fullmatch(number) for number in wanted):
        raise ValueError("a hotline is 1 to 32 digits")
    lines = "".join(fill("hotline.conf", {"number": number}) for number in wanted)
    write_private(places.etc / "hotlines.conf", lines or "; no hotline yet\n")


def ari_password(places: Places) -> str:
    """The REST interface's password; made on first use."""
    places.root.mkdir(parents=True, exist_ok=True)
    if not places.password.exists():
        candidate = places.password.with_suffix(f".{secrets.token_hex(4)}")
        write_private(candidate, secrets.token_urlsafe(24))
        with suppress(FileExistsError):  # another process was faster: its password counts
            places.password.hardlink_to(candidate)
        candidate.unlink()
    return places.password.read_text(encoding="ascii")


def write_private(path: Path, text: str) -> None:
    """Write ``text`` whole or not at all, readable by the owner only."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    temporary.replace(path)


def _values(env: Environment, binary: AsteriskBinary, places: Places) -> dict[str, str]:
    everywhere = env.host == EVERYWHERE
    local = "127.0.0.0/8" if everywhere or env.host.startswith("127.") else f"127.0.0.0/8,{env.host}"
    media = "" if everywhere else f"media_address = {env.host}\nbind_rtp_to_media_address = yes"
    folders = ("etc", "run", "log", "lib", "spool", "recordings", "prompts", "music")
    return {
        **{name: str(getattr(places, name)) for name in folders},
        "modules": str(binary.modules),
        "data": str(binary.data),
        "host": env.host,
        "http_host": env.asterisk_http_host,
        "http_port": str(env.asterisk_http_port),
        "sip_port": str(env.sip_port),
        "rtp_first": str(env.rtp_first_port),
        "rtp_last": str(env.rtp_last_port),
        "local_addresses": local,
        "media": media,
        "ari_password": ari_password(places),
    }


def _make_rate_marker(places: Places) -> None:
    """A 48 kHz file that leads nowhere: it makes MixMonitor write its raw file at 48 kHz (decision 0006)."""
    marker = places.recordings / ".48khz.sln48"
    if not marker.is_symlink():
        marker.symlink_to(os.devnull)
