"""Explanations in words, Chinese and English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from functools import lru_cache

from huawu.routing.configuration import OverflowReason
from huawu.routing.decisions import AwayState
from huawu.routing.explanation import (
    Eligible,
    Explanation,
    Ineligible,
    Kept,
    LacksSkill,
    NeedsCertificate,
    NotReady,
    NotYet,
    Obstacle,
)
from huawu.routing.phrases import CHINESE, ENGLISH, Phrases

NAMED, OFFLINE_NAMED = 5, 2
"""So many agents are named one by one, and so many of those who are offline; the rest is counted."""
NO_REASONS: Mapping[str, str] = {}


def in_words(explanation: Explanation, language: str, zone: tzinfo, reasons: Mapping[str, str] = NO_REASONS) -> str:
    """The explanation as one line in ``language`` (``zh…``: Chinese, else English), times of day in ``zone``.

    ``reasons`` are the house's names, in that language, of the reasons that agents are off ready for, by code."""
    return _in_words(explanation, _phrases(language, reasons), zone, _sort_out(explanation))


def in_both(
    explanation: Explanation, zone: tzinfo, zh: Mapping[str, str] = NO_REASONS, en: Mapping[str, str] = NO_REASONS
) -> tuple[str, str]:
    """:func:`in_words` in Chinese and in English, for which the agents are looked over once."""
    others = _sort_out(explanation)
    return (
        _in_words(explanation, _phrases("zh", zh), zone, others),
        _in_words(explanation, _phrases("en", en), zone, others),
    )


def _phrases(language: str, reasons: Mapping[str, str]) -> Phrases:
    phrases = CHINESE if language.startswith("zh") else ENGLISH
    return _with_reasons(phrases is CHINESE, tuple(reasons.items())) if reasons else phrases


@lru_cache(maxsize=16)
def _with_reasons(chinese: bool, reasons: tuple[tuple[str, str], ...]) -> Phrases:
    phrases = CHINESE if chinese else ENGLISH
    return replace(phrases, reasons={**dict(reasons), **phrases.reasons})


def _in_words(explanation: Explanation, phrases: Phrases, zone: tzinfo, others: _Others) -> str:
    obstacles = phrases.semicolon.join(_obstacles(others, phrases, zone, chosen=bool(explanation.chosen)))
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


@dataclass(frozen=True, slots=True)
class _Others:
    """Who could not take the contact."""

    named: list[Ineligible]
    """The most telling ones."""
    rest: int
    kinds: Mapping[Obstacle, int]
    """Of the rest, how many have the same in their way, instants left out."""


def _sort_out(explanation: Explanation) -> _Others:
    """What lasts comes first. Who is offline says least: they come last and are the first to be only counted."""
    lacking, busy, offline = [], [], []
    for agent in explanation.ineligible:
        match agent.obstacle:
            case NotReady(AwayState.OFFLINE):
                offline.append(agent)
            case LacksSkill() | NeedsCertificate():
                lacking.append(agent)
            case _:
                busy.append(agent)
    telling = lacking + busy + (offline if len(offline) <= OFFLINE_NAMED else [])
    named = telling[:NAMED]
    rest = telling[NAMED:] + (offline if len(offline) > OFFLINE_NAMED else [])
    return _Others(named, len(rest), Counter(map(_kind, rest)))


def _obstacle(agent: Ineligible, phrases: Phrases, zone: tzinfo) -> str:
    match agent.obstacle:
        case NeedsCertificate(skill):
            return phrases.uncertified.format(agent=agent.agent_id, skill=skill)
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


def _obstacles(others: _Others, phrases: Phrases, zone: tzinfo, *, chosen: bool) -> list[str]:
    named = [_obstacle(agent, phrases, zone) for agent in others.named]
    return [*named, _counted(others, phrases, alone=not (named or chosen))] if others.rest else named


def _counted(others: _Others, phrases: Phrases, *, alone: bool) -> str:
    """How many there are of each kind; ``alone``: there is nobody else."""
    kinds: Counter[str] = Counter()
    for kind, count in others.kinds.items():
        kinds[_kind_in_words(kind, phrases)] += count
    if len(kinds) == 1:
        what = next(iter(kinds))
        return (phrases.everyone if alone else phrases.others_alike).format(count=others.rest, what=what)
    counts = (phrases.counted.format(what=what, count=n) for what, n in kinds.most_common())
    return phrases.others.format(count=others.rest) + phrases.comma.join(counts)


_LACKING, _NOT_YET = LacksSkill("", 0, 0), NotYet(datetime.min.replace(tzinfo=UTC))
_UNCERTIFIED = NeedsCertificate("")
"""Stand for all of their kind."""


def _kind(agent: Ineligible) -> Obstacle:
    match agent.obstacle:
        case NotReady(_, None) as obstacle:
            return obstacle
        case NotReady(state, _, reason):
            return NotReady(state, None, reason)
        case LacksSkill():
            return _LACKING
        case NeedsCertificate():
            return _UNCERTIFIED
        case NotYet():
            return _NOT_YET


def _kind_in_words(kind: Obstacle, phrases: Phrases) -> str:
    match kind:
        case NotReady() as obstacle:
            return _state(obstacle, phrases)
        case LacksSkill():
            return phrases.lacking
        case NeedsCertificate():
            return phrases.without_certificate
        case NotYet():
            return phrases.yet_to_open


def _time(instant: datetime, zone: tzinfo) -> str:
    return f"{instant.astimezone(zone):%H:%M:%S}"


def _state(obstacle: NotReady, phrases: Phrases) -> str:
    """By its reason where that has a name; a state that the phrases do not know is shown as it was reported."""
    return phrases.reasons.get(obstacle.reason) or phrases.states.get(obstacle.state, obstacle.state)
