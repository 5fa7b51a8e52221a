"""``huawu privacy …``: a new key for what is encrypted, and reading what the journal could not deliver."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from huawu.config.start import prepared, refuse_other_keys
from huawu.config.terminal import say


def rotate() -> None:
    """A new key from now on; everything in the database is encrypted anew with it. The old key stays for reading files
    and backups. May be interrupted: `huawu privacy again` goes on."""
    with prepared("encryption"):
        from django.conf import settings

        from huawu.privacy.keys import FIELDS, FILES

        ids = [settings.KEYS.rotate(purpose).id for purpose in (FIELDS, FILES)]
        refuse_other_keys()  # and know the new ones again
        say(f"新密钥 {', '.join(ids)}；请备份密钥文件", "new keys: keep a copy of the key file")
        _encrypt_anew()


def again() -> None:
    """Encrypt anew what still has an older key."""
    with prepared("encryption"):
        _encrypt_anew()


def read_journal(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """Print the lines of a journal's file in clear, such as rejected.jsonl. They hold numbers: mind who looks on."""
    with prepared("encryption", migrated=False):
        from pydantic_core import to_json

        from huawu.switchboard.journal import read_line

        for line in file.read_bytes().splitlines():
            typer.echo(to_json(read_line(line)).decode())


def _encrypt_anew() -> None:
    from huawu.privacy.actions import do_encrypt_anew

    count = sum(do_encrypt_anew())
    say(f"已用现用密钥重新加密 {count} 项", f"{count} values encrypted anew with the current key")
