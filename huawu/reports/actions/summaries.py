"""A shift summary from its draft to the leader's remarks."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from huawu.calls.duty import Stretch
from huawu.calls.models import AgentEvent
from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.handbook.evidence import Scope
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.reports.access import REPORTING, get_summary_for, leads
from huawu.reports.charts import reasons_of
from huawu.reports.choices import SummaryState
from huawu.reports.drafting.summary import draft_summary
from huawu.reports.errors import (
    NoShiftError,
    NotSuperiorError,
    ReportChangedError,
    SummaryEmptyError,
    SummarySentError,
)
from huawu.reports.evidence.calls import calls_of
from huawu.reports.evidence.time import row_of, shifts_of
from huawu.reports.measuring import read_figures
from huawu.reports.models import ShiftSummary, SummaryRemark
from huawu.reports.obligations import SUMMARY, SUMMARY_SUBJECT
from huawu.reports.rules import local_day
from huawu.reports.thresholds import SUMMARIES, thresholds_of

TOP_REASONS = 3
QUIET = timedelta(minutes=10)
"""Whoever has been offline for so long has probably gone home."""
LOOK_BACK = timedelta(hours=24)


@transaction.atomic
def do_begin_summary(agent: User, at: datetime | None = None) -> ShiftSummary:
    """The summary of the agent's latest working day, made when there is none, its figures read anew until it is sent;
    words that the agent has not touched are drafted anew too. NoShiftError."""
    instant = at or now()
    found = shifts_of(agent, instant)
    if not found:
        raise NoShiftError
    shift = found[-1]
    began, until = shift[0].since, shift[-1].until
    facts = {"day": local_day(began), "until": until}
    row, made = ShiftSummary.objects.get_or_create(agent=agent, began_at=began, defaults=facts)
    row = ShiftSummary.objects.select_for_update().get(pk=row.pk)
    if row.state == SummaryState.DRAFT:
        _do_fill(row, until)
    if made:
        do_record("reports.summary_begun", row, new={"day": row.day.isoformat()})
    return row


def _do_fill(row: ShiftSummary, until: datetime) -> None:
    scope = Scope(row.agent, row.began_at, until, row.agent)
    figures = read_figures(scope)
    zh = row.agent.language.startswith("zh")
    reasons = [(each.zh if zh else each.en, each.count) for each in reasons_of(calls_of(scope), TOP_REASONS)]
    drafted = draft_summary((row.began_at, until), figures, reasons, row.agent.language)
    if row.text == row.drafted and row.text != drafted:
        row.text, row.version = drafted, row.version + 1
    row.drafted, row.until, row.figures = drafted, until, [figure.to_json() for figure in figures]
    row.stretches = [_stretch(stretch) for stretch in row_of(row.agent, row.began_at, until)]
    row.save(update_fields=["text", "drafted", "version", "until", "figures", "stretches"])


def _stretch(stretch: Stretch) -> dict[str, str]:
    span = {"since": stretch.since.isoformat(), "until": stretch.until.isoformat()}
    return {"state": stretch.state, "reason": stretch.reason, **span}


def _do_lock(agent: User, summary_id: UUID) -> ShiftSummary:
    """One's own, locked; NotFoundError."""
    row = ShiftSummary.objects.select_for_update().filter(pk=summary_id, agent=agent).first()
    if row is None:
        raise NotFoundError
    return row


@transaction.atomic
def do_edit_summary(agent: User, summary_id: UUID, text: str, version: int) -> ShiftSummary:
    """Keep what was written so far. SummarySentError, ReportChangedError, NotFoundError."""
    row = _do_lock(agent, summary_id)
    if row.state == SummaryState.SENT:
        raise SummarySentError
    if row.text == text:
        return row
    if row.version != version:
        raise ReportChangedError
    row.text, row.version = text, row.version + 1
    row.save(update_fields=["text", "version"])
    do_record("reports.summary_edited", row, new={"text": describe_text(text)})
    return row


@transaction.atomic
def do_send_summary(agent: User, summary_id: UUID, text: str, version: int) -> ShiftSummary:
    """Send it, once, with the figures up to now. Twice with the same words is once. SummaryEmptyError,
    SummarySentError, ReportChangedError, NotFoundError."""
    row = _do_lock(agent, summary_id)
    if row.state == SummaryState.SENT:
        if row.text == text:
            return row
        raise SummarySentError
    if not text:
        raise SummaryEmptyError("text")
    if row.version != version and row.text != text:
        raise ReportChangedError
    at = now()
    row.text = text
    _do_fill_to_the_end(row, at)
    row.state, row.sent_at, row.version = SummaryState.SENT, at, row.version + 1
    row.save(update_fields=["text", "state", "sent_at", "version"])
    do_close_about(SUMMARY.code, (SUMMARY_SUBJECT, str(row.pk)), ObligationState.KEPT, agent, at)
    do_record("reports.summary_sent", row, new={"day": row.day.isoformat(), "text": describe_text(text)})
    return row


def _do_fill_to_the_end(row: ShiftSummary, at: datetime) -> None:
    """The agent's words stay as they are: they are not what was drafted, or are meant all the same."""
    shift = next((each for each in shifts_of(row.agent, at) if each[0].since == row.began_at), None)
    text, version = row.text, row.version
    _do_fill(row, shift[-1].until if shift else row.until)
    row.text, row.version = text, version


@transaction.atomic
def do_remark(superior: User, summary_id: UUID, identity: UUID, text: str) -> SummaryRemark:
    """A superior's word to a sent summary; ``identity`` is the screen's, so that twice is once. NotFoundError
    while it is not sent, NotSuperiorError."""
    summary = get_summary_for(superior, summary_id)
    if not leads(superior, summary.agent):
        raise NotSuperiorError
    facts = {"summary": summary, "author": superior, "text": text}
    remark, made = SummaryRemark.objects.get_or_create(id=identity, defaults=facts)
    if remark.summary_id != summary.pk or remark.author_id != superior.pk:
        raise NotFoundError
    if made:
        do_record("reports.summary_remarked", summary, new={"text": describe_text(text)})
    return remark


def do_owe_summaries(at: datetime) -> int:
    """Enter what is owed by whoever has gone home without a summary; gives how many. Twice is once."""
    recent = AgentEvent.objects.filter(at__gte=at - LOOK_BACK, at__lt=at).values("agent")
    agents = User.objects.filter(pk__in=recent, role__in=REPORTING, is_active=True).select_related("team")
    return sum(_do_owe_one(agent, at) for agent in agents)


@transaction.atomic
def _do_owe_one(agent: User, at: datetime) -> bool:
    found, limits = shifts_of(agent, at), thresholds_of(SUMMARIES)
    if not found or at - found[-1][-1].until < QUIET:
        return False
    worked = sum(stretch.seconds for stretch in found[-1])
    if worked < limits["least_minutes"] * 60 or _is_settled(agent, found[-1][0].since):
        return False
    row = do_begin_summary(agent, at)
    due = Due(found[-1][-1].until, found[-1][-1].until + timedelta(minutes=limits["within_minutes"]))
    do_owe(SUMMARY, (SUMMARY_SUBJECT, str(row.pk)), agent, due)
    return True


def _is_settled(agent: User, began_at: datetime) -> bool:
    """Whether the summary is sent, or owed already."""
    row = ShiftSummary.objects.filter(agent=agent, began_at=began_at).first()
    if row is None:
        return False
    owed = Obligation.objects.filter(subject_type=SUMMARY_SUBJECT, subject_id=str(row.pk))
    return row.state == SummaryState.SENT or owed.exists()
