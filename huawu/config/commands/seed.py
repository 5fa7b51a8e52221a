"""``huawu seed``: the demonstration company."""

from __future__ import annotations

import typer


def seed() -> None:
    """Make the demonstration company; what is there already stays as it is."""
    import django

    django.setup()
    from huawu.config.demo.seed import PASSWORD, demo_accounts, do_seed

    do_seed()
    typer.echo(f"{len(demo_accounts())} accounts, password {PASSWORD}")
