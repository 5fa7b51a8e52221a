"""From a call's events back to the live call: one small function for each kind of event that matters for that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from huawu.calls.choices import FlagHandling, Language, MenuAction, RuleAction, RuleWhen
from huawu.calls.events import CallEventKind
from huawu.calls.log import NewCallEvent
from huawu.calls.states import ConsultStage, ContactStage, MonitorMode, Outcome, StintRole, Whom
from huawu.routing.estimate import SpokenWait
from huawu.switchboard.handed import Handed
from huawu.switchboard.kept import Kept
from huawu.switchboard.live import Callback, Consult, LiveCall, MenuPlace, Scene, Stint
from huawu.switchboard.private_calls import PrivateSignal, Verdict
from huawu.switchboard.waiting import Told


def fold(call: LiveCall, event: NewCallEvent) -> None:
    """Let one event of the call's log take effect; events come in their order."""
    call.seq, call.written_at = max(call.seq, event.seq), event.at
    agent = str(event.data.get("agent", ""))
    if fold_call := _FOLDS.get(event.kind):
        fold_call(call, event)
    elif (fold_stint := _STINT_FOLDS.get(event.kind)) and (stint := call.stint_of(agent)):
        fold_stint(stint, event)


def _arrived(call: LiveCall, event: NewCallEvent) -> None:
    call.web, call.visit = bool(event.data.get("web")), str(event.data.get("visit", ""))


def _flag_met(call: LiveCall, event: NewCallEvent) -> None:
    if event.data["handling"] == FlagHandling.ANNOUNCE:
        call.scene, call.leaves_as = Scene.FAREWELL, Outcome.TURNED_AWAY
    call.queue_id = int(event.data.get("queue_id") or 0)


def _queued(call: LiveCall, event: NewCallEvent) -> None:
    _stop_offers(call, StintRole.OWNER)
    if call.owner is not None:
        _drop(call.owner, event)
    call.queue_id = int(event.data["queue_id"])
    call.scene, call.menu, call.leaves_as = Scene.WAITING, None, Outcome.ABANDONED
    since = event.data.get("place_since")
    call.place_since = datetime.fromisoformat(str(since)) if since else None
    call.queued, call.at_head = True, bool(event.data.get("at_head"))
    waits_from = event.data.get("waits_from")
    call.waits_from = datetime.fromisoformat(waits_from) if waits_from else event.at
    call.kept = Kept.from_json(event.data)


def _menu_entered(call: LiveCall, event: NewCallEvent) -> None:
    call.scene, call.leaves_as = Scene.MENU, Outcome.LEFT_MENU
    call.menu = MenuPlace(int(event.data["menu_id"]), str(event.data["path"]))
    call.language = Language(event.data["language"])


def _menu_left(call: LiveCall, event: NewCallEvent) -> None:
    call.queue_id, call.bonus = int(event.data["queue_id"]), int(event.data["bonus"])
    call.language = Language(event.data.get("language", call.language))
    if event.data["to"] == MenuAction.HANG_UP:
        call.scene, call.menu = Scene.FAREWELL, None


def _rule_applied(call: LiveCall, event: NewCallEvent) -> None:
    closed = event.data["when"] == RuleWhen.CLOSED
    call.leaves_as = Outcome.CLOSED_HOURS if closed else Outcome.TURNED_AWAY
    asked = event.data["action"] == RuleAction.CALLBACK
    call.scene, call.menu = Scene.CALLBACK if asked else Scene.FAREWELL, None
    _out_of_line(call)
    call.told = None
    call.turned_from.add(int(event.data["queue_id"]))


def _message_started(call: LiveCall, event: NewCallEvent) -> None:
    call.queue_id = int(event.data["queue_id"])
    call.scene, call.menu = Scene.MESSAGE, None
    _out_of_line(call)


def _message_left(call: LiveCall, event: NewCallEvent) -> None:
    call.scene, call.leaves_as = Scene.FAREWELL, Outcome.VOICEMAIL


def _callback_queued(call: LiveCall, event: NewCallEvent) -> None:
    call.outbound, call.callback = True, Callback(str(event.data["of"]))
    call.queue_id, call.bonus = int(event.data["queue_id"]), int(event.data["bonus"])
    call.arrived_at = datetime.fromisoformat(event.data["waits_since"])


