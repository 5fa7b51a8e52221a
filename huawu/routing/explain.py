"""Explanations in words, Chinese and English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, tzinfo

from huawu.routing.configuration import OverflowReason
from huawu.routing.decisions import AwayState
from huawu.routing.explanation import Eligible, Explanation, Ineligible, Kept, LacksSkill, NotReady, NotYet
from huawu.routing.phrases import CHINESE, ENGLISH, Phrases

NAMED, OFFLINE_NAMED = 5, 2
"""So many agents are named one by one, and so many of those who are offline; the rest is counted."""
OFFLINE = 2
"""The least interesting of all obstacles."""


NO_REASONS: Mapping[str, str] = {}


def in_words(explanation: Explanation, language: str, zone: tzinfo, reasons: Mapping[str, str] = NO_REASONS) -> str:
    """The explanation as one line in ``language`` (``zh…``: Chinese, else English), times of day in ``zone``.

    ``reasons`` are the house's names, in that language, of the reasons that agents are off ready for, by code."""
    phrases = CHINESE if language.startswith("zh") else ENGLISH
    if reasons:
        phrases = replace(phrases, reasons={**reasons, **phrases.reasons})
    obstacles = phrases.semicolon.join(_obstacles(explanation, phrases, zone))
    if not obstacles:
        return _verdict(explanation, phrases, zone)
    return (
        _verdict(explanation, phrases, zone) + (phrases.semicolon if explanation.chosen else phrases.colon) + obstacles
    )


def overflow_in_words(why: OverflowReason, language: str) -> str:
    """Why a contact was taken out of line, as one line."""
    return (CHINESE if language.startswith("zh") else ENGLISH).overflows[why]


def _verdict(explanation: Explanation, phrases: Phrases, zone: tzinfo) -> str:
    if explanation.chosen:
        return _choice(explanation, phrases) + _widened(explanation, phrases)
    if explanation.kept:
        return _kept(explanation.kept, phrases, zone)
    if not explanation.queue:
        return phrases.no_queue
    if not explanation.ineligible:
        return phrases.no_agents.format(queue=explanation.queue)
    return phrases.nobody + _widened(explanation, phrases)


def _choice(explanation: Explanation, phrases: Phrases) -> str:
    chosen = explanation.chosen
    if explanation.preferred:
        return phrases.chosen.format(agent=chosen, rule=phrases.preferred[explanation.preferred])
    agent = next((agent for agent in explanation.eligible if agent.agent_id == chosen), Eligible(chosen, 0))
    figures = {"idle": agent.idle_s, "calls": agent.calls, "talk": agent.talk_s, "levels": agent.levels}
    rule = phrases.rules[explanation.rule] if explanation.count > 1 else phrases.only
    return phrases.chosen.format(agent=chosen, rule=rule.format(count=explanation.count, **figures))


def _widened(explanation: Explanation, phrases: Phrases) -> str:
    return phrases.widened.format(ring=explanation.ring, waited=explanation.waited_s) if explanation.ring else ""


def _kept(kept: Kept, phrases: Phrases, zone: tzinfo) -> str:
    sentence = phrases.kept_only if kept.only else phrases.kept
    return sentence.format(agent=kept.agent_id, why=phrases.kept_why[kept.why], time=_time(kept.until, zone))


def _obstacles(explanation: Explanation, phrases: Phrases, zone: tzinfo) -> list[str]:
    ordered = sorted(explanation.ineligible, key=_interest)
    offline = sum(_interest(agent) == OFFLINE for agent in ordered)
    telling = len(ordered) - (offline if offline > OFFLINE_NAMED else 0)
    named = [_obstacle(agent, phrases, zone) for agent in ordered[: min(telling, NAMED)]]
    rest = ordered[len(named) :]
    return [*named, _counted(rest, phrases, alone=not (named or explanation.chosen))] if rest else named


def _interest(agent: Ineligible) -> int:
    """What lasts comes first. Who is offline says least: they come last and are the first to be only counted."""
    if isinstance(agent.obstacle, LacksSkill):
        return 0
    return OFFLINE if isinstance(agent.obstacle, NotReady) and agent.obstacle.state == AwayState.OFFLINE else 1


def _obstacle(agent: Ineligible, phrases: Phrases, zone: tzinfo) -> str:
    match agent.obstacle:
        case LacksSkill(skill, needed, _, eased_at) if eased_at:
            time = _time(eased_at, zone)
            return phrases.lacks_until.format(agent=agent.agent_id, skill=skill, needed=needed, time=time)
        case LacksSkill(skill, needed):
            return phrases.lacks.format(agent=agent.agent_id, skill=skill, needed=needed)
        case NotReady(_, until) as obstacle if until:
            time = _time(until, zone)
            return phrases.away_until.format(agent=agent.agent_id, state=_state(obstacle, phrases), time=time)
        case NotYet(since):
            return phrases.not_yet.format(agent=agent.agent_id, time=_time(since, zone))
        case NotReady() as obstacle:
            return phrases.away.format(agent=agent.agent_id, state=_state(obstacle, phrases))


def _counted(agents: list[Ineligible], phrases: Phrases, *, alone: bool) -> str:
    """How many there are of each kind; ``alone``: there is nobody else."""
    kinds = Counter(_kind(agent, phrases) for agent in agents)
    if len(kinds) == 1:
        what = next(iter(kinds))
        return (phrases.everyone if alone else phrases.others_alike).format(count=len(agents), what=what)
    counts = (phrases.counted.format(what=what, count=n) for what, n in kinds.most_common())
    return phrases.others.format(count=len(agents)) + phrases.comma.join(counts)


def _kind(agent: Ineligible, phrases: Phrases) -> str:
    match agent.obstacle:
        case NotReady() as obstacle:
            return _state(obstacle, phrases)
        case LacksSkill():
            return phrases.lacking
        case NotYet():
            return phrases.yet_to_open


def _time(instant: datetime, zone: tzinfo) -> str:
    return f"{instant.astimezone(zone):%H:%M:%S}"


def _state(obstacle: NotReady, phrases: Phrases) -> str:
    """By its reason where that has a name; a state that the phrases do not know is shown as it was reported."""
    return phrases.reasons.get(obstacle.reason) or phrases.states.get(obstacle.state, obstacle.state)
