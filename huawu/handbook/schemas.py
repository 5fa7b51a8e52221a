"""Shapes of the handbook's API."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema

from huawu.handbook.choices import ReplayState
from huawu.handbook.compliance import NOT_READ, WORDS_OF_NOT_READ, Compliance, Finding, Tally, state_of
from huawu.handbook.models import HandbookReplay
from huawu.handbook.pack import Clause, Pack, Text
from huawu.handbook.registry import Control, ControlKind, Words, controls
from huawu.handbook.replaying import Trial
from huawu.people.models import User
from huawu.people.schemas import PersonRef


class Both(Schema):
    """A text in both languages."""

    zh: str
    en: str

    @classmethod
    def of(cls, words: Words | Text) -> Both:
        return cls(zh=words.zh, en=words.en)


class ControlOut(Schema):
    code: str
    kind: ControlKind
    does: Both
    figure: Both
    checked: bool

    @classmethod
    def of(cls, control: Control) -> ControlOut:
        return cls(
            code=control.code,
            kind=control.kind,
            does=Both.of(control.does),
            figure=Both.of(control.figure),
            checked=control.check is not None,
        )


class ParameterOut(Schema):
    """A threshold of a clause: what holds, and what would if the clause said nothing."""

    name: str
    value: int
    usual: int


class ClauseOut(Schema):
    """``owner``: the post that answers for it."""

    id: str
    title: Both
    text: Both
    phrase: str
    owner: str
    effective_from: date | None
    effective_until: date | None
    parameters: list[ParameterOut]
    state: Literal["checked", "controlled", "not_yet"]
    controls: list[ControlOut]
    not_yet: Both | None

    @classmethod
    def of(cls, clause: Clause, owner: str) -> ClauseOut:
        """``owner``: of the handbook, where the clause names nobody. Controls that a newer program does not have any
        more are left out."""
        known = controls()
        bound = [known[code] for code in clause.controls if code in known]
        return cls(
            id=clause.id,
            title=Both.of(clause.title),
            text=Both.of(clause.text),
            phrase=clause.phrase,
            owner=clause.owner or owner,
            effective_from=clause.effective_from,
            effective_until=clause.effective_until,
            parameters=[
                ParameterOut(name=name, value=clause.parameters.get(name, usual), usual=usual)
                for control in bound
                for name, usual in control.parameters.items()
            ],
            state=state_of(clause, known),
            controls=[ControlOut.of(control) for control in bound],
            not_yet=Both.of(clause.not_yet) if clause.not_yet else None,
        )


class ChapterOut(Schema):
    title: Both
    clauses: list[ClauseOut]


class HandbookOut(Schema):
    """``owner``: the post that answers for it."""

    id: str
    title: Both
    department: Both
    owner: str
    version: int
    digest: str
    chapters: list[ChapterOut]

    @classmethod
    def of(cls, pack: Pack) -> HandbookOut:
        return cls(
            id=pack.id,
            title=Both.of(pack.title),
            department=Both.of(pack.department),
            owner=pack.owner,
            version=pack.version,
            digest=pack.digest,
            chapters=[
                ChapterOut(
                    title=Both.of(chapter.title),
                    clauses=[ClauseOut.of(clause, pack.owner) for clause in chapter.clauses],
                )
                for chapter in pack.chapters
            ],
        )


class TallyOut(Schema):
    kept: int
    broken: int
    untold: int
    share: float | None

    @classmethod
    def of(cls, tally: Tally) -> TallyOut:
        return cls(kept=tally.kept, broken=tally.broken, untold=tally.untold, share=tally.share)


class DayOut(Schema):
    day: date
    tally: TallyOut


class PersonOut(Schema):
    number: str
    name: str
    team: str
    tally: TallyOut


class TeamTally(Schema):
    """Those of a team whose work one may see, together."""

    team: str
    tally: TallyOut


class ReasonOut(Schema):
    code: str
    words: Both
    count: int


class FoundOut(Schema):
    """One that went against the clause."""

    path: str
    at: datetime
    number: str
    reason: Both

    @classmethod
    def of(cls, finding: Finding, path: str, reason: Both) -> FoundOut:
        fact = finding.fact
        return cls(path=path.format(id=fact.subject_id), at=fact.at, number=fact.agent, reason=reason)


class FigureOut(Schema):
    """How a control was kept over the days asked for."""

    control: ControlOut
    whole: TallyOut
    days: list[DayOut]
    teams: list[TeamTally]
    people: list[PersonOut]
    reasons: list[ReasonOut]
    broken: list[FoundOut]

    @classmethod
    def of(cls, found: Compliance, people: dict[str, User]) -> FigureOut:
        check = found.control.check
        words = {code: Both.of(reason) for code, reason in check.reasons.items()} if check else {}
        words[NOT_READ] = Both.of(WORDS_OF_NOT_READ)
        return cls(
            control=ControlOut.of(found.control),
            whole=TallyOut.of(found.whole),
            days=[DayOut(day=day, tally=TallyOut.of(tally)) for day, tally in sorted(found.by_day.items())],
            teams=_teams(found, people),
            people=[
                PersonOut(number=number, name=user.display_name, team=_team(user), tally=TallyOut.of(tally))
                for number, tally in sorted(found.by_agent.items())
                if (user := people.get(number))
            ],
            reasons=[ReasonOut(code=code, words=words[code], count=n) for code, n in found.reasons.most_common()],
            broken=[FoundOut.of(each, found.path, words[each.judgement.reason]) for each in found.broken],
        )


def _teams(found: Compliance, people: dict[str, User]) -> list[TeamTally]:
    """The worst first."""
    tallies: dict[str, Tally] = {}
    for number, tally in found.by_agent.items():
        if user := people.get(number):
            tallies.setdefault(_team(user), Tally()).add(tally)
    rows = sorted(tallies.items(), key=lambda row: (row[1].share is None, row[1].share, row[0]))
    return [TeamTally(team=team, tally=TallyOut.of(tally)) for team, tally in rows]


def _team(user: User) -> str:
    return user.team.name if user.team else ""


class ClauseFigures(Schema):
    clause: ClauseOut
    since: datetime
    until: datetime
    figures: list[FigureOut]


class Stretch(Schema):
    """Days up to and with today."""

    days: int = Field(30, ge=1, le=92)
    agent: str = Field("", max_length=32)


class OwnFigure(Schema):
    clause: str
    tally: TallyOut


class Threshold(Schema):
    """A number of a clause on which its check depends."""

    clause: str
    title: Both
    name: str
    value: int
    """What holds today."""


class ReplayIn(Schema):
    """``since`` and ``until`` are the first and the last day; ``version``: the one to try, today's if none; ``draft``:
    the thresholds to try, by clause. ``id`` is made up by the screen, so that asking again asks for nothing new."""

    id: UUID
    since: date
    until: date
    version: UUID | None = None
    draft: dict[str, dict[str, Annotated[int, Field(ge=0, le=1_000_000)]]] = {}


Said = Literal["kept", "broken", "untold"]
"""A :class:`huawu.handbook.registry.Verdict`."""


class ReplayExample(Schema):
    """A fact that the draft judges otherwise; verdict and reason are null where a check has nothing to say."""

    path: str
    at: datetime
    agent: str
    now: Said | None
    now_reason: Both | None
    draft: Said | None
    draft_reason: Both | None


class TrialOut(Schema):
    clause: str
    title: Both
    figure: Both
    now: TallyOut
    draft: TallyOut
    changed: int
    examples: list[ReplayExample]


class ReplayOut(Schema):
    """``progress`` from 0 to 1."""

    id: UUID
    by: PersonRef
    since: datetime
    until: datetime
    version: int | None
    """The number of the version that is tried."""
    draft: dict[str, dict[str, int]]
    state: ReplayState
    progress: float
    asked_at: datetime
    ended_at: datetime | None

    @classmethod
    def of(cls, row: HandbookReplay) -> ReplayOut:
        return cls(
            id=row.pk,
            by=PersonRef.of(row.by),
            since=row.since,
            until=row.until,
            version=row.version.number if row.version else None,
            draft=row.draft,
            state=ReplayState(row.state),
            progress=((row.through or row.since) - row.since) / (row.until - row.since),
            asked_at=row.asked_at,
            ended_at=row.ended_at,
        )


class ReplayDetail(ReplayOut):
    trials: list[TrialOut]

    @classmethod
    def whole(cls, row: HandbookReplay, today: Pack, tried: Pack | None) -> ReplayDetail:
        """What a newer handbook or program does not have any more is left out."""
        clauses = {**today.clauses, **(tried.clauses if tried else {})}
        trials = [Trial.from_json(raw) for raw in row.found]
        known = [trial for trial in trials if trial.clause in clauses and trial.control in controls()]
        return cls(**ReplayOut.of(row).model_dump(), trials=[_trial(trial, clauses[trial.clause]) for trial in known])


def _trial(trial: Trial, clause: Clause) -> TrialOut:
    control = controls()[trial.control]
    words = {code: Both.of(reason) for code, reason in control.check.reasons.items()} if control.check else {}

    def example(raw: dict[str, Any]) -> ReplayExample:
        (now, now_reason), (draft, draft_reason) = raw["now"] or (None, ""), raw["draft"] or (None, "")
        return ReplayExample(
            path=trial.path.format(id=raw["id"]),
            at=raw["at"],
            agent=raw["agent"],
            now=now,
            now_reason=words.get(now_reason),
            draft=draft,
            draft_reason=words.get(draft_reason),
        )

    return TrialOut(
        clause=trial.clause,
        title=Both.of(clause.title),
        figure=Both.of(control.figure),
        now=TallyOut.of(trial.now),
        draft=TallyOut.of(trial.draft),
        changed=trial.changed,
        examples=[example(raw) for raw in trial.examples],
    )
