"""How fast customers and cases are found among a million: ``python -m bench.cases``, in a database that is
thrown away.

Seeds a tenth and measures, then the rest and measures again, so that the growth shows. The last line is one JSON
object; the figures with ``_tenth`` are those of the tenth.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from bench.cases.case_rows import copy_cases, make_department
from bench.cases.measuring import measure
from bench.cases.seeding import CALLS_EACH, copy_calls, copy_customers

WORKERS = 2


def set_up(folder: Path) -> None:
    """Use the database of ``folder``."""
    os.environ |= {"HUAWU_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "huawu.config.settings", "DATABASE_URL": ""}
    import django

    django.setup()


def make_house() -> None:
    """Our tables, and a department whose agents look customers and cases up."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    make_department()


def seed(folder: Path, first: int, last: int) -> float:
    """Seconds in which the workers make customers ``first`` to ``last``, and statistics and index are brought up."""
    from django.db import connection

    begun = perf_counter()
    bounds = [first + (last - first) * part // WORKERS for part in range(WORKERS + 1)]
    command = [sys.executable, "-m", "bench.cases", "--folder", str(folder), "--part"]
    workers = [subprocess.Popen([*command, str(a), str(b)]) for a, b in pairwise(bounds)]
    ends = [worker.wait() for worker in workers]
    if any(ends):
        raise AssertionError("a part was not made")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return perf_counter() - begun


def run(folder: Path, customers: int) -> Mapping[str, float]:
    tenth = customers // 10
    figures: dict[str, float] = {}
    seconds = 0.0
    for first, last, suffix in ((0, tenth, "_tenth"), (tenth, customers, "")):
        seconds += seed(folder, first, last)
        made = f"{last:,} customers, {last * CALLS_EACH:,} calls, {last:,} cases"
        print(f"{made} after {seconds:.0f} s of seeding", flush=True)
        figures |= {f"{name}{suffix}": round(figure, 2) for name, figure in measure(last).items()}
    return figures | {"seeding_s": round(seconds, 1)}


def obligations() -> dict[str, float]:
    """How long ten thousand due obligations take, and a tenth of them: measured by ``bench.obligations``."""
    done = subprocess.run([sys.executable, "-m", "bench.obligations"], stdout=subprocess.PIPE, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    return {
        "obligations_10000_s": found["obligations_10000_s"],
        "obligations_10000_s_tenth": found["obligations_1000_s"],
    }


def main() -> None:
    """Measure, or make one part."""
    parser = argparse.ArgumentParser(description="how fast customers and cases are found")
    parser.add_argument("--customers", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="with --part: whose database")
    parser.add_argument("--part", type=int, nargs=2, help="make customers from this one to before that one")
    wanted = parser.parse_args()
    if wanted.part:
        set_up(wanted.folder)
        copy_customers(*wanted.part)
        copy_calls(*wanted.part)
        copy_cases(*wanted.part)
        return
    with tempfile.TemporaryDirectory(prefix="huawu-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the database runs as another user where we are root
        set_up(folder)
        make_house()
        figures = {**run(folder, wanted.customers), **obligations()}
    for label, figure in figures.items():
        print(f"{label:32} {figure:10,.2f}")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
