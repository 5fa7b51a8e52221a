"""The handbook's clauses that are kept where customers are shown."""

from __future__ import annotations

from huawu.handbook.registry import Control, ControlKind, Words, register_control

REGISTERED = (
    Control(
        code="customers.masked",
        kind=ControlKind.PREVENT,
        does=Words(
            "号码在接口和页面上都隐去显示，拨号无需看到号码",
            "Numbers leave the house masked; dialling needs no number to be seen",
        ),
        figure=Words("无例外，不计数", "No exception, nothing to count"),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_control(*REGISTERED)
