"""Figures in Chinese texts as they are said: ``3 位`` is 三位, ``2 分钟`` 两分钟, ``10086`` 幺零零八六."""

from __future__ import annotations

import re

_DIGITS = "零一二三四五六七八九"
_ON_THE_PHONE = _DIGITS.replace("一", "幺")
_UNITS = ("", "十", "百", "千")
_COUNTED = "位个分小天次秒遍名条件块元"
"""Before these, two is 两."""
_LONGEST_COUNT = 4
"""Longer rows of digits are numbers to be read digit by digit, as are those that begin with nought."""
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)")
_FIGURES = re.compile(r"\s*(\d+)\s*(?=(.?))")


def spelled(text: str) -> str:
    """``text`` with every figure written in the characters that are said."""
    return _FIGURES.sub(lambda found: _figure(found[1], found[2]), _CLOCK.sub(_clock, text))


def _figure(digits: str, follower: str) -> str:
    if len(digits) > _LONGEST_COUNT or (digits.startswith("0") and len(digits) > 1):
        return digit_by_digit(digits)
    if digits == "2" and follower and follower in _COUNTED:
        return "两"
    return count(int(digits))


def digit_by_digit(digits: str) -> str:
    """A number as one reads it out on the telephone, ``1003`` as 幺零零三."""
    return "".join(_ON_THE_PHONE[int(digit)] if digit.isdecimal() else digit for digit in digits)


def count(value: int) -> str:
    """A number from 0 to 9999: 12 is 十二, 205 二百零五."""
    if value == 0:
        return _DIGITS[0]
    said, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            said += ("零" if gap and said else "") + _DIGITS[digit] + _UNITS[place]
        gap = not digit
    return said[1:] if said.startswith("一十") else said


def _clock(found: re.Match[str]) -> str:
    hour, minute = int(found[1]), int(found[2])
    spoken_hour = "两" if hour == 2 else count(hour)
    if minute == 0:
        return f"{spoken_hour}点"
    return f"{spoken_hour}点{'零' if minute < 10 else ''}{count(minute)}分"
