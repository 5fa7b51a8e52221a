"""The kinds of call event and what each carries. Rows are append-only; everything else is derived from them."""

from __future__ import annotations

from enum import StrEnum

ENGINE_LOST = "engine_lost"
"""ENDED with ``why`` set to this: the telephone engine died under the call."""


class CallEventKind(StrEnum):
    """``data`` keys are listed behind each kind; instants are the event's own ``at``. No number stands in ``data``."""

    ARRIVED = "arrived"  # hotline, web (bool)
    FLAG_MET = "flag_met"  # flag (NumberFlag), handling (FlagHandling), queue_id: a flagged number calls
    DIALLED = "dialled"  # agent, source, reason: an agent calls a customer
    MENU_ENTERED = "menu_entered"  # menu_id, path (keys that led there), language
    KEY_PRESSED = "key_pressed"  # key, path; in a menu only
    MENU_LEFT = "menu_left"  # to (MenuAction), queue_id, bonus, language, why ("key", "exhausted")
    RULE_APPLIED = "rule_applied"  # queue_id, when (RuleWhen), action (RuleAction)
    MESSAGE_STARTED = "message_started"  # queue_id: the caller is asked for a message
    MESSAGE_LEFT = "message_left"  # seconds
    CALLBACK_ASKED = "callback_asked"  # queue_id, own (bool), known (bool: had asked already)
    CALLBACK_QUEUED = "callback_queued"  # of (call id), queue_id, waits_since, bonus: first of a call-back
    CALLBACK_TRIED = "callback_tried"  # agent, attempt, cause, again_at: nobody answered
    WAIT_TOLD = "wait_told"  # ahead, minutes, more (bool): what a waiting caller was told
    SURVEY_ASKED = "survey_asked"  # agent: has hung up, the caller is asked how it was
    SATISFACTION = "satisfaction"  # score (1 to 5)
    QUEUED = "queued"  # queue_id, priority, reason, at_head, waits_from, place_since, prefer, prefer_as, prefer_s
    MOVED = "moved"  # by (staff number), to ("queue", "top", "agent"), queue_id, agent; of a call-back its place
    OFFERED = "offered"  # agent (staff number), explanation_zh, explanation_en, expires_at
    OFFER_REJECTED = "offer_rejected"  # agent
    OFFER_TIMED_OUT = "offer_timed_out"  # agent
    OFFER_FAILED = "offer_failed"  # agent, cause: the softphone could not be rung
    CONNECTED = "connected"  # agent, agent_channel
    GREETING_SAID = "greeting_said"  # agent
    MUTED = "muted"  # agent
    UNMUTED = "unmuted"  # agent
    HELD = "held"  # agent
    RESUMED = "resumed"  # agent
    DIGITS_SENT = "digits_sent"  # agent, count (never the digits: they may be a PIN)
    CONSULT_STARTED = "consult_started"  # agent, with ("agent", "queue", "outside"), whom (staff number, queue id)
    CONSULT_CONNECTED = "consult_connected"  # agent (who asked), whom, agent_channel or channel, handed_over
    CONSULT_ENDED = "consult_ended"  # agent (who asked), why (ConsultEnd)
    CONFERENCED = "conferenced"  # agent: customer, agent and the consulted hear each other
    TRANSFERRED = "transferred"  # agent, warm (bool), to ("agent", "queue", "outside"), whom, reason (code)
    MONITORED = "monitored"  # agent, by (staff number), mode (MonitorMode), channel
    MONITOR_ENDED = "monitor_ended"  # agent, by
    TAKEN_OVER = "taken_over"  # agent (who had the customer), by, agent_channel
    ENDING_ALLOWED = "ending_allowed"  # agent, by: the supervisor's word
    CALLER_SILENT = "caller_silent"  # seconds
    CALLER_SPOKE = "caller_spoke"  # first voice after connection
    HELP_ASKED = "help_asked"  # agent: raised the hand
    HELP_ENDED = "help_ended"  # agent: lowered it
    RUDE_MARKED = "rude_marked"  # agent: the caller is rude (clause 5.2.4)
    PRIVATE_SUSPECTED = "private_suspected"  # agent, signals (PrivateSignal): the talk may be private (2.1.9)
    PRIVATE_JUDGED = "private_judged"  # agent, by, verdict (Verdict): what the supervisor says of it
    AGENT_LOST = "agent_lost"  # agent, held, muted
    AGENT_RETURNED = "agent_returned"  # agent, agent_channel, held, muted
    RECOVERED = "recovered"  # found again after a restart of the switchboard
    ENDED = "ended"  # by ("caller", "agent", "system"), outcome (Outcome), cause (Q.850), agent, why
    WRAP_UP_EXTENDED = "wrap_up_extended"  # agent, seconds
    WRAP_UP_ENDED = "wrap_up_ended"  # agent, by ("agent", "timeout", "none")
    MISSED = "missed"  # read from the engine's event record: our side was away
