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
BACKLOG = 4
"""Contacts that wait in each queue."""


class Router(Protocol):
    """What is measured: the engine, or the scan."""

    def handle(self, event: Event, now: datetime) -> Sequence[Decision]: ...
    def tick(self, now: datetime) -> Sequence[Decision]: ...


@dataclass
class Run:
    """One router under load; every event is timed. ``after`` is done after each event, within its time."""

    router: Router
    after: Callable[[Sequence[Decision], datetime], None] | None = None
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
        self.contacts += 1
        queue_id = self.contacts * 7 % QUEUES
        return self.send(ContactQueued(f"contact-{self.contacts}", queue_id, self.contacts % 3, self.now))


def agent_id(number: int) -> str:
    return f"{100000 + number}"


def set_up(run: Run, agents: int) -> None:
    """Queues and agents, nobody ready."""
    for queue_id in range(QUEUES):
        run.send(QueueConfigured(Queue(queue_id, f"queue {queue_id}", {f"skill {queue_id}": 2})))
    for number in range(agents):
        mine = (number % QUEUES, (number * 13 + 1) % QUEUES)
        skills = {f"skill {queue_id}": 2 + number % 3 for queue_id in mine}
        run.send(AgentConfigured(AgentProfile(agent_id(number), "", skills, frozenset(mine))))


def measure(run: Run, agents: int, rounds: int) -> None:
    """With a backlog, then with agents who wait."""
    set_up(run, agents)
    for _ in range(QUEUES * BACKLOG):
        run.call()
    gc.collect()
    gc.freeze()
    run.took_ns.clear()
    run.decided_ns.clear()
    backlog(run, agents, rounds)
    idle(run, agents, rounds)
    gc.unfreeze()


def backlog(run: Run, agents: int, rounds: int) -> None:
    """Agents finish one after the other, and each takes the best contact of their queues."""
    for step in range(rounds):
        agent = agent_id(step * 7 % agents)
        for offer in run.send(AgentReady(agent, run.now)):
            run.send(OfferAccepted(offer.contact_id))
            run.send(AgentAway(agent, "wrap_up", run.now))
            run.call()


def idle(run: Run, agents: int, rounds: int) -> None:
    """Everybody turns ready, which serves the backlog; then each contact finds somebody who waits, and who turns ready
    again when a tenth of the floor talks."""
    talking: deque[str] = deque()
    for number in range(min(agents, rounds)):
        take(run, run.send(AgentReady(agent_id(number), run.now)), talking)
    for _ in range(rounds):
        take(run, run.call(), talking)
        if len(talking) > agents // 10:
            take(run, run.send(AgentReady(talking.popleft(), run.now)), talking)


def take(run: Run, offers: list[Offer], talking: deque[str]) -> None:
    for offer in offers:
        run.send(OfferAccepted(offer.contact_id))
        talking.append(offer.agent_id)


def per_second(run: Run) -> float:
    return len(run.took_ns) / (sum(run.took_ns) / 1e9)


def p99_us(times_ns: list[int]) -> float:
    ordered = sorted(times_ns)
    return ordered[int(len(ordered) * 0.99)] / 1000


def explaining(engine: Engine) -> Callable[[Sequence[Decision], datetime], None]:
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
    ours, engine, scan = Run(Engine()), Engine(), Run(Scan())
    measure(ours, agents, rounds)
    explained = Run(engine, explaining(engine))
    measure(explained, agents, rounds // 4)
    measure(scan, agents, max(50, min(rounds, 2_000_000 // agents)))
    ratio, rate = per_second(ours) / per_second(scan), per_second(ours)
    print(
        f"{agents:>6} agents {rate:>9,.0f} events/s   p99 {p99_us(ours.decided_ns):>6.1f} µs   "
        f"worst {max(ours.took_ns) / 1e6:>5.1f} ms   scan {per_second(scan):>9,.0f}   ratio {ratio:>8,.1f}   "
        f"explained {per_second(explained):>9,.0f}   ({len(ours.took_ns):,} events)"
    )
    return {
        f"events_per_s_{agents}": round(rate),
        f"decision_us_p99_{agents}": round(p99_us(ours.decided_ns), 1),
        f"ratio_to_scan_{agents}": round(ratio, 1),
        f"explained_events_per_s_{agents}": round(per_second(explained)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agents", type=int, nargs="*", default=[100, 1_000, 10_000, 50_000])
    parser.add_argument("--rounds", type=int, default=50_000)
    args = parser.parse_args()
    result: dict[str, float] = {}
    for agents in args.agents:
        result |= figures(agents, args.rounds)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
