"""The ``huawu`` command line; each command is a module of :mod:`huawu.config.commands`."""

from __future__ import annotations

import os

import typer

from huawu.config.commands import (
    demo,
    dossier,
    encryption,
    engine,
    handbook,
    ledger,
    manage,
    openapi,
    privacy,
    seed,
    switchboard,
    up,
    web,
    worker,
)

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="话务 huawu: the telephone service department.",
)
app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []})(
    manage.manage
)
app.command()(openapi.openapi)
app.command()(seed.seed)
app.command()(up.up)
app.command()(web.web)
app.command()(switchboard.switchboard)
app.command()(worker.worker)
app.command()(engine.engine)
app.command()(demo.demo)
app.command()(dossier.dossier)
app.add_typer(handbook.app, name="handbook")
app.add_typer(ledger.app, name="ledger")
app.add_typer(privacy.app, name="privacy")
privacy.app.command()(encryption.rotate)
privacy.app.command()(encryption.again)
privacy.app.command()(encryption.read_journal)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
    app()
