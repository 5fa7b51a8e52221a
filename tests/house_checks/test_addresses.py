"""Nothing of a machine in the tree. The bad examples are put together here, so that this file is clean itself."""

from __future__ import annotations

import pytest

from scripts.house_checks.addresses import no_home_paths, no_registry_addresses
from tests.house_checks.looking import found

DOT = "."
SLASH = "/"


@pytest.mark.parametrize(
    "line",
    [
        f"https://files.pythonhosted{DOT}org/packages/x.whl",
        f"https://pypi{DOT}org/simple",
        f'"resolved"{":"} "https://example.test/x.tgz"',
        f"--index-url{' '}https://example.test",
        f"registry{'='}https://example.test",
        f"https://registry{DOT}npmjs.org/",
        f"http://deb{DOT}debian.org/debian",
    ],
)
def test_registry_addresses_are_found(line: str) -> None:
    assert found(no_registry_addresses, f"fine\n{line}\n", "requirements/run.lock") == [2]


@pytest.mark.parametrize("line", ["django==5.2 --hash=sha256:00", "omit-lockfile-registry-resolved=true", "from PyPI"])
def test_locks_without_addresses_are_fine(line: str) -> None:
    assert found(no_registry_addresses, line, "requirements/run.lock") == []


@pytest.mark.parametrize(
    "path", [f"{SLASH}home/li/x", f"{SLASH}Users/li/x", f"{SLASH}root/x", f"C:{chr(92)}Users{chr(92)}li"]
)
def test_home_paths_are_found(path: str) -> None:
    assert found(no_home_paths, f'ROOT = "{path}"') == [1]


@pytest.mark.parametrize("text", ["~/.cache/huawu", "GET /api/home/page", "var/root/x", "as root/administrator"])
def test_paths_of_nobody_are_fine(text: str) -> None:
    assert found(no_home_paths, text) == []
