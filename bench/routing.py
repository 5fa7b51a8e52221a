"""How many events the routing engine takes per second, alone: ``python -m bench.routing``.

A full house: every contact that is served makes place for a new one, so the backlog stays as long as it was. The
last line is one JSON object; times are in microseconds of wall clock, explanations included.
"""

from __future__ import annotations

import argparse
import json
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import perf_counter_ns

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

START = datetime(2026, 3, 2, tzinfo=UTC)
QUEUES = 10
QUEUES_PER_AGENT = 2


@dataclass
class Run:
    """One engine under load; every event is timed."""

    engine: Engine = field(default_factory=Engine)
    now: datetime = START
    took_ns: list[int] = field(default_factory=list)
    contacts: int = 0

    def send(self, event: Event) -> tuple[Decision, ...]:
        self.now += timedelta(milliseconds=1)
        before = perf_counter_ns()
        decisions = self.engine.handle(event, self.now)
        self.took_ns.append(perf_counter_ns() - before)
        return decisions

    def call(self) -> tuple[Decision, ...]:
        self.contacts += 1
        queue_id = self.contacts % QUEUES
        return self.send(ContactQueued(f"contact-{self.contacts}", queue_id, self.contacts % 3, self.now))


def set_up(agents: int, waiting: int) -> Run:
    """A floor of ``agents``, all busy, and ``waiting`` contacts spread over the queues."""
    run = Run()
    for queue_id in range(QUEUES):
        run.send(QueueConfigured(Queue(queue_id, f"queue {queue_id}", {"hotline": 1, f"skill {queue_id % 2}": 2})))
    for number in range(agents):
        serves = frozenset((number + step) % QUEUES for step in range(QUEUES_PER_AGENT))
        skills = {"hotline": 1, "skill 0": 2 + number % 2, "skill 1": 3 - number % 2}
        run.send(AgentConfigured(AgentProfile(str(1000 + number), "", skills, serves)))
    for _ in range(waiting):
        run.call()
    run.took_ns.clear()
    return run


def backlog(agents: int, waiting: int, rounds: int) -> Run:
    """Agents finish one after the other and each takes the best contact of their queues."""
    run = set_up(agents, waiting)
    for step in range(rounds):
        agent = str(1000 + step % agents)
        for offer in run.send(AgentReady(agent, run.now)):
            run.send(OfferAccepted(offer.contact_id))
            run.send(AgentAway(agent, "wrap_up", run.now))
            run.call()
    return run


def idle(agents: int, rounds: int) -> Run:
    """Everybody is ready; each new contact finds the longest idle, whose turn to be ready comes again later."""
    run = set_up(agents, 0)
    for number in range(agents):
        run.send(AgentReady(str(1000 + number), run.now))
    run.took_ns.clear()
    talking: deque[str] = deque()
    for _ in range(rounds):
        for offer in run.call():
            run.send(OfferAccepted(offer.contact_id))
            talking.extend([offer.agent_id] if isinstance(offer, Offer) else [])
        if len(talking) > agents // 10:
            run.send(AgentReady(talking.popleft(), run.now))
    return run


def figures(name: str, run: Run) -> dict[str, float]:
    """Events per second, and the 99th percentile of one event's time."""
    ordered = sorted(run.took_ns)
    per_second = round(len(ordered) / (sum(ordered) / 1e9))
    p99 = round(ordered[int(len(ordered) * 0.99)] / 1000, 1)
    print(f"{name:<40} {per_second:>9,} events/s   p99 {p99:>8,.1f} µs   ({len(ordered):,} events)")
    return {f"{name}_events_per_s": per_second, f"{name}_event_us_p99": p99}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agents", type=int, default=500)
    parser.add_argument("--waiting", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5000)
    args = parser.parse_args()
    result: dict[str, float] = {"agents": args.agents, "waiting": args.waiting}
    result |= figures("backlog", backlog(args.agents, args.waiting, args.rounds))
    result |= figures("idle", idle(args.agents, args.rounds))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
