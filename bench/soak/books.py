"""What the books say after a soak: ``python -m bench.soak.books`` in a house's environment prints one JSON object."""

from __future__ import annotations

import json
import os


def read() -> dict[str, object]:
    """``calls``: outcome by caller's number, empty while the call has no end. ``unfinished``: calls that would be taken
    up again by a restart. ``unrecorded``: connected calls whose recording is not kept."""
    import django

    django.setup()
    from huawu.calls.access import open_calls
    from huawu.calls.models import Call, Recording

    calls = {
        call.caller_number.digits: call.outcome if call.ended_at else ""
        for call in Call.objects.only("caller_number", "outcome", "ended_at")
    }
    connected = Call.objects.filter(connected_at__isnull=False, dialled__startswith="4")
    kept = Recording.objects.filter(state=Recording.State.KEPT)
    return {
        "calls": calls,
        "unfinished": len(open_calls()),
        "unrecorded": connected.exclude(pk__in=kept.values("pk")).count(),
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
    print(json.dumps(read()))
