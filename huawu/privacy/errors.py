"""What can go wrong with what is encrypted."""

from __future__ import annotations

from huawu.kit.errors import HuawuError


class UnreadableError(HuawuError):
    """It was changed, belongs elsewhere, or its key is another one of the same name."""

    code = "encrypted_unreadable"
    status = 500
    zh = "这项加密资料无法读取：内容被改动过，或密钥不符。请管理员核对密钥文件与最近一次备份。"
    en = "This encrypted item cannot be read: it was changed, or the key is another one. Compare key file and backup."
