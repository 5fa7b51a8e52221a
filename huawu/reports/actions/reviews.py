"""A month's review: figures read in the background, words edited, signed, taken as a file."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from procrastinate.contrib.django import app

from huawu.clock.access import calendar_facts
from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation, ObligationKind
from huawu.handbook.evidence import Scope
from huawu.kit.canonical import canonical
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.people.roles import Role
from huawu.privacy.watermark.lines import do_mark_export
from huawu.reports.charts import charts_of
from huawu.reports.choices import ReviewState
from huawu.reports.drafting.review import Texts, draft_review
from huawu.reports.errors import (
    MonthAheadError,
    MonthRunsError,
    ReportChangedError,
    ReviewBusyError,
    ReviewEmptyError,
    ReviewSignedError,
    StaleFiguresError,
)
from huawu.reports.evidence.calls import calls_of
from huawu.reports.measuring import read_figures
from huawu.reports.models import DepartmentReview
from huawu.reports.obligations import REVIEW, REVIEW_SUBJECT
from huawu.reports.paper import set_review
from huawu.reports.rules import (
    is_weekday,
    local_day,
    midnight,
    month_before,
    month_of,
    next_month,
    nth_working_day,
)
from huawu.reports.thresholds import REVIEW as REVIEW_CONTROL
from huawu.reports.thresholds import thresholds_of

GATHER = "huawu.reports.jobs.gather_review"
PARTS = ("went_well", "findings", "measures")


@transaction.atomic
def do_ask_review(user: User, month: date) -> DepartmentReview:
    """Draft the month's review, or read the figures of its draft anew; after a signed one the next number begins. Twice
    is once while the figures are being read. MonthAheadError."""
    month = month_of(month)
    if month > local_day(now()):
        raise MonthAheadError("month")
    rows = DepartmentReview.objects.select_for_update().filter(month=month)
    draft = rows.exclude(state=ReviewState.SIGNED).first()
    if draft is None:
        number = (rows.aggregate(n=Max("number"))["n"] or 0) + 1
        draft, made = DepartmentReview.objects.get_or_create(month=month, number=number, defaults={"made_by": user})
        if not made:
            return draft
    elif draft.state == ReviewState.GATHERING:
        return draft
    draft.state = ReviewState.GATHERING
    draft.save(update_fields=["state"])
    do_record("reports.review_asked", draft, new={"month": f"{month:%Y-%m}", "number": draft.number})
    app.configure_task(GATHER).defer(review_id=str(draft.pk))
    return draft


@transaction.atomic
def do_gather(review_id: UUID) -> None:
    """Read the figures and draft the words. Harmless when repeated."""
    row = DepartmentReview.objects.select_related("made_by").select_for_update(of=("self",)).get(pk=review_id)
    if row.state != ReviewState.GATHERING:
        return
    until = min(midnight(next_month(row.month)), now())
    scope = Scope(row.made_by, midnight(row.month), until)
    before = Scope(row.made_by, midnight(month_before(row.month)), midnight(row.month))
    figures = read_figures(scope, before)
    row.figures, row.charts = [figure.to_json() for figure in figures], charts_of(calls_of(scope))
    row.until, row.state, row.version = until, ReviewState.DRAFT, row.version + 1
    if not row.edited:
        _put(row, draft_review(figures, row.made_by.language))
    row.save(update_fields=["figures", "charts", "until", "state", "version", *PARTS])
    do_record("reports.review_drafted", row, new={"until": until.isoformat(), "figures": len(figures)})


@transaction.atomic
def do_fail_review(review_id: UUID) -> None:
    """The figures could not be read: whoever asked sees it and may ask again."""
    row = DepartmentReview.objects.select_for_update().get(pk=review_id)
    if row.state == ReviewState.GATHERING:
        row.state = ReviewState.FAILED
        row.save(update_fields=["state"])
        do_record("reports.review_failed", row)


def _put(row: DepartmentReview, texts: Texts) -> None:
    for part, text in asdict(texts).items():
        setattr(row, part, text)


def _do_lock(review_id: UUID, version: int) -> DepartmentReview:
    """An unsigned one with its figures, of this version. NotFoundError, ReviewSignedError, ReviewBusyError,
    ReportChangedError."""
    row = DepartmentReview.objects.select_for_update().filter(pk=review_id).first()
    if row is None:
        raise NotFoundError
    if row.state == ReviewState.SIGNED:
        raise ReviewSignedError
    if row.state != ReviewState.DRAFT:
        raise ReviewBusyError
    if row.version != version:
        raise ReportChangedError
    return row


@transaction.atomic
def do_edit_review(review_id: UUID, texts: Texts, version: int) -> DepartmentReview:
    """Keep the words. Raises what :func:`_do_lock` does."""
    row = _do_lock(review_id, version)
    _put(row, texts)
    row.version, row.edited = version + 1, True
    row.save(update_fields=["version", "edited", *PARTS])
    do_record("reports.review_edited", row, new={part: describe_text(text) for part, text in asdict(texts).items()})
    return row


@transaction.atomic
def do_sign_review(user: User, review_id: UUID, version: int) -> DepartmentReview:
    """Sign it: from now on it stays as it is, and what was owed for the month is kept. MonthRunsError,
    StaleFiguresError, ReviewEmptyError, and what :func:`_do_lock` raises."""
    row = _do_lock(review_id, version)
    end, at = midnight(next_month(row.month)), now()
    if at < end:
        raise MonthRunsError
    if row.until is None or row.until < end:
        raise StaleFiguresError
    for part in PARTS:
        if not getattr(row, part).strip():
            raise ReviewEmptyError(part)
    row.state, row.signed_by, row.signed_at = ReviewState.SIGNED, user, at
    row.digest = digest_of(row)
    row.save(update_fields=["state", "signed_by", "signed_at", "digest"])
    subject = (REVIEW_SUBJECT, f"{row.month:%Y-%m}")
    do_close_about(REVIEW.code, subject, ObligationState.KEPT, user, at)
    do_record("reports.review_signed", row, new={"month": subject[1], "number": row.number, "digest": row.digest})
    return row


def digest_of(row: DepartmentReview) -> str:
    """SHA-256 over the month, its figures, charts and words."""
    words = {part: getattr(row, part) for part in PARTS}
    head = {"month": f"{row.month:%Y-%m}", "number": row.number}
    return sha256(canonical({**head, "figures": row.figures, "charts": row.charts, **words})).hexdigest()


def do_take_paper(user: User, review: DepartmentReview) -> bytes:
    """The PDF, signed by the house; the ledger keeps its SHA-256 and the session's mark."""
    line, mark = do_mark_export(user)
    pdf = set_review(review, line.removeprefix("# "))
    do_record("reports.review_taken", review, new={"mark": mark, "sha256": sha256(pdf).hexdigest()})
    return pdf


