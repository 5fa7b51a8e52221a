"""Routes about the audit trail. Each look and each export is an entry itself."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.http import HttpResponse
from ninja import Router

from huawu.kit.paging import take_page
from huawu.kit.uploads import as_attachment
from huawu.ledger import access
from huawu.ledger.actions import do_note_reading
from huawu.ledger.actions.care import do_export
from huawu.ledger.actions.sealing import do_seal_all
from huawu.ledger.errors import ExportTooLargeError
from huawu.ledger.jobs import ask_for_check
from huawu.ledger.schemas import CheckAsked, LedgerEntry, LedgerPage, LedgerRange, LedgerSearch, LedgerState
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission

router = Router(tags=["ledger"])
may_view = needs(Permission.LEDGER_VIEW)
may_export = needs(Permission.LEDGER_EXPORT)

MOST_ENTRIES = 50_000
"""In one answer: about 25 MB, made in some seconds."""


@router.post("/ledger/search", response=LedgerPage, auth=may_view)
def search_ledger(request: PersonRequest, search: LedgerSearch) -> LedgerPage:
    """Entries, newest first."""
    do_note_reading("ledger.viewed", request.auth, search.facts())
    rows, total = take_page(access.find_entries(search), search.page, search.page_size)
    numbers = access.numbers_of(rows)
    people = access.people_of(rows)
    items = [LedgerEntry.of(row, numbers.get(row.pk), people.get(row.pk)) for row in rows]
    return LedgerPage(items=items, total=total, page=search.page, page_size=search.page_size)


@router.get("/ledger/state", response=LedgerState, auth=may_view)
def get_ledger_state(request: PersonRequest) -> LedgerState:
    """How far the chain is sealed, anchored and verified."""
    return access.state_of_chain(settings.LEDGER_ANCHORS)


@router.post("/ledger/check", response=CheckAsked, auth=may_view)
def check_ledger(request: PersonRequest) -> CheckAsked:
    """Have the whole ledger verified; the state tells when that is done."""
    return CheckAsked(asked=ask_for_check())


@router.post("/ledger/export", auth=may_export)
def export_ledger(request: PersonRequest, wanted: LedgerRange) -> HttpResponse:
    """A signed file for an auditor, as lines of JSON."""
    do_seal_all()
    first, last = access.numbers_between(wanted.from_, wanted.to)
    if last - first >= MOST_ENTRIES:
        raise ExportTooLargeError(count=last - first + 1, most=MOST_ENTRIES)
    with TemporaryDirectory(prefix="huawu-ledger-") as folder:
        file = Path(folder) / "ledger.jsonl"
        do_export(first, last, file)
        return as_attachment(file.read_bytes(), f"ledger-{first}-{last}.jsonl", "application/x-ndjson")
