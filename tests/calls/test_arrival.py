"""Callers arrive: whoever they are, whatever their number looks like."""

from __future__ import annotations

import pytest

from huawu.telephony.errors import NoSuchPromptError
from huawu.telephony.events import CallArrived, ChannelGone, DigitPressed, Party, PlaybackEnded
from huawu.telephony.ports import Say, TelephoneError
from huawu.telephony.texts import position, waiting_time
from tests.calls.line import HOTLINE, Line

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_call_tells_its_number_and_hotline(line: Line) -> None:
    async with line.phone("13800138000") as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        assert (arrived.caller.digits, arrived.hotline, arrived.web_visit) == ("13800138000", HOTLINE, "")
        assert not call.final.is_set(), "the engine must not answer by itself"
        await line.telephone.hang_up(arrived.channel_id)
        assert await call.until_final() >= 400


@pytest.mark.parametrize(
    ("shown", "digits"),
    [
        ("", ""),
        ("anonymous", ""),
        ("abc123", ""),
        ("%22%27%60,%28x%29", ""),
        ("+8613800138000", "13800138000"),
        ("7" * 60, "7" * 32),
    ],
    ids=["none", "letters", "letters and digits", "quotes and commas", "with country", "60 digits"],
)
async def test_an_odd_number_arrives_as_what_can_be_known(line: Line, shown: str, digits: str) -> None:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE, from_user=shown)
        arrived = await line.event(CallArrived)
        assert arrived.caller.digits == digits
        call.cancel()
        await line.event(ChannelGone, call_id=arrived.call_id)


async def test_two_calls_from_one_number_are_two_calls(line: Line) -> None:
    async with line.phone() as caller:
        calls = [await caller.call(HOTLINE), await caller.call(HOTLINE)]
        first, second = await line.event(CallArrived), await line.event(CallArrived)
        assert first.call_id != second.call_id
        assert first.caller == second.caller
        await line.telephone.hang_up(first.channel_id)
        await line.event(ChannelGone, call_id=first.call_id)
        assert [c.channel_id for c in await line.live(1)] == [second.channel_id]
        await line.telephone.hang_up(second.channel_id)
        for call in calls:
            await call.until_final()


@pytest.mark.parametrize("number", ["4000000009", "echo", "13900139000", "400000000"])
async def test_a_number_that_is_no_hotline_is_refused(line: Line, number: str) -> None:
    async with line.phone() as caller:
        assert await (await caller.call(number)).until_final() == 404


async def test_a_new_hotline_can_be_dialled_at_once_and_a_removed_one_no_more(line: Line) -> None:
    await line.telephone.set_hotlines([HOTLINE, "4000000002"])
    async with line.phone() as caller:
        call = await caller.call("4000000002")
        assert (await line.event(CallArrived)).hotline == "4000000002"
        call.cancel()
        await call.until_final()
        await line.telephone.set_hotlines([HOTLINE])
        assert await (await caller.call("4000000002")).until_final() == 404


async def test_a_caller_who_gives_up_while_waiting_is_gone(line: Line) -> None:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        call.cancel()
        gone = await line.event(ChannelGone)
        assert (gone.call_id, gone.party, gone.channel_id) == (arrived.call_id, Party.CALLER, arrived.channel_id)
        assert await call.until_final() == 487


async def test_the_caller_hears_the_prompt_and_then_music(line: Line) -> None:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        playback = await line.telephone.play(arrived.channel_id, ["goodbye"])
        await call.audio.until_loud()
        ended = await line.event(PlaybackEnded, playback_id=playback)
        assert ended.call_id == arrived.call_id
        call.audio.forget()
        await line.telephone.start_music(arrived.channel_id)
        await call.audio.until_loud()


async def test_a_prompt_can_be_cut_short(line: Line) -> None:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        playback = await line.telephone.play(arrived.channel_id, ["welcome", "busy"])
        await call.audio.until_packets(5)
        await line.telephone.stop_playback(playback)
        await line.event(PlaybackEnded, playback_id=playback, limit_s=1.0)
        await line.telephone.stop_playback(playback)


async def test_music_goes_on_after_an_announcement(line: Line) -> None:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        await line.telephone.start_music(arrived.channel_id)
        await call.audio.until_loud()
        playback = await line.telephone.play(arrived.channel_id, [position(3), waiting_time(2)])
        ended = await line.event(PlaybackEnded, playback_id=playback, limit_s=15)
        assert ended.call_id == arrived.call_id
        await call.audio.until_packets(10)
        call.audio.forget()
        await call.audio.until_loud()
        await line.telephone.stop_music(arrived.channel_id)
        again = await line.telephone.play(arrived.channel_id, [Say("再见。")])
        await line.event(PlaybackEnded, playback_id=again)
        call.audio.forget()
        call.audio.press("1")
        await line.event(DigitPressed)
        await line.telephone.answer(arrived.channel_id)
        assert not call.audio.heard, "music nobody asked for"


async def test_a_key_cuts_an_announcement_short(line: Line) -> None:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        playback = await line.telephone.play(arrived.channel_id, ["survey"])
        await call.audio.until_loud()
        call.audio.press("5")
        pressed = await line.event(DigitPressed, limit_s=1.0)
        assert (pressed.digit, pressed.party, pressed.channel_id) == ("5", Party.CALLER, arrived.channel_id)
        await line.telephone.stop_playback(playback)
        await line.event(PlaybackEnded, playback_id=playback, limit_s=1.0)


@pytest.mark.parametrize("kind", ["audio", "message"])
async def test_keys_are_heard_while_music_plays(line: Line, kind: str) -> None:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        await line.telephone.start_music(arrived.channel_id)
        await call.audio.until_loud()
        for digit in "1*0#":
            call.audio.press(digit) if kind == "audio" else call.press_by_message(digit)
            assert (await line.event(DigitPressed)).digit == digit
            await call.audio.until_packets(10)


async def test_what_cannot_be_said_is_refused(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huawu.telephony.speech.shutil.which", lambda _: None)
    with pytest.raises(TelephoneError, match="text"):
        await line.telephone.play("anything", [Say("这句话从未说过。")])
    with pytest.raises(NoSuchPromptError):
        await line.telephone.play("anything", ["nothing"])
