"""``huawu dossier FILE``: whether an evidence pack is ours and unchanged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from huawu.config.start import prepared
from huawu.config.terminal import say


def dossier(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """检验投诉证据包 · check the signature of a complaint's evidence pack."""
    with prepared("encryption", migrated=False):
        from django.conf import settings

        from huawu.complaints.dossier.signing import fingerprint, is_ours
        from huawu.ledger.signing import PURPOSE

        ours = is_ours(file.read_bytes())
        say("签名指纹 " + fingerprint(settings.KEYS.get(PURPOSE).current.secret), "is the house's current fingerprint")
        if ours:
            say("由本系统签发，签发后没有改动", "signed by this house, unchanged")
        else:
            say("不是本系统签发，或签发后被改动", "not signed by this house, or changed since", error=True)
    if not ours:
        raise typer.Exit(1)
