"""The words for what agents, contacts and calls are doing; the same in database, API and screen (glossary)."""

from __future__ import annotations

from enum import StrEnum


class AgentState(StrEnum):
    """What an agent is doing (坐席状态)."""

    OFFLINE = "offline"
    READY = "ready"
    OFFERED = "offered"
    TALKING = "talking"
    HOLDING = "holding"
    CONSULTING = "consulting"
    """With a colleague or a number outside, or waiting for them, while the customer hears music."""
    OUTBOUND = "outbound"
    """Has asked for a call and waits for its other end to answer."""
    MONITORING = "monitoring"
    """Listens to a colleague's talk, whispers, or has joined it."""
    WRAP_UP = "wrap_up"
    BREAK = "break"
    STUDY = "study"
    """Learns at the desk: at work, not to be rung, and no rest."""
    SYSTEM_PROBLEM = "system_problem"


PAUSES = frozenset({AgentState.BREAK, AgentState.STUDY})
"""At work and not to be rung, with a reason that the agent has chosen."""


class AgentEventKind(StrEnum):
    """What an event of an agent's day is. All but the first leave the state as it is; old and new are then the same,
    unless said otherwise."""

    STATE = "state"  # a change of state
    NEXT_STATE = "next_state"  # new, reason: what comes after the contact; actor: who wants it
    BREAK_ASKED = "break_asked"  # reason: over the day's quota, the leader is asked
    BREAK_WITHDRAWN = "break_withdrawn"  # reason; actor: the agent, or empty when it has lapsed
    BREAK_APPROVED = "break_approved"  # reason; actor: who decided; note: their word
    BREAK_REFUSED = "break_refused"  # reason; actor: who decided; note: their word
    BREAK_OVERRUN = "break_overrun"  # reason: the running break has lasted longer than it may
    ACKNOWLEDGED = "acknowledged"  # reason; actor: the leader has seen that a break overran, or a forced state


class ContactStage(StrEnum):
    """What the contact at a desk is doing."""

    OFFERED = "offered"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    HELD = "held"
    CONSULTING = "consulting"
    DIALLING = "dialling"
    """An outbound call whose other end has not answered yet."""
    AGENT_LOST = "agent_lost"
    ENDED = "ended"


class StintRole(StrEnum):
    """What a desk is in a call for."""

    OWNER = "owner"
    """Has the customer, or is being offered them."""
    CONSULTED = "consulted"
    """Is asked by the owner; the customer may come to hear it."""
    MONITOR = "monitor"
    """Listens, whispers or has joined, by a supervisor's right."""


class MonitorMode(StrEnum):
    """How a supervisor is in a talk."""

    LISTEN = "listen"
    WHISPER = "whisper"
    JOIN = "join"


class Whom(StrEnum):
    """Where a consultation or a hand-over goes."""

    AGENT = "agent"
    QUEUE = "queue"
    OUTSIDE = "outside"


class ConsultStage(StrEnum):
    """How far a consultation (咨询) is."""

    RINGING = "ringing"
    TALKING = "talking"
    """Agent and consulted, the customer hears music."""
    CONFERENCE = "conference"
    """All three."""
    HANDED_OVER = "handed_over"
    """The customer talks with a number outside; no desk is in it any more."""


class ConsultEnd(StrEnum):
    """Why a consultation ended."""

    RETRIEVED = "retrieved"
    """The agent went back to the customer."""
    LEFT = "left"
    """The consulted hung up."""
    NOT_REACHED = "not_reached"
    LOST = "lost"
    """The agent's or the consulted's side broke, or the call ended."""


class GhostKind(StrEnum):
    """What did not fit together (异常残留) and was put right."""

    CALLER_GONE = "caller_gone"
    """A call whose caller's channel is not in the engine any more."""
    AGENT_GONE = "agent_gone"
    """A part in a talk whose channel is not there any more."""
    RING_GONE = "ring_gone"
    """A desk that should ring, and does not."""
    OUTSIDE_GONE = "outside_gone"
    NOT_JOINED = "not_joined"
    """Caller and agent talk, but are not in the call's conversation."""
    STRAY_CHANNEL = "stray_channel"
    """A channel of ours that no call knows."""
    STRAY_CONVERSATION = "stray_conversation"
    STRAY_ACCOUNT = "stray_account"
    """A softphone's account that no desk has."""
    SOFTPHONE = "softphone"
    """A softphone can be reached or not, and its desk says otherwise."""
    DESK = "desk"
    """A desk with a part in a call that does not know of it."""
    PART = "part"
    """A part in a call of which its desk knows nothing."""
    STATE = "state"
    """A desk whose state is not what it does."""
    ROUTING = "routing"
    """An agent who is something else to routing."""
    CONTACT = "contact"
    """Routing has a contact that waits for nobody."""
    NOT_IN_LINE = "not_in_line"
    """A caller waits, and routing does not know."""
    LOG = "log"
    """A call that is not what its log says."""


class Outcome(StrEnum):
    """How a call ended (呼叫结果). ``open`` until it has."""

    OPEN = "open"
    ANSWERED = "answered"
    SILENT = "silent"
    """Answered, and the caller's side stayed silent (无声电话, clause 5.2.2)."""
    ABANDONED = "abandoned"
    """The caller hung up while waiting or ringing."""
    MISSED = "missed"
    """Our side was away; the caller heard the apology."""
    CLOSED_HOURS = "closed_hours"
    """The hotline was closed by its calendar; the caller heard the announcement."""
    LEFT_MENU = "left_menu"
    """The caller hung up in the menu, or was told there what they wanted to know."""
    TURNED_AWAY = "turned_away"
    """A rule of the queue ended the call: nobody was there, or too many waited."""
    VOICEMAIL = "voicemail"
    """The caller left a message."""
    CALLBACK_ASKED = "callback_asked"
    """The caller asked to be called back and keeps the place."""
    CALLBACK_FAILED = "callback_failed"
    """A call-back that reached nobody in all its attempts."""
    CALLED_AGAIN = "called_again"
    """A call-back that was not needed any more: the caller called again."""
    NOT_REACHED = "not_reached"
    """An outbound call that nobody answered."""
    FAILED = "failed"
    """The engine or our side lost the call."""
