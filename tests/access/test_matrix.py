"""Every route, asked by every role, by a colleague of another team and by nobody: the answers stand in ``matrix.txt``.

A route that is not listed there fails, and so does an answer that has changed. ``make matrix`` writes the list anew;
what is different is then to be read in the diff, line by line. Answers are HTTP statuses; 503 is that of a route that
has let the caller in and then asks the switchboard, which is not there. WebSockets stand in ``sockets.txt``.
"""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from channels.layers import InMemoryChannelLayer, channel_layers
from django.contrib.auth.models import AnonymousUser
from django.db import connection, connections
from django.test import Client

from huawu.switchboard.consumers import REFUSED
from tests.access.asking import CALLERS, ask, undone, user_of
from tests.access.routes import Route, api_routes, other_routes, sockets
from tests.access.things import Cast, Things
from tests.cast import client_of
from tests.switchboard.tab import tab

HERE = Path(__file__).parent
WRITE = bool(os.environ.get("HUAWU_WRITE_MATRIX"))
REFUSALS = {401, 403, 404, 405, 409, 410, 422}


def digest() -> dict[str, str]:
    """What stands in each table, as one number. Sessions are looked at, not read: each look may write their end."""
    with connection.cursor() as cursor:
        tables = sorted(set(connection.introspection.table_names(cursor)) - {"django_session"})
        one = "SELECT '{0}', md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM \"{0}\" t"
        cursor.execute(" UNION ALL ".join(one.format(table) for table in tables))
        return dict(cursor.fetchall())


def rows_written() -> int:
    """How often a row was written in this transaction, also if that was taken back: quick, and often enough to know."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_xact_user_tables")
        row = cursor.fetchone()
    return int(row[0]) if row else 0


@dataclass
class Asking:
    """All questions of all callers, and what came of them."""

    cast: Cast
    things: Things
    answers: dict[str, list[str]] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    """Refusals after which something was different."""
    failed: list[str] = field(default_factory=list)
    """Answers that say that something of ours broke."""

    def ask_all(self, routes: list[Route]) -> None:
        for caller in CALLERS:
            client = client_of(user_of(self.cast, caller))
            client.raise_request_exception = False
            before = digest()
            for route in routes:
                with undone():
                    written = rows_written()
                    status = ask(client, route, self.things)
                    if status in REFUSALS and rows_written() != written:
                        now = digest()
                        tables = [table for table in now if now[table] != before[table]]
                        self.changed += [f"{route.name} as {caller}: {tables}"] if tables else []
                self.answers.setdefault(route.name, []).append(str(status))
                self.failed += [f"{route.name} as {caller}"] if status == 500 else []


def as_table(answers: dict[str, list[str]]) -> str:
    """One line for each route, one column for each caller."""
    rows = sorted(answers.items(), key=lambda row: row[0].split()[::-1])
    widest = max(map(len, answers))
    lines = [("route", CALLERS), *rows]
    return "".join(
        f"{name:{widest}}  {'  '.join(f'{it:{len(who)}}' for who, it in zip(CALLERS, row, strict=True)).rstrip()}\n"
        for name, row in lines
    )


def compare(file: Path, answers: dict[str, list[str]]) -> None:
    """Fail with the lines that differ; write them instead when asked to."""
    if WRITE:
        file.write_text(as_table(answers), encoding="utf-8")
    before, after = file.read_text(encoding="utf-8").splitlines(), as_table(answers).splitlines()
    different = [row for row in difflib.ndiff(before, after) if row[0] in "+-"]
    assert not different, "\n".join(["read these, then `make matrix`:", *different])


def test_everybody_gets_what_the_list_says_and_a_refusal_changes_nothing(cast: Cast, things: Things) -> None:
    asking = Asking(cast, things)
    asking.ask_all([*api_routes(), *other_routes()])
    assert asking.failed == []
    assert asking.changed == []
    compare(HERE / "matrix.txt", asking.answers)


@pytest.mark.django_db(transaction=True)
async def test_sockets_open_to_whom_the_list_says(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(channel_layers.backends, "default", InMemoryChannelLayer())
    monkeypatch.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)
    answers: dict[str, list[str]] = {}
    for path in sockets():
        answers[path] = []
        for caller in CALLERS:
            async with tab(user_of(cast, caller) or AnonymousUser(), path) as socket:
                shut = not await socket.hears_nothing() and (await socket.frame()).get("code") == REFUSED
            answers[path].append("shut" if shut else "open")
    compare(HERE / "sockets.txt", answers)


def test_nothing_is_written_from_another_site(cast: Cast, things: Things) -> None:
    """Whoever has the session but not the token of our own pages, as a form on a strange site has, changes nothing."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.supervisor, backend="allauth.account.auth_backends.AuthenticationBackend")
    public = {"POST /api/web-call"}  # needs no session, so none can be abused
    for route in api_routes():
        if route.method != "GET" and route.name not in public:
            assert (route.name, ask(client, route, things)) == (route.name, 403)


def test_an_address_without_a_thing_is_noticed(things: Things) -> None:
    with pytest.raises(AssertionError, match=r"things\.py has no unheard_of"):
        Route("GET", "/api/none/{unheard_of}").path(things)
