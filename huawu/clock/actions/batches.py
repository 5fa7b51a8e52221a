"""Many steps written at once: a row of its own for each would cost most of the time."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from huawu.clock.actions.history import CHANGING, Hours, Owing, do_tell_screens, note
from huawu.clock.choices import ObligationEventKind
from huawu.clock.models import Notice, Obligation, ObligationEvent
from huawu.clock.registry import Done, Moment
from huawu.ledger.actions import do_record_traces
from huawu.ledger.traces import Trace
from huawu.people.access import superior_of
from huawu.people.models import OrgUnit, User


class Superiors:
    """Everybody's superior, looked up once for each post of each unit."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int | None], User | None] = {}

    def of(self, who: User | OrgUnit | None) -> User | None:
        key = (who.role, who.team_id) if isinstance(who, User) else ("", who.pk if who else None)
        if key not in self._found:
            self._found[key] = superior_of(who)
        return self._found[key]


class Batch:
    """What was done to some obligations at one instant, until it is written."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.hours = Hours()
        self.moment = Moment(at, Superiors().of)
        self._before: dict[Obligation, dict[str, object]] = {}
        self._events: list[ObligationEvent] = []
        self._notices: list[Notice] = []
        self._traces: list[Trace] = []

    def take(self, row: Obligation) -> None:
        """``row`` may change from here on."""
        self._before[row] = _columns(row)

    def note_step(self, row: Obligation, step: int, action: str, done: Done) -> None:
        """``action`` was done as the step of that index."""
        people = {person.pk: person for person in done.tell if person is not None}
        told = sorted(person.number for person in people.values())
        data = {"action": action, "told": told, **done.facts}
        self._events.append(note(row, ObligationEventKind.STEP_TAKEN, self.at, step=step, data=data))
        self._notices += [
            Notice(recipient=person, obligation=row, action=action, at=self.at) for person in people.values()
        ]
        self._traces.append(_trace(row, step, self.at, data))

    def do_write(self) -> None:
        """Write all of it; part of the caller's transaction, which holds the rows."""
        ObligationEvent.objects.bulk_create(self._events)
        Notice.objects.bulk_create(self._notices)
        do_record_traces(self._traces)
        changed: set[str] = set()
        for row, before in self._before.items():
            changed |= {name for name, value in _columns(row).items() if value != before[name]}
        self._do_tell()
        if changed:
            Obligation.objects.bulk_update(self._before, sorted(changed))

    def _do_tell(self) -> None:
        pairs = [(row.owner_id, row.unit_id) for row in self._before]
        was = [cast("Owing", (before["owner"], before["unit"])) for before in self._before.values()]
        do_tell_screens({*pairs, *was}, {notice.recipient_id for notice in self._notices})


def _columns(row: Obligation) -> dict[str, object]:
    columns = (field for field in Obligation._meta.concrete_fields if field.name in CHANGING)
    return {column.name: getattr(row, column.attname) for column in columns}


def _trace(row: Obligation, step: int, at: datetime, data: dict[str, object]) -> Trace:
    owner = row.owner.number if row.owner else ""
    name = f"clock.obligation/{row.pk}/{step}"
    return Trace(name, at, "clock", "clock.obligation_step", owner, ("clock.obligation", str(row.pk)), data)
