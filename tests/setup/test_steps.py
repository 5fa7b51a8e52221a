"""A step runs when something changed, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.setup.steps import Step, run_all
from scripts.setup.tools import Tools
from scripts.setup.trouble import TroubleError


@pytest.fixture
def tools(tmp_path: Path) -> Tools:
    return Tools(tmp_path, tmp_path / "setup.log")


class Bench:
    """A step that makes ``product`` from ``source`` and counts how often."""

    def __init__(self, folder: Path) -> None:
        self.source, self.product, self.stamps = folder / "source", folder / "product", folder / "stamps"
        self.source.write_text("one")
        self.times = 0

    def step(self, fact: str = "") -> Step:
        def work(_: Tools) -> None:
            self.times += 1
            self.product.touch()

        return Step("bench", "工作台 · bench", self.product, work, [self.source], [fact])


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_a_second_run_has_nothing_to_do(bench: Bench, tools: Tools) -> None:
    assert run_all([bench.step()], bench.stamps, tools) == 1
    assert run_all([bench.step()], bench.stamps, tools) == 0
    assert bench.times == 1


def test_a_changed_input_is_noticed(bench: Bench, tools: Tools) -> None:
    run_all([bench.step()], bench.stamps, tools)
    bench.source.write_text("two")
    assert run_all([bench.step()], bench.stamps, tools) == 1


def test_a_changed_fact_is_noticed(bench: Bench, tools: Tools) -> None:
    run_all([bench.step("python3.11")], bench.stamps, tools)
    assert run_all([bench.step("python3.12")], bench.stamps, tools) == 1


def test_a_missing_product_is_made_again(bench: Bench, tools: Tools) -> None:
    run_all([bench.step()], bench.stamps, tools)
    bench.product.unlink()
    assert run_all([bench.step()], bench.stamps, tools) == 1


def test_two_inputs_that_swap_their_contents_are_a_change(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    step = Step("swap", "", tmp_path, lambda _: None, [first, second])
    first.write_text("1")
    second.write_text("2")
    before = step.digest()
    first.write_text("2")
    second.write_text("1")
    assert step.digest() != before


def test_work_that_fails_is_tried_again(bench: Bench, tools: Tools, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(_: Tools) -> None:
        raise TroubleError("坏了", "broken")

    run_all([bench.step()], bench.stamps, tools)
    bench.source.write_text("two")
    failing = Step("bench", "工作台 · bench", bench.product, fail, [bench.source], [""])
    with pytest.raises(TroubleError):
        run_all([failing], bench.stamps, tools)
    bench.source.write_text("one")
    assert run_all([bench.step()], bench.stamps, tools) == 1
    assert "✗" in capsys.readouterr().out
