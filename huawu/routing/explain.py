"""Explanations in words, Chinese and English."""

from __future__ import annotations

from collections import Counter
from datetime import tzinfo

from huawu.routing.decisions import AwayState
from huawu.routing.explanation import Explanation, Ineligible, LacksSkill, NotReady
from huawu.routing.phrases import CHINESE, ENGLISH, Phrases

NAMED = 5
"""So many agents are named one by one; the rest is counted."""


def in_words(explanation: Explanation, language: str, zone: tzinfo) -> str:
    """The explanation as one line in ``language`` (``zh…``: Chinese, else English), times of day in ``zone``."""
    phrases = CHINESE if language.startswith("zh") else ENGLISH
    obstacles = phrases.semicolon.join(_obstacles(explanation.ineligible, phrases, zone))
    if not obstacles:
        return _verdict(explanation, phrases)
    return _verdict(explanation, phrases) + (phrases.semicolon if explanation.chosen else phrases.colon) + obstacles


def _verdict(explanation: Explanation, phrases: Phrases) -> str:
    if explanation.chosen:
        return _choice(explanation, phrases)
    if not explanation.queue:
        return phrases.no_queue
    return phrases.nobody if explanation.ineligible else phrases.no_agents.format(queue=explanation.queue)


def _choice(explanation: Explanation, phrases: Phrases) -> str:
    idle = next(agent.idle_s for agent in explanation.eligible if agent.agent_id == explanation.chosen)
    count = len(explanation.eligible)
    sentence = phrases.chosen if count > 1 else phrases.only
    return sentence.format(agent=explanation.chosen, count=count, idle=idle, rule=phrases.rules[explanation.rule])


def _obstacles(ineligible: tuple[Ineligible, ...], phrases: Phrases, zone: tzinfo) -> list[str]:
    ordered = sorted(ineligible, key=_interest)
    named = [_obstacle(agent, phrases, zone) for agent in ordered[:NAMED]]
    rest = ordered[NAMED:]
    return [*named, _counted(rest, phrases)] if rest else named


def _interest(agent: Ineligible) -> int:
    """What lasts comes first. Who is offline says least: they come last and are the first to be only counted."""
    if isinstance(agent.obstacle, LacksSkill):
        return 0
    return 2 if agent.obstacle.state == AwayState.OFFLINE else 1


def _obstacle(agent: Ineligible, phrases: Phrases, zone: tzinfo) -> str:
    match agent.obstacle:
        case LacksSkill(skill, needed):
            return phrases.lacks.format(agent=agent.agent_id, skill=skill, needed=needed)
        case NotReady(state, until) if until:
            time = f"{until.astimezone(zone):%H:%M:%S}"
            return phrases.away_until.format(agent=agent.agent_id, state=_state(state, phrases), time=time)
        case NotReady(state):
            return phrases.away.format(agent=agent.agent_id, state=_state(state, phrases))


def _counted(agents: list[Ineligible], phrases: Phrases) -> str:
    kinds = Counter(_kind(agent, phrases) for agent in agents)
    counts = (phrases.counted.format(what=kind, count=count) for kind, count in kinds.most_common())
    return phrases.others.format(count=len(agents)) + phrases.comma.join(counts)


def _kind(agent: Ineligible, phrases: Phrases) -> str:
    return phrases.lacking if isinstance(agent.obstacle, LacksSkill) else _state(agent.obstacle.state, phrases)


def _state(state: str, phrases: Phrases) -> str:
    """A state that the phrases do not know is shown as it was reported."""
    return phrases.states.get(state, state)
