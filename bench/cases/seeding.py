"""Millions of made-up rows by COPY, encrypted and indexed by the product's own code.

A part is rows ``first`` to ``last``; what a row holds follows from its number, so that parts can be made by several
processes and a larger database holds the smaller one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from bench.cases.copying import copy, field, prepared

if TYPE_CHECKING:
    from huawu.kit.phone import PhoneNumber

SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹喻苏潘范彭郎鲁韦马方任袁柳唐罗薛雷贺倪汤"
GIVEN = "雨晴思远若琳海涛安然立新梦洁家伟佩珊志强晓岚文博秋月国平雪莹建军婉清俊豪春燕明哲丽华永康雅琴天宇静怡凯美玲祥瑞"
CALLS_EACH = 5
SECONDS_BETWEEN = 6
LAST_CALL = datetime(2026, 3, 2, tzinfo=UTC)
LEVELS = ("普通", "银卡", "金卡")


def name_of(index: int) -> str:
    """Two or three characters; one name in a hundred thousand is the same."""
    spread = index * 2_654_435_761 % (1 << 32)
    first, second = GIVEN[spread // 7 % len(GIVEN)], GIVEN[spread // 911 % len(GIVEN)]
    return SURNAMES[spread % len(SURNAMES)] + first + (second if index % 5 else "")


def number_of(index: int) -> PhoneNumber:
    """19910000000 and following: no operator has given these out."""
    from huawu.kit.phone import PhoneNumber

    return PhoneNumber(str(19_910_000_000 + index * 7_368_787 % 10_000_019))


def customer_id(index: int) -> UUID:
    """As the house's own ids, in the order in which they were made."""
    return UUID(int=(0x0199 << 112) | (7 << 76) | (2 << 62) | index)


def copy_customers(first: int, last: int) -> None:
    """Customers with a number each."""
    from huawu.customers.models import Customer, CustomerNumber

    columns = ("id", "version", "name", "level", "note", "tokens", "tags", "created_at")
    copy(Customer._meta.db_table, columns, _customers(first, last))
    copy(CustomerNumber._meta.db_table, ("customer_id", "number", "number_index"), _numbers(first, last))


def copy_calls(first: int, last: int) -> None:
    """The calls of these customers."""
    from huawu.calls.models import Call

    columns = (
        *("id", "direction", "dialled", "caller_number", "caller_number_index", "caller_number_last4", "customer_id"),
        *("web", "outcome", "arrived_at", "connected_at", "ended_at", "wrap_up_ended_at"),
        *("wait_s", "ring_s", "talk_s", "hold_s", "wrap_up_s"),
    )
    copy(Call._meta.db_table, columns, _calls(first, last))


def _customers(first: int, last: int) -> Iterator[Sequence[object]]:
    from huawu.customers.models import Customer
    from huawu.customers.tokens import tokens_of

    name, note = field(Customer, "name"), field(Customer, "note")
    for index in range(first, last):
        called = name_of(index)
        yield (
            *(customer_id(index), 1, prepared(name, called), LEVELS[index % 7 // 3], prepared(note, "")),
            *(tokens_of(called, [number_of(index)]), [], LAST_CALL),
        )


def _numbers(first: int, last: int) -> Iterator[Sequence[object]]:
    from huawu.customers.models import CustomerNumber
    from huawu.privacy.index import blind

    number = field(CustomerNumber, "number")
    for index in range(first, last):
        own = number_of(index)
        yield customer_id(index), prepared(number, own), blind("number", own.digits)


def _calls(first: int, last: int) -> Iterator[Sequence[object]]:
    from huawu.calls.models import Call
    from huawu.privacy.index import blind

    caller = field(Call, "caller_number")
    for index in range(first, last):
        own = number_of(index)
        encrypted, whole = prepared(caller, own), blind("number", own.digits)
        end = blind("number.last4", own.digits[-4:])
        for nth in range(CALLS_EACH):
            at = LAST_CALL - timedelta(seconds=SECONDS_BETWEEN * (index * CALLS_EACH + nth))
            over = at + timedelta(seconds=200)
            yield (
                *(UUID(int=customer_id(index).int + ((nth + 1) << 48)), "inbound", "4000000001"),
                *(encrypted, whole, end, customer_id(index), False, "answered"),
                *(at, at + timedelta(seconds=12), over, over, 12.0, 4.0, 188.0, 0.0, 20.0),
            )
