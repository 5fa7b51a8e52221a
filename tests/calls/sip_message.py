"""SIP messages as the test telephones need them: text in, text out."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass, field


@dataclass
class SipMessage:
    """``first`` is the request or status line; headers keep their order and may repeat."""

    first: str
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: str = ""

    @classmethod
    def parse(cls, data: bytes) -> SipMessage:
        head, _, body = data.decode(errors="replace").partition("\r\n\r\n")
        first, *lines = head.split("\r\n")
        pairs = (line.partition(":") for line in lines)
        return cls(first, [(name.strip(), value.strip()) for name, _, value in pairs], body)

    def encode(self) -> bytes:
        lines = [self.first, *(f"{name}: {value}" for name, value in self.headers)]
        lines.append(f"Content-Length: {len(self.body.encode())}")
        return ("\r\n".join(lines) + "\r\n\r\n" + self.body).encode()

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def get(self, name: str) -> str:
        return next(iter(self.all(name)), "")

    @property
    def status(self) -> int:
        """Status code; 0 for a request."""
        match = re.match(r"SIP/2\.0 (\d{3})", self.first)
        return int(match[1]) if match else 0

    @property
    def method(self) -> str:
        """The request's method, of a response that of its request."""
        return self.get("CSeq").split()[-1] if self.status else self.first.split()[0]

    @property
    def sequence(self) -> int:
        return int(self.get("CSeq").split()[0])

    def reply(self, status: str, to_tag: str, *extra: tuple[str, str], body: str = "") -> SipMessage:
        """The response to this request."""
        to = self.get("To")
        headers = [("Via", via) for via in self.all("Via")] + [("Record-Route", r) for r in self.all("Record-Route")]
        headers += [
            ("From", self.get("From")),
            ("To", to if ";tag=" in to else f"{to};tag={to_tag}"),
            ("Call-ID", self.get("Call-ID")),
            ("CSeq", self.get("CSeq")),
            *extra,
        ]
        return SipMessage(f"SIP/2.0 {status}", headers, body)


def tag_of(header: str) -> str:
    match = re.search(r";tag=([^;>\s]+)", header)
    return match[1] if match else ""


def uri_of(header: str) -> str:
    match = re.search(r"<([^>]+)>", header)
    return match[1] if match else header.split(";", maxsplit=1)[0].strip()


def offer(host: str, port: int) -> str:
    """A description of an audio stream in A-law with telephone events."""
    return (
        f"v=0\r\no=- 1 1 IN IP4 {host}\r\ns=-\r\nc=IN IP4 {host}\r\nt=0 0\r\nm=audio {port} RTP/AVP 8 101\r\n"
        "a=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\na=ptime:20\r\na=sendrecv\r\n"
    )


def audio_address(description: str) -> tuple[str, int]:
    """Where the other end wants its audio."""
    host = re.search(r"c=IN IP4 (\S+)", description)
    port = re.search(r"m=audio (\d+)", description)
    if not host or not port:
        raise ValueError("no audio in the session description")
    return host[1], int(port[1])


def digest(challenge: str, method: str, uri: str, user: str, password: str) -> str:
    """The ``Authorization`` value that answers a challenge (RFC 7616 with MD5, as SIP phones do)."""
    fields = dict(re.findall(r'(\w+)="?([^",]+)"?', challenge))
    count, own = "00000001", secrets.token_hex(8)
    first = _md5(f"{user}:{fields['realm']}:{password}")
    second = _md5(f"{method}:{uri}")
    answer = _md5(f"{first}:{fields['nonce']}:{count}:{own}:auth:{second}")
    return (
        f'Digest username="{user}", realm="{fields["realm"]}", nonce="{fields["nonce"]}", uri="{uri}", '
        f'response="{answer}", algorithm=MD5, qop=auth, nc={count}, cnonce="{own}"'
        + (f', opaque="{fields["opaque"]}"' if "opaque" in fields else "")
    )


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
