"""One wall clock: what reads the time elsewhere cannot be tested at another time."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from scripts.house_checks.names import dotted
from scripts.house_checks.source import Problem, Source

ROOM = "huawu/kit/"
CLOCKS = (
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "time.time",
    "time.time_ns",
    "timezone.localdate",
    "timezone.localtime",
    "timezone.now",
)


def one_clock(source: Source) -> Iterator[Problem]:
    """Also where the clock is only named, as in ``default=timezone.now``."""
    if not source.is_product or source.path.startswith(ROOM):
        return
    for node in source.nodes(ast.Attribute):
        if ".".join(dotted(node).split(".")[-2:]) in CLOCKS:
            yield Problem(source.path, node.lineno, "take the time from huawu.kit.time.now, or as an argument")
