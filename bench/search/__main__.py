"""How fast articles are found among a hundred thousand, and how often the right one is among the first five:
``python -m bench.search``, in a database that is thrown away.

Each question is asked within the line of the desk, and every fourth in everything too. The times are of both; recall is
of the desk's, printed for the questions that we may have looked at while making the search and for those held out.
Ours is timed with everything that the page gets: what is found, looked up, put in order, its passages marked. The last
line is one JSON object.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import yaml

PAIRS = Path(__file__).with_name("questions.yaml")
FIRST = 5
EVERYWHERE_EACH = 4
"""Every fourth question is asked of all lines too; a peer takes seconds for it."""
Ask = Callable[[str, int | None], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, and the article that answers it."""

    question: str
    key: str

    @property
    def held_out(self) -> bool:
        """Half of them, by a digest: nothing was tuned on these."""
        return hashlib.sha256(self.question.encode()).digest()[0] % 2 == 1


def load_pairs() -> list[Pair]:
    """Every question with its article's key."""
    by_key: dict[str, list[str]] = yaml.safe_load(PAIRS.read_text("utf-8"))
    return [Pair(question, key) for key, questions in by_key.items() for question in questions]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one way of searching."""

    p50: float
    p95: float
    recall: float
    developed: float
    held_out: float
    everywhere: float

    @property
    def told(self) -> dict[str, float]:
        return {"search_ms_p95": round(self.p95, 2), "recall_at_5": round(self.recall, 4)}


def set_up(folder: Path) -> None:
    """A house in ``folder`` with the demonstration company's knowledge."""
    os.environ |= {"HUAWU_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "huawu.config.settings", "DATABASE_URL": ""}
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def make_articles(count: int) -> tuple[dict[str, int], int]:
    """The company's articles by key, its line, and as many variations of them as make ``count``."""
    from bench.search.rows import copy_variations
    from huawu.calls.models import BusinessLine
    from huawu.config.demo.knowledge import load_articles, make_knowledge
    from huawu.config.demo.people import make_people
    from huawu.config.demo.service import make_service

    make_people()
    make_service()
    made = make_knowledge()
    line = BusinessLine.objects.get()
    copy_variations(list(load_articles().values()), line, count - len(made))
    return made, line.pk


def ours(question: str, line: int | None) -> Sequence[int]:
    """As the page asks: what is found, with its passages."""
    from huawu.kit.time import now
    from huawu.knowledge.search.finding import Scope, find
    from huawu.knowledge.showing import hits

    at = now()
    found = find(question, Scope(line), at)
    return [hit.id for hit in hits([key for key, _ in found.scores[:10]], found.wanted, at)]


def measure(ask: Ask, pairs: Sequence[Pair], made: dict[str, int], line: int) -> Figures:
    """Ask everything, once to warm up and once with the clock."""
    for pair in pairs[:20]:
        ask(pair.question, line)
    times: list[float] = []
    right: dict[bool, list[bool]] = {True: [], False: []}
    for nth, pair in enumerate(pairs):
        for scope in (line, None) if nth % EVERYWHERE_EACH == 0 else (line,):
            begun = perf_counter()
            found = ask(pair.question, scope)
            times.append((perf_counter() - begun) * 1000)
            right[scope is not None].append(made[pair.key] in list(found)[:FIRST])
    times.sort()
    at_desk = list(zip(pairs, right[True], strict=True))
    return Figures(
        p50=times[len(times) // 2],
        p95=times[int(len(times) * 0.95)],
        recall=_share([hit for _, hit in at_desk]),
        developed=_share([hit for pair, hit in at_desk if not pair.held_out]),
        held_out=_share([hit for pair, hit in at_desk if pair.held_out]),
        everywhere=_share(right[False]),
    )


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0


def run(count: int, with_peers: bool, show_misses: bool) -> dict[str, Any]:
    from bench.search.peers import make_peers
    from huawu.knowledge.search.finding import bring_up

    begun = perf_counter()
    made, line = make_articles(count)
    print(f"{count:,} articles after {perf_counter() - begun:.0f} s", flush=True)
    begun = perf_counter()
    bring_up(wait=True)
    print(f"index made in {perf_counter() - begun:.0f} s", flush=True)
    pairs = load_pairs()
    if show_misses:
        print_misses(pairs, made, line)
    figures = {"huawu": measure(ours, pairs, made, line)}
    print(f"huawu: {figures['huawu']}", flush=True)
    for name, peer in make_peers().items() if with_peers else ():
        figures[name] = measure(peer, pairs, made, line)
        print(f"{name}: {figures[name]}", flush=True)
    held = sum(pair.held_out for pair in pairs)
    print(f"\n{len(pairs)} questions, {held} of them held out; recall at {FIRST}\n")
    print(f"{'':24}{'ms p50':>8}{'ms p95':>8}{'recall':>8}{'dev':>8}{'held':>8}{'all lines':>11}")
    for name, one in figures.items():
        shares = "".join(f"{share:8.3f}" for share in (one.recall, one.developed, one.held_out))
        print(f"{name:24}{one.p50:8.1f}{one.p95:8.1f}{shares}{one.everywhere:11.3f}")
    peers = {name: one.told for name, one in figures.items() if name != "huawu"}
    return {**figures["huawu"].told, "recall_at_5_held_out": round(figures["huawu"].held_out, 4), "peers": peers}


def print_misses(pairs: Sequence[Pair], made: dict[str, int], line: int) -> None:
    """What was not found of the questions that may be looked at."""
    keys = {identity: key for key, identity in made.items()}
    for pair in pairs:
        found = list(ours(pair.question, line))[:FIRST]
        if not pair.held_out and made[pair.key] not in found:
            print(f"missed {pair.question} ({pair.key}): {[keys.get(identity, '-') for identity in found]}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description="how fast and how well articles are found")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--alone", action="store_true", help="without the peers")
    parser.add_argument("--misses", action="store_true", help="name the questions of the developed half not answered")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="huawu-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the database runs as another user where we are root
        set_up(folder)
        figures = run(wanted.articles, not wanted.alone, wanted.misses)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
