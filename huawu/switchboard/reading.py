"""Reads the directory from the database. Blocks: call it from a thread, through :mod:`huawu.switchboard.database`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from django.conf import settings

from huawu.calls.access import floor_settings
from huawu.calls.choices import (
    EmergencyThen,
    ExhaustedAction,
    FlagHandling,
    Language,
    MenuAction,
    NumberFlag,
    PausedState,
    RuleAction,
    RuleWhen,
    WrapUpManner,
)
from huawu.calls.menu_words import spoken_menu
from huawu.calls.models import (
    BreakReason,
    DialReason,
    DialRule,
    FlaggedNumber,
    Hotline,
    Menu,
    MenuNode,
    Queue,
    QueueRing,
    QueueRule,
    Reason,
    TransferReason,
)
from huawu.clock.access import calendar_facts
from huawu.customers.choices import Purpose
from huawu.handbook.access import signing_due
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User
from huawu.people.roles import HAVE_A_DESK, PERMISSIONS, Permission
from huawu.routing.configuration import PLAIN, AgentProfile, Membership, OverflowReason, Ring, StrategyName
from huawu.routing.configuration import Queue as RoutingQueue
from huawu.switchboard.directory import (
    AgentCard,
    BreakReasonCard,
    CallbackCard,
    DialReasonCard,
    DialRules,
    Directory,
    EmergencyCard,
    FlagCard,
    FloorCard,
    HotlineCard,
    KeptCard,
    KeyCard,
    MenuCard,
    QueueCard,
    ReasonCard,
    RuleCard,
    Spoken,
    ThresholdsCard,
    WaitingCard,
)
from huawu.training.access import effective_skills
from huawu.training.rules.certifying import Skills


def directory() -> Directory:
    """Everything as it stands, in a fixed number of queries whatever there is (calendars apart)."""
    below = ("required_skills__skill", "rules", "members", "rings__teams", "rings__relaxed__skill")
    queues, parents = list(Queue.objects.prefetch_related(*below)), dict(OrgUnit.objects.values_list("pk", "parent_id"))
    agents = _agents()
    skills = effective_skills({agent.pk: _granted(agent) for agent in agents}, now())
    return Directory(
        agents={agent.number: _agent(agent, skills[agent.pk], queues, parents) for agent in agents},
        queues={queue.pk: _queue(queue) for queue in queues},
        hotlines={hotline.number: _hotline(hotline) for hotline in Hotline.objects.select_related("line", "calendar")},
        menus={menu.pk: _menu(menu) for menu in Menu.objects.prefetch_related("nodes")},
        break_reasons={reason.code: _break_reason(reason) for reason in BreakReason.objects.filter(active=True)},
        dial_reasons=_dial_reasons(DialReason.objects.filter(active=True)),
        transfer_reasons=_reasons(TransferReason.objects.filter(active=True)),
        dial_rules=_dial_rules(),
        floor=_floor(),
        flags={row.number: _flag(row) for row in FlaggedNumber.objects.select_related("own_agent")},
        sign_by=signing_due(),
    )


def _dial_rules() -> DialRules:
    rules = list(DialRule.objects.all())
    return DialRules({rule.prefix: rule.allowed for rule in rules}, {rule.prefix: rule.note for rule in rules})


def _agents() -> list[User]:
    """Everybody who has a desk: agents, and who supervises them."""
    roles = [role for role, permissions in PERMISSIONS.items() if permissions.intersection(HAVE_A_DESK)]
    people = User.objects.filter(role__in=roles, is_active=True).select_related("team")
    return list(people.prefetch_related("agent_skills__skill").order_by("username"))


def _granted(agent: User) -> dict[str, int]:
    """What they were given by hand."""
    return {skill.skill.name: skill.level for skill in agent.agent_skills.all()}


def _agent(agent: User, skills: Skills, queues: Iterable[Queue], parents: Mapping[int, int | None]) -> AgentCard:
    answers = agent.may(Permission.DESK_USE)
    memberships = ((queue.pk, _membership(agent, queue)) for queue in queues if answers)
    serves = {queue_id: membership for queue_id, membership in memberships if membership is not None}
    profile = AgentProfile(
        id=agent.number,
        name=agent.display_name,
        skills=skills.levels,
        queues=frozenset(serves),
        memberships={queue: membership for queue, membership in serves.items() if membership != PLAIN},
        groups=frozenset(_groups(agent.team_id, parents)),
        barred=skills.barred,
    )
    return AgentCard(profile, agent.team.name if agent.team else "", _supervises(agent), answers)


def _supervises(person: User) -> Literal["", "team", "all"]:
    if not person.may(Permission.FLOOR_SUPERVISE):
        return ""
    return "all" if person.may(Permission.CALLS_VIEW_ALL) else "team"


def _membership(agent: User, queue: Queue) -> Membership | None:
    """How the agent serves the queue, if at all; a queue without members is served by everybody."""
    members = queue.members.all()
    own = (Membership(row.priority, row.delay_seconds, row.weight) for row in members if row.agent_id == agent.pk)
    return next(own, None) if members else PLAIN


def _groups(unit: int | None, parents: Mapping[int, int | None]) -> Iterator[str]:
    """The agent's unit and those above it, as routing knows them: by id, since names are not unique."""
    while unit is not None:
        yield str(unit)
        unit = parents.get(unit)


