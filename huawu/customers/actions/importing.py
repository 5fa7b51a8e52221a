"""Taking in a table of customers: uploaded, started, taken in batch by batch, and taken back.

The rows say how far it has come, and each batch is one transaction that holds the table's row: whoever goes on, after
a crash or beside another worker, takes what is still to be done, and nothing is done twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from procrastinate.contrib.django import app

from huawu.customers.access import owners_of
from huawu.customers.errors import ImportStateError, WrongColumnsError
from huawu.customers.import_rules import Column, NewCustomer, RowProblem, guess_columns, read_row
from huawu.customers.models import Customer, CustomerImport, CustomerNumber, ImportRow
from huawu.customers.tables import Row
from huawu.customers.tokens import tokens_of
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.privacy.retention.registry import Held

BATCH = 200
GO_ON = "huawu.customers.jobs.go_on_importing"
State, Outcome = CustomerImport.State, ImportRow.Outcome


@transaction.atomic
def do_upload_table(rows: Sequence[Row], by: User) -> CustomerImport:
    """Keep a table (heading first) to be looked at; nothing is taken in yet."""
    heading = list(rows[0])
    table = CustomerImport.objects.create(heading=heading, columns=guess_columns(heading), by=by)
    lines = (ImportRow(table=table, line=line, cells=cells) for line, cells in enumerate(rows[1:], start=2))
    ImportRow.objects.bulk_create(lines, batch_size=1000)
    do_record("customers.import_uploaded", table, new={"rows": len(rows) - 1})
    return table


@transaction.atomic
def do_start_import(table: CustomerImport, columns: Sequence[Column]) -> CustomerImport:
    """Begin to take it in, each column being what is said. Raises WrongColumnsError, ImportStateError."""
    once = [column for column in columns if column not in (Column.NUMBER, Column.NOTHING)]
    if len(columns) != len(table.heading) or Column.NUMBER not in columns or len(set(once)) < len(once):
        raise WrongColumnsError("columns")
    table = _locked(table.pk, State.UPLOADED)
    table.columns = list(columns)
    _become(table, State.RUNNING)
    do_record("customers.import_started", table, new={"columns": [str(column) for column in columns]})
    return table


@transaction.atomic
def do_undo_import(table: CustomerImport) -> CustomerImport:
    """Begin to take back the customers that it made and with whom nothing has happened since.
    Raises ImportStateError."""
    table = _locked(table.pk, State.DONE)
    _become(table, State.UNDOING)
    do_record("customers.import_undone", table)
    return table


@transaction.atomic
def do_next_batch(import_id: UUID) -> bool:
    """Take in, or take back, the next rows; False when there is nothing left to do."""
    table = CustomerImport.objects.select_for_update().filter(pk=import_id).first()
    if table is None or table.state not in _STEPS:
        return False
    wanted, step, following = _STEPS[State(table.state)]
    rows = list(table.rows.filter(outcome=wanted).order_by("line")[:BATCH])
    step(table, rows)
    ImportRow.objects.bulk_update(rows, ["cells", "outcome", "problem", "customer"])
    if len(rows) < BATCH:
        table.state = following
        do_record("customers.import_finished", table, new=_counts(table))
    table.moved_at = now()
    table.save(update_fields=["state", "moved_at"])
    return len(rows) == BATCH


def do_empty_tables(before: datetime, held: Held, limit: int) -> list[str]:
    """Forget the cells of tables that were uploaded before the instant; how each row ended stays. See
    :class:`huawu.privacy.retention.registry.Erase`."""
    states = (State.RUNNING, State.UNDOING)
    tables = CustomerImport.objects.filter(at__lt=before, emptied_at=None).exclude(state__in=states)
    ids = list(tables.select_for_update(skip_locked=True).values_list("pk", flat=True)[:limit])
    ImportRow.objects.filter(table__in=ids).update(cells=[])
    CustomerImport.objects.filter(pk__in=ids).update(emptied_at=now())
    never_begun = CustomerImport.objects.filter(pk__in=ids, state=State.UPLOADED)
    never_begun.update(state=State.UNDONE)
    return [str(identity) for identity in ids]


def do_go_on(table: CustomerImport) -> None:
    """Have a worker go on with it."""
    app.configure_task(GO_ON).defer(import_id=str(table.pk))


def _take_in(table: CustomerImport, rows: Sequence[ImportRow]) -> None:
    columns = [Column(column) for column in table.columns]
    for row in rows:
        said = read_row(row.cells, columns)
        if isinstance(said, RowProblem):
            row.outcome, row.problem = Outcome.BAD, said
        else:
            _take(row, said)


def _take(row: ImportRow, said: NewCustomer) -> None:
    owners = {owner.pk for owner in owners_of(said.numbers).values()}
    if len(owners) > 1:
        row.outcome, row.problem = Outcome.BAD, RowProblem.SEVERAL
        return
    row.customer = None if owners else _make(said)
    row.outcome, row.cells = Outcome.MADE if row.customer else Outcome.KNOWN, []


def _make(said: NewCustomer) -> Customer | None:
    """The new customer; None when somebody else has just taken one of the numbers."""
    tokens = tokens_of(said.name, said.numbers)
    try:
        with transaction.atomic():
            customer = Customer.objects.create(
                name=said.name, level=said.level, note=said.note, tags=list(said.tags), tokens=tokens
            )
            numbers = [CustomerNumber(customer=customer, number=number) for number in said.numbers]
            CustomerNumber.objects.bulk_create(numbers)
    except IntegrityError:
        return None
    return customer


def _take_back(table: CustomerImport, rows: Sequence[ImportRow]) -> None:
    for row in rows:
        row.outcome = Outcome.UNDONE
        if row.customer is not None:
            row.outcome = Outcome.UNDONE if _remove(row.customer) else Outcome.KEPT
            row.customer = None if row.outcome == Outcome.UNDONE else row.customer


def _remove(customer: Customer) -> bool:
    """Whether the customer could be taken back: nothing points there."""
    try:
        with transaction.atomic():
            Customer.objects.select_for_update().get(pk=customer.pk).delete()
    except ProtectedError:
        return False
    return True


_STEPS: Mapping[CustomerImport.State, tuple[str, Callable[[CustomerImport, Sequence[ImportRow]], None], str]] = {
    State.RUNNING: (Outcome.PENDING, _take_in, State.DONE),
    State.UNDOING: (Outcome.MADE, _take_back, State.UNDONE),
}


def _locked(import_id: UUID, state: str) -> CustomerImport:
    table = CustomerImport.objects.select_for_update().get(pk=import_id)
    if table.state != state:
        raise ImportStateError
    return table


def _become(table: CustomerImport, state: CustomerImport.State) -> None:
    table.state, table.moved_at = state, now()
    table.save(update_fields=["state", "columns", "moved_at"])
    do_go_on(table)


def _counts(table: CustomerImport) -> dict[str, int]:
    return dict(Counter(table.rows.values_list("outcome", flat=True)))
