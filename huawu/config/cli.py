"""The ``huawu`` command line."""

from __future__ import annotations

import os

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False)


@app.command()
def manage(arguments: list[str]) -> None:
    """Run a Django management command, e.g. ``huawu manage migrate``."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["huawu manage", *arguments])


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
    app()
