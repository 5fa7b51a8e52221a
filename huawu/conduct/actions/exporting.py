"""Taking the month's ledger out of the house."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from django.db import transaction

from huawu.conduct.book import current_row
from huawu.conduct.periods import month_of
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.privacy.watermark.lines import do_mark_export

EXPORTED = "conduct.exported"
_HEAD = ("工号", "姓名", "班组", "提醒", "辅导", "违规", "违规记分", "申诉中", "表扬", "嘉奖", "嘉奖加分", "有效记分")


@transaction.atomic
def do_export(user: User, year: int, month: int, at: datetime) -> str:
    """The month as CSV, a line for each person, at the end whose file it is. The ledger keeps the session's mark."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_HEAD)
    lines = month_of(user, year, month, at)
    for line in lines:
        team = line.person.team.name if line.person.team else ""
        faults = line.note, line.coaching, line.violation, line.points, line.appealed
        merits = line.praise, line.award, line.award_points
        who = line.person.number, line.person.display_name, team
        writer.writerow([*map(_harmless, who), *faults, *merits, line.standing_points])
    mark_line, mark = do_mark_export(user)
    writer.writerow([mark_line])
    facts = {"month": f"{year}-{month:02}", "people": len(lines), "mark": mark}
    do_record(EXPORTED, current_row(), new=facts)
    return text.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell
