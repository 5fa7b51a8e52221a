"""HTTP byte ranges (RFC 9110, section 14): one range, as media players ask for."""

from __future__ import annotations

import re

_RANGE = re.compile(r"^bytes=(\d*)-(\d*)$")


class UnsatisfiableRangeError(ValueError):
    """The range lies outside the file: answer 416."""


def parse_range(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte asked for, both included; None when the whole file is meant.

    A header that cannot be read counts as none, as the RFC says. Several ranges are not offered: whole file.
    """
    match = _RANGE.match(header.strip())
    if not match or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        wanted = int(last)
        if wanted == 0 or size == 0:
            raise UnsatisfiableRangeError
        return max(size - wanted, 0), size - 1
    start, end = int(first), min(int(last), size - 1) if last else size - 1
    if last and int(last) < start:
        return None
    if start >= size:
        raise UnsatisfiableRangeError
    return start, end
