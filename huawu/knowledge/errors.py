"""What can go wrong with knowledge."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class ArticleChangedError(HuawuError):
    code = "article_changed"
    status = 409
    zh = "这篇知识刚被别人修改过，请刷新后再保存，您写的内容仍在页面上。"
    en = "Somebody else has changed this article: load it again before saving; what you wrote is still on the page."


class NothingInWorkError(HuawuError):
    code = "article_nothing_in_work"
    status = 409
    zh = "没有可以进行这项操作的草稿，请以最新状态为准。"
    en = "There is no draft that this could be done with; please look at how it stands now."


class InReviewError(HuawuError):
    code = "article_in_review"
    status = 409
    zh = "正在审核，请先撤回再修改。"
    en = "It is being reviewed: withdraw it before changing it."


class ArticleBusyError(HuawuError):
    code = "article_busy"
    status = 409
    zh = "这篇知识正在被处理，请稍后重试。"
    en = "Somebody works on this article at the moment; please try again soon."


class OwnReviewError(HuawuError):
    code = "article_own_review"
    status = 409
    zh = "不能审核自己写的内容，请由其他人审核。"
    en = "Nobody reviews what they have written themselves; leave it to somebody else."


class ReviewNoteError(FieldError):
    code = "article_review_note"
    zh = "退回时请写明要改什么。"
    en = "Say what has to be changed when you send it back."


class ValidityError(FieldError):
    code = "article_validity"
    zh = "失效时间须晚于生效时间，且不能早于现在。"
    en = "It must end after it begins, and not in the past."


class UnknownChoiceError(FieldError):
    code = "article_unknown_choice"
    zh = "没有这个选项，请重新选择。"
    en = "There is no such choice; please choose again."


class OwnerError(FieldError):
    code = "article_owner"
    zh = "负责人须是在职且有知识编辑权限的人。"
    en = "The owner has to be somebody who works here and may write articles."


class AnsweredError(HuawuError):
    code = "feedback_answered"
    status = 409
    zh = "这条反馈已经答复。"
    en = "This has been answered already."


class ManyAttachmentsError(HuawuError):
    code = "article_attachments"
    status = 409
    zh = "一篇知识最多 {most} 个附件，请先移除不用的。"
    en = "An article has at most {most} attachments: remove one first."


class BadImageError(HuawuError):
    code = "article_image"
    status = 422
    zh = "图片无法读取或尺寸过大，请换一张再上传。"
    en = "This image cannot be read or is too large; please send another one."


class NoSuchRecordingError(FieldError):
    code = "article_example"
    zh = "找不到这通电话的录音，或您没有查看权限。"
    en = "There is no recording of this call, or you may not see it."


class SearchWordsConflictError(HuawuError):
    code = "search_words_changed"
    status = 409
    zh = "同义词刚被别人修改过，请刷新后重试。"
    en = "Somebody else has changed the synonyms; please load them again."
