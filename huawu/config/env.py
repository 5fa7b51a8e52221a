"""What the surroundings say: every setting that differs between machines is read here, from ``HUAWU_…``."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path


def _text(name: str, default: str) -> str:
    return os.environ.get(f"HUAWU_{name}", default)


def _number(name: str, default: int) -> int:
    return int(_text(name, str(default)))


@dataclass(frozen=True, slots=True)
class Environment:
    """Places, ports and addresses of this installation. All ports listen on ``host`` (loopback by default), but
    Asterisk's HTTP server, whose REST interface commands the engine, on an address of its own."""

    var: Path = field(default_factory=lambda: Path(_text("VAR", "var")).resolve())
    cache: Path = field(
        default_factory=lambda: Path(
            _text("CACHE", os.path.join(os.environ.get("XDG_CACHE_HOME") or "~/.cache", "huawu"))
        ).expanduser()
    )
    host: str = field(default_factory=lambda: _text("HOST", "127.0.0.1"))
    http_port: int = field(default_factory=lambda: _number("HTTP_PORT", 8000))
    sip_port: int = field(default_factory=lambda: _number("SIP_PORT", 5160))
    asterisk_http_host: str = field(default_factory=lambda: _text("ASTERISK_HTTP_HOST", "127.0.0.1"))
    asterisk_http_port: int = field(default_factory=lambda: _number("ASTERISK_HTTP_PORT", 8188))
    rtp_first_port: int = field(default_factory=lambda: _number("RTP_FIRST_PORT", 12000))
    rtp_last_port: int = field(default_factory=lambda: _number("RTP_LAST_PORT", 12999))
    redis_url: str = field(default_factory=lambda: _text("REDIS_URL", ""))
    database_url: str = field(default_factory=lambda: os.environ.get("DATABASE_URL", ""))
    public_url: str = field(default_factory=lambda: _text("PUBLIC_URL", ""))
    softphone_url: str = field(default_factory=lambda: _text("SOFTPHONE_URL", ""))
    node: str = field(default_factory=lambda: _text("NODE", ""))
    """Which of several Asterisk machines this is; see :mod:`huawu.telephony.nodes`."""
    practice_line: bool = field(default_factory=lambda: _text("PRACTICE_LINE", "") == "1")
    """Without a line to a carrier, numbers that are dialled are answered by the engine itself."""
    journal_folder: str = field(default_factory=lambda: _text("JOURNAL", ""))
    """Where the switchboard keeps its journal, if not in ``var``."""
    keys_file: str = field(default_factory=lambda: _text("KEYS", ""))
    """Where the keys are, if not in ``var``; then the file is never made by itself."""
    ledger_anchors: str = field(default_factory=lambda: _text("LEDGER_ANCHORS", ""))
    """Files outside the database to which the ledger's head is written, separated by ``:``, if not one in ``var``."""
    handbook: str = field(default_factory=lambda: _text("HANDBOOK", "hotline"))
    """By which handbook the house works: one of those that are shipped, or the folder of its own."""
    debug: bool = field(default_factory=lambda: _text("DEBUG", "") == "1")

    @property
    def origin(self) -> str:
        """Where browsers find the pages, without a trailing slash."""
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.http_port}"

    @property
    def journal(self) -> Path:
        """Call events on their way to the database; on a disk of this machine."""
        return Path(self.journal_folder) if self.journal_folder else self.var / "journal"

    @property
    def keys(self) -> Path:
        """The keys of the house (:mod:`huawu.kit.keys`)."""
        return Path(self.keys_file) if self.keys_file else self.var / "keys.toml"

    @property
    def anchors(self) -> list[Path]:
        """Where the ledger's head is written to."""
        named = [Path(name) for name in self.ledger_anchors.split(os.pathsep) if name]
        return named or [self.var / "ledger" / "anchors.jsonl"]

    @property
    def ari(self) -> str:
        """The engine's REST interface, for us alone."""
        return f"http://{self.asterisk_http_host}:{self.asterisk_http_port}/ari"

    @property
    def softphone_websocket(self) -> str:
        """Where browsers speak SIP over WebSocket to Asterisk; behind a proxy set ``HUAWU_SOFTPHONE_URL``."""
        return self.softphone_url or f"ws://{self.asterisk_http_host}:{self.asterisk_http_port}/ws"