@transaction.atomic
def do_owe_review(at: datetime) -> bool:
    """Enter that the review of the month before is owed; gives whether it was new. Twice is once. Who owes it is the
    supervisor with the lowest staff number, who may hand it on."""
    month = month_before(local_day(at))
    subject = (REVIEW_SUBJECT, f"{month:%Y-%m}")
    owner = User.objects.filter(role=Role.SUPERVISOR, is_active=True).order_by("username").first()
    known = Obligation.objects.filter(kind__code=REVIEW.code, subject_type=subject[0], subject_id=subject[1])
    signed = DepartmentReview.objects.filter(month=month, state=ReviewState.SIGNED)
    due = midnight(_due_on(next_month(month))) if owner else at
    if owner is None or due <= at or known.exists() or signed.exists():
        return False
    do_owe(REVIEW, subject, owner, Due(midnight(next_month(month)), due))
    return True


def _due_on(month: date) -> date:
    """The day after the last one in time: so many working days, of the calendar that the kind has been given."""
    kind = ObligationKind.objects.select_related("calendar").filter(code=REVIEW.code).first()
    facts = calendar_facts(kind.calendar) if kind and kind.calendar else None
    number = thresholds_of(REVIEW_CONTROL)["working_days"]

    def works(day: date) -> bool:
        return is_weekday(day) if facts is None else bool(facts.days.get(day, facts.week.get(day.weekday(), ())))

    return date.fromordinal(nth_working_day(month, number, works).toordinal() + 1)
