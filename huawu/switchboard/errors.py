"""What can go wrong at a desk, in words."""

from __future__ import annotations

from collections.abc import Collection

from huawu.customers.choices import ConsentKind
from huawu.kit.errors import HuawuError


class NotYourContactError(HuawuError):
    code = "not_your_contact"
    status = 409
    zh = "这通电话已不在您的工作台上。"
    en = "This call is no longer at your desk."


class NotPossibleNowError(HuawuError):
    code = "not_possible_now"
    status = 409
    zh = "当前通话状态下不能执行此操作。"
    en = "This cannot be done in the call's present state."


class WrapUpLastsError(HuawuError):
    code = "wrap_up_lasts"
    status = 409
    zh = "本队列的话后处理须满规定时间，不能提前结束；到时自动结束。"
    en = "Wrap-up of this queue lasts its full time and ends by itself."


class DeskElsewhereError(HuawuError):
    code = "desk_elsewhere"
    status = 409
    zh = "您的工作台已在另一个页面打开。请先点击“在此接管”。"
    en = "Your desk is open in another tab. Choose “Take over here” first."


class AgentNotFreeError(HuawuError):
    code = "agent_not_free"
    status = 409
    zh = "对方现在不是空闲状态，请换一位同事，或转到队列。"
    en = "That colleague is not ready. Choose another, or a queue."


class ReasonNeededError(HuawuError):
    code = "reason_needed"
    status = 422
    zh = "请选择原因。"
    en = "Please choose a reason."


class RequestGoneError(HuawuError):
    code = "request_gone"
    status = 409
    zh = "这条申请已被处理或撤回，无需再操作。"
    en = "This request has been decided or taken back; nothing is left to do."


class RecordNeededError(HuawuError):
    code = "record_needed"
    status = 409
    zh = "此队列要求填完联络记录后才能结束话后处理。"
    en = "Complete the contact record before you end wrap-up: this queue asks for it."


class SupervisorNeededError(HuawuError):
    code = "supervisor_needed"
    status = 409
    zh = "结束不文明来电须主管同意，主管已收到提醒。"
    en = "Your supervisor has to agree before you end this call, and has been called."


class MemoTextError(HuawuError):
    code = "memo_text"
    status = 422
    zh = "请输入 1 到 200 个字的消息。"
    en = "Write a message of 1 to 200 characters."


class CallNotWaitingError(HuawuError):
    code = "call_not_waiting"
    status = 409
    zh = "这通电话已不在排队：可能已被接听，或来电者已挂断。"
    en = "This call does not wait any more: it has been answered, or the caller has hung up."


class CallRingsError(HuawuError):
    code = "call_rings"
    status = 409
    zh = "这通电话正在坐席处振铃，未作移动。无人应答时会回到排队，届时可再操作。"
    en = "This call is ringing at an agent and was not moved. If nobody answers it is back in line."


class NoSuchTargetError(HuawuError):
    code = "no_such_target"
    status = 422
    zh = "找不到要转接或咨询的对象，请重新选择。"
    en = "Whom you chose is not there. Please choose again."


_REFUSALS = {
    ConsentKind.CALLS: ("一切外呼", "all calls"),
    ConsentKind.MARKETING: ("营销推广电话", "advertising"),
    ConsentKind.SURVEY: ("满意度回访电话", "surveys"),
}


class RefusalError(HuawuError):
    """Names in both languages what of :data:`huawu.customers.rules.MATTER` the customer has refused."""

    code = "refusal"

    def __init__(self, refused: Collection[ConsentKind]) -> None:
        words = [_REFUSALS[kind] for kind in _REFUSALS if kind in refused]
        super().__init__(what_zh="、".join(zh for zh, _ in words), what_en=" and ".join(en for _, en in words))


class CustomerRefusesError(RefusalError):
    code = "customer_refuses"
    status = 409
    zh = "客户已表示拒绝{what_zh}。确需联系，请选择拨号原因后再呼叫。"
    en = "The customer has refused {what_en}. If you have to call, choose a reason first."


class RefusedPurposeError(RefusalError):
    code = "refused_purpose"
    status = 403
    zh = "客户已表示拒绝{what_zh}，不能以此原因呼叫。"
    en = "The customer has refused {what_en} and may not be called for this reason."


class NumberNotAllowedError(HuawuError):
    code = "number_not_allowed"
    status = 403
    zh = "此号码不允许呼叫{why}，请联系主管。"
    en = "This number may not be called{why}. Please ask your supervisor."

    def __init__(self, note: str = "") -> None:
        """``note`` is the house's own explanation."""
        super().__init__(why=f"（{note}）" if note else "")


class NotANumberError(HuawuError):
    code = "not_a_number"
    status = 422
    zh = "请输入 3 到 20 位的电话号码。"
    en = "Enter a telephone number of 3 to 20 digits."


class UnknownCommandError(HuawuError):
    code = "unknown_command"
    status = 400
    zh = "工作台收到了无法识别的指令，请刷新页面。"
    en = "The desk received a command it does not know; please reload the page."


class UnknownAgentError(HuawuError):
    code = "unknown_agent"
    status = 403
    zh = "您的账号不是坐席，不能使用工作台。"
    en = "Your account is not an agent's and has no desk."


class SwitchboardAwayError(HuawuError):
    code = "switchboard_away"
    status = 503
    zh = "话务交换服务暂时没有响应，正在重试。"
    en = "The switchboard does not answer at the moment; trying again."


class EngineAwayError(HuawuError):
    code = "engine_away"
    status = 503
    zh = "电话系统暂时没有响应，通话不受影响，请稍后再试。"
    en = "The telephone system does not answer at the moment. Your call goes on; please try again soon."


class JournalInUseError(HuawuError):
    code = "journal_in_use"
    status = 409
    zh = "此数据目录下已有一个话务交换服务在运行，请先停止它，或改用另一个 HUAWU_VAR。"
    en = "A switchboard is already at work on this data folder. Stop it first, or set another HUAWU_VAR."


class TooManyVisitorsError(HuawuError):
    code = "too_many_visitors"
    status = 503
    zh = "现在通过网页来电的客户较多，请稍后再试，或直接拨打热线。"
    en = "Many customers are calling from this page right now. Please try again soon, or dial the hotline."


class TooOftenError(HuawuError):
    code = "too_often"
    status = 429
    zh = "操作过于频繁，请等一分钟后再试。"
    en = "That was too often. Please wait a minute and try again."


class UnknownHotlineError(HuawuError):
    code = "unknown_hotline"
    status = 404
    zh = "没有这个热线号码，请检查后重试。"
    en = "There is no such hotline; please check the number."


class DisplayKeyError(HuawuError):
    code = "display_key"
    status = 403
    zh = "这块大屏的显示密钥无效或已停用，请主管在“实时监控 → 显示密钥”中重新生成。"
    en = "This screen's display key is not valid or has been revoked; ask a supervisor for a new one."


class HandbookUnsignedError(HuawuError):
    code = "handbook_unsigned"
    status = 409
    zh = "手册还有条款待您签署，请先在“手册 → 待签”读完并签名，再转为空闲。"
    en = "There are clauses of the handbook that you have not signed. Read and sign them on its page, then go ready."


class AgentUnsignedError(HuawuError):
    code = "agent_unsigned"
    status = 409
    zh = "该坐席还有手册条款没有签署，本人签署后才能转为空闲。"
    en = "This agent has not signed the handbook yet, and can be ready only after that."
