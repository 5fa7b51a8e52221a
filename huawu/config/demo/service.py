"""What it offers: one line, one hotline, one queue, and the words for contact records."""

from __future__ import annotations

from datetime import time

from huawu.calls.actions.records import silent_kind
from huawu.calls.models import BusinessLine, Disposition, Hotline, Queue, QueueSkill
from huawu.clock.models import Period, WorkingCalendar
from huawu.config.demo.people import SKILL
from huawu.people.models import Skill

HOTLINE, LINE, QUEUE, CALENDAR = "4000000001", "充值优惠", "充值优惠咨询", "全天服务"

Words = tuple[tuple[str, str, str], ...]

_RESULTS: Words = (
    ("solved", "当场解决", "Solved at once"),
    ("call_back", "待回复客户", "Customer to be called back"),
    ("handed_on", "转相关部门处理", "Handed to another department"),
)

KINDS: tuple[tuple[tuple[str, str, str], Words, Words], ...] = (
    (
        ("enquiry", "业务咨询", "Enquiry"),
        (
            ("rules", "优惠活动规则", "Rules of the promotion"),
            ("eligibility", "参加资格", "Who may take part"),
            ("how_to_top_up", "充值方式", "How to top up"),
            ("validity", "有效期与到账时间", "Validity and time of credit"),
            ("invoice", "发票", "Invoice"),
        ),
        (("answered", "已解答", "Answered"), *_RESULTS[1:]),
    ),
    (
        ("top_up", "充值问题", "Top-up problem"),
        (
            ("not_credited", "充值未到账", "Not credited"),
            ("bonus_missing", "优惠未到账", "Bonus missing"),
            ("wrong_number", "充错号码", "Wrong number topped up"),
            ("charged_twice", "重复扣款", "Charged twice"),
            ("payment_failed", "支付失败", "Payment failed"),
        ),
        _RESULTS,
    ),
    (
        ("cancel", "退订与退款", "Cancellation and refund"),
        (
            ("unsubscribe", "退订活动", "Leave the promotion"),
            ("refund", "申请退款", "Refund"),
            ("not_ordered", "非本人办理", "Not ordered by the customer"),
        ),
        _RESULTS,
    ),
    (
        ("complaint", "投诉", "Complaint"),
        (
            ("charges", "扣费争议", "Disputed charge"),
            ("advertising", "宣传与实际不符", "Not as advertised"),
            ("service", "服务态度", "Manner of service"),
            ("waiting", "等待时间长", "Long waiting"),
        ),
        (("calmed", "已安抚并解释", "Calmed and explained"), *_RESULTS),
    ),
    (
        ("suggestion", "建议与表扬", "Suggestion or praise"),
        (("suggestion", "建议", "Suggestion"), ("praise", "表扬", "Praise")),
        (("noted", "已记录", "Noted"),),
    ),
    (("wrong_call", "误拨", "Wrong call"), (), ()),
)


def make_service() -> Hotline:
    """Line, queue, calendar, hotline, words; gives the hotline."""
    line, _ = BusinessLine.objects.get_or_create(name=LINE)
    queue, _ = Queue.objects.get_or_create(name=QUEUE, defaults={"line": line})
    QueueSkill.objects.get_or_create(queue=queue, skill=Skill.objects.get(name=SKILL))
    facts = {"line": line, "queue": queue, "calendar": _make_calendar()}
    hotline, _ = Hotline.objects.get_or_create(number=HOTLINE, defaults=facts)
    for position, (word, reasons, results) in enumerate(KINDS):
        kind = _make_word(line, None, Disposition.Part.KIND, word, position)
        for part, words in ((Disposition.Part.REASON, reasons), (Disposition.Part.RESULT, results)):
            for place, below in enumerate(words):
                _make_word(line, kind, part, below, place)
    silent_kind()
    return hotline


def _make_calendar() -> WorkingCalendar:
    calendar, _ = WorkingCalendar.objects.get_or_create(name=CALENDAR)
    for weekday in range(7):
        Period.objects.get_or_create(calendar=calendar, weekday=weekday, start=time(0), defaults={"end": time(0)})
    return calendar


def _make_word(
    line: BusinessLine, parent: Disposition | None, part: str, word: tuple[str, str, str], position: int
) -> Disposition:
    key, zh, en = word
    labels = {"zh": zh, "en": en, "position": position}
    return Disposition.objects.get_or_create(line=line, parent=parent, part=part, key=key, defaults=labels)[0]
