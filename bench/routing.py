"""How fast the routing engine decides, alone: ``python -m bench.routing``.

Floors of 100 to 50,000 agents with 500 queues; every agent has two skills and serves the two queues that ask for them.
Half of the run has a backlog in each queue, half has agents waiting for contacts. Every event is timed by itself, with
``tick`` every ten simulated milliseconds among them. A scan over all agents is given the same events in the same run.
The last line is one JSON object: for each number of agents N ``events_per_s_N``, ``decision_us_p99_N`` (an event that
led to an offer), ``ratio_to_scan_N`` and, with an explanation in words for each offer, ``explained_events_per_s_N``.
"""

from __future__ import annotations

import argparse
import gc
import json
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import perf_counter_ns
from typing import Protocol

from bench.routing_scan import Scan
from huawu.routing.configuration import AgentProfile, Queue
from huawu.routing.decisions import Decision, Offer
from huawu.routing.engine import Engine
from huawu.routing.events import (
    AgentAway,
    AgentConfigured,
    AgentReady,
    ContactQueued,
    Event,
    OfferAccepted,
    QueueConfigured,
)
from huawu.routing.explain import in_words

START = datetime(2026, 3, 2, tzinfo=UTC)
STEP = timedelta(milliseconds=1)
TICK_EVERY = 10
QUEUES = 500
WAITING = 4
"""Contacts in a queue of the backlog, on average."""


After = Callable[[Sequence[Decision], datetime], None]


class Router(Protocol):
    """What is measured: the engine, or the scan."""

    def handle(self, event: Event, now: datetime) -> Sequence[Decision]: ...
    def tick(self, now: datetime) -> Sequence[Decision]: ...


@dataclass
class Run:
    """One router under load; every event is timed. ``after`` is done after each event, within its time."""

    router: Router
    agents: int
    after: After | None = None
    now: datetime = START
    took_ns: list[int] = field(default_factory=list)
    decided_ns: list[int] = field(default_factory=list)
    contacts: int = 0

    def send(self, event: Event) -> list[Offer]:
        self.now += STEP
        before = perf_counter_ns()
        decisions = self.router.handle(event, self.now)
        if self.after and decisions:
            self.after(decisions, self.now)
        took = perf_counter_ns() - before
        self.took_ns.append(took)
        if decisions:
            self.decided_ns.append(took)
        if len(self.took_ns) % TICK_EVERY == 0:
            self.tick()
        return [decision for decision in decisions if isinstance(decision, Offer)]

    def tick(self) -> None:
        before = perf_counter_ns()
        self.router.tick(self.now)
        self.took_ns.append(perf_counter_ns() - before)

    def call(self) -> list[Offer]:
        """A contact for one of the queues that have agents."""
        self.contacts += 1
        queue_id = queues_of(self.contacts * 7 % self.agents)[self.contacts % 2]
        return self.send(ContactQueued(f"contact-{self.contacts}", queue_id, self.contacts % 3, self.now))

    def set_up(self) -> None:
        """Queues and agents, nobody ready."""
        for queue_id in range(QUEUES):
            self.send(QueueConfigured(Queue(queue_id, f"queue {queue_id}", {f"skill {queue_id}": 2})))
        for number in range(self.agents):
            mine = queues_of(number)
            skills = {f"skill {queue_id}": 2 + number % 3 for queue_id in mine}
            self.send(AgentConfigured(AgentProfile(agent_id(number), "", skills, frozenset(mine))))

    def begin(self) -> None:
        """From here on it counts. What there is now stays, so the garbage collector need not look at it."""
        gc.collect()
        gc.freeze()
        self.took_ns.clear()
        self.decided_ns.clear()


def agent_id(number: int) -> str:
    return f"{100000 + number}"


def queues_of(agent: int) -> tuple[int, int]:
    return (agent % QUEUES, (agent * 13 + 1) % QUEUES)


