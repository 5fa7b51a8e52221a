"""What it knows: articles, words for the telephone, technique cards; written by one, published by another."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml

from huawu.calls.models import BusinessLine, ContactRecord, Disposition
from huawu.config.demo.service import LINE
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.knowledge.actions import do_decide, do_make, do_save, do_set_words, do_submit, do_tell, do_use
from huawu.knowledge.choices import ArticleKind, FeedbackKind, UseKind
from huawu.knowledge.forms import ArticleFacts, ArticleText
from huawu.knowledge.models import Article, SearchWords
from huawu.people.models import User

FILES = ("rules", "trouble", "cards")
AUTHORS, REVIEWER = ("1003", "1006", "2002"), "2001"
Rows = dict[str, dict[str, Any]]
RECENT_CONTACTS = 60

SYNONYMS = """\
话费 余额 电话费 手机费
充值 交费 缴费 充钱 交钱 充话费
到账 入账 收到 到帐
扣费 扣款 扣钱 收费
退订 取消 关闭 关掉
退款 退钱 退费 返款
赠送 送的 返还 赠费 赠金
优惠 活动 福利 打折 减免
发票 开票 票据 报销
专票 专用发票
抬头 税号
停机 打不出去 打不了电话
开机 复机
过户 换机主
销户 销号 注销
应用 app 软件 客户端
密码 口令
补偿 赔偿 赔钱 赔付
领导 经理 主管 班长
工信部 主管部门
老年 老人 老年人
学生 校园 大学
未到账 没到账 没收到 没到
充值卡 刮刮卡 刮卡
代扣 自动充值 自动缴费
视频会员 会员码 兑换码
境外 国外 出国 漫游
情绪激动 发火 骂人 生气
多次来电 重复来电 打了好几次
多久 时限 时间 几天
"""


def load_articles() -> Rows:
    """As they stand in the files, by key."""
    folder = Path(__file__).parent
    rows = [row for name in FILES for row in yaml.safe_load((folder / f"{name}.yaml").read_text("utf-8"))]
    return {row["key"]: row for row in rows}


def text_of(row: dict[str, Any]) -> ArticleText:
    """What an article of the files says."""
    ends = now() + timedelta(days=row["days"]) if "days" in row else None
    words = {name: row.get(name, "") for name in ("title", "body", "spoken", "asks")}
    return ArticleText(**words, valid_until=ends)


def make_knowledge() -> dict[str, int]:
    """Make the articles once; their ids by key."""
    if Article.objects.exists():
        return {}
    line = BusinessLine.objects.get(name=LINE)
    people = {user.number: user for user in User.objects.filter(username__in=(*AUTHORS, REVIEWER, "1001", "1004"))}
    made: dict[str, int] = {}
    for at, (key, row) in enumerate(load_articles().items()):
        made[key] = _publish(row, line, people[AUTHORS[at % len(AUTHORS)]], people[REVIEWER]).pk
    do_set_words(people[REVIEWER], SYNONYMS, SearchWords().version)
    _relate(made)
    _in_work(made, people)
    _use(made)
    return made


def _publish(row: dict[str, Any], line: BusinessLine, author: User, reviewer: User) -> Article:
    kind = ArticleKind(row.get("kind", "article"))
    reasons = Disposition.objects.filter(line=line, part=Disposition.Part.REASON, key__in=row["reasons"])
    facts = ArticleFacts(
        kind=kind, line_id=line.pk, category=row["category"], reason_ids=list(reasons.values_list("pk", flat=True))
    )
    article = do_make(author, facts, text_of(row))
    do_submit(author, article.pk)
    return do_decide(reviewer, article.pk, 1, True, "")


_RELATED = (
    ("not-credited", "arrival-time", "still-stopped", "compensation"),
    ("offer-100", "offer-200", "offer-stack", "offer-gift-scope"),
    ("refund-apply", "refund-progress", "refund-close"),
    ("invoice-electronic", "invoice-title", "invoice-special"),
    ("tech-angry", "phrase-sorry", "complaint-time"),
)


def _relate(made: dict[str, int]) -> None:
    for group in _RELATED:
        first = Article.objects.get(pk=made[group[0]])
        first.related.add(*(made[key] for key in group[1:]))


def _in_work(made: dict[str, int], people: dict[str, User]) -> None:
    """A next version that waits for its review, a draft, and a word of an agent that waits for its answer."""
    author = people["1003"]
    row = load_articles()["offer-100"]
    changed = row["body"].strip().replace("限参加 **1 次**", "限参加 **2 次**")
    article = Article.objects.get(pk=made["offer-100"])
    text = text_of(row).model_copy(update={"body": changed, "change": "每个号码可参加次数由 1 次改为 2 次"})
    do_save(author, article.pk, text, article.version)
    do_submit(author, article.pk)
    draft = ArticleText(
        title="中秋充值加赠活动（拟）", body="活动方案待市场部确认。\n\n- 单笔充值 150 元加赠 15 元。\n"
    )
    do_make(people["2002"], ArticleFacts(category="活动规则", line_id=article.line_id), draft)
    told = "“高峰期最长 2 小时”和“24 小时内回复”客户常听混，建议分开写。"
    do_tell(people["1001"], made["not-credited"], new_id(), FeedbackKind.UNCLEAR, told, None)


def _use(made: dict[str, int]) -> None:
    """Answers linked to the latest contacts, by their reasons."""
    by_reason: dict[str, list[int]] = {}
    for key, row in load_articles().items():
        for reason in row["reasons"]:
            by_reason.setdefault(reason, []).append(made[key])
    records = ContactRecord.objects.filter(reason__isnull=False, completed_at__isnull=False, author__isnull=False)
    for at, record in enumerate(records.select_related("reason", "author").order_by("-saved_at")[:RECENT_CONTACTS]):
        known = by_reason.get(record.reason.key if record.reason else "", [])
        if record.author and known and at % 4:
            article = known[at % len(known)]
            do_use(record.author, article, UseKind.OPENED, record.call_id)
            do_use(record.author, article, UseKind.LINKED, record.call_id)
