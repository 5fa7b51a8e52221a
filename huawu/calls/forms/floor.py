"""The floor's reasons, dialling rules and settings as they are edited."""

from __future__ import annotations

from ninja import Field

from huawu.calls.choices import PausedState
from huawu.calls.forms.base import Form, Name, Points, Seconds
from huawu.calls.models import BreakReason, DialRule, FloorSettings, Reason
from huawu.customers.choices import Purpose


class ReasonForm(Form):
    code: str = Field(..., pattern=r"^[a-z][a-z0-9_]{0,31}$")
    zh: Name
    en: Name
    position: int = Field(0, ge=0, le=999)
    active: bool = True

    @classmethod
    def of(cls, reason: Reason) -> ReasonForm:
        return cls(**cls.columns(reason))


class DialReasonForm(ReasonForm):
    purpose: Purpose = Purpose.SERVICE

    @classmethod
    def of(cls, reason: Reason) -> DialReasonForm:
        return cls(**cls.columns(reason))


class BreakReasonForm(ReasonForm):
    """Minutes; 0: no limit."""

    state: PausedState = PausedState.BREAK
    daily_quota_minutes: int = Field(0, ge=0, le=1440)
    longest_minutes: int = Field(0, ge=0, le=1440)

    @classmethod
    def of(cls, reason: Reason) -> BreakReasonForm:
        if not isinstance(reason, BreakReason):
            raise TypeError(type(reason).__name__)
        return cls(**cls.columns(reason))


class DialRuleForm(Form):
    prefix: str = Field(..., pattern=r"^\d{1,20}$")
    allowed: bool
    note: str = Field("", max_length=200)

    @classmethod
    def of(cls, rule: DialRule) -> DialRuleForm:
        return cls(**cls.columns(rule))


class FloorForm(Form):
    tell_monitored: bool = True
    rude_ending_asks: bool = True
    break_over_quota_asks: bool = True
    private_call_seconds: Seconds = 180
    private_call_points: int = Field(4, ge=1, le=9)
    private_call_repeats: int = Field(3, ge=1, le=50)
    private_call_days: int = Field(7, ge=1, le=90)
    hold_limit_seconds: Seconds = 60
    voicemail_limit_seconds: int = Field(120, ge=10, le=600)
    vip_level: str = Field("", max_length=32)
    vip_priority: Points = 20
    flagged_priority: Points = 0

    @classmethod
    def of(cls, row: FloorSettings) -> FloorForm:
        return cls(**cls.columns(row))
