"""A caller in a menu (语音导航): what each key, a wrong one and none at all lead to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from huawu.calls.choices import ExhaustedAction, MenuAction
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import Outcome
from huawu.switchboard import message_flow
from huawu.switchboard.directory import KeyCard, MenuCard
from huawu.switchboard.leaving import farewell
from huawu.switchboard.lining_up import line_up
from huawu.switchboard.live import LiveCall, MenuPlace, Scene
from huawu.switchboard.menus import keys_at, said_at
from huawu.switchboard.saying import say
from huawu.switchboard.words import own, own_or, prompt
from huawu.telephony.ports import Announcement

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def enter(
    exchange: Exchange,
    call: LiveCall,
    menu: MenuCard,
    now: datetime,
    path: str = "",
    first: Sequence[Announcement] = (),
) -> None:
    """Say the level of the menu that the keys of ``path`` lead to; ``first`` comes before it."""
    call.scene, call.menu, call.leaves_as = Scene.MENU, MenuPlace(menu.id, path), Outcome.LEFT_MENU
    exchange.write(call, Kind.MENU_ENTERED, now, menu_id=menu.id, path=path, language=call.language)
    _say_level(exchange, call, menu, first)


def again(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The level from its beginning; where there is no such level any more, the menu."""
    if (menu := _menu(exchange, call, now)) is not None and call.menu is not None:
        if said_at(menu, call.menu.path) is None:
            call.menu.path = ""
        _say_level(exchange, call, menu)


def said(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """It has been heard: now a key is waited for."""
    if (menu := _menu(exchange, call, now)) is not None:
        call.key_due = now + timedelta(seconds=menu.timeout_s)


def key(exchange: Exchange, call: LiveCall, pressed: str, now: datetime) -> None:
    """A key; it counts while the menu is being said where barge-in is on."""
    menu, place = _menu(exchange, call, now), call.menu
    if menu is None or place is None or not (menu.barge_in or call.hearing.over):
        return
    call.key_due = None
    exchange.write(call, Kind.KEY_PRESSED, now, key=pressed, path=place.path)
    card = keys_at(menu, place.path).get(pressed)
    if card is None:
        _repeat(exchange, call, menu, "menu_invalid", now)
    else:
        _ACTIONS[card.action](exchange, call, menu, pressed, card, now)


def late(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """No key in time."""
    if (menu := _menu(exchange, call, now)) is not None:
        _repeat(exchange, call, menu, "menu_silent", now)


def _menu(exchange: Exchange, call: LiveCall, now: datetime) -> MenuCard | None:
    """The menu in which the caller is. One that has been removed meanwhile leads to the hotline's queue."""
    menu = exchange.directory.menus.get(call.menu.menu_id) if call.menu else None
    if menu is None:
        line_up(exchange, call, [prompt("menu_to_agent", call.language)], now)
    return menu


def _say_level(exchange: Exchange, call: LiveCall, menu: MenuCard, first: Sequence[Announcement] = ()) -> None:
    spoken = said_at(menu, call.menu.path if call.menu else "") or menu.says
    say(exchange, call, [*first, own(spoken)], lambda call, now: said(exchange, call, now))


def _repeat(exchange: Exchange, call: LiveCall, menu: MenuCard, why: str, now: datetime) -> None:
    """Nothing valid was pressed: once more, or not any more."""
    if call.menu is None:
        return
    if call.menu.tries < menu.max_tries:
        call.menu.tries += 1
        _say_level(exchange, call, menu, [prompt(why, call.language)])
        return
    queue_id, to_queue = menu.exhausted_queue or call.queue_id, menu.exhausted is ExhaustedAction.QUEUE
    call.queue_id = queue_id if to_queue else call.queue_id
    _leave(exchange, call, MenuAction(menu.exhausted), now, why="exhausted")
    match menu.exhausted:
        case ExhaustedAction.QUEUE:
            line_up(exchange, call, [prompt("menu_to_agent", call.language)], now)
        case ExhaustedAction.VOICEMAIL:
            message_flow.ask(exchange, call, [], now)
        case ExhaustedAction.HANG_UP:
            farewell(exchange, call, [prompt("goodbye", call.language)])


def _leave(exchange: Exchange, call: LiveCall, to: MenuAction, now: datetime, why: str = "key") -> None:
    facts = {"to": to, "queue_id": call.queue_id, "bonus": call.bonus, "language": call.language, "why": why}
    exchange.write(call, Kind.MENU_LEFT, now, **facts)


# what keys do


def _submenu(exchange: Exchange, call: LiveCall, menu: MenuCard, pressed: str, card: KeyCard, now: datetime) -> None:
    enter(exchange, call, menu, now, (call.menu.path if call.menu else "") + pressed)


def _queue(exchange: Exchange, call: LiveCall, menu: MenuCard, pressed: str, card: KeyCard, now: datetime) -> None:
    call.queue_id, call.bonus = card.target or call.queue_id, card.priority
    _leave(exchange, call, card.action, now)
    line_up(exchange, call, [own_or(card.says, "menu_to_agent", call.language)], now)


def _voicemail(exchange: Exchange, call: LiveCall, menu: MenuCard, pressed: str, card: KeyCard, now: datetime) -> None:
    call.queue_id = card.target or call.queue_id
    _leave(exchange, call, card.action, now)
    message_flow.ask(exchange, call, [own(card.says)] if card.says else [], now)


def _announce(exchange: Exchange, call: LiveCall, menu: MenuCard, pressed: str, card: KeyCard, now: datetime) -> None:
    _say_level(exchange, call, menu, [own(card.says)] if card.says else [])


def _language(exchange: Exchange, call: LiveCall, menu: MenuCard, pressed: str, card: KeyCard, now: datetime) -> None:
    """On in another language: in a queue, at another menu, or at the same level. A menu that has been removed
    meanwhile is none."""
    call.language = card.language or call.language
    if card.target is not None:
        _queue(exchange, call, menu, pressed, card, now)
        return
    first = [own(card.says)] if card.says else []
    if (other := exchange.directory.menus.get(card.next_menu or 0)) is not None:
        enter(exchange, call, other, now, first=first)
    else:
        enter(exchange, call, menu, now, call.menu.path if call.menu else "", first)


def _hang_up(exchange: Exchange, call: LiveCall, menu: MenuCard, pressed: str, card: KeyCard, now: datetime) -> None:
    _leave(exchange, call, card.action, now)
    farewell(exchange, call, [own_or(card.says, "goodbye", call.language)])


_ACTIONS: dict[MenuAction, Callable[[Exchange, LiveCall, MenuCard, str, KeyCard, datetime], None]] = {
    MenuAction.SUBMENU: _submenu,
    MenuAction.QUEUE: _queue,
    MenuAction.VOICEMAIL: _voicemail,
    MenuAction.ANNOUNCE: _announce,
    MenuAction.LANGUAGE: _language,
    MenuAction.REPEAT: _announce,
    MenuAction.HANG_UP: _hang_up,
}
