"""A person's copy as a page that can be read without any program: it loads nothing, and says nothing that the JSON does
not say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime

from huawu.customers.person.words import TABLES, words_of

Row = Mapping[str, Any]
_STYLE = """body{max-width:880px;margin:32px auto;padding:0 16px;font:15px/1.6 sans-serif;color:#1f2329}
h1{font-size:22px}h2{margin-top:40px;font-size:18px;border-bottom:1px solid #dee0e3}
section{margin:16px 0;padding:12px 16px;border:1px solid #dee0e3;border-radius:8px;break-inside:avoid}
table{border-collapse:collapse;margin:8px 0}td,th{padding:2px 16px 2px 0;text-align:left;vertical-align:top}
th{color:#646a73;font-weight:400}small{color:#8f959e}h3{margin:12px 0 0;font-size:15px}"""


def page(title: str, lines: Iterable[str], parts: Iterable[SafeString]) -> str:
    """The whole page; ``lines`` say whose it is, until when, and who has taken it."""
    head = format_html_join("", "<p>{}</p>", ((line,) for line in lines if line))
    body = format_html("<h1>{}</h1>{}{}", title, head, format_html_join("", "{}", ((part,) for part in parts)))
    named = format_html('<meta charset="utf-8"><title>{}</title><style>{}</style>', title, mark_safe(_STYLE))  # noqa: S308
    return format_html('<!doctype html><html lang="zh-CN">{}<body>{}</body></html>', named, body)


def part(name: tuple[str, str], table: str, things: Collection[Row], files: Iterable[str]) -> SafeString:
    """A kind of thing with everything of it, and its recordings."""
    shown = format_html_join("", "<section>{}</section>", ((_thing(table, thing),) for thing in things))
    sounds = format_html_join(
        "", '<p><a href="{0}">{0}</a><br><audio controls src="{0}"></audio></p>', ((f,) for f in files)
    )
    return format_html("<h2>{} <small>{} · {}</small></h2>{}{}", name[0], name[1], len(things), shown, sounds)


def _thing(table: str, thing: Row) -> SafeString:
    below = {name: rows for name, rows in thing.items() if name in TABLES and isinstance(rows, list)}
    own = _columns(table, {name: value for name, value in thing.items() if name not in below})
    return own + format_html_join("", "<h3>{} <small>{}</small></h3>{}", _below(below))


def _below(below: Mapping[str, list[Row]]) -> Iterable[tuple[str, str, SafeString]]:
    for table, rows in below.items():
        if rows:
            zh, en = TABLES[table]
            yield zh, en, format_html_join("", "{}", ((_columns(table, row),) for row in rows))


def _columns(table: str, row: Row) -> SafeString:
    said = ((*words_of(table, name), _said(value)) for name, value in row.items() if value not in (None, "", [], {}))
    return format_html(
        "<table>{}</table>", format_html_join("", "<tr><th>{} <small>{}</small></th><td>{}</td></tr>", said)
    )


def _said(value: object) -> SafeString:
    match value:
        case bool():
            return escape("是" if value else "否")
        case datetime():
            return escape(f"{localtime(value):%Y-%m-%d %H:%M:%S}")
        case date():
            return escape(value.isoformat())
        case Mapping():
            return format_html_join("", "{}：{}<br>", ((name, _said(one)) for name, one in value.items()))
        case list() | tuple():
            return format_html_join("，", "{}", ((_said(one),) for one in value))
    return escape(str(value))
