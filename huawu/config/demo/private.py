"""Numbers that are known beforehand, and a talk that may have been private and waits for the supervisor's word."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid5

from huawu.calls.choices import FlagHandling, NumberFlag
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.models import Call, FlaggedNumber
from huawu.calls.states import Outcome
from huawu.config.demo.customers import NAMESPACE, number_of
from huawu.config.demo.history import Story, keep
from huawu.kit.phone import PhoneNumber
from huawu.privacy.index import blind

PRIVATE, RUDE = PhoneNumber("19900000071"), PhoneNumber("19900000072")
"""Nobody's: no customer has them."""
FLAGS = (
    (PRIVATE, NumberFlag.PRIVATE, FlagHandling.USUAL, "坐席报备的家人号码"),
    (RUDE, NumberFlag.RUDE, FlagHandling.PRIORITY, "来电时常有谩骂，请保持克制，必要时举手求助（5.2.4）"),
    (number_of(8), NumberFlag.NOTED, FlagHandling.USUAL, "上次来电反映重复扣费，请核对退款进度"),
)
"""Number, flag, how its calls come in, and what the agent is told."""
AGENT = "1005"


def make_flags() -> None:
    for number, flag, handling, note in FLAGS:
        facts = {"number": number, "flag": flag, "handling": handling, "note": note}
        FlaggedNumber.objects.get_or_create(number_index=blind("number", number.digits), defaults=facts)


def make_private_call(today: datetime) -> None:
    """Yesterday afternoon, by Shanghai's clock, an agent dialled the flagged number by hand and wrote nothing down."""
    identity = uuid5(NAMESPACE, "private-call")
    if Call.objects.filter(pk=identity).exists():
        return
    afternoon = today.replace(hour=7, minute=20, second=0, microsecond=0) - timedelta(days=1)
    story = Story(identity, afternoon, PRIVATE)
    story.tell(0, Kind.DIALLED, agent=AGENT, source="free", reason="verify")
    story.tell(9, Kind.CONNECTED, agent=AGENT, agent_channel="")
    signals = ["listed", "free_dialled", "no_customer", "no_record"]
    story.tell(180, Kind.PRIVATE_SUSPECTED, agent=AGENT, signals=signals)
    story.tell(200, Kind.ENDED, by="agent", outcome=Outcome.ANSWERED, cause=16, agent=AGENT)
    story.tell(45, Kind.WRAP_UP_ENDED, agent=AGENT, by="timeout")
    keep([story])
