"""One engine or several nodes: the settings decide."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from huawu.config.env import Environment
from huawu.telephony.adapter import AriTelephone
from huawu.telephony.engines import telephone_of
from huawu.telephony.spread import SpreadTelephone


@pytest.mark.parametrize(("file", "kind"), [(False, AriTelephone), (True, SpreadTelephone)])
def test_the_file_of_nodes_makes_the_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: bool, kind: type[object]
) -> None:
    (tmp_path / "nodes.toml").write_text('secret = "made-up-secret-of-nodes"\n[node.a]\n[node.b]\n')
    monkeypatch.setenv("HUAWU_NODES", str(tmp_path / "nodes.toml") if file else "")
    assert isinstance(telephone_of(replace(Environment(), var=tmp_path)), kind)
