"""What can go wrong with accounts."""

from __future__ import annotations

from huawu.kit.errors import HuawuError


class NotLoggedInError(HuawuError):
    code = "not_logged_in"
    status = 401
    zh = "您还没有登录，或登录已过期，请重新登录。"
    en = "You are not logged in, or your session has ended; please log in."


class CsrfError(HuawuError):
    code = "csrf"
    status = 403
    zh = "页面已过期，请刷新后重试。"
    en = "This page is out of date; please reload it and try again."


class LockedOutError(HuawuError):
    code = "locked_out"
    status = 429
    zh = "密码错误次数过多，该工号已暂时锁定，请在 {minutes} 分钟后重试或联系管理员。"
    en = "Too many wrong passwords. This account is locked for {minutes} minutes; wait or ask your administrator."


class UnknownLanguageError(HuawuError):
    code = "unknown_language"
    status = 422
    zh = "不支持这种语言，请选择中文或英文。"
    en = "That language is not offered; choose Chinese or English."
