"""Two complaints that are being handled, by the second team."""

from __future__ import annotations

from uuid import uuid5

from huawu.cases.actions import Opening, do_open, do_set_case_tags
from huawu.complaints.actions import Act, do_act
from huawu.complaints.choices import ComplaintStep, Exposure, Harm
from huawu.complaints.models import Complaint
from huawu.config.demo.customers import NAMESPACE
from huawu.people.models import User

OWNER = "1004"
_STORIES = (
    (
        "活动期内充值未送话费，客户要求补发",
        "宣传",
        ("话费补发",),
        (
            {"matter": "客户称活动第三天充值一百元，未收到赠送的十元。", "wish": "补发十元话费，并说明原因。"},
            {"told": "已致歉，告知工单号，承诺两个工作日内回复。"},
            {"harm": Harm.LOSS, "exposure": Exposure.HOUSE},
        ),
    ),
    (
        "重复扣费两次未处理，客户称要向主管部门申诉",
        "扣费",
        ("升级风险", "退款"),
        (
            {"matter": "客户上月已反映重复扣费五十元，至今未退。", "wish": "立即退款，书面致歉。"},
            {"told": "已致歉，告知由专人处理，当天回电。", "best_time": "下班后 18 点以后"},
            {"harm": Harm.LOSS, "exposure": Exposure.ANNOUNCED, "grounds": "第二次投诉，客户表示将申诉"},
            {"findings": "录音与扣费记录显示系统重复扣费，责任在我方。"},
        ),
    ),
)


def make_complaints() -> None:
    """Once; they are gone on with by hand."""
    user = User.objects.select_related("team").get(username=OWNER)
    for index, (subject, about, tags, records) in enumerate(_STORIES):
        identity = uuid5(NAMESPACE, f"complaint-{index}")
        if Complaint.objects.filter(pk=identity).exists():
            continue
        customer = uuid5(NAMESPACE, f"customer-{index + 20}")
        opening = Opening(identity, "complaint", subject, {"about": about}, customer_id=customer)
        do_open(user, opening)
        do_set_case_tags(user, identity, tags)
        for step, record in zip(ComplaintStep, records, strict=False):
            seen = Complaint.objects.get(pk=identity).version
            act = Act(uuid5(NAMESPACE, f"complaint-{index}-{step}"), seen, step, record=dict(record))
            do_act(user, identity, act)
