"""The console tells only what somebody has to act on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CODE = """
import logging, sys
from pathlib import Path
from huawu.config import logs
logs.configure(Path(sys.argv[1]), "huawu")
logging.getLogger("huawu.calls").info("a call was written")
logging.getLogger("huawu.telephony").warning("the engine is away")
logging.getLogger("django.request").warning("Not Found: /somewhere")
logging.getLogger("httpx").info("GET")
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger("django.request").error("Internal Server Error", exc_info=True)
"""


def test_what_goes_where(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path / "log")], capture_output=True, text=True, check=True
    )
    kept = (tmp_path / "log" / "huawu.log").read_text()
    assert "a call was written" in kept
    assert "a call was written" not in done.stderr
    assert "WARNING huawu.telephony: the engine is away" in done.stderr
    assert "somewhere" not in kept + done.stderr
    assert "GET" not in kept
    assert "ZeroDivisionError" in kept


def test_others_may_not_read_them(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", CODE, str(tmp_path / "log")], capture_output=True, check=True)
    assert (tmp_path / "log").stat().st_mode & 0o077 == 0
