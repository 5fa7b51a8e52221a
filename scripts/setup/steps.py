"""A step of the set-up, skipped while its stamp (a digest of what it is made from) is current."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from huawu.config.terminal import timed
from scripts.setup.tools import Tools


@dataclass(frozen=True)
class Step:
    """``work`` makes ``product`` from the files ``inputs`` and the words ``facts``."""

    name: str
    label: str
    product: Path
    work: Callable[[Tools], None]
    inputs: Sequence[Path] = ()
    facts: Sequence[str] = ()

    def digest(self) -> str:
        """The fingerprint of everything that the step is made from."""
        total = hashlib.sha256("\n".join(self.facts).encode())
        for file in self.inputs:
            total.update(b"\0" + file.name.encode() + b"\0" + file.read_bytes())
        return total.hexdigest()

    def is_current(self, stamps: Path) -> bool:
        """Whether the product is there and was made from what is there now."""
        stamp = stamps / self.name
        return self.product.exists() and stamp.exists() and stamp.read_text() == self.digest()

    def run(self, stamps: Path, tools: Tools) -> None:
        """Do the work; the stamp is set only after it has succeeded."""
        (stamps / self.name).unlink(missing_ok=True)
        with timed(self.label):
            self.work(tools)
        stamps.mkdir(parents=True, exist_ok=True)
        (stamps / self.name).write_text(self.digest())


def run_all(steps: Iterable[Step], stamps: Path, tools: Tools) -> int:
    """Run the steps that are not current, in order; how many that were."""
    done = 0
    for step in steps:
        if not step.is_current(stamps):
            step.run(stamps, tools)
            done += 1
    return done
