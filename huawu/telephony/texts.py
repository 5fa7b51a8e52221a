"""What callers are told, in Chinese to be spoken and in English to be read or, on request, spoken as well."""

from __future__ import annotations

from huawu.telephony.numerals import digit_by_digit
from huawu.telephony.ports import Announcement, Language, Say

TEXTS = {
    "welcome": "您好，欢迎致电客服热线，您的通话将被录音。正在为您转接人工服务，请稍候。",
    "busy": "坐席正忙，请您不要挂机，我们会尽快为您接听。",
    "reconnect": "非常抱歉，通话暂时中断，请您不要挂机，正在为您重新接通。",
    "closed": "您好，现在是非服务时间，请您在服务时间内再次来电。感谢您的来电，再见。",
    "holiday": "您好，今天是节假日，人工服务暂停，请您在工作日的服务时间内再次来电。感谢您的来电，再见。",
    "emergency": "您好，目前部分业务出现异常，我们正在紧急处理。给您带来不便，敬请谅解。",
    "nobody": "非常抱歉，现在没有坐席可以为您接听。",
    "queue_full": "非常抱歉，当前来电较多，暂时无法为您接入，请您稍后再拨。感谢您的来电，再见。",
    "menu_invalid": "您的输入有误，请重新输入。",
    "menu_silent": "没有收到您的按键，请重新选择。",
    "menu_to_agent": "正在为您转接人工服务，请稍候。",
    "callback_offer": "如果您不想继续等待，请按 1，我们会保留您的排队位置，轮到您时给您回电。",
    "callback_number": "使用当前来电号码，请按 1。使用其他号码，请按 2。",
    "callback_enter": "请输入您的回电号码，按井号键结束。",
    "callback_taken": "您的回电已经登记，轮到您时我们会给您回电。感谢您的来电，再见。",
    "callback_known": "您已经登记过回电，我们会按顺序给您回电，无需重复登记。感谢您的来电，再见。",
    "callback_here": "您好，这是您登记的回电，正在为您转接坐席，请稍候。",
    "voicemail": "请在提示音后留言，留言完毕请按井号键，或者直接挂机。",
    "voicemail_taken": "您的留言已经收到，我们会尽快与您联系。感谢您的来电，再见。",
    "survey": ("请您对本次服务做出评价。非常满意请按 5，满意请按 4，一般请按 3，不满意请按 2，非常不满意请按 1。"),
    "survey_taken": "感谢您的评价，再见。",
    "apology": "非常抱歉，系统暂时无法接听您的来电。您的号码已经记录，我们会尽快给您回电。再见。",
    "goodbye": "感谢您的来电，再见。",
    "practice": "您好，这里是练习线路。您说的话会原样播放给您。",
}
"""What each key says until somebody records it themselves or writes another text."""
ENGLISH = {
    "welcome": "Welcome to the service hotline. Your call will be recorded. One moment, we are connecting you.",
    "busy": "All agents are busy. Please stay on the line; we will be with you as soon as we can.",
    "reconnect": "We are sorry, the call was interrupted. Please stay on the line; we are connecting you again.",
    "closed": "We are closed at present. Please call again during service hours. Thank you, goodbye.",
    "holiday": "We are closed for the holiday. Please call again on a working day. Thank you, goodbye.",
    "emergency": "Some services are disturbed at present and we are working on it. We apologise for the inconvenience.",
    "nobody": "We are sorry, nobody can take your call at present.",
    "queue_full": "We are sorry, too many people are calling. Please try again later. Thank you, goodbye.",
    "menu_invalid": "This is not a valid choice. Please try again.",
    "menu_silent": "We have not received a key. Please choose again.",
    "menu_to_agent": "One moment, we are connecting you to an agent.",
    "callback_offer": "If you do not wish to wait, press 1. You keep your place and we call you back in your turn.",
    "callback_number": "To be called at the number you are calling from, press 1. For another number, press 2.",
    "callback_enter": "Please enter the number to call, followed by the hash key.",
    "callback_taken": "Your call-back is noted. We will call you when it is your turn. Thank you, goodbye.",
    "callback_known": "Your call-back has already been noted and keeps its place. Thank you, goodbye.",
    "callback_here": "This is the call-back you asked for. One moment, we are connecting you to an agent.",
    "voicemail": "Please leave a message after the tone. When you have finished, press the hash key or hang up.",
    "voicemail_taken": "We have received your message and will contact you soon. Thank you, goodbye.",
    "survey": "Please rate our service: press 5 for very good, 4 for good, 3 for fair, 2 for poor or 1 for very poor.",
    "survey_taken": "Thank you for your rating. Goodbye.",
    "apology": "We are sorry, we cannot take your call now. We have noted your number and will call you back. Goodbye.",
    "goodbye": "Thank you for calling. Goodbye.",
    "practice": "Hello, this is the practice line. You will hear what you say.",
}
LONG_WAIT_MIN = 30
"""From how many minutes on no figure is named any more."""


def told_in(key: str, language: Language) -> Announcement:
    """The announcement of that key in the caller's language."""
    return key if language == "zh" else Say(ENGLISH[key], key=f"{key}-{language}", language=language)


def staff_number(number: str, language: Language = "zh") -> Say:
    """Who serves the caller, said before the agent is connected."""
    if language == "zh":
        return Say(f"工号{digit_by_digit(number)}为您服务。")
    return Say(f"You are connected to agent {' '.join(number)}.", "", language)


def position(ahead: int, language: Language = "zh") -> Say:
    """How many callers are ahead in the queue."""
    if ahead <= 0:
        text = "您是下一位，请稍候。" if language == "zh" else "You are next in line."
    elif language == "zh":
        text = f"您前面还有 {ahead} 位客户在等待。"
    else:
        text = f"There {'is 1 caller' if ahead == 1 else f'are {ahead} callers'} ahead of you."
    return Say(text, "", language)


def waiting_time(minutes: int, language: Language = "zh") -> Say:
    """About how long the caller will wait, in whole minutes."""
    if minutes < 1:
        text = "预计等待时间不到 1 分钟。" if language == "zh" else "The estimated wait is less than a minute."
    elif minutes >= LONG_WAIT_MIN:
        text = "预计等待时间超过半小时。" if language == "zh" else "The estimated wait is more than half an hour."
    elif language == "zh":
        text = f"预计还需等待约 {minutes} 分钟。"
    else:
        text = f"The estimated wait is about {minutes} minute{'s' if minutes > 1 else ''}."
    return Say(text, "", language)
