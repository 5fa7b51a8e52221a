"""What may be chosen when a queue, a menu or a rule is set up. Pure: the switchboard reads these words too."""

from __future__ import annotations

from enum import StrEnum


class Strategy(StrEnum):
    """Which of the agents who may take a contact is chosen (分配策略)."""

    LONGEST_IDLE = "longest_idle"
    FEWEST_CALLS = "fewest_calls"
    LEAST_TALK = "least_talk"
    MOST_SKILLED = "most_skilled"
    ROUND_ROBIN = "round_robin"
    WEIGHTED_RANDOM = "weighted_random"
    RING_ALL = "ring_all"


class WrapUpManner(StrEnum):
    """How wrap-up (话后处理) after a queue's call ends."""

    NONE = "none"
    """There is none: ready at once."""
    OPTIONAL = "optional"
    """The agent may end it at any time, whatever the record says."""
    MANDATORY = "mandatory"
    """Ends with the complete record only."""
    MANDATORY_TIMEOUT = "mandatory_timeout"
    """Ends with the complete record, or by time-out with a flag."""
    FORCED_TIME = "forced_time"
    """Lasts its time: nobody ends it earlier, and nothing longer."""


class RuleWhen(StrEnum):
    """What has to be the case for a queue's rule (进出规则) to be applied to a caller."""

    CLOSED = "closed"
    NOBODY_LOGGED_IN = "nobody_logged_in"
    EVERYBODY_ON_BREAK = "everybody_on_break"
    FULL = "full"
    WAITED_TOO_LONG = "waited_too_long"


class RuleAction(StrEnum):
    """What then happens to the caller."""

    ANNOUNCE = "announce"
    """Something is said, then the call ends."""
    QUEUE = "queue"
    VOICEMAIL = "voicemail"
    CALLBACK = "callback"
    """The caller is offered a call-back; who does not want it hears the farewell."""


class NumberFlag(StrEnum):
    """What is known of a number beforehand (号码标记)."""

    VIP = "vip"
    RUDE = "rude"
    """Has insulted agents, or plays tricks."""
    PRIVATE = "private"
    """Somebody's private number: talks with it may be private calls (clause 2.1.9)."""
    NOTED = "noted"
    """Something else that the agent should know."""


class FlagHandling(StrEnum):
    """How calls of a flagged number come in."""

    USUAL = "usual"
    PRIORITY = "priority"
    """With the floor's points for flagged numbers, whatever the queue gives."""
    QUEUE = "queue"
    """Straight to a queue, past the menu."""
    ANNOUNCE = "announce"
    """Something is said, then the call ends."""


class MenuAction(StrEnum):
    """What a key of a menu does."""

    SUBMENU = "submenu"
    QUEUE = "queue"
    VOICEMAIL = "voicemail"
    ANNOUNCE = "announce"
    """Something is said, then the menu again."""
    LANGUAGE = "language"
    """The call goes on in another language: at the same menu, another one, or in a queue."""
    REPEAT = "repeat"
    HANG_UP = "hang_up"


class ExhaustedAction(StrEnum):
    """Where a caller goes who pressed nothing, or nothing valid, too often."""

    QUEUE = "queue"
    VOICEMAIL = "voicemail"
    HANG_UP = "hang_up"


class EmergencyThen(StrEnum):
    """What follows the emergency announcement (紧急公告)."""

    GO_ON = "go_on"
    HANG_UP = "hang_up"


class PausedState(StrEnum):
    """Which state a break reason puts an agent into."""

    BREAK = "break"
    STUDY = "study"


class Language(StrEnum):
    """In which language a caller is spoken to."""

    ZH = "zh"
    EN = "en"


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    """For a column: the labels are the screens' affair."""
    return [(word.value, word.value) for word in words]
