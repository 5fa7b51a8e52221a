"""One way of writing a JSON value as bytes, so that a digest over them can be made again anywhere (RFC 8785, JCS).

- UTF-8, no white space; members of an object in the order of their names' UTF-16 code units.
- Strings as ``JSON.stringify`` writes them: only ``"``, ``\\`` and the control characters below U+0020 are escaped.
- Numbers as ECMAScript writes them: 1.0 is ``1``, 1e21 is ``1e+21``, 0.0000001 is ``1e-7``.

In one point it goes beyond the RFC: integers are written in full, whatever their size, where the RFC knows only what
fits into a double.
"""

from __future__ import annotations

import math
from json.encoder import encode_basestring

_CONSTANTS = {None: "null", False: "false", True: "true"}


class NotCanonicalError(ValueError):
    """A value that JSON does not have: not a number, infinite, an object with names that are no strings."""


def canonical(value: object) -> bytes:
    """``value`` in its one form. Raises NotCanonicalError."""
    try:
        return _text(value).encode()
    except UnicodeEncodeError as error:  # half of a surrogate pair
        raise NotCanonicalError("text that is no Unicode") from error


def _text(value: object) -> str:
    match value:
        case str():
            return encode_basestring(value)
        case None | bool():
            return _CONSTANTS[value]
        case int():
            return int.__repr__(value)
        case float():
            return _number(value)
        case dict():
            return "{" + ",".join([f"{encode_basestring(name)}:{_text(value[name])}" for name in _ordered(value)]) + "}"
        case list() | tuple():
            return "[" + ",".join([_text(item) for item in value]) + "]"
    raise NotCanonicalError(f"no JSON value: {type(value).__name__}")


def _ordered(value: dict[object, object]) -> list[str]:
    names = [name for name in value if isinstance(name, str)]
    if len(names) < len(value):
        raise NotCanonicalError("a name that is no text")
    return sorted(names, key=None if all(map(str.isascii, names)) else _utf_16)


def _utf_16(name: str) -> bytes:
    return name.encode("utf-16-be")


def _number(value: float) -> str:
    """``Number.prototype.toString``: the shortest digits that give the number back, which ``repr`` finds too."""
    if not math.isfinite(value):
        raise NotCanonicalError("no finite number")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = f"{abs(value)!r}".partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    return sign + _placed(digits, point)


def _placed(digits: str, point: int) -> str:
    """0.``digits`` times ten to the power of ``point``, as ECMAScript places the point."""
    if len(digits) <= point <= 21:
        return digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    mantissa = f"{digits[0]}.{digits[1:]}" if len(digits) > 1 else digits
    return f"{mantissa}e{point - 1:+d}"
