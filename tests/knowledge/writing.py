"""Writing and publishing articles, for tests."""

from __future__ import annotations

from typing import Any

from huawu.knowledge.access import in_work
from huawu.knowledge.actions import do_decide, do_make, do_submit
from huawu.knowledge.forms import ArticleFacts, ArticleText
from huawu.knowledge.models import Article
from huawu.people.models import User
from tests.cast import client_of

BODY = "充值成功后一般 **10 分钟** 内到账。\n\n| 充值 | 赠送 |\n| --- | --- |\n| 100 元 | 20 元 |\n"


def text(title: str = "充值未到账怎么处理", **more: Any) -> ArticleText:
    return ArticleText(**{"title": title, "body": BODY, **more})


def make(author: User, words: ArticleText | None = None, **facts: Any) -> Article:
    return do_make(author, ArticleFacts(**facts), words or text())


def publish(author: User, reviewer: User, words: ArticleText | None = None, **facts: Any) -> Article:
    """An article in force."""
    article = make(author, words, **facts)
    do_submit(author, article.pk)
    return approve(reviewer, article)


def approve(reviewer: User, article: Article) -> Article:
    """The second person's word on what waits."""
    waiting = in_work(article)
    assert waiting is not None
    return do_decide(reviewer, article.pk, waiting.seq, True, "")


def send(user: User, method: str, path: str, **body: Any) -> Any:
    """The JSON of the answer, or its status and code."""
    answer = getattr(client_of(user), method)(f"/api/knowledge{path}", body, "application/json")
    if answer.status_code == 204:
        return None
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def titles(user: User, question: str, **more: Any) -> list[str]:
    """What is found for a question, best first."""
    return [hit["title"] for hit in send(user, "post", "/search", text=question, **more)["items"]]
