"""Handing a case on: it stays its owner's until the other has accepted it (clause 2.2.3)."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from django.db import transaction

from huawu.cases.access import leads
from huawu.cases.actions.history import do_lock_case, do_lock_open_case, do_note
from huawu.cases.choices import CaseEventKind, HandoverState
from huawu.cases.errors import CannotOwnError, HandoverPendingError, NoHandoverError
from huawu.cases.models import Case, CaseHandover
from huawu.cases.obligations import SUBJECT
from huawu.cases.rules import needs_word
from huawu.clock.actions import do_reassign
from huawu.clock.choices import OWED
from huawu.clock.models import Obligation
from huawu.kit.errors import ForbiddenError
from huawu.kit.time import now
from huawu.people.models import AgentSkill, User
from huawu.people.roles import Permission


class Reply(StrEnum):
    """What is said to a handover: the leader's word, the other's yes or no, or that it is taken back."""

    ALLOW = "allow"
    ACCEPT = "accept"
    DECLINE = "decline"
    RETRACT = "retract"


@transaction.atomic
def do_offer(user: User, case_id: UUID, to: str, reason: str) -> Case:
    """Offer the case to a colleague (staff number). Who is certified for its kind needs the leader's word first.

    The same offer again changes nothing. Raises HandoverPendingError when another one stands, CannotOwnError,
    CaseClosedError, ForbiddenError.
    """
    case = do_lock_open_case(user, case_id)
    person = User.objects.filter(username=to, is_active=True).select_related("team").first()
    if person is None or person.pk == case.owner_id or not person.may(Permission.CASES_WORK):
        raise CannotOwnError("to")
    pending = pending_handover(case)
    if pending is not None:
        if pending.to_id == person.pk:
            return case
        raise HandoverPendingError
    certified = AgentSkill.objects.filter(agent=case.owner, skill=case.kind.skill_id).exists()
    word = needs_word(certified=certified, leads=leads(user, case.owner))
    state = HandoverState.WORD if word else HandoverState.OFFERED
    # Where the leader gives it to themselves there is nobody else to ask.
    handover = CaseHandover.objects.create(case=case, by=case.owner, to=person, reason=reason, state=state)
    kind = CaseEventKind.WORD_ASKED if word else CaseEventKind.OFFERED
    do_note(case, kind, user, reason, {"to": person.number})
    if person.pk == user.pk:
        _do_accept(case, handover, user)
    return case


def pending_handover(case: Case) -> CaseHandover | None:
    """The handover that has not been dealt with, if there is one."""
    return CaseHandover.objects.filter(case=case, ended_at__isnull=True).select_related("by__team", "to__team").first()


@transaction.atomic
def do_reply_to_offer(user: User, case_id: UUID, reply: Reply, text: str = "") -> Case:
    """Allow, accept, decline or retract the handover that stands. Raises NoHandoverError when none stands,
    ForbiddenError for whom it is not to say so."""
    case = do_lock_case(user, case_id)
    handover = pending_handover(case)
    if handover is None:
        raise NoHandoverError
    if not _may_say(user, case, handover, reply):
        raise ForbiddenError
    if reply == Reply.ACCEPT:
        _do_accept(case, handover, user)
    elif reply == Reply.ALLOW:
        handover.state = HandoverState.OFFERED
        handover.save(update_fields=["state"])
        do_note(case, CaseEventKind.OFFERED, user, text, {"to": handover.to.number})
    else:
        ending = HandoverState.DECLINED if reply == Reply.DECLINE else HandoverState.RETRACTED
        _do_end(handover, ending)
        do_note(case, CaseEventKind(ending), user, text, {"to": handover.to.number})
    return case


def _may_say(user: User, case: Case, handover: CaseHandover, reply: Reply) -> bool:
    waits_for_word = handover.state == HandoverState.WORD
    if reply == Reply.RETRACT:
        return user.pk == case.owner_id
    if waits_for_word:
        return reply != Reply.ACCEPT and leads(user, case.owner)
    return reply != Reply.ALLOW and user.pk == handover.to_id


def _do_end(handover: CaseHandover, state: HandoverState) -> None:
    handover.state, handover.ended_at = state, now()
    handover.save(update_fields=["state", "ended_at"])


def _do_accept(case: Case, handover: CaseHandover, user: User) -> None:
    """With the case goes what its owner owes about it; what has been escalated stays with the superior."""
    before = case.owner
    _do_end(handover, HandoverState.ACCEPTED)
    case.owner, case.team = user, user.team
    do_note(case, CaseEventKind.ACCEPTED, user, data={"from": before.number})
    questions = [str(pk) for pk in case.questions.filter(told_at__isnull=True).values_list("pk", flat=True)]
    owed = Obligation.objects.filter(subject_type=SUBJECT, subject_id__in=questions, state__in=OWED, owner=before)
    for obligation in owed:
        do_reassign(obligation, user, user, handover.reason)
