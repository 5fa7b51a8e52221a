"""The softphone accounts that stand in the engine, kept over a restart of ours so that browsers need not notice it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from huawu.telephony.ports import SoftphoneAccount


class AccountFile:
    """A small file, readable by its owner only: staff number → page and one-time account."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, accounts: Mapping[str, tuple[str, SoftphoneAccount]]) -> None:
        """Replace the file."""
        content = {number: {"page": page, **asdict(account)} for number, (page, account) in accounts.items()}
        temporary = self._path.with_suffix(".new")
        temporary.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as file:
            json.dump(content, file)
        temporary.replace(self._path)

    def read(self) -> dict[str, tuple[str, SoftphoneAccount]]:
        """What stood at the last write; nothing when the file is missing or broken."""
        try:
            content = json.loads(self._path.read_text())
            return {number: (entry.pop("page"), SoftphoneAccount(**entry)) for number, entry in content.items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return {}
