"""Markdown as a tree of plain elements. Pure.

Nothing of what an author writes is ever HTML: the page makes elements from this tree, and only those named here. Images
are the article's own attachments; links lead to the web or to other articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from uuid import UUID

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td strong em s code pre hr br a img".split()  # noqa: SIM905
)
ATTACHED, ARTICLE = "attachment:", "article:"
_WEB = re.compile(r"^(https?://|tel:)[^\s]+$", re.IGNORECASE)
DEEPEST = 20
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "pre", "hr", "br"})


@dataclass(slots=True)
class Mark:
    """An element: ``tag`` is one of :data:`TAGS`, or empty for plain ``text``. ``target`` is a link's web address, an
    article's number as ``article:12``, or the attachment's id of an image."""

    tag: str = ""
    text: str = ""
    target: str = ""
    nodes: list[Mark] = field(default_factory=list)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # looked at when the tree is made
    return made


def parse(text: str) -> list[Mark]:
    """The tree of a Markdown text."""
    return list(_marks(SyntaxTreeNode(_parser().parse(text)).children))


def _marks(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Mark]:
    for node in nodes:
        yield from _mark(node)


def _mark(node: SyntaxTreeNode) -> Iterator[Mark]:
    if node.type == "text":
        yield Mark(text=node.content)
    elif node.type in {"softbreak", "hardbreak"}:
        yield Mark("br")
    elif node.type in {"fence", "code_block"}:
        yield Mark("pre", nodes=[Mark(text=node.content)])
    elif node.type == "code_inline":
        yield Mark("code", nodes=[Mark(text=node.content)])
    elif node.type == "image":
        yield _image(node)
    elif node.type == "link":
        yield _link(node)
    elif node.tag in TAGS:
        yield Mark(node.tag, nodes=list(_marks(node.children)))
    else:
        yield from _marks(node.children)


def _image(node: SyntaxTreeNode) -> Mark:
    """Of this house, or only its words."""
    source, words = str(node.attrs.get("src", "")), node.content
    try:
        identity = UUID(source.removeprefix(ATTACHED)) if source.startswith(ATTACHED) else None
    except ValueError:
        identity = None
    return Mark("img", text=words, target=str(identity)) if identity else Mark(text=words)


def _link(node: SyntaxTreeNode) -> Mark:
    """To the web or to an article, or only its words."""
    target, inner = str(node.attrs.get("href", "")), list(_marks(node.children))
    known = _WEB.match(target) or re.fullmatch(r"article:\d{1,12}", target)
    return Mark("a", target=target, nodes=inner) if known else Mark("em", nodes=inner)


@lru_cache(maxsize=4096)
def plain_text(text: str) -> str:
    """A Markdown text without its signs. Kept, since the same articles are found again and again."""
    return plain(parse(text))


def plain(marks: Iterable[Mark]) -> str:
    """The text alone, a block on each line."""
    return re.sub(r"\n{2,}", "\n", "".join(_plain(marks))).strip()


def _plain(marks: Iterable[Mark]) -> Iterator[str]:
    for mark in marks:
        yield mark.text
        yield from _plain(mark.nodes)
        if mark.tag in _BLOCKS:
            yield "\n"
        elif mark.tag in {"td", "th"}:
            yield " "
