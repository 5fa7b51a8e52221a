"""Errors that people can act on: a stable code, an HTTP status, a message in Chinese and English."""

from __future__ import annotations


class HuawuError(Exception):
    """Base of every domain error. Subclasses set ``code``, ``status``, ``zh`` and ``en``.

    ``zh`` and ``en`` are format strings over the keyword arguments; never put personal data in them.
    """

    code = "error"
    status = 400
    zh = "操作没有完成，请重试。"
    en = "That did not work, please try again."

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.en.format(**facts))

    def message(self, language: str) -> str:
        """The message in ``language`` (``zh…`` gives Chinese, anything else English)."""
        return (self.zh if language.startswith("zh") else self.en).format(**self.facts)


class NotFoundError(HuawuError):
    code = "not_found"
    status = 404
    zh = "找不到这条记录，或您没有查看权限。"
    en = "There is no such record, or you may not see it."


class ForbiddenError(HuawuError):
    code = "forbidden"
    status = 403
    zh = "您没有这项操作的权限，请联系主管。"
    en = "You may not do this; please ask your supervisor."


class FieldError(HuawuError):
    """One field of what was sent is wrong; ``field`` is its name, with dots into lists (``rings.0.after_seconds``)."""

    status = 422

    def __init__(self, field: str, **facts: object) -> None:
        super().__init__(**facts)
        self.field = field


class DatabaseAwayError(HuawuError):
    code = "database_away"
    status = 503
    zh = "数据库暂时没有响应，请稍后重试；通话不受影响。"
    en = "The database does not answer at the moment. Please try again soon; calls go on."
