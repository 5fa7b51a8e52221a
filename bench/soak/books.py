"""What the books say after a soak: ``python -m bench.soak.books <instant>`` in a house's environment prints one JSON
object."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from datetime import datetime


def read(since: datetime) -> dict[str, object]:
    """Of the calls since then. ``calls``: outcome by caller's number, empty while the call has no end. ``unfinished``:
    calls that would be taken up again by a restart. ``unrecorded``: how many connected calls whose recording is not
    kept, by what became of it: ``cut off`` with its engine, ``failed``, or the state of the job that should keep it."""
    import django

    django.setup()
    from procrastinate.contrib.django.models import ProcrastinateJob

    from huawu.calls.access import open_calls
    from huawu.calls.actions.recordings import KEEP
    from huawu.calls.events import ENGINE_LOST
    from huawu.calls.models import Call, CallEvent, Recording

    calls = {
        call.caller_number.digits: call.outcome if call.ended_at else ""
        for call in Call.objects.filter(arrived_at__gte=since).only("caller_number", "outcome", "ended_at")
    }
    connected = Call.objects.filter(arrived_at__gte=since, connected_at__isnull=False)
    states = dict(Recording.objects.values_list("call_id", "state"))
    missing = [call.id for call in connected if states.get(call.id) != Recording.State.KEPT]
    events = CallEvent.objects.filter(call_id__in=missing)
    cut = {event.call_id for event in events if event.data.get("why") == ENGINE_LOST}
    jobs = {job.args["call_id"]: job.status for job in ProcrastinateJob.objects.filter(task_name=KEEP).order_by("id")}
    return {
        "calls": calls,
        "unfinished": len(open_calls()),
        "unrecorded": Counter(
            "cut off" if call in cut else states.get(call) or f"job {jobs.get(str(call), 'missing')}"
            for call in missing
        ),
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
    print(json.dumps(read(datetime.fromisoformat(sys.argv[1]))))
