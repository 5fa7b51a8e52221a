"""What can go wrong in the training room."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class QuestionShapeError(FieldError):
    code = "question_shape"
    zh = "这道题不完整：{why_zh}。"
    en = "This question is not complete: {why_en}."


class TooFewQuestionsError(FieldError):
    code = "too_few_questions"
    zh = "题库里“{topic_zh}”的题目不够：需要 {wanted} 道，只有 {there} 道可用。请减少题数或补充题目。"
    en = 'There are too few questions of "{topic_en}": {wanted} wanted, {there} there. Ask for fewer or add some.'


class UnknownItemError(FieldError):
    code = "unknown_course_item"
    zh = "第 {position} 项引用的内容不存在，请重新选择。"
    en = "What item {position} refers to does not exist; please choose again."


class ReadFirstError(HuawuError):
    code = "read_first"
    status = 409
    zh = "请先读完这篇内容，再答题。"
    en = "Please read it to the end before answering."


class TooFastError(HuawuError):
    code = "read_too_fast"
    status = 409
    zh = "阅读时间还不够，请再读 {left_s} 秒。离开页面的时间不计入。"
    en = "Please read for another {left_s} seconds. Time away from the page does not count."


class AttemptOverError(HuawuError):
    code = "attempt_over"
    status = 409
    zh = "这次考试已经结束，答案不能再改。"
    en = "This exam is over; answers cannot be changed any more."


class NoAttemptLeftError(HuawuError):
    code = "no_attempt_left"
    status = 409
    zh = "这份试卷的考试次数已用完（{most} 次），请联系班长或质检安排。"
    en = "All {most} attempts at this paper are used up; please ask your leader."


class RetakeTooSoonError(HuawuError):
    code = "retake_too_soon"
    status = 409
    zh = "距上次考试时间太短，{hours} 小时后才能重考。"
    en = "It is too soon after the last attempt: this paper may be taken again after {hours} hours."


class PaperNotOpenError(HuawuError):
    code = "paper_not_open"
    status = 409
    zh = "这份试卷现在没有开放，请联系出卷人。"
    en = "This paper is not open at the moment; please ask who made it."


class AnswerShapeError(FieldError):
    code = "answer_shape"
    zh = "答案不符合题型，请重新作答。"
    en = "This is no answer to a question of this kind; please answer again."


class MarkError(FieldError):
    code = "mark_range"
    zh = "得分须在 0 到 {most} 分之间。"
    en = "The mark must lie between 0 and {most}."


class NotToMarkError(HuawuError):
    code = "not_to_mark"
    status = 409
    zh = "这道题不在待评之列，请刷新后再看。"
    en = "This answer does not wait for a mark; please look again."


class OwnWorkError(HuawuError):
    code = "own_work"
    status = 409
    zh = "不能评阅自己的答卷，也不能给自己发证。"
    en = "Nobody marks their own paper or certifies themselves."


class EffectChangedError(HuawuError):
    code = "effect_changed"
    status = 409
    zh = "预览之后情况有变，请重新查看受影响的人员，再确认。"
    en = "Things have changed since the preview; please look again at whom it concerns."


class TrainingReasonError(FieldError):
    code = "training_reason"
    zh = "请写明原因。"
    en = "Please say why."


class RevokedError(HuawuError):
    code = "certificate_over"
    status = 409
    zh = "这份资格已经失效。"
    en = "This certificate does not hold any more."


class PlanPastError(FieldError):
    code = "plan_past"
    zh = "完成日期不能早于今天。"
    en = "The day by which it is done cannot lie before today."


class PlanEmptyError(FieldError):
    code = "plan_empty"
    zh = "请选择课程或试卷，以及至少一名学员。"
    en = "Please choose a course or a paper, and at least one person."


class QuestionTableError(HuawuError):
    code = "question_table"
    status = 422
    zh = "表头里找不到“{missing_zh}”列，请对照模板。"
    en = 'The heading has no column "{missing_en}"; please compare it with the template.'


class QuestionThereError(FieldError):
    code = "question_there"
    zh = "题库里已有相同的题目。"
    en = "The bank has this very question already."


class UnknownLineError(FieldError):
    code = "unknown_line"
    zh = "所选项目不存在，请刷新后重新选择。"
    en = "What you chose does not exist; please look again and choose anew."


class ExampleUsedError(HuawuError):
    code = "example_used"
    status = 409
    zh = "课程或题目还在使用这段录音，请先移除。"
    en = "Courses or questions still use this recording; take it out there first."
