"""What can go wrong with what is encrypted."""

from __future__ import annotations

from huawu.kit.errors import HuawuError


class UnreadableError(HuawuError):
    """It was changed, belongs elsewhere, or its key is another one of the same name."""

    code = "encrypted_unreadable"
    status = 500
    zh = "这项加密资料无法读取：内容被改动过，或密钥不符。请管理员核对密钥文件与最近一次备份。"
    en = "This encrypted item cannot be read: it was changed, or the key is another one. Compare key file and backup."


class OtherKeysError(HuawuError):
    """What would be written could not be read by the others, and what they wrote not by us."""

    code = "other_keys"
    status = 503
    zh = "密钥文件与数据库不是一套：{purpose} 的密钥 {key_id} 缺失或不同。请使用原来的密钥文件，见 docs/operations.md。"
    en = (
        "The key file does not belong to this database: key {key_id} for {purpose} is missing or another one. "
        "Use the database's own key file; see docs/operations.md."
    )


class ReasonNeededError(HuawuError):
    """There is no live call or open case with this customer."""

    code = "reveal_reason_needed"
    status = 422
    zh = "您当前没有与该客户的通话或未结工单，请写明查看完整号码的理由（至少四个字）。"
    en = "You have no live call or open case with this customer: say why you need to see it, in four letters or more."


class RevealsSpentError(HuawuError):
    code = "reveals_spent"
    status = 409
    zh = "今天查看完整号码的次数（{budget} 次）已用完。拨打电话不需要查看号码；确有需要请找班长或主管。"
    en = "Today's {budget} reveals are used up. Calling needs none; ask your leader if you must see more."
