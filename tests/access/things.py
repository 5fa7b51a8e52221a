"""What the routes' addresses name: one of each thing, belonging to agent 1001 of team east where it is anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils.timezone import localdate

from huawu.calls.choices import NumberFlag
from huawu.calls.models import (
    BreakReason,
    BusinessLine,
    CallbackTask,
    DialReason,
    DialRule,
    FlaggedNumber,
    Hotline,
    Menu,
    Queue,
    Recording,
)
from huawu.calls.storage import recording_store
from huawu.cases.actions import do_keep_filter
from huawu.clock.models import WorkingCalendar
from huawu.customers.actions import do_keep_customer, do_merge
from huawu.customers.actions.importing import do_upload_table
from huawu.customers.choices import RequestKind
from huawu.customers.models import Customer, CustomerNumber
from huawu.customers.person.actions import do_ask
from huawu.handbook import access
from huawu.handbook.actions import Opened, do_begin_draft, do_change_clause, do_send_to_review
from huawu.handbook.models import HandbookReplay, HandbookVersion
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.kit.uploads import FileKind
from huawu.knowledge.actions import do_attach, do_tell
from huawu.knowledge.choices import FeedbackKind
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role
from huawu.privacy.models import LegalHold, VolumeAlert
from huawu.promises.models import PromiseKind
from huawu.reports.models import DepartmentReview, GrowthItem, ShiftSummary, StressSignal
from huawu.switchboard.models import DisplayKey
from huawu.training.actions.certifying import do_give
from huawu.training.actions.sitting import do_start
from huawu.training.models import RecordingExample, Rereading
from tests.calls_room.stories import make_call
from tests.cases.opening import ask_person, make_case_kind, open_case
from tests.cast import person
from tests.clock.owing import owe
from tests.conduct.telling import violation
from tests.knowledge.writing import publish
from tests.promises.asking import ask, make_kind
from tests.suggestions.suggesting import suggest
from tests.training import making


@dataclass(frozen=True, slots=True)
class Cast:
    """Who calls: one of each role; ``colleague`` and ``other_leader`` are of another team than all the rest."""

    agent: User
    colleague: User
    leader: User
    other_leader: User
    supervisor: User
    inspector: User
    planner: User
    administrator: User


def make_cast() -> Cast:
    company = OrgUnit.objects.create(name="南湾客服中心")
    east, west = (OrgUnit.objects.create(name=name, parent=company) for name in ("一组", "二组"))
    return Cast(
        agent=person("1001", "林小满", Role.AGENT, east),
        colleague=person("1004", "吴清扬", Role.AGENT, west),
        leader=person("1901", "赵明远", Role.TEAM_LEADER, east),
        other_leader=person("1902", "钱若水", Role.TEAM_LEADER, west),
        supervisor=person("2001", "孙立", Role.SUPERVISOR, company),
        inspector=person("3001", "何静", Role.QUALITY_INSPECTOR, company),
        planner=person("4001", "郑宁", Role.PLANNER, company),
        administrator=person("9001", "冯系统", Role.ADMINISTRATOR, company),
    )


Things = dict[str, str]
"""By what stands before it in the address, or by its own name there: ``/api/settings/queues/{pk}`` is looked up as
``queues``, then as ``pk``; where rooms share a word, first as ``settings/queues``."""


def make_things(cast: Cast) -> Things:
    """One of each. A route whose address names something new needs it here."""
    made: Things = {
        "number": cast.agent.number,
        "key": "busy",
        "kind": "dial",
        "versions": str(_version(cast).pk),
        "signing": str(HandbookVersion.objects.get(number=1).pk),
        "visit": "no-such-visit",
        "clause_id": "5.2.1",
        "person_number": cast.agent.number,
        "figure_key": "cases_open",
    }
    made["retention_kind"] = "recordings"
    for make in (_calls, _settings, _owed, _cased, _promised, _taught, _judged, _known, _reported, _suggested):
        made |= make(cast)
    return made


def _version(cast: Cast) -> HandbookVersion:
    """In review: who may decide about it may, as long as they have not written it."""
    draft = do_begin_draft(cast.inspector, new_id())
    clause = access.handbook_in_force().clauses["5.2.1"]
    other = clause.but(owner="agent")
    draft = do_change_clause(cast.inspector, Opened(draft.pk, draft.revision), other)
    return do_send_to_review(cast.inspector, Opened(draft.pk, draft.revision), None)


def _calls(cast: Cast) -> Things:
    line = BusinessLine.objects.create(name="充值优惠")
    queue = Queue.objects.create(name="充值优惠咨询", line=line)
    hotline = Hotline.objects.create(number="4000000001", line=line, queue=queue)
    customer = Customer.objects.create(name="梅雨晴", level="银卡")
    number = CustomerNumber.objects.create(customer=customer, number=PhoneNumber("19900000042"))
    call = make_call()
    Recording.objects.create(call=call, state=Recording.State.KEPT, key="plain.flac", bytes=5, peaks={})
    sound = settings.RECORDINGS.with_name("plain.flac")
    sound.write_bytes(b"plain")
    recording_store().keep("plain.flac", sound)
    task = CallbackTask.objects.create(
        number=PhoneNumber("19900000043"), hotline=hotline, reason=CallbackTask.Reason.MISSED, last_call_at=now()
    )
    return {
        "lines": str(line.pk),
        "queues": str(queue.pk),
        "hotlines": str(hotline.pk),
        "customer_id": str(customer.pk),
        "number_id": str(number.pk),
        "merge_id": str(do_merge(customer, do_keep_customer(name="程思远"), cast.leader).pk),
        "request_id": str(do_ask(customer, RequestKind.COPY, "来电要求，已核对", cast.agent).pk),
        "import_id": str(do_upload_table([["手机"], ["19900000045"]], cast.leader).pk),
        "call_id": str(call.pk),
        "task_id": str(task.pk),
    }


def _settings(cast: Cast) -> Things:
    words = {"code": "plain", "zh": "寻常", "en": "Plain"}
    flagged = FlaggedNumber.objects.create(number=PhoneNumber("19900000044"), flag=NumberFlag.NOTED)
    rows = {
        "case-kinds": make_case_kind("settled"),
        "replay_id": HandbookReplay.objects.create(
            by=cast.inspector, since=now() - timedelta(days=1), until=now(), digest="", state="done"
        ),
        "breaks": BreakReason.objects.create(**words),
        "dial": DialReason.objects.create(**words),
        "dial-rules": DialRule.objects.create(prefix="999", allowed=False),
        "menus": Menu.objects.create(name="主菜单"),
        "calendars": WorkingCalendar.objects.create(name="全年无休"),
        "flags": flagged,
        "hold_id": LegalHold.objects.create(
            subject_type="call", subject_id=str(new_id()), reason="纠纷", set_by=cast.supervisor
        ),
        "alert_id": VolumeAlert.objects.create(user=cast.agent, kind="prints", day=localdate(), count=21, limit=20),
        "key_id": DisplayKey.objects.create(name="大厅", digest="0" * 64, made_by=cast.supervisor),
    }
    return {name: str(row.pk) for name, row in rows.items()}


def _owed(cast: Cast) -> Things:
    return {"obligations": str(owe(cast.agent).pk), "obligation-kinds": "callback"}


def _cased(cast: Cast) -> Things:
    """A case with a question to whose it is, which has not been answered, and a complaint just received."""
    kind = make_case_kind("plain")
    case = open_case(cast.agent, kind)
    complaint = open_case(cast.agent, make_case_kind("charged", "complaint", fields=[]), answers={})
    kept = do_keep_filter(cast.agent, "本周", {}, shared=True)
    return {
        "filter_id": str(kept.pk),
        "complaints": str(complaint.pk),
        "cases": str(case.pk),
        "questions": str(ask_person(cast.agent, case, cast.agent).pk),
    }


def _promised(cast: Cast) -> Things:
    """A kind, and a request that waits for the leader of who asked."""
    kind: PromiseKind = make_kind("plain", True, team_leader=("100", 7))
    return {"promise-kinds": str(kind.pk), "promises": str(ask(cast.agent, kind="plain").pk)}


def _taught(cast: Cast) -> Things:
    """A course of a recording and a text, a paper of which an attempt runs, a certificate, something to read again."""
    example = RecordingExample.objects.create(call=make_call(), title="范例", by=cast.inspector)
    course = making.make_course(("example", str(example.pk)), ("clause", "5.2.1"))
    question, kind = making.make_question(), making.make_kind()
    paper = making.make_paper(count=1)
    rereading = Rereading.objects.create(person=cast.agent, source="clause", ref="5.2.1", content="0")
    return {
        "courses": str(course.pk),
        "course-settings": str(course.pk),
        "items": str(course.items.all()[1].pk),
        "papers": str(paper.pk),
        "bank": str(question.pk),
        "examples": str(example.pk),
        "attempts": str(do_start(cast.agent, paper.pk).pk),
        "position": "1",
        "certificate-kinds": str(kind.pk),
        "certificates": str(do_give(cast.supervisor, kind.pk, cast.agent.number, "免考").pk),
        "rereadings": str(rereading.pk),
    }


def _judged(cast: Cast) -> Things:
    """A violation that its leader has decided and the agent has not answered yet."""
    return {"conduct": str(violation(cast.leader, cast.agent).pk)}


def _known(cast: Cast) -> Things:
    """An article in force, with a file and a word of the agent about it."""
    article = publish(cast.leader, cast.supervisor)
    attachment = do_attach(cast.leader, article.pk, b"%PDF-1.4 plain", FileKind.PDF, "plain.pdf")
    feedback = do_tell(cast.agent, article.pk, new_id(), FeedbackKind.UNCLEAR, "没写到账时间", None)
    return {
        "article_id": str(article.pk),
        "knowledge/versions": "1",
        "knowledge/examples": str(new_id()),
        "old_seq": "1",
        "seq": "1",
        "attachment_id": str(attachment.pk),
        "feedback_id": str(feedback.pk),
    }


def _reported(cast: Cast) -> Things:
    """A sent summary, a review with its figures, something to work on, a sign of strain."""
    at, month = now(), localdate().replace(day=1)
    sent = {"state": "sent", "sent_at": at, "text": "已完成", "drafted": "已完成"}
    span = {"day": localdate(), "began_at": at - timedelta(hours=3), "until": at}
    growth = {"dimension": "7.3", "text": "熟悉活动规则", "due_on": localdate() + timedelta(days=9)}
    words = {"went_well": "好", "findings": "无", "measures": "无"}
    review = {"month": month, "number": 1, "state": "draft", "until": at, "made_by": cast.supervisor, **words}
    rows = {
        "summary_id": ShiftSummary.objects.create(agent=cast.agent, **span, **sent),
        "review_id": DepartmentReview.objects.create(**review),
        "item_id": GrowthItem.objects.create(person=cast.agent, set_by=cast.leader, **growth),
        "signal_id": StressSignal.objects.create(agent=cast.agent, since=at, at=at, calls=3),
    }
    return {name: str(row.pk) for name, row in rows.items()}


def _suggested(cast: Cast) -> Things:
    return {"suggestions": str(suggest(cast.agent).pk)}
