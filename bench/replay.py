"""How fast the handbook is run over the past: ``python -m bench.replay``, in a database of its own that is thrown away.

So many made-up calls over thirty days, each with eight to eleven encrypted events and its record, are put through every
check of the handbook twice, today's way and with other thresholds, as a supervisor's replay does. The last line is one
JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import tempfile
from datetime import datetime, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uuid import UUID

    from huawu.calls.models import Call
    from huawu.handbook.models import HandbookReplay
    from huawu.people.models import User

DAYS = 30
BATCH = 2000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=100_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="huawu-bench-") as folder:
        os.environ.update(HUAWU_VAR=folder, DJANGO_SETTINGS_MODULE="huawu.config.settings")
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        make_calls(arguments.calls)
        seconds, row = replay()
    judged = sum(sum(trial["draft"].values()) for trial in row.found)
    changed = sum(trial["changed"] for trial in row.found)
    figures = {
        f"replay_{arguments.calls}_s": round(seconds, 1),
        "calls_per_s": round(arguments.calls / seconds),
        "judgements": judged,
        "judged_otherwise": changed,
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    for name, figure in figures.items():
        print(f"{name:24} {figure:>12,}")
    print(json.dumps(figures))


def make_calls(count: int) -> None:
    """Calls with their events and records, of twenty agents."""
    from huawu.calls.models import Call, CallEvent, ContactRecord
    from huawu.kit.ids import new_id
    from huawu.kit.time import now
    from huawu.people.models import User
    from huawu.people.roles import Role

    chance = random.Random(20261125)  # noqa: S311 - the same calls every time
    agents = [User.objects.create(username=str(1001 + number), role=Role.AGENT) for number in range(20)]
    first = now() - timedelta(days=DAYS)
    for begun in range(0, count, BATCH):
        calls, events, records = [], [], []
        for number in range(begun, min(begun + BATCH, count)):
            at = first + timedelta(days=DAYS) * (number / count)
            call, story = one_call(new_id(), at, chance.choice(agents), chance)
            calls.append(call)
            events += [CallEvent(call_id=call.pk, seq=seq, **event) for seq, event in enumerate(story)]
            records.append(ContactRecord(call_id=call.pk, completed_at=at if chance.random() < 0.97 else None))
        Call.objects.bulk_create(calls)
        CallEvent.objects.bulk_create(events, batch_size=BATCH)
        ContactRecord.objects.bulk_create(records)


def one_call(identity: UUID, at: datetime, agent: User, chance: random.Random) -> tuple[Call, list[dict[str, Any]]]:
    """A call that was answered, mostly greeted in time, sometimes held, handed on or silent."""
    from huawu.calls.events import CallEventKind as Kind
    from huawu.calls.models import Call

    number = agent.number
    steps: list[tuple[float, Kind, dict[str, Any]]] = [
        (0, Kind.ARRIVED, {"hotline": "4000000001", "number": "19900000001"}),
        (5, Kind.QUEUED, {"queue_id": 1, "priority": 0}),
        (9, Kind.OFFERED, {"agent": number}),
        (12, Kind.CONNECTED, {"agent": number, "agent_channel": "x"}),
        (12 + chance.uniform(1, 14), Kind.GREETING_SAID, {"agent": number}),
    ]
    clock = 40.0
    if chance.random() < 0.4:
        steps.append((clock, Kind.HELD, {"agent": number}))
        clock += chance.uniform(5, 90)
        steps.append((clock, Kind.RESUMED, {"agent": number}))
    if chance.random() < 0.1:
        steps.append((clock + 1, Kind.TRANSFERRED, {"to": number, "reason": "line" if chance.random() < 0.9 else ""}))
    if chance.random() < 0.05:
        steps.append((clock + 2, Kind.CALLER_SILENT, {}))
    clock += chance.uniform(20, 200)
    steps.append(
        (clock, Kind.ENDED, {"by": chance.choice(["agent", "caller"]), "outcome": "answered", "agent": number})
    )
    steps.append((clock + 15, Kind.WRAP_UP_ENDED, {"agent": number, "by": "agent"}))
    times = {kind: at + timedelta(seconds=second) for second, kind, _ in steps}
    call = Call(
        id=identity,
        outcome="answered",
        arrived_at=at,
        connected_at=times[Kind.CONNECTED],
        ended_at=times[Kind.ENDED],
        wrap_up_ended_at=times[Kind.WRAP_UP_ENDED],
        agent=agent,
        caller_number="19900000001",
    )
    return call, [{"at": at + timedelta(seconds=second), "kind": kind, "data": data} for second, kind, data in steps]


def replay() -> tuple[float, HandbookReplay]:
    """Seconds of all its slices, and the replay when it is done."""
    from huawu.handbook.actions import do_ask_replay, do_next_slice
    from huawu.kit.ids import new_id
    from huawu.kit.time import now
    from huawu.people.models import User
    from huawu.people.roles import Role

    supervisor = User.objects.create(username="2001", role=Role.SUPERVISOR)
    draft = {"5.2.3": {"hold_limit_s": 30}, "5.2.1": {"greeting_within_s": 5}}
    span = now() - timedelta(days=DAYS + 1), now()
    row = do_ask_replay(supervisor, new_id(), span, draft)
    begun = perf_counter()
    while do_next_slice(row.pk):
        pass
    seconds = perf_counter() - begun
    row.refresh_from_db()
    return seconds, row


if __name__ == "__main__":
    main()
