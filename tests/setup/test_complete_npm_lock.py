"""npm's lock is completed with packages for other platforms."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.complete_npm_lock import missing, platform

ROLLUP: dict[str, Any] = {
    "version": "4.0.0",
    "dev": True,
    "optionalDependencies": {"@rollup/rollup-linux-x64-gnu": "4.0.0", "@rollup/rollup-android-arm64": "4.0.0"},
}
THERE: dict[str, Any] = {"version": "4.0.0", "integrity": "sha512-…", "optional": True}


def test_only_what_is_missing_is_added() -> None:
    added = missing({"node_modules/rollup": ROLLUP, "node_modules/@rollup/rollup-linux-x64-gnu": THERE})
    assert added == {
        "node_modules/@rollup/rollup-android-arm64": {
            "version": "4.0.0",
            "optional": True,
            "cpu": ["arm64"],
            "os": ["android"],
            "dev": True,
        }
    }


def test_one_that_lies_deeper_is_not_missing() -> None:
    packages = {"node_modules/x": {"optionalDependencies": {"y": "1"}}, "node_modules/x/node_modules/y": THERE}
    assert missing(packages) == {}


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("@rollup/rollup-linux-x64-musl", {"cpu": ["x64"], "os": ["linux"], "libc": ["musl"]}),
        ("@rollup/rollup-linux-arm-gnueabihf", {"cpu": ["arm"], "os": ["linux"], "libc": ["glibc"]}),
        ("@rollup/rollup-win32-x64-msvc", {"cpu": ["x64"], "os": ["win32"]}),
        ("@rollup/rollup-android-arm-eabi", {"cpu": ["arm"], "os": ["android"]}),
    ],
)
def test_the_platform_is_in_the_name(name: str, facts: dict[str, list[str]]) -> None:
    assert platform(name) == facts


def test_a_name_without_a_platform_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="fsevents"):
        platform("fsevents")
