"""What we are compared with, each in PostgreSQL with its own index, asked for the same. pg_trgm would be another; our
embedded server does not have it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from django.db import connection

Peer = Callable[[str, int | None], list[int]]
"""Ids for a question, best first; of a line and of every line, or of all."""

_SET_UP = """
    CREATE TABLE peer AS SELECT a.id, a.line_id, r.title, r.title || ' ' || r.asks || ' ' || r.body AS whole
        FROM knowledge_article a JOIN knowledge_revision r ON r.id = a.published_id;
    ALTER TABLE peer ADD COLUMN plain tsvector, ADD COLUMN bigrams tsvector;
    UPDATE peer SET plain = setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', whole);
    CREATE INDEX ON peer USING gin (plain);
    CREATE INDEX ON peer USING gin (bigrams);
    CREATE INDEX ON peer (line_id);
"""
_OF_LINE = "(%(line)s::bigint IS NULL OR line_id = %(line)s OR line_id IS NULL)"
_FULL_TEXT = f"""
    SELECT id FROM peer, plainto_tsquery('simple', %(text)s) q WHERE plain @@ q AND {_OF_LINE}
    ORDER BY ts_rank(plain, q) DESC, id LIMIT 5
"""  # noqa: S608 - constants
_BIGRAMS = f"""
    SELECT id FROM peer, to_tsquery('simple', %(text)s) q WHERE bigrams @@ q AND {_OF_LINE}
    ORDER BY ts_rank(bigrams, q) DESC, id LIMIT 5
"""  # noqa: S608
_ATOM = re.compile(r"[\u3400-\u9fff]|\d+|[a-z]+")


def make_peers() -> Mapping[str, Peer]:
    """Their tables and indexes; what each is called."""
    with connection.cursor() as cursor:
        cursor.execute(_SET_UP)
        cursor.execute("SELECT id, whole FROM peer")
        rows = cursor.fetchall()
        for at in range(0, len(rows), 2000):
            part = [(_bigrams_of(whole), key) for key, whole in rows[at : at + 2000]]
            cursor.executemany("UPDATE peer SET bigrams = to_tsvector('simple', %s) WHERE id = %s", part)
        cursor.execute("VACUUM ANALYZE peer")
    return {
        "postgresql_full_text": _asker(_FULL_TEXT, lambda text: text),
        "postgresql_bigrams": _asker(_BIGRAMS, lambda text: " | ".join(_bigrams_of(text).split())),
    }


def _bigrams_of(text: str) -> str:
    atoms = _ATOM.findall(text.lower())
    return " ".join(dict.fromkeys([a + b for a, b in pairwise(atoms)] or atoms))


def _asker(sql: str, prepare: Callable[[str], str]) -> Peer:
    def ask(text: str, line: int | None) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute(sql, {"text": prepare(text), "line": line})
            return [key for (key,) in cursor.fetchall()]

    return ask