def _callback_tried(call: LiveCall, event: NewCallEvent) -> None:
    again_at = datetime.fromisoformat(event.data["again_at"])
    if call.callback is not None:
        call.callback.attempts, call.callback.again_at = int(event.data["attempt"]), again_at
        call.at_head, call.kept, call.waits_from = False, None, None
    if call.owner is not None:
        _drop(call.owner, event)


def _moved(call: LiveCall, event: NewCallEvent) -> None:
    """Of a caller the event of queueing follows; a call-back has none."""
    if call.callback is not None:
        call.queue_id, call.at_head = int(event.data["queue_id"]), bool(event.data.get("at_head"))
        waits_from = event.data.get("waits_from")
        call.waits_from = datetime.fromisoformat(waits_from) if waits_from else None
        call.kept = Kept.from_json(event.data)


def _callback_asked(call: LiveCall, event: NewCallEvent) -> None:
    call.scene, call.leaves_as = Scene.FAREWELL, Outcome.CALLBACK_ASKED
    _out_of_line(call)


def _wait_told(call: LiveCall, event: NewCallEvent) -> None:
    minutes = event.data.get("minutes")
    wait = SpokenWait(int(minutes), bool(event.data.get("more"))) if minutes else None
    call.told = Told(int(event.data["ahead"]), wait)


def _survey_asked(call: LiveCall, event: NewCallEvent) -> None:
    call.scene, call.leaves_as, call.queued = Scene.SURVEY, Outcome.ANSWERED, False
    if stint := call.stint_of(str(event.data["agent"])):
        _wrap_up(stint, event)


def _rated(call: LiveCall, event: NewCallEvent) -> None:
    call.scene = Scene.FAREWELL


def _offered(call: LiveCall, event: NewCallEvent) -> None:
    stint = _seat(call, event)
    stint.offered_at = event.at
    stint.explanation_zh = str(event.data.get("explanation_zh", ""))
    stint.explanation_en = str(event.data.get("explanation_en", ""))


def _connected(call: LiveCall, event: NewCallEvent) -> None:
    stint = call.stint_of(str(event.data["agent"])) or _seat(call, event)
    if event.kind is CallEventKind.CONNECTED:
        stint.connected_at, call.connected_at = event.at, call.connected_at or event.at
        call.callback = None
        _taken(call, stint)
    stint.channel, stint.stage, call.conversation = str(event.data["agent_channel"]), ContactStage.CONNECTED, True


def _taken(call: LiveCall, stint: Stint) -> None:
    """Who answers has it; where others rang too, they ring no more."""
    stint.stage = ContactStage.CONNECTED
    _stop_offers(call, stint.role)
    if stint.role is StintRole.OWNER:
        call.owner = stint


def _out_of_line(call: LiveCall) -> None:
    """Nobody is offered the call any more."""
    call.queued = False
    _stop_offers(call, StintRole.OWNER)


def _stop_offers(call: LiveCall, role: StintRole) -> None:
    for other in call.offered():
        if other.role is role:
            call.drop(other)


def _dialled(call: LiveCall, event: NewCallEvent) -> None:
    call.outbound, call.source = True, event.data.get("source")
    call.dial_reason = str(event.data.get("reason", ""))
    stint = call.stint_of(str(event.data["agent"])) or _seat(call, event)
    _taken(call, stint)
    stint.stage, stint.offered_at = ContactStage.DIALLING, event.at


def _ended(call: LiveCall, event: NewCallEvent) -> None:
    call.ended_at, call.consult = event.at, None
    for stint in list(call.stints):
        if stint.role is StintRole.OWNER and (stint.in_talk or stint.stage is ContactStage.DIALLING):
            _wrap_up(stint, event)
        elif stint.stage is not ContactStage.ENDED:
            _drop(stint, event)


def _wrap_up(stint: Stint, event: NewCallEvent) -> None:
    stint.stage, stint.ended_at, stint.held_at, stint.channel = ContactStage.ENDED, event.at, None, ""
    stint.hand_raised_at = None


def _consult_started(call: LiveCall, event: NewCallEvent) -> None:
    agent = str(event.data["agent"])
    call.consult = Consult(agent, Whom(event.data["with"]), str(event.data["whom"]), since=event.at)
    if stint := call.stint_of(agent):
        stint.stage, stint.held_at = ContactStage.CONSULTING, stint.held_at or event.at


