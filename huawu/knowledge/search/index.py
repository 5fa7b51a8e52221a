"""The index on disk: a copy of what is published, made anew whenever it is missing or of another making.

Every process of a machine reads the same files; who writes holds the lock. The database stays the truth: what is found
here is looked up there.
"""

from __future__ import annotations

import fcntl
import logging
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from uuid import UUID

from tantivy import Document, Index, Occur, Query, Schema, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from huawu.knowledge.search.document import Findable, words_of
from huawu.knowledge.search.wanted import WEIGHTS, Word

log = logging.getLogger(__name__)

MAKING = 2
"""Counts what changes in how texts are taken apart; an index of another making is made anew."""
HEAP_BYTES = 64_000_000
ID, SCOPE, SPACES = "id", "scope", "spaces"
Scope = Collection[str]


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_unsigned_field(ID, stored=True, indexed=True, fast=True)
    builder.add_text_field(SCOPE, tokenizer_name=SPACES, index_option="basic")
    for name in WEIGHTS:
        builder.add_text_field(name, tokenizer_name=SPACES, index_option="freq")
    return builder.build()


class ArticleIndex:
    """The index in ``folder``. Safe for threads; several processes may each have one of the same folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / f"making-{MAKING}"
        self.schema = _schema()
        self._lock = Lock()
        self._opened: Index | None = None
        self._seen: tuple[UUID | None, int] = (None, 0)

    def _stand(self) -> tuple[UUID | None, int]:
        try:
            house, mark = (self.folder / "mark").read_text().split()
            return UUID(house), int(mark)
        except (FileNotFoundError, ValueError):
            return None, 0

    @property
    def house(self) -> UUID | None:
        """Of whose database it is a copy."""
        return self._stand()[0]

    @property
    def mark(self) -> int:
        """How far it has come: the mark of the last change that is in it."""
        return self._stand()[1]

    def come_to(self, house: UUID, mark: int) -> int:
        """See what others have written meanwhile; how many changes are still missing, all when it is another's."""
        stand = self._stand()
        if stand != self._seen:
            self._index().reload()
            self._seen = stand
        return mark - stand[1] if stand[0] == house and stand[1] <= mark else max(mark, 1)

    def _index(self) -> Index:
        with self._lock:
            if self._opened is None:
                (self.folder / "files").mkdir(parents=True, exist_ok=True)
                self._opened = Index(self.schema, path=str(self.folder / "files"))
                words = TextAnalyzerBuilder(Tokenizer.whitespace()).build()
                self._opened.register_tokenizer(SPACES, words)
            return self._opened

    @contextmanager
    def writing(self, wait: bool) -> Iterator[bool]:
        """Whether this process may write; the others read meanwhile. ``wait`` for who writes now, or give up."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                yield False
                return
            yield True

    def write(self, articles: Collection[Findable], gone: Collection[int], house: UUID, mark: int) -> None:
        """Put these in place of what there is of them, and take ``gone`` out. Only while :meth:`writing`."""
        index = self._index()
        writer = index.writer(HEAP_BYTES, 1)
        for identity in {*gone, *(article.id for article in articles)}:
            writer.delete_documents_by_term(SCOPE, f"n{identity}")
        for article in articles:
            writer.add_document(self._document(article))
        writer.commit()
        writer.wait_merging_threads()
        (self.folder / "mark.new").write_text(f"{house} {mark}")
        (self.folder / "mark.new").replace(self.folder / "mark")
        index.reload()

    def start_anew(self) -> None:
        """Forget everything. Only while :meth:`writing`."""
        with self._lock:
            self._opened = None
            (self.folder / "mark").unlink(missing_ok=True)
            shutil.rmtree(self.folder / "files", ignore_errors=True)

    def _document(self, article: Findable) -> Document:
        document = Document()
        document.add_unsigned(ID, article.id)
        document.add_text(SCOPE, f"n{article.id} l{article.line} k{article.kind}")
        for name, words in words_of(article).items():
            document.add_text(name, words)
        return document

    def find(self, words: Mapping[Word, float], limit: int, lines: Scope = (), kinds: Scope = ()) -> dict[int, float]:
        """The articles that fit best, by id, with how well; of these lines and kinds only, where some are given."""
        if not words:
            return {}
        parts = [(Occur.Should, self._term(field, word, weight)) for (field, word), weight in words.items()]
        inner = Query.boolean_query(parts)
        scopes = [[f"l{line}" for line in lines], [f"k{kind}" for kind in kinds]]
        needed = [
            Query.const_score_query(Query.term_set_query(self.schema, SCOPE, scope), 0) for scope in scopes if scope
        ]
        query = Query.boolean_query([(Occur.Must, part) for part in (inner, *needed)])
        searcher = self._index().searcher()
        hits = searcher.search(query, limit).hits
        return {int(searcher.doc(address)[ID][0]): float(score) for score, address in hits}

    def _term(self, field: str, word: str, weight: float) -> Query:
        return Query.boost_query(Query.term_query(self.schema, field, word, "freq"), weight)
