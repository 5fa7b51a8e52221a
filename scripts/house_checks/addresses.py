"""Nothing of the machine it was written on in the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.house_checks.source import Problem, Source

REGISTRY = re.compile(
    r"""pythonhosted\.org | pypi\.(?:org|python|tuna) | test\.pypi\. | registry\.(?:npmjs|npmmirror|yarnpkg)\.
        | ^\s*(?:--(?:extra-)?index-url|--find-links|-i)\s | "resolved":\s*"https?: | ^\s*registry\s*=\s*http
        | mirrors?\.(?:aliyun|cloud\.tencent|ustc|tuna|huaweicloud)\. | deb\.debian\.org""",
    re.VERBOSE,
)
HOME = re.compile(r"""(?:^|[\s"'`=(:])(?:/home/[\w.-]+/|/Users/[\w.-]+/|/root/[\w.]|[A-Z]:\\Users\\)""")


def no_registry_addresses(source: Source) -> Iterator[Problem]:
    """Locks pin by hash; where packages come from is the installing machine's own setting."""
    yield from _lines(source, REGISTRY, "no address of a package registry: leave it to the machine's settings")


def no_home_paths(source: Source) -> Iterator[Problem]:
    yield from _lines(source, HOME, "no path of somebody's machine: make it relative, or take it from a setting")


def _lines(source: Source, pattern: re.Pattern[str], message: str) -> Iterator[Problem]:
    for number, line in enumerate(source.text.splitlines(), start=1):
        if pattern.search(line):
            yield Problem(source.path, number, message)
