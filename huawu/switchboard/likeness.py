"""What a live call and the same call folded from its log have in common. Pure.

Left out are most instants, since an event's is set right where the engine's clock is behind ours, and what no event
tells: what happens by itself after a moment (a greeting on the desk, a patience), what a caller in line just hears or
is asked, the channels of what rings, and whoever has only begun to come in (a monitor whose softphone still rings).
"""

from __future__ import annotations

from huawu.calls.states import ContactStage, StintRole
from huawu.switchboard.live import LiveCall, Stint

UNTOLD = frozenset({ContactStage.CONNECTING})


def likeness(call: LiveCall) -> dict[str, object]:
    """Everything that has to be equal, by name; two calls that agree in it go on in the same way."""
    return {
        **_place(call),
        "queue": call.queue_id,
        "outbound": call.outbound,
        "connected": call.connected_at is not None,
        "ended": call.ended_at is not None,
        "owner": call.owner.number if call.owner else "",
        "stints": sorted(_stint(stint) for stint in call.stints if stint.stage not in UNTOLD),
        "consult": _consult(call),
        "handed": call.handed,
        "callback": (call.callback.of, call.callback.attempts) if call.callback else None,
    }


def _place(call: LiveCall) -> dict[str, object]:
    """Where a caller who talks to nobody is."""
    if call.callback is not None and call.owner is None:
        return {"at_head": call.at_head, "kept": call.kept}
    if call.ended_at is not None or call.in_talk or (call.connected_at is None and call.outbound):
        return {}
    waits = {"waits_from": call.waits_from, "at_head": call.at_head, "kept": call.kept} if call.queued else {}
    return {"queued": call.queued, **waits}


def _stint(stint: Stint) -> tuple[object, ...]:
    marks = (stint.muted, stint.rude_at is not None, stint.may_end, stint.hand_raised_at is not None, stint.extended_s)
    channel = stint.channel if stint.stage is not ContactStage.DIALLING else ""
    watches = (stint.watches, stint.mode) if stint.role is StintRole.MONITOR else ()
    return (stint.number, stint.role, stint.stage, channel, *marks, *watches)


def _consult(call: LiveCall) -> tuple[str, ...] | None:
    consult = call.consult
    return (consult.by, consult.kind, consult.whom, consult.stage, consult.reason) if consult else None
