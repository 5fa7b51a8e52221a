"""The command line."""

from __future__ import annotations

from typer.testing import CliRunner

from huawu.config.cli import app


def test_django_s_commands_take_their_options(db: None) -> None:
    assert CliRunner().invoke(app, ["manage", "makemigrations", "--check", "--dry-run"]).exit_code == 0
    assert CliRunner().invoke(app, ["manage", "check", "--fail-level", "WARNING"]).exit_code == 0


def test_without_a_command_the_commands_are_listed() -> None:
    said = CliRunner().invoke(app, []).output
    assert all(command in said for command in ("manage", "openapi", "seed"))
