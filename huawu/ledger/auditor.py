"""Check an export of the audit trail, without the system that made it.

This one file is all an auditor needs, with Python 3.11 or newer and the package ``cryptography``::

    python auditor.py ledger.jsonl --key PUBLIC_KEY [--anchors anchors.jsonl]

PUBLIC_KEY is what ``huawu ledger key`` prints; get it by another way than the file. Without it the file is checked
against the key that it carries itself, which shows damage but not who made it. The anchors are the signed heads that
were kept outside the database. Status 0: all holds; 1: it does not; 2: cannot be checked.

审计人员只需本文件即可校验导出的审计台账；公钥请通过其他途径索取。
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class BrokenError(Exception):
    """What is wrong, in Chinese and English."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} · {en}")


@dataclass
class Anchor:
    """What was written down outside the database: the digests at one number, and when first."""

    at: str
    digests: set[str] = field(default_factory=set)


def check(file: Path, keys: set[str], anchors: dict[int, Anchor]) -> dict[str, Any]:
    """The closing line of a file in which everything holds; the key that it carries is added to ``keys`` when these
    are empty. Raises BrokenError that names the line."""
    whole = hashlib.sha256()
    lines = _lines(file)
    number, line = next(lines, (1, b""))
    opening = _object(number, line)
    if opening.get("kind") != "huawu-ledger" or opening.get("v") != 1:
        raise BrokenError("第 1 行不是审计台账的开头", "line 1: not the beginning of a ledger")
    whole.update(line)
    seq, digest = int(opening.get("first", 0)) - 1, str(opening.get("previous"))
    for number, line in lines:
        row = _object(number, line)
        if row.get("kind") == "signature":
            break
        _follow(number, row, seq, digest)
        seq, digest = seq + 1, hashlib.sha256(line[:-1]).hexdigest()
        if seq in anchors and anchors[seq].digests != {digest}:
            raise BrokenError(f"第 {number} 行（第 {seq} 条）与锚定不符", f"line {number}: not what was anchored")
        whole.update(line)
    else:
        raise BrokenError(f"第 {number} 行之后缺少签名", f"after line {number}: cut off, no signature")
    _close(number, row, seq, digest, whole.hexdigest(), keys)
    if next(lines, None) is not None:
        raise BrokenError(
            f"签名之后还有内容（第 {number + 1} 行）", f"line {number + 1}: something after the signature"
        )
    if opening.get("complete"):
        _miss_nothing(seq, str(opening.get("made_at")), anchors)
    return row


def _miss_nothing(last: int, made_at: str, anchors: dict[int, Anchor]) -> None:
    """A file that is said to go to the end may not end before what had been anchored by then."""
    later = [seq for seq, anchor in anchors.items() if seq > last and anchor.at <= made_at]
    if later:
        raise BrokenError(f"第 {last + 1}–{max(later)} 条被截断", f"numbers {last + 1} to {max(later)} were cut off")


def _lines(file: Path) -> Iterator[tuple[int, bytes]]:
    with file.open("rb") as lines:
        yield from enumerate(lines, start=1)


def _object(number: int, line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8"))
    except ValueError:
        found = None
    if not isinstance(found, dict) or not line.endswith(b"}\n"):
        raise BrokenError(f"第 {number} 行已损坏", f"line {number}: damaged")
    return found


def _follow(number: int, row: dict[str, Any], seq: int, digest: str) -> None:
    """One line after another: a changed line shows in what the next one says of it."""
    if row.get("seq") != seq + 1:
        raise BrokenError(f"第 {number} 行应为第 {seq + 1} 条", f"line {number}: number {seq + 1} expected")
    if row.get("previous") != digest:
        raise BrokenError(f"第 {number - 1} 行或第 {number} 行被改动", f"line {number - 1} or {number}: changed")


def _close(number: int, row: dict[str, Any], seq: int, digest: str, whole: str, keys: set[str]) -> None:
    if not keys:
        keys.add(str(row.get("public")))
    signed(row, keys, f"第 {number} 行", f"line {number}")
    if row.get("last") != seq or row.get("digest") != digest:
        raise BrokenError(f"第 {number - 1} 行被改动", f"line {number - 1}: changed")
    if row.get("sha256") != whole:
        raise BrokenError("第 1 行被改动", "line 1: changed")


def signed(row: dict[str, Any], keys: set[str], zh: str, en: str) -> None:
    """Raise BrokenError unless one of ``keys`` signed the row: its JSON text with names in order and no space."""
    unsigned = {name: value for name, value in row.items() if name != "signature"}
    message = json.dumps(unsigned, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    if row.get("public") not in keys:
        raise BrokenError(f"{zh}：由另一把密钥签名", f"{en}: signed with another key")
    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(str(row.get("public")), validate=True))
        public.verify(base64.b64decode(str(row.get("signature")), validate=True), message)
    except (InvalidSignature, ValueError) as error:
        raise BrokenError(f"{zh}：签名无效", f"{en}: the signature does not hold") from error


def read_anchors(file: Path, keys: set[str]) -> dict[int, Anchor]:
    """Anchors by number. Raises BrokenError for a line that none of ``keys`` signed."""
    anchors: dict[int, Anchor] = {}
    for number, line in _lines(file):
        if not line.endswith(b"\n"):
            break  # was being written
        row = _object(number, line)
        signed(row, keys, f"锚定文件第 {number} 行", f"anchors, line {number}")
        anchors.setdefault(int(row["seq"]), Anchor(str(row["at"]))).digests.add(str(row["digest"]))
    return anchors


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", type=Path, help="导出的台账 · the exported ledger")
    parser.add_argument("--key", action="append", default=[], help="公钥，可多次给出 · public key; may be repeated")
    parser.add_argument("--anchors", type=Path, help="锚定文件 · the anchors' file")
    given = parser.parse_args(arguments)
    if given.anchors and not given.key:
        parser.error("--anchors needs --key")
    keys = set(given.key)
    try:
        anchors = read_anchors(given.anchors, keys) if given.anchors else {}
        closing = check(given.file, keys, anchors)
    except BrokenError as error:
        print(f"✗ {error}")
        return 1
    except OSError as error:
        print(f"✗ {error.strerror}: {error.filename}", file=sys.stderr)
        return 2
    print(f"✓ 到第 {closing['last']} 条全部相符 · all entries up to {closing['last']} hold")
    if not given.key:
        print(f"! 未给公钥，请核对文件自带的公钥 · compare the public key: {closing['public']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
