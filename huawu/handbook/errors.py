"""What can be wrong with a handbook, or asked of one in vain."""

from __future__ import annotations

from huawu.kit.errors import HuawuError


class PackError(HuawuError):
    """Names the file and the line, so that whoever writes a handbook finds the place."""

    code = "handbook_pack"
    status = 422
    zh = "手册资料有误：{file} 第 {line} 行：{why}"
    en = "The handbook's data is wrong: {file}, line {line}: {why}"
