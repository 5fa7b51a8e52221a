"""What can go wrong with customers."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class SameCustomerError(HuawuError):
    code = "same_customer"
    status = 422
    zh = "这是同一位客户，请选择另一位客户来合并。"
    en = "That is the same customer. Choose another one to merge with."


class CustomerMergedError(HuawuError):
    code = "customer_merged"
    status = 409
    zh = "其中一位客户已并入他人，请刷新后重新选择。"
    en = "One of the two has been merged into another customer already. Reload and choose again."


class MergeUndoneError(HuawuError):
    code = "merge_undone"
    status = 409
    zh = "这次合并已经撤销，无需再撤。"
    en = "This merge has been undone already."


class MergedOnError(HuawuError):
    code = "merged_on"
    status = 409
    zh = "合并后的客户又并入了他人，请先撤销后一次合并。"
    en = "The merged customer has been merged again since. Undo the later merge first."


class TooManyTagsError(FieldError):
    code = "too_many_tags"
    zh = "一位客户最多 {most} 个标签，请删去一些。"
    en = "A customer has {most} tags at most. Please take some away."
