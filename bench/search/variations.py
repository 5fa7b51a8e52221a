"""A hundred thousand articles made from those of the demonstration company, none of which answers its questions: they
are about other goods of other companies, and their figures are others. Always the same ones."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

CITIES = tuple(
    "长宁 东川 南屏 西岭 北渡 青溪 白沙 黄石 临江 海安 云门 龙泉 金沙 石桥 松林 竹山 荷塘 柳河 桃园 梅岭 "  # noqa: SIM905
    "安平 永兴 新丰 福田 康乐 明水 清河 大成 广陵 华亭 锦城 江陵 昆阳 兰溪 洛川 绵山 宁远 平湖 泉州 瑞安".split()
)
OTHER_LINES = 98
OWN_OF_100 = 2
"""So many of a hundred belong to the line that is searched, about its goods for companies."""


@dataclass(frozen=True, slots=True)
class Goods:
    """What is sold, how it is paid for, and what it is booked on."""

    name: str
    pay: str
    account: str


FOR_HOMES = tuple(
    Goods(*row.split())
    for row in (
        "宽带费 续费 宽带账号",
        "燃气费 缴纳 燃气户号",
        "水费 缴纳 水表户号",
        "电费 购电 电表户号",
        "加油卡金 圈存 加油卡号",
        "公交卡金 加值 公交卡号",
        "物业费 缴纳 房屋编号",
        "暖气费 缴纳 供暖户号",
        "有线电视费 续费 机顶盒号",
        "健身卡 续卡 会员卡号",
        "图书卡 续期 读者证号",
        "停车月费 续租 车牌登记号",
    )
)
FOR_COMPANIES = tuple(
    Goods(*row.split())
    for row in (
        "物联网卡流量池 订购 池编号",
        "集团专线月租 结算 专线编号",
        "云桌面资源 订购 租户编号",
        "呼叫中心坐席包 订购 企业编号",
        "短信群发包 订购 接口编号",
        "固话中继月租 结算 中继编号",
    )
)
PLANS = ["甲", "乙", "丙", "丁", "戊", "己", "标准", "进阶", "尊享", "普惠", "春季", "夏季", "秋季", "冬季"]


def vary(rows: list[dict[str, Any]], count: int) -> Iterator[tuple[int, dict[str, str]]]:
    """``count`` articles: the number of their line, 0 for the one that is searched, and what they say."""
    chance = random.Random(20_26)  # noqa: S311 - the same every time
    for number in range(count):
        own = number % 100 < OWN_OF_100
        goods = chance.choice(FOR_COMPANIES if own else FOR_HOMES)
        row = chance.choice(rows)
        place = f"{chance.choice(CITIES)}{chance.choice(PLANS)}"
        yield (0 if own else 1 + number % OTHER_LINES), _about(row, rows, goods, place, chance)


def _about(
    row: dict[str, Any], rows: list[dict[str, Any]], goods: Goods, place: str, chance: random.Random
) -> dict[str, str]:
    lines = row["body"].splitlines()
    other = chance.choice(rows)["body"].splitlines()
    lines.insert(chance.randrange(len(lines)), chance.choice(other))
    title = f"{place}{goods.name}：{_swap(row['title'], goods, chance)}"
    return {
        "title": title[:120],
        "asks": _swap(row.get("asks", ""), goods, chance),
        "body": _swap("\n".join(lines), goods, chance),
        "category": row["category"],
    }


def _swap(text: str, goods: Goods, chance: random.Random) -> str:
    """About other goods, with other figures."""
    for word, instead in (("话费", goods.name), ("充值", goods.pay), ("充", goods.pay), ("手机号", goods.account)):
        text = text.replace(word, instead)
    text = text.replace("号码", goods.account).replace("用户", f"{goods.name}用户")
    return re.sub(r"\d+", lambda match: str(int(match.group()) + chance.randrange(1, 90)), text)
