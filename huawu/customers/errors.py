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


class CustomerChangedError(HuawuError):
    code = "customer_changed"
    status = 409
    zh = "同事刚刚修改了这位客户的资料，请核对最新内容后再保存。"
    en = "A colleague has just changed this customer; please look at what is there now and save again."


class NumberUnreadableError(FieldError):
    code = "customer_number_unreadable"
    zh = "这不是一个完整的号码，请核对。"
    en = "That is not a whole number; please check."


class NumberTakenError(FieldError):
    code = "customer_number_taken"
    zh = "这个号码已登记在另一位客户名下。若是同一位客户，请合并；若号码换了主人，请先从对方名下拆出。"
    en = "Another customer has this number. Merge them if they are one; split it off there if it changed hands."


class LastNumberError(HuawuError):
    code = "customer_last_number"
    status = 409
    zh = "这是该客户唯一的号码，不能拆出。"
    en = "This is the customer's only number and cannot be split off."


class TooManyTagsError(FieldError):
    code = "too_many_tags"
    zh = "一位客户最多 {most} 个标签，请删去一些。"
    en = "A customer has {most} tags at most. Please take some away."


class TableUnreadableError(HuawuError):
    code = "table_unreadable"
    status = 422
    zh = "无法读取这个文件。请上传 CSV 或 XLSX 表格，第一行为列名，其后每行一位客户。"
    en = "This file cannot be read. Send a CSV or XLSX table: headings first, then one customer in each row."


class TableTooLargeError(HuawuError):
    code = "table_too_large"
    status = 413
    zh = "文件太大：最多 {rows} 行、{megabytes} MB，请拆成几个文件分别导入。"
    en = "This file is too large: {rows} rows and {megabytes} MB at most. Please send it in parts."


class WrongColumnsError(FieldError):
    code = "wrong_columns"
    zh = "请为每一列选择含义，其中至少一列是号码。"
    en = "Say what each column is; at least one has to be the number."


class ImportStateError(HuawuError):
    code = "import_state"
    status = 409
    zh = "这次导入的状态已经变化，请刷新后再试。"
    en = "This import has gone on meanwhile. Reload and try again."


class OwnDataRequestError(HuawuError):
    code = "own_data_request"
    status = 403
    zh = "自己登记的请求须由他人决定。"
    en = "A request that you have entered is decided by somebody else."


class DataRequestDecidedError(HuawuError):
    code = "data_request_decided"
    status = 409
    zh = "这项请求已有决定，请刷新。"
    en = "This request has been decided already; please reload."


class DataInUseError(HuawuError):
    code = "person_data_in_use"
    status = 409
    zh = "还有未了结的：{what_zh}。请先办结，再批准删除。"
    en = "There is unfinished work: {what_en}. Please finish it before you approve the erasure."


class DataHeldError(HuawuError):
    code = "person_data_held"
    status = 409
    zh = "其中有保全中的：{what_zh}。解除保全后才能删除。"
    en = "Some of it is held: {what_en}. It can be erased when the hold is lifted."


class CopyOverError(HuawuError):
    code = "person_copy_over"
    status = 409
    zh = "这份个人信息副本不可取：未获批准，或批准已满 30 天。请重新登记请求。"
    en = "This copy cannot be taken: it is not approved, or was approved 30 days ago. Please enter a new request."
