"""The Chinese of a pack: what codes are called on paper."""

from __future__ import annotations

from collections.abc import Mapping

STEPS: Mapping[str, str] = {
    "receive": "受理",
    "acknowledge": "首次回应",
    "assess": "定级",
    "investigate": "调查核实",
    "propose": "拟定方案",
    "agree": "协商一致",
    "carry_out": "落实处理",
    "call_back": "回访确认",
    "close": "办结",
    "review": "复盘改进",
    "": "已复盘",
}
CLASSES: Mapping[str, str] = {"": "未定级", "ordinary": "一般", "serious": "严重", "urgent": "紧急"}
DEEDS: Mapping[str, str] = {"owned": "负责人变更为", "reopened": "重新受理", "reclassed": "调整级别"}
OUTCOMES: Mapping[str, str] = {
    "done": "已完成",
    "accepted": "客户接受",
    "declined": "客户不接受",
    "satisfied": "客户满意",
    "unsatisfied": "客户不满意",
    "not_reached": "未联系上",
    "unreachable": "无法联系",
}
FIELDS: Mapping[str, str] = {
    "matter": "事情经过",
    "wish": "客户诉求",
    "told": "对客户说了什么",
    "best_time": "方便接听的时间",
    "harm": "影响程度",
    "exposure": "外溢风险",
    "grounds": "定级依据",
    "findings": "调查结果",
    "proposal": "解决方案",
    "answer": "客户的答复",
    "message": "书面告知的内容",
    "done": "落实情况与凭据",
    "result": "办理结果",
    "root_cause": "根本原因",
    "corrective_action": "改进措施",
    "by_whom": "改进负责人与完成时间",
    "article": "需要修改的知识条目",
    "reason": "原因",
}
CHOICES: Mapping[str, str] = {
    "annoyed": "体验受损",
    "loss": "利益受损",
    "many": "群体或安全",
    "house": "仅向我方反映",
    "announced": "扬言申诉曝光",
    "outside": "已申诉曝光",
}
EVENTS: Mapping[str, str] = {
    "opened": "建单",
    "edited": "修改内容",
    "tagged": "修改标签",
    "remarked": "备注",
    "word_asked": "转派请示",
    "offered": "转派",
    "accepted": "接受转派",
    "declined": "不接受转派",
    "retracted": "撤回转派",
    "asked": "询问责任人",
    "answered": "答复",
    "told": "已答复客户",
    "closed": "办结",
    "reopened": "重新打开",
}
PROMISES: Mapping[str, str] = {
    "asked": "待审批",
    "approved": "已同意",
    "refused": "不同意",
    "withdrawn": "已撤回",
    "kept": "已兑现",
    "broken": "未兑现",
}


def told(name: str, text: str) -> str:
    """A choice in words, any other text as it is."""
    return CHOICES.get(text, text) if name in {"harm", "exposure"} else text
