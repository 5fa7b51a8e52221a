"""The ``huawu`` command line; each command is a module of :mod:`huawu.config.commands`."""

from __future__ import annotations

import os

import typer

from huawu.config.commands import manage, openapi, seed

app = typer.Typer(no_args_is_help=True, add_completion=False, help="话务 huawu: the telephone service department.")
app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []})(
    manage.manage
)
app.command()(openapi.openapi)
app.command()(seed.seed)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
    app()