def backlog(run: Run, rounds: int) -> None:
    """Agents finish one after the other, each takes the best contact of their queues, and another comes instead."""
    run.set_up()
    for _ in range(QUEUES * WAITING):
        run.call()
    run.begin()
    for step in range(rounds):
        agent = agent_id(step * 7 % run.agents)
        for offer in run.send(AgentReady(agent, run.now)):
            run.send(OfferAccepted(offer.contact_id))
            run.send(AgentAway(agent, "wrap_up", run.now))
            run.call()


def idle(run: Run, rounds: int) -> None:
    """Each contact finds somebody who waits; a tenth of the floor talks, and who has talked longest turns ready."""
    run.set_up()
    for number in range(run.agents):
        run.send(AgentReady(agent_id(number), run.now))
    run.begin()
    talking: deque[str] = deque()
    for _ in range(rounds):
        take(run, run.call(), talking)
        if len(talking) > run.agents // 10:
            take(run, run.send(AgentReady(talking.popleft(), run.now)), talking)


def take(run: Run, offers: list[Offer], talking: deque[str]) -> None:
    for offer in offers:
        run.send(OfferAccepted(offer.contact_id))
        talking.append(offer.agent_id)


@dataclass
class Figures:
    """Of both loads together."""

    events: int
    per_second: float
    p99_us: float
    worst_ms: float


def measure(make: Callable[[], tuple[Router, After | None]], agents: int, rounds: int) -> Figures:
    """Half the rounds with a backlog, half with agents who wait."""
    took: list[int] = []
    decided: list[int] = []
    for load in (backlog, idle):
        router, after = make()
        run = Run(router, agents, after)
        load(run, rounds // 2)
        gc.unfreeze()
        took += run.took_ns
        decided += run.decided_ns
    p99_us = sorted(decided)[int(len(decided) * 0.99)] / 1000
    return Figures(len(took), len(took) / (sum(took) / 1e9), p99_us, max(took) / 1e6)


def explained() -> tuple[Router, After]:
    engine = Engine()
    return engine, explaining(engine)


def explaining(engine: Engine) -> After:
    """What the switchboard does with an offer: its explanation in both languages."""

    def explain(decisions: Sequence[Decision], now: datetime) -> None:
        for offer in decisions:
            if isinstance(offer, Offer):
                explanation = engine.explain_offer(offer, now)
                in_words(explanation, "zh", UTC)
                in_words(explanation, "en", UTC)

    return explain


def figures(agents: int, rounds: int) -> dict[str, float]:
    """The three runs for so many agents; the scan gets fewer rounds, as it is slow."""
    ours = measure(lambda: (Engine(), None), agents, rounds)
    in_full = measure(explained, agents, rounds // 4)
    scan = measure(lambda: (Scan(), None), agents, max(200, min(rounds, 4_000_000 // agents)))
    ratio = ours.per_second / scan.per_second
    print(
        f"{agents:>6} agents {ours.per_second:>9,.0f} events/s   p99 {ours.p99_us:>6.1f} µs   "
        f"worst {ours.worst_ms:>5.1f} ms   scan {scan.per_second:>9,.0f}   ratio {ratio:>6,.1f}   "
        f"explained {in_full.per_second:>9,.0f}   ({ours.events:,} events)",
        flush=True,
    )
    return {
        f"events_per_s_{agents}": round(ours.per_second),
        f"decision_us_p99_{agents}": round(ours.p99_us, 1),
        f"ratio_to_scan_{agents}": round(ratio, 1),
        f"explained_events_per_s_{agents}": round(in_full.per_second),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agents", type=int, nargs="*", default=[100, 1_000, 10_000, 50_000])
    parser.add_argument("--rounds", type=int, default=100_000, help="finished contacts a measurement")
    args = parser.parse_args()
    result: dict[str, float] = {}
    for agents in args.agents:
        result |= figures(agents, args.rounds)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
