"""``huawu openapi``: the API's description, from which the front end's types are made."""

from __future__ import annotations

import json

import typer


def openapi() -> None:
    """Print the OpenAPI document, in the same order every time."""
    import django

    django.setup()
    from huawu.config.api import api

    typer.echo(json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=2, sort_keys=True))
