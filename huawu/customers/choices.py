"""What a customer may agree to, through what one reaches them, and how long a tag may be."""

from __future__ import annotations

from enum import StrEnum

MAX_TAG = 16
"""Letters of a tag (客户标签)."""


class ConsentKind(StrEnum):
    """What it is that the customer agrees to or refuses (同意事项)."""

    CALLS = "calls"
    """That we reach them of our own accord at all."""
    MARKETING = "marketing"
    SURVEY = "survey"
    DATA = "data"
    """That what they told us is used beyond what they called for (PIPL)."""


class Purpose(StrEnum):
    """What we would reach a customer for (外呼目的)."""

    SERVICE = "service"
    """Their own matter, or the house's work."""
    MARKETING = "marketing"
    SURVEY = "survey"


class Channel(StrEnum):
    """How the customer would be reached."""

    PHONE = "phone"
    SMS = "sms"
    MAIL = "mail"


class RequestKind(StrEnum):
    """What a person wants of what is kept of them (个人信息请求)."""

    COPY = "copy"
    ERASURE = "erasure"
