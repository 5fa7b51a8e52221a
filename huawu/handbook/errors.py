"""What can be wrong with a handbook, or asked of one in vain."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class PackError(HuawuError):
    """Names the file and the line, so that whoever writes a handbook finds the place."""

    code = "handbook_pack"
    status = 422
    zh = "手册资料有误：{file} 第 {line} 行：{why}"
    en = "The handbook's data is wrong: {file}, line {line}: {why}"


class UnknownThresholdError(FieldError):
    code = "unknown_threshold"
    zh = "条款 {clause} 没有参数 {name}，请刷新后重新填写。"
    en = "Clause {clause} has no threshold {name}; please reload and fill it in again."


class ReplayUnderWayError(HuawuError):
    code = "replay_under_way"
    status = 409
    zh = "您的上一次试运行还在进行，请等它结束或先取消。"
    en = "Your last replay still runs. Wait until it is done, or cancel it."


class ReplaySpanError(FieldError):
    code = "replay_span"
    zh = "结束日期须在开始日期之后，且开始日期须在今天之前。"
    en = "The last day has to come after the first, and the first before today."


class DraftUnderWayError(HuawuError):
    code = "draft_under_way"
    status = 409
    zh = "已有一份修订草案在编写或审核中，请先处理完再起草下一版。"
    en = "A draft is being written or reviewed already. Finish that one before you begin the next."


class DraftChangedError(HuawuError):
    code = "draft_changed"
    status = 409
    zh = "草案刚刚有改动，请刷新后在最新内容上继续。"
    en = "The draft has just changed. Reload and go on from what it says now."


class NotDraftError(HuawuError):
    code = "not_a_draft"
    status = 409
    zh = "这一版已送审或发布，不能再修改；如需修改，请由审核人退回或另起新版。"
    en = "This version is in review or published and cannot be changed. Have it sent back, or begin a new one."


class NotAuthorError(HuawuError):
    code = "not_the_author"
    status = 403
    zh = "草案只能由起草人修改或撤回，请联系起草人。"
    en = "Only its author changes or withdraws a draft; please ask them."


class NothingNewError(HuawuError):
    code = "nothing_new"
    status = 409
    zh = "草案与现行版本没有区别，请先修改条款再送审。"
    en = "The draft says the same as the version before. Change a clause before you send it to review."


class NotInReviewError(HuawuError):
    code = "not_in_review"
    status = 409
    zh = "这一版不在待审状态，请刷新查看最新进度。"
    en = "This version is not in review. Reload to see where it stands."


class OwnDraftError(HuawuError):
    code = "own_draft"
    status = 403
    zh = "起草人不能审核自己的草案，请另一位有发布权限的人审核。"
    en = "Nobody decides about their own draft. Ask somebody else who may publish."


class ReviewWordsError(FieldError):
    code = "review_words"
    zh = "退回时请写明需要修改什么。"
    en = "Say what has to be changed when you send it back."


class EffectiveTooEarlyError(FieldError):
    code = "effective_too_early"
    zh = "生效时间须晚于现在，并晚于上一版的生效时间。"
    en = "It can come into force only after now, and after the version before."


class TooLateError(HuawuError):
    code = "in_force_already"
    status = 409
    zh = "这一版已经生效，不能撤回；如需改动，请起草新版。"
    en = "This version is in force and cannot be withdrawn. Begin a new one to change it."


class ClauseThereError(FieldError):
    code = "clause_there"
    zh = "条款编号 {clause} 已经有了，请换一个编号。"
    en = "There is a clause {clause} already; choose another number."


class ClauseFaultError(FieldError):
    code = "clause_fault"
    zh = (
        "条款 {clause} 填写有误：控制措施与“尚未实现”的原因至少填一项，参数须属于所选的控制措施，"
        "失效日期不早于生效日期。"
    )
    en = (
        "Clause {clause} is not right: it has controls, or the reason why not yet; only thresholds of its "
        "controls; and no last day before its first."
    )


class NothingToSignError(HuawuError):
    code = "nothing_to_sign"
    status = 409
    zh = "没有需要您签署的内容，或手册刚刚更新，请刷新后再看。"
    en = "There is nothing for you to sign here, or the handbook has just changed. Please reload."


class NotReadError(FieldError):
    code = "handbook_not_read"
    zh = "还有 {count} 条没有读，请逐条阅读并点“已读”后再签署。"
    en = "{count} clauses are not read yet. Read each one and mark it as read before you sign."


class TypedNameError(FieldError):
    code = "typed_name"
    zh = "签名与您的姓名不一致，请输入您的全名。"
    en = "That is not your name. Type your full name to sign."