def _consult_connected(call: LiveCall, event: NewCallEvent) -> None:
    if call.consult is None:
        return
    call.consult.stage, call.consult.whom = ConsultStage.TALKING, str(event.data["whom"])
    call.consult.channel = str(event.data.get("channel", ""))
    if event.data.get("handed_over"):
        call.consult.stage, call.consult.reason = ConsultStage.HANDED_OVER, ""
    if channel := event.data.get("agent_channel"):
        stint = call.stint_of(call.consult.whom) or _seat(call, event, call.consult.whom, StintRole.CONSULTED)
        _taken(call, stint)
        stint.channel, stint.connected_at = str(channel), event.at


def _consult_ended(call: LiveCall, event: NewCallEvent) -> None:
    call.consult = None
    for stint in [stint for stint in call.stints if stint.role is StintRole.CONSULTED]:
        _drop(stint, event)
    if call.owner is not None and call.owner.stage is ContactStage.CONSULTING:
        call.owner.stage = ContactStage.HELD


def _conferenced(call: LiveCall, event: NewCallEvent) -> None:
    if call.consult is not None and call.owner is not None:
        call.consult.stage = ConsultStage.CONFERENCE
        call.owner.stage, call.owner.held_at = ContactStage.CONNECTED, None


def _transferred(call: LiveCall, event: NewCallEvent) -> None:
    agent, to, whom = str(event.data["agent"]), Whom(event.data["to"]), str(event.data["whom"])
    if stint := call.stint_of(agent):
        _wrap_up(stint, event)
    call.owner = None
    reason = str(event.data["reason"])
    call.handed = Handed(agent, reason)
    if not event.data["warm"]:
        call.consult = Consult(agent, to, whom, since=event.at, reason=reason) if to is Whom.OUTSIDE else None
    elif to is Whom.OUTSIDE and call.consult is not None:
        call.consult.stage = ConsultStage.HANDED_OVER
    else:
        call.consult, call.owner = None, call.stint_of(whom)
        if call.owner is not None:
            call.owner.role = StintRole.OWNER


def _caller_spoke(call: LiveCall, event: NewCallEvent) -> None:
    call.caller_spoke = True


def _seat(call: LiveCall, event: NewCallEvent, number: str = "", role: StintRole | None = None) -> Stint:
    role = role or StintRole(event.data.get("role", StintRole.OWNER))
    stint = Stint(call, number or str(event.data["agent"]), role)
    call.stints.append(stint)
    if stint.role is StintRole.OWNER:
        call.owner = stint
    return stint


def _drop(stint: Stint, event: NewCallEvent) -> None:
    stint.call.drop(stint)


def _not_taken(stint: Stint, event: NewCallEvent) -> None:
    stint.call.not_taken(stint)
    _drop(stint, event)


def _muted(stint: Stint, event: NewCallEvent) -> None:
    stint.muted = event.kind is CallEventKind.MUTED


def _held(stint: Stint, event: NewCallEvent) -> None:
    stint.stage, stint.held_at = ContactStage.HELD, event.at


def _resumed(stint: Stint, event: NewCallEvent) -> None:
    stint.stage, stint.held_at = ContactStage.CONNECTED, None


def _help_asked(stint: Stint, event: NewCallEvent) -> None:
    stint.hand_raised_at = event.at


def _help_ended(stint: Stint, event: NewCallEvent) -> None:
    stint.hand_raised_at = None


def _rude_marked(stint: Stint, event: NewCallEvent) -> None:
    stint.rude_at = event.at


def _private_suspected(stint: Stint, event: NewCallEvent) -> None:
    stint.private = tuple(PrivateSignal(signal) for signal in event.data["signals"])


def _private_judged(stint: Stint, event: NewCallEvent) -> None:
    stint.verdict = Verdict(event.data["verdict"])


def _lost(stint: Stint, event: NewCallEvent) -> None:
    stint.stage, stint.channel = ContactStage.AGENT_LOST, ""
    stint.held_at = stint.held_at if event.data.get("held") else None
    stint.muted = bool(event.data.get("muted"))


def _returned(stint: Stint, event: NewCallEvent) -> None:
    stint.stage = ContactStage.HELD if event.data.get("held") else ContactStage.CONNECTED
    stint.channel = str(event.data["agent_channel"])


