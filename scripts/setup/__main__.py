"""``python3 -m scripts.setup --for demo|test|lint|bench``. Says so in one line when Python is too old."""

from __future__ import annotations

import sys

OLDEST_PYTHON = (3, 11)

if sys.version_info < OLDEST_PYTHON:
    sys.exit(
        "✗ 需要 Python 3.11 或更新，可用 make PYTHON=… 指定 · "
        "Python 3.11 or newer is needed, name one with make PYTHON=…"
    )

from scripts.setup.run import main  # noqa: E402 - only now is it certain that Python can read it

sys.exit(main())
