"""Look at the whole tree."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.house_checks import ALL
from scripts.house_checks.source import problems, sources


def main() -> int:
    """Print what was found; the exit status says whether anything was."""
    found = problems(sources(Path(__file__).resolve().parents[2]), ALL)
    for problem in found:
        print(problem)
    print(f"house checks: {len(ALL)} rules, {len(found)} problem{'' if len(found) == 1 else 's'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