def _queue(queue: Queue) -> QueueCard:
    return QueueCard(
        queue=_distribution(queue),
        wrap_up_s=queue.wrap_up_seconds,
        wrap_up_manner=WrapUpManner(queue.wrap_up_manner),
        wrap_up_extend_s=queue.wrap_up_extend_seconds,
        priority=queue.priority,
        rules={RuleWhen(rule.when): _rule(rule) for rule in queue.rules.all()},
        waiting=WaitingCard(queue.announce_every_seconds, queue.announce_position, queue.announce_wait),
        callback=CallbackCard(queue.callback_offered, queue.callback_attempts, queue.callback_spacing_seconds),
        kept=KeptCard(queue.last_agent_seconds, queue.last_agent_days, queue.own_agent_seconds),
        survey_offered=queue.survey_offered,
        service_level_s=queue.service_level_seconds,
        short_abandon_s=queue.short_abandon_seconds,
        thresholds=_thresholds(queue),
    )


def _distribution(queue: Queue) -> RoutingQueue:
    """What routing is told of the queue."""
    return RoutingQueue(
        id=queue.pk,
        name=queue.name,
        required={skill.skill.name: skill.min_level for skill in queue.required_skills.all()},
        ring_s=queue.ring_seconds,
        strategy=StrategyName(queue.strategy),
        acceleration=queue.acceleration,
        max_priority=queue.max_priority,
        rings=tuple(_ring(ring) for ring in queue.rings.all()),
        rules=frozenset(OverflowReason(rule.when) for rule in queue.rules.all() if rule.when != RuleWhen.CLOSED),
        max_waiting=queue.max_waiting or None,
        max_wait_s=queue.max_wait_seconds or None,
        ring_all_cap=queue.ring_all_limit,
    )


def _ring(ring: QueueRing) -> Ring:
    relax = {row.skill.name: row.drop_levels for row in ring.relaxed.all()}
    return Ring(ring.after_seconds, relax, groups=frozenset(str(team.pk) for team in ring.teams.all()))


def _thresholds(queue: Queue) -> ThresholdsCard:
    return ThresholdsCard(
        warn_waiting=queue.warn_waiting,
        alarm_waiting=queue.alarm_waiting,
        warn_wait_s=queue.warn_wait_seconds,
        alarm_wait_s=queue.alarm_wait_seconds,
        warn_level=queue.warn_level_percent,
        alarm_level=queue.alarm_level_percent,
    )


def _rule(rule: QueueRule) -> RuleCard:
    key = f"queue-{rule.queue_id}-{rule.when.replace('_', '-')}"
    return RuleCard(RuleAction(rule.action), rule.target_id, _spoken(rule.text, key))


def _hotline(hotline: Hotline) -> HotlineCard:
    return HotlineCard(
        number=hotline.number,
        queue_id=hotline.queue_id,
        name=hotline.line.name,
        own_welcome=_spoken(hotline.welcome_text, f"hotline-{hotline.pk}-welcome"),
        hours=calendar_facts(hotline.calendar) if hotline.calendar else None,
        menu_id=hotline.menu_id,
        language=Language(hotline.language),
        emergency=_emergency(hotline),
        caller_number=hotline.line.caller_number,
    )


