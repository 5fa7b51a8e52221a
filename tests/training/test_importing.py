"""Questions taken in from a table."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.training.choices import QuestionKind
from huawu.training.models import Question
from huawu.training.rules.importing import BadRow, NewQuestion, columns_of, read_question
from tests.cast import client_of

HEADING = ["题型", "主题", "题干", "选项A", "选项B", "选项C", "答案", "解析", "条款"]
ROWS = [
    ["单选", "接听", "几声内应答？", "三声", "五声", "八声", "A", "越快越好", "5.2.1"],
    ["多选题", "接听", "应答后要做什么？", "问好", "报工号", "挂断", "AB", "", ""],
    ["排序", "接听", "接听的顺序", "记录", "问好", "倾听", "BCA", "", ""],
    ["填空", "接听", "____声内应答，开头说____", "", "", "", "三|3；您好", "", ""],
    ["简答", "投诉", "如何安抚？", "", "", "", "-", "先倾听", ""],
    ["猜谜", "接听", "？", "", "", "", "A", "", ""],
    ["单选", "接听", "没有答案", "一", "二", "", "D", "", ""],
    ["单选", "接听", "条款不对", "一", "二", "", "A", "", "99.9"],
    ["单选", "接听", "几声内 应答?", "三声", "五声", "八声", "A", "", ""],
]


def read(row: list[str]) -> NewQuestion | BadRow:
    return read_question(row, columns_of(HEADING))


def test_each_kind_is_read_as_it_is_written() -> None:
    found = [read(row) for row in ROWS[:5]]
    kinds = [row.kind for row in found if isinstance(row, NewQuestion)]
    assert kinds == [
        QuestionKind.SINGLE,
        QuestionKind.MULTIPLE,
        QuestionKind.ORDER,
        QuestionKind.FILL,
        QuestionKind.OPEN,
    ]
    order, fill = found[2], found[3]
    assert isinstance(order, NewQuestion)
    assert isinstance(fill, NewQuestion)
    assert order.options == ("问好", "倾听", "记录")
    assert fill.key.words == (("三", "3"), ("您好",))


@pytest.mark.parametrize(
    "row",
    [
        ROWS[5],
        ROWS[6],
        ["单选", "", "没有主题", "一", "二", "", "A", "", ""],
        ["单选", "接听", "两个答案", "一", "二", "", "AB", "", ""],
        ["多选", "接听", "重复的答案", "一", "二", "", "AA", "", ""],
        ["单选", "接听", "重复的选项", "一", "一", "", "A", "", ""],
        ["填空", "接听", "没有空", "", "", "", "三", "", ""],
        ["填空", "接听", "____ ____", "", "", "", "三", "", ""],
        ["排序", "接听", "缺一个", "一", "二", "三", "AB", "", ""],
        [],
    ],
)
def test_what_is_wrong_is_told(row: list[str]) -> None:
    assert isinstance(read(row), BadRow)


def test_options_may_stand_in_one_column() -> None:
    columns = columns_of(["题型", "主题", "题干", "选项", "答案"])
    row = read_question(["单选", "接听", "几声？", "A. 三声|B. 五声", "b"], columns)
    assert isinstance(row, NewQuestion)
    assert (row.options, row.key.choice) == (("三声", "五声"), (1,))


def upload(user: User, rows: list[list[str]], take: bool = False) -> Any:
    table = "\n".join(",".join(row) for row in rows).encode("gb18030")
    file = SimpleUploadedFile("题库.csv", table)
    answer = client_of(user).post(f"/api/training/bank/import?take={str(take).lower()}", {"file": file})
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def test_looked_at_first_then_taken_in_once(he: User, lin: User) -> None:
    seen = upload(he, [HEADING, *ROWS])
    assert (seen["taken"], seen["new"], seen["there"], seen["bad"]) == (False, 5, 1, 3)
    assert not Question.objects.exists()
    assert [row["row"] for row in seen["rows"] if row["outcome"] == "bad"] == [7, 8, 9]
    assert upload(he, [HEADING, *ROWS], take=True)["new"] == 5
    assert Question.objects.get(text="几声内应答？").ref == "5.2.1"
    assert upload(he, [HEADING, *ROWS], take=True)["new"] == 0
    assert (Question.objects.count(), Entry.objects.filter(action="training.questions_imported").count()) == (5, 1)
    assert upload(lin, [HEADING, *ROWS]) == (403, "forbidden")


def test_a_table_without_a_column_is_refused(he: User) -> None:
    assert upload(he, [["主题", "题干", "答案"], ["一", "二", "三"]], take=True) == (422, "question_table")
    assert not Question.objects.exists()
