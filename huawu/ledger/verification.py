"""Checking the whole ledger: the chain, the anchors, and what is in neither. Reads only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from huawu.kit.keys import KeySet
from huawu.ledger import anchors, signing
from huawu.ledger.actions.sealing import PURPOSE
from huawu.ledger.chain import Checker, Findings, Problem, ProblemKind
from huawu.ledger.models import Pending
from huawu.ledger.reading import head, lost_before_sealing, smuggled_in, walk


@dataclass(frozen=True, slots=True)
class Report:
    """What a check has found."""

    sealed: int
    """Number of the last seal."""
    waiting: int
    """Entries not sealed yet: nothing is proven of them."""
    anchored: int
    """Number up to which an anchor shows that nothing was cut off; 0 without any."""
    problems: Sequence[Problem]
    """The first of them."""
    problem_count: int
    """Rows concerned."""

    @property
    def end_is_proven(self) -> bool:
        """Whether an anchor stands outside the database at all."""
        return self.anchored > 0 or self.sealed == 0


Progress = Callable[[int, int], None]
"""Is told how many seals of how many have been followed."""


def no_progress(done: int, of: int) -> None:
    """For whoever does not watch."""


def verify(files: Sequence[Path], *, progress: Progress = no_progress) -> Report:
    """Check everything, with few rows in memory at a time; ``files`` have the anchors."""
    fixed = anchors.read(files, settings.KEYS.get(signing.PURPOSE))  # before the head, which may move on meanwhile
    last = head()
    sealed = last.seq if last else 0
    checker, findings = Checker(_secrets(settings.KEYS.get(PURPOSE)), fixed.digests), Findings()
    for part in walk(1, sealed):
        for problem in checker.follow(part):
            findings.add(problem)
        progress(part[-1][0].seq, sealed)
    for problem in (*checker.end(), *fixed.problems):
        findings.add(problem)
    for entry_id in smuggled_in():
        findings.add(Problem(ProblemKind.INSERTED, 0, 0, str(entry_id)))
    for entry_id in lost_before_sealing():
        findings.add(Problem(ProblemKind.DELETED, 0, 0, str(entry_id)))
    return Report(sealed, Pending.objects.count(), max(fixed.digests, default=0), findings.first, findings.count)


def _secrets(keys: KeySet) -> Callable[[str], bytes | None]:
    return lambda key_id: keys.keys[key_id].secret if key_id in keys.keys else None
