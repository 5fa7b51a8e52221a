"""The house's own rules that a tool can check, each a small function over one file.

``python -m scripts.house_checks`` looks at every file that git tracks or would track, and ends with status 1 when
something was found. A new rule is one function in the module where it belongs, a line in ``ALL`` and its tests.
"""

from __future__ import annotations

from scripts.house_checks import addresses, clock, database, logs, routes, sizes
from scripts.house_checks.source import Check

ALL: tuple[Check, ...] = (
    addresses.no_registry_addresses,
    addresses.no_home_paths,
    clock.one_clock,
    database.no_signals,
    database.no_save_override,
    database.save_names_its_columns,
    database.only_actions_write,
    logs.log_messages_are_constant,
    logs.log_calls_carry_nothing_personal,
    routes.routes_say_what_they_need,
    sizes.files_stay_small,
    sizes.functions_stay_small,
)
