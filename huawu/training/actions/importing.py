"""Taking questions in from a table: the good rows, each once; the bad ones are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from huawu.calls.actions.settings.editing import do_take_turn
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.training.actions.authoring import tidy_question
from huawu.training.choices import ItemSource
from huawu.training.errors import QuestionTableError
from huawu.training.forms import AnswerKeyForm, QuestionForm
from huawu.training.models import Question
from huawu.training.rules.importing import NEEDED, BadRow, NewQuestion, columns_of, read_question
from huawu.training.sources import read_all


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What becomes of a row, by its number in the table (the heading is 1)."""

    row: int
    outcome: Literal["new", "there", "bad"]
    text: str
    why_zh: str = ""
    why_en: str = ""


def look_at(table: Sequence[Sequence[str]]) -> tuple[list[RowOutcome], list[QuestionForm]]:
    """What each row would become, and the questions that are new. QuestionTableError when a column is missing."""
    columns = columns_of(table[0])
    for name, (zh, en) in NEEDED.items():
        if name not in columns:
            raise QuestionTableError(missing_zh=zh, missing_en=en)
    read = [(number, read_question(cells, columns)) for number, cells in enumerate(table[1:], 2)]
    clauses = {(str(ItemSource.CLAUSE), row.clause) for _, row in read if isinstance(row, NewQuestion) and row.clause}
    known = {ref for _, ref in read_all(clauses)}
    forms = {number: _form(row) for number, row in read if isinstance(row, NewQuestion)}
    there = set(
        Question.objects.filter(fingerprint__in=[f.fingerprint for f in forms.values()]).values_list(
            "fingerprint", flat=True
        )
    )
    outcomes, new = [], []
    for number, row in read:
        outcome = _outcome(number, row, known, there, forms)
        if outcome.outcome == "new":
            there.add(forms[number].fingerprint)
            new.append(forms[number])
        outcomes.append(outcome)
    return outcomes, new


def _outcome(
    number: int, row: NewQuestion | BadRow, known: set[str], there: set[str], forms: dict[int, QuestionForm]
) -> RowOutcome:
    if isinstance(row, BadRow):
        return RowOutcome(number, "bad", "", row.zh, row.en)
    if row.clause and row.clause not in known:
        return RowOutcome(number, "bad", row.text[:60], f"没有第 {row.clause} 条", f"there is no clause {row.clause}")
    if forms[number].fingerprint in there:
        return RowOutcome(number, "there", row.text[:60])
    return RowOutcome(number, "new", row.text[:60])


def _form(row: NewQuestion) -> QuestionForm:
    form = QuestionForm(
        kind=row.kind,
        topic=row.topic,
        text=row.text,
        options=list(row.options),
        answer=AnswerKeyForm(choice=list(row.key.choice), words=[list(words) for words in row.key.words]),
        explanation=row.explanation,
        source=ItemSource.CLAUSE if row.clause else "",
        ref=row.clause,
        fingerprint="",
    )
    return tidy_question(form)


@transaction.atomic
def do_take_in(user: User, table: Sequence[Sequence[str]]) -> list[RowOutcome]:
    """Take the new questions in. The same table again takes nothing in. Raises what :func:`look_at` raises."""
    do_take_turn()
    outcomes, new = look_at(table)
    rows = [Question(**form.facts()) for form in new]
    Question.objects.bulk_create(rows)
    if rows:
        counts = {name: sum(one.outcome == name for one in outcomes) for name in ("new", "there", "bad")}
        do_record("training.questions_imported", user, new=counts)
    return outcomes
