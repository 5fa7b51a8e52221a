"""Node settings: what is right becomes configuration, what is wrong is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from huawu.config.env import Environment
from huawu.telephony.errors import NodeSettingsError
from huawu.telephony.nodes import every_environment, load_nodes, render_nodes
from huawu.telephony.places import Places
from huawu.telephony.render import fill

WHOLE = """
secret = "made-up-secret-of-nodes"
[node.a]
host = "192.0.2.1"
http_host = "192.0.2.1"
[node.b]
host = "192.0.2.2"
sip_port = 5170
softphone_url = "wss://b.huawu.example/softphone"
"""


def settings(folder: Path, text: str) -> str:
    path = folder / "nodes.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_without_a_file_there_is_one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUAWU_NODES", raising=False)
    env = Environment()
    assert load_nodes(env).nodes == ()
    assert every_environment(env) == [env]
    assert load_nodes(env).own(env) is env


def test_a_node_is_the_installation_with_addresses_of_its_own(tmp_path: Path) -> None:
    env = replace(Environment(), var=tmp_path, sip_port=5160)
    first, second = load_nodes(env, settings(tmp_path, WHOLE)).nodes
    assert (first.id, first.sip, second.sip) == ("a", "192.0.2.1:5160", "192.0.2.2:5170")
    assert second.env.softphone_websocket == "wss://b.huawu.example/softphone"
    assert first.env.ari.startswith("http://192.0.2.1:")


def test_nodes_share_what_is_heard_and_recorded_and_nothing_else(tmp_path: Path) -> None:
    env = replace(Environment(), var=tmp_path)
    one, other = (Places.of(node.env) for node in load_nodes(env, settings(tmp_path, WHOLE)).nodes)
    for name in ("recordings", "prompts", "music", "messages"):
        assert getattr(one, name) == getattr(other, name) == getattr(Places.of(env), name)
    for name in ("etc", "run", "log", "lib", "password", "missed"):
        assert getattr(one, name) != getattr(other, name)


def test_each_node_knows_the_others_by_address_and_secret(tmp_path: Path) -> None:
    found = load_nodes(Environment(), settings(tmp_path, WHOLE))
    text = render_nodes(found, "a", fill)
    assert "[node-b]" in text
    assert "permit = 192.0.2.2/255.255.255.255" in text
    assert "from_user = node-a" in text
    assert "password = made-up-secret-of-nodes" in text
    assert "[node-a]" not in text
    assert "endpoint" not in render_nodes(found, "", fill)


def test_the_own_node_has_to_be_in_the_file(tmp_path: Path) -> None:
    found = load_nodes(Environment(), settings(tmp_path, WHOLE))
    assert found.own(replace(Environment(), node="b")).host == "192.0.2.2"
    with pytest.raises(NodeSettingsError):
        found.own(replace(Environment(), node="c"))


@pytest.mark.parametrize(
    "text",
    [
        "secret",
        '[node.a]\nhost = "192.0.2.1"',
        'secret = "short"\n[node.a]\nhost = "192.0.2.1"',
        'secret = "made-up-secret;of-nodes"\n[node.a]\nhost = "192.0.2.1"',
        'secret = "made-up-secret-of-nodes"',
        'secret = "made-up-secret-of-nodes"\n[node.a]\nhost = "b.example"',
        'secret = "made-up-secret-of-nodes"\n[node.a]\nhost = "0.0.0.0"',
        'secret = "made-up-secret-of-nodes"\n[node.a]\nhost = "192.0.2.1"\nsip_port = "x"',
        'secret = "made-up-secret-of-nodes"\n[node.a]\nhost = "192.0.2.1"\nsip_port = 0',
        'secret = "made-up-secret-of-nodes"\n[node.a]\nunknown = 1',
        'secret = "made-up-secret-of-nodes"\n[node."A b"]\nhost = "192.0.2.1"',
    ],
)
def test_a_mistake_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(NodeSettingsError):
        load_nodes(Environment(), settings(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NodeSettingsError) as caught:
        load_nodes(Environment(), str(tmp_path / "none.toml"))
    assert "节点" in caught.value.message("zh-hans")
