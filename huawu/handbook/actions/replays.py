"""Replays: asked for, carried on slice by slice, cancelled."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app

from huawu.handbook import access
from huawu.handbook.choices import UNDER_WAY, ReplayState
from huawu.handbook.errors import ReplayUnderWayError
from huawu.handbook.models import HandbookReplay, HandbookVersion
from huawu.handbook.pack import pack_of
from huawu.handbook.registry import controls
from huawu.handbook.replaying import Draft, Pair, Trial, check_draft, run, trials_of
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User

GO_ON = "huawu.handbook.jobs.go_on_replaying"
SLICE = timedelta(hours=6)
"""Of the past, between two looks at whether it was cancelled."""


@transaction.atomic
def do_ask_replay(
    by: User,
    identity: UUID,
    span: tuple[datetime, datetime],
    draft: Draft,
    version: HandbookVersion | None = None,
) -> HandbookReplay:
    """Have ``version``, or today's handbook with the draft's thresholds, run over the past. The screen gives the id, so
    that asking twice is asking once.

    Raises UnknownThresholdError; ReplayUnderWayError while another one of the same person runs."""
    there = HandbookReplay.objects.filter(pk=identity, by=by).first()
    if there is not None:
        return there
    today = access.handbook_in_force()
    tried = pack_of(version.content, version.number) if version else today
    check_draft(tried, draft)
    try:
        with transaction.atomic():
            row = HandbookReplay.objects.create(
                pk=identity,
                by=by,
                since=span[0],
                until=span[1],
                draft={clause: dict(values) for clause, values in draft.items()},
                version=version,
                digest=today.digest,
                found=[trial.as_json() for trial in trials_of(today, tried)],
            )
    except IntegrityError:
        raise ReplayUnderWayError from None
    facts = {"since": span[0].isoformat(), "until": span[1].isoformat(), "draft": row.draft}
    do_record("handbook.replay_asked", row, new={**facts, "version": version.number if version else None})
    do_go_on(row)
    return row


@transaction.atomic
def do_cancel_replay(row: HandbookReplay) -> HandbookReplay:
    """Stop it; what was found so far stays. Twice is once, and what is done stays done."""
    at = now()
    stopped = HandbookReplay.objects.filter(pk=row.pk, state__in=UNDER_WAY)
    if stopped.update(state=ReplayState.CANCELLED, ended_at=at, moved_at=at):
        do_record("handbook.replay_cancelled", row)
    row.refresh_from_db()
    return row


def do_go_on(row: HandbookReplay) -> None:
    """Have a worker go on with it."""
    app.configure_task(GO_ON).defer(replay_id=str(row.pk))


def do_next_slice(replay_id: UUID, length: timedelta = SLICE) -> bool:
    """Run the next slice of the past; False when there is nothing left to do.

    The reading is done without a lock. Whoever has counted a slice first writes it: a second worker beside it, or one
    that was thought to be dead, finds that it has got on and counts nothing twice."""
    row = HandbookReplay.objects.filter(pk=replay_id, state__in=UNDER_WAY).select_related("by", "version").first()
    if row is None:
        return False
    begun = row.through or row.since
    end = min(begun + length, row.until)
    trials = [trial for trial in map(Trial.from_json, row.found) if trial.control in controls()]
    today = access.handbook_in_force()
    tried = pack_of(row.version.content, row.version.number) if row.version else today
    run(Pair(today, tried, row.draft), trials, (begun, end), row.by)
    over = end >= row.until
    at = now()
    mine = HandbookReplay.objects.filter(pk=row.pk, state__in=UNDER_WAY, through=row.through)
    mine.update(
        found=[trial.as_json() for trial in trials],
        through=end,
        moved_at=at,
        state=ReplayState.DONE if over else ReplayState.RUNNING,
        ended_at=at if over else None,
    )
    return not over
