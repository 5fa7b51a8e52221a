"""What can go wrong with the ledger, in words."""

from __future__ import annotations

from huawu.kit.errors import HuawuError


class LedgerBrokenError(HuawuError):
    code = "ledger_broken"
    status = 409
    zh = "台账第 {seq} 条与封存时不符，不能导出。请先校验台账并查明原因。"
    en = "Number {seq} of the ledger is not what was sealed, so nothing was exported. Verify the ledger first."


class NothingSealedError(HuawuError):
    code = "nothing_sealed"
    status = 409
    zh = "这个范围内还没有已封存的记录。"
    en = "There is no sealed entry in this range yet."


class ExportTooLargeError(HuawuError):
    code = "export_too_large"
    status = 409
    zh = "这段时间有 {count} 条记录，一次最多导出 {most} 条。请缩短时间范围，或在服务器上运行 huawu ledger export。"
    en = "That is {count} entries, at most {most} go at once. Choose a shorter time, or use huawu ledger export."
