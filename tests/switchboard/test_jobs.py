"""Background work of the switchboard room."""

from __future__ import annotations

from huawu.calls.actions.settings.editing import TELL
from huawu.switchboard import line
from huawu.switchboard.jobs import tell_directory_changed


async def test_the_switchboard_is_told_that_the_directory_has_changed() -> None:
    await tell_directory_changed.func()
    assert await line.channel_layer().receive(line.SWITCHBOARD) == {"type": "directory.changed"}


def test_the_settings_defer_it_by_its_name() -> None:
    assert tell_directory_changed.name == TELL