def _taken_over(call: LiveCall, event: NewCallEvent) -> None:
    if stint := call.stint_of(str(event.data["agent"])):
        _wrap_up(stint, event)
    call.consult = None
    by = str(event.data["by"])
    call.owner = stint = call.stint_of(by) or _seat(call, event, by)
    stint.role, stint.watches = StintRole.OWNER, ""
    stint.stage, stint.connected_at = ContactStage.CONNECTED, event.at
    stint.channel = str(event.data["agent_channel"])


def _monitored(call: LiveCall, event: NewCallEvent) -> None:
    by = str(event.data["by"])
    stint = call.stint_of(by) or _seat(call, event, by, StintRole.MONITOR)
    if stint.role is StintRole.MONITOR:
        stint.stage, stint.channel = ContactStage.CONNECTED, str(event.data.get("channel", ""))
        stint.watches, stint.mode = str(event.data["agent"]), MonitorMode(event.data["mode"])
        stint.connected_at = stint.connected_at or event.at


def _monitor_ended(call: LiveCall, event: NewCallEvent) -> None:
    stint = call.stint_of(str(event.data["by"]))
    if stint is not None and stint.role is StintRole.MONITOR:
        call.drop(stint)


def _ending_allowed(stint: Stint, event: NewCallEvent) -> None:
    stint.may_end = True


def _wrap_up_extended(stint: Stint, event: NewCallEvent) -> None:
    stint.extended_s += int(event.data["seconds"])


_FOLDS: dict[CallEventKind, Callable[[LiveCall, NewCallEvent], None]] = {
    CallEventKind.ARRIVED: _arrived,
    CallEventKind.FLAG_MET: _flag_met,
    CallEventKind.QUEUED: _queued,
    CallEventKind.MENU_ENTERED: _menu_entered,
    CallEventKind.MENU_LEFT: _menu_left,
    CallEventKind.RULE_APPLIED: _rule_applied,
    CallEventKind.MESSAGE_STARTED: _message_started,
    CallEventKind.MESSAGE_LEFT: _message_left,
    CallEventKind.CALLBACK_QUEUED: _callback_queued,
    CallEventKind.CALLBACK_TRIED: _callback_tried,
    CallEventKind.MOVED: _moved,
    CallEventKind.CALLBACK_ASKED: _callback_asked,
    CallEventKind.WAIT_TOLD: _wait_told,
    CallEventKind.SURVEY_ASKED: _survey_asked,
    CallEventKind.SATISFACTION: _rated,
    CallEventKind.OFFERED: _offered,
    CallEventKind.CONNECTED: _connected,
    CallEventKind.DIALLED: _dialled,
    CallEventKind.CALLER_SPOKE: _caller_spoke,
    CallEventKind.CONSULT_STARTED: _consult_started,
    CallEventKind.CONSULT_CONNECTED: _consult_connected,
    CallEventKind.CONSULT_ENDED: _consult_ended,
    CallEventKind.CONFERENCED: _conferenced,
    CallEventKind.TRANSFERRED: _transferred,
    CallEventKind.MONITORED: _monitored,
    CallEventKind.MONITOR_ENDED: _monitor_ended,
    CallEventKind.TAKEN_OVER: _taken_over,
    CallEventKind.ENDED: _ended,
}
_STINT_FOLDS: dict[CallEventKind, Callable[[Stint, NewCallEvent], None]] = {
    CallEventKind.OFFER_REJECTED: _not_taken,
    CallEventKind.OFFER_TIMED_OUT: _not_taken,
    CallEventKind.OFFER_FAILED: _not_taken,
    CallEventKind.MUTED: _muted,
    CallEventKind.UNMUTED: _muted,
    CallEventKind.HELD: _held,
    CallEventKind.RESUMED: _resumed,
    CallEventKind.HELP_ASKED: _help_asked,
    CallEventKind.HELP_ENDED: _help_ended,
    CallEventKind.RUDE_MARKED: _rude_marked,
    CallEventKind.PRIVATE_SUSPECTED: _private_suspected,
    CallEventKind.PRIVATE_JUDGED: _private_judged,
    CallEventKind.AGENT_LOST: _lost,
    CallEventKind.AGENT_RETURNED: _returned,
    CallEventKind.ENDING_ALLOWED: _ending_allowed,
    CallEventKind.WRAP_UP_EXTENDED: _wrap_up_extended,
    CallEventKind.WRAP_UP_ENDED: _drop,
}
