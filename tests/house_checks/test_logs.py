"""Nothing personal in log lines."""

from __future__ import annotations

import pytest

from scripts.house_checks.logs import log_calls_carry_nothing_personal, log_messages_are_constant
from tests.house_checks.looking import found


@pytest.mark.parametrize(
    "text",
    [
        'log.info(f"call {call_id}")',
        'logger.warning("call %s" % call_id)',
        'self.log.error("call " + call_id)',
        'logging.getLogger("x") and logging.error("{}".format(x))',
        'log.log(INFO, f"{x}")',
    ],
)
def test_made_up_messages_are_found(text: str) -> None:
    assert found(log_messages_are_constant, text) == [1]


@pytest.mark.parametrize("text", ['log.info("call %s", call_id)', 'math.log(f"{x}")', 'blog.info(f"{x}")'])
def test_constant_messages_are_fine(text: str) -> None:
    assert found(log_messages_are_constant, text) == []


@pytest.mark.parametrize(
    "value",
    [
        "number",
        "caller.digits",
        "call.caller_number",
        "self.password",
        "customer.name",
        "str(phone)",
        "[numbers]",
        "account.one_time_token",
        "repr(call.number)",
    ],
)
def test_personal_values_are_found(value: str) -> None:
    assert found(log_calls_carry_nothing_personal, f'log.info("x %s", {value})') == [1]
    assert found(log_calls_carry_nothing_personal, f'log.info("x", extra={{"k": {value}}})') == [1]


@pytest.mark.parametrize(
    "value",
    ["call_id", "len(numbers)", "number.masked", "type(error).__name__", "agent_number", "queue_name", "count"],
)
def test_ids_counts_and_masked_values_are_fine(value: str) -> None:
    assert found(log_calls_carry_nothing_personal, f'log.info("x %s", {value})') == []
