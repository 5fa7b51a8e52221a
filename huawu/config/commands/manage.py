"""``huawu manage``: Django's own commands."""

from __future__ import annotations

import typer


def manage(context: typer.Context) -> None:
    """Run a Django management command, e.g. ``huawu manage migrate``."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["huawu manage", *context.args])
