"""How fast what falls due is acted on: ``python -m bench.obligations``.

Ten thousand obligations in the hours of a calendar fall due, and two workers, each a process of its own, take their
steps: falling due (who owes it is told) and telling the superior, each with its line of history and its ledger entry.
What they did is counted afterwards: every step once. All of it in a database of its own, removed at the end. The last
line is one JSON object: ``obligations_10000_s``, seconds until the last step was taken, and ``obligations_1000_s``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import datetime, time, timedelta
from pathlib import Path
from time import perf_counter

WORKERS = 2
OWNERS = 50
START = datetime.fromisoformat("2026-03-02T09:00+08:00")
AMOUNT = timedelta(hours=24)
AT = datetime.fromisoformat("2026-03-04T18:00+08:00")
"""When everything is due: 24 working hours after that Monday morning are over on Wednesday evening."""


def set_up(folder: Path) -> None:
    """Use the database of ``folder``, with our tables."""
    os.environ |= {"HUAWU_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "huawu.config.settings", "DATABASE_URL": ""}
    import django

    django.setup()


def make_department() -> None:
    """A team with a leader, its working hours, nothing owed."""
    from django.core.management import call_command

    from huawu.clock.models import Period, WorkingCalendar
    from huawu.people.models import OrgUnit, User
    from huawu.people.roles import Role

    call_command("migrate", verbosity=0)
    team = OrgUnit.objects.create(name="一组", parent=OrgUnit.objects.create(name="南湾客服中心"))
    User.objects.create(username="1901", role=Role.TEAM_LEADER, team=team)
    for number in range(OWNERS):
        User.objects.create(username=f"{1000 + number}", role=Role.AGENT, team=team)
    calendar = WorkingCalendar.objects.create(name="行政班")
    for weekday in range(5):
        for start, end in ((9, 12), (13, 18)):
            Period.objects.create(calendar=calendar, weekday=weekday, start=time(start), end=time(end))


def owe(count: int) -> None:
    """``count`` of them, due at :data:`AT`."""
    from huawu.clock.actions.owing import do_define_kind
    from huawu.clock.actions.steps import TELL_SUPERIOR
    from huawu.clock.ladder import Step
    from huawu.clock.models import Obligation, WorkingCalendar
    from huawu.clock.registry import Kind
    from huawu.people.models import User
    from huawu.people.roles import Role

    kind = do_define_kind(Kind("reply", "答复客户", "Reply", AMOUNT, (Step(timedelta(), TELL_SUPERIOR),)))
    calendar = WorkingCalendar.objects.get()
    owners = list(User.objects.filter(role=Role.AGENT))
    facts = {"kind": kind, "ladder": kind.ladder, "calendar": calendar, "calendar_version": 1}
    reckoned = {"owed_at": START, "counted_from": START, "amount": AMOUNT, "due_at": AT, "alert_at": AT}
    about = {"subject_type": "bench.case"}
    Obligation.objects.bulk_create(
        Obligation(owner=owners[n % OWNERS], subject_id=f"{count}-{n}", **about, **facts, **reckoned)
        for n in range(count)
    )


def work() -> None:
    """What a worker does: step after step until nothing is left. Waits for a line on standard input first."""
    from django.db import connection

    from huawu.clock.actions import do_act_on_due

    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    acted = 0
    while some := do_act_on_due(AT):
        acted += some
    print(acted, flush=True)


def measure(folder: Path, count: int) -> float:
    """Seconds in which the workers do it all; raises AssertionError unless every step was taken once."""
    from huawu.clock.models import Notice, Obligation, ObligationEvent
    from huawu.ledger.models import Entry

    before = [rows.objects.count() for rows in (ObligationEvent, Notice, Entry)]
    owe(count)
    command = [sys.executable, "-m", "bench.obligations", "--work", str(folder)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    workers = [subprocess.Popen(command, **pipes) for _ in range(WORKERS)]  # type: ignore[call-overload]  # the pipes are there
    for worker in workers:
        worker.stdout.readline()
    begun = perf_counter()
    for worker in workers:
        worker.stdin.write("go\n")
        worker.stdin.flush()
    shares = [int(worker.stdout.readline()) for worker in workers]
    took = perf_counter() - begun
    for worker in workers:
        worker.communicate()
    after = [rows.objects.count() for rows in (ObligationEvent, Notice, Entry)]
    done = [now - then for now, then in zip(after, before, strict=True)]
    left = Obligation.objects.filter(alert_at__isnull=False).count()
    if done != [2 * count] * 3 or left or not all(shares):
        raise AssertionError(f"{count} owed: {done} events, notices, entries; {left} left; shares {shares}")
    print(f"{count} obligations, {2 * count} steps by {WORKERS} workers (shares {shares}): {took:.1f} s")
    return took


def main() -> None:
    """Measure, or be one of the workers."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--work", type=Path, help="be a worker on the database of this folder")
    wanted = arguments.parse_args()
    if wanted.work:
        set_up(wanted.work)
        work()
        return
    with tempfile.TemporaryDirectory(prefix="huawu-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the database runs as another user where we are root
        set_up(folder)
        make_department()
        figures = {f"obligations_{count}_s": round(measure(folder, count), 2) for count in (1000, 10_000)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
