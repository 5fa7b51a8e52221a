"""Where the telephone engine's files live, all below ``var/asterisk``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from huawu.config.env import Environment


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of one engine. Engines of two installations on one machine differ in ``HUAWU_VAR`` and in their ports;
    nodes of one installation share what is heard and recorded."""

    root: Path
    shared: Path

    @classmethod
    def of(cls, env: Environment) -> Places:
        shared = env.var / "asterisk"
        return cls(env.var / f"asterisk-{env.node}" if env.node else shared, shared)

    @classmethod
    def alone(cls, root: Path) -> Places:
        """Of the only engine."""
        return cls(root, root)

    @property
    def etc(self) -> Path:
        """Configuration, written anew at each start."""
        return self.root / "etc"

    @property
    def run(self) -> Path:
        return self.root / "run"

    @property
    def log(self) -> Path:
        return self.root / "log"

    @property
    def lib(self) -> Path:
        return self.root / "lib"

    @property
    def spool(self) -> Path:
        return self.shared / "spool"

    @property
    def recordings(self) -> Path:
        """Raw recordings (``<call id>.raw``) until they are finalised."""
        return self.shared / "recordings"

    @property
    def messages(self) -> Path:
        """What callers leave on voicemail, as the engine records it."""
        return self.spool / "recording"

    @property
    def prompts(self) -> Path:
        return self.shared / "prompts"

    @property
    def music(self) -> Path:
        return self.shared / "music"

    @property
    def password(self) -> Path:
        """The REST interface's password, readable by the owner only."""
        return self.root / "ari-password"

    @property
    def missed(self) -> Path:
        """Calls that came while our side was away, one a line, written by the engine."""
        return self.log / "cel-custom" / "missed.csv"

    def make(self) -> None:
        """Make every folder; all of them are for the owner only, since they hold voices and numbers."""
        for folder in (self.root, self.shared):
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
        for folder in (self.etc, self.run, self.log, self.lib, self.spool, self.recordings, self.music):
            folder.mkdir(exist_ok=True)
        (self.lib / "keys").mkdir(exist_ok=True)
        self.messages.mkdir(exist_ok=True)
        self.missed.parent.mkdir(exist_ok=True)
        for kind in ("made", "own", "said", "texts"):
            (self.prompts / kind).mkdir(parents=True, exist_ok=True)
