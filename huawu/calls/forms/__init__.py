"""What people fill in on the pages of settings: the shape of each thing that is edited there, and what it is now.

A form that is made from a row and one that a screen sends compare equal when nothing was changed.
"""

from __future__ import annotations

from huawu.calls.forms.base import Form
from huawu.calls.forms.calendars import CalendarForm, DayForm, PeriodForm, SpanForm
from huawu.calls.forms.flags import FlagForm
from huawu.calls.forms.floor import BreakReasonForm, DialReasonForm, DialRuleForm, FloorForm, ReasonForm
from huawu.calls.forms.hotlines import HotlineForm, LineForm
from huawu.calls.forms.menus import KeyForm, MenuForm
from huawu.calls.forms.obligations import LadderStepForm, ObligationKindForm, PauseReasonForm
from huawu.calls.forms.queues import MemberForm, QueueForm, RelaxedForm, RingForm, RuleForm, SkillForm

__all__ = [
    "BreakReasonForm",
    "CalendarForm",
    "DayForm",
    "DialReasonForm",
    "DialRuleForm",
    "FlagForm",
    "FloorForm",
    "Form",
    "HotlineForm",
    "KeyForm",
    "LadderStepForm",
    "LineForm",
    "MemberForm",
    "MenuForm",
    "ObligationKindForm",
    "PauseReasonForm",
    "PeriodForm",
    "QueueForm",
    "ReasonForm",
    "RelaxedForm",
    "RingForm",
    "RuleForm",
    "SkillForm",
    "SpanForm",
]
