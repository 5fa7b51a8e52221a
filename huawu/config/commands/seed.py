"""``huawu seed``: the demonstration company."""

from __future__ import annotations

import typer


def seed() -> None:
    """Make the demonstration company; what is there already stays as it is."""
    import django

    django.setup()
    from huawu.config.demo import seed as demo

    demo.do_seed()
    typer.echo(f"{len(demo.demo_accounts())} accounts, password {demo.PASSWORD}")