def _emergency(hotline: Hotline) -> EmergencyCard | None:
    if not hotline.emergency_on:
        return None
    says = Spoken(hotline.emergency_text, f"hotline-{hotline.pk}-emergency")
    return EmergencyCard(says, EmergencyThen(hotline.emergency_then))


def _menu(menu: Menu) -> MenuCard:
    nodes, language = list(menu.nodes.all()), Language(menu.language)
    keys = _keys(nodes, None, f"menu-{menu.pk}", language)
    return MenuCard(
        id=menu.pk,
        name=menu.name,
        says=Spoken(_menu_text(menu.text, keys, language), f"menu-{menu.pk}"),
        keys=keys,
        barge_in=menu.barge_in,
        timeout_s=menu.timeout_seconds,
        max_tries=menu.max_tries,
        exhausted=ExhaustedAction(menu.exhausted_action),
        exhausted_queue=menu.exhausted_queue_id,
    )


def _keys(nodes: Iterable[MenuNode], parent: int | None, name: str, language: Language) -> dict[str, KeyCard]:
    """The keys below ``parent``. A text's key tells where in the menu it stands, so it survives a rewritten menu."""
    found = {}
    for node in nodes:
        if node.parent_id == parent:
            place = f"{name}-{_KEY_NAMES.get(node.key, node.key)}"
            below = _keys(nodes, node.pk, place, language)
            submenu = node.action == MenuAction.SUBMENU
            found[node.key] = KeyCard(
                action=MenuAction(node.action),
                label=node.label,
                says=_spoken(_menu_text(node.text, below, language) if submenu else node.text, place),
                target=node.target_id,
                priority=node.priority,
                language=Language(node.language) if node.language else None,
                next_menu=node.next_menu_id,
                keys=below,
            )
    return found


_KEY_NAMES = {"*": "star", "#": "hash"}


def _menu_text(text: str, keys: Mapping[str, KeyCard], language: Language) -> str:
    return spoken_menu(text, [(key, card.label) for key, card in keys.items()], language)


def _spoken(text: str, key: str) -> Spoken | None:
    return Spoken(text, key) if text else None


def _break_reason(reason: BreakReason) -> BreakReasonCard:
    state, limits = PausedState(reason.state), (reason.daily_quota_minutes, reason.longest_minutes)
    return BreakReasonCard(reason.code, reason.zh, reason.en, state, *limits)


def _reasons(rows: Iterable[Reason]) -> dict[str, ReasonCard]:
    return {row.code: ReasonCard(row.code, row.zh, row.en) for row in rows}


def _dial_reasons(rows: Iterable[DialReason]) -> dict[str, DialReasonCard]:
    return {row.code: DialReasonCard(row.code, row.zh, row.en, Purpose(row.purpose)) for row in rows}


def _flag(row: FlaggedNumber) -> FlagCard:
    """It holds to the end of its last day by the house's clock."""
    ends_at = None
    if row.until is not None:
        ends_at = datetime.combine(row.until + timedelta(days=1), time(), ZoneInfo(settings.TIME_ZONE))
    return FlagCard(
        flag=NumberFlag(row.flag),
        handling=FlagHandling(row.handling),
        queue_id=row.queue_id or 0,
        says=_spoken(row.text, f"flag-{row.pk}"),
        own_agent=row.own_agent.number if row.own_agent else "",
        note=row.note,
        ends_at=ends_at,
    )


def _floor() -> FloorCard:
    row = floor_settings()
    return FloorCard(
        tell_monitored=row.tell_monitored,
        rude_ending_asks=row.rude_ending_asks,
        break_over_quota_asks=row.break_over_quota_asks,
        private_call_s=row.private_call_seconds,
        private_call_points=row.private_call_points,
        private_call_repeats=row.private_call_repeats,
        private_call_days=row.private_call_days,
        hold_limit_s=row.hold_limit_seconds,
        voicemail_limit_s=row.voicemail_limit_seconds,
        vip_level=row.vip_level,
        vip_priority=row.vip_priority,
        flagged_priority=row.flagged_priority,
    )
