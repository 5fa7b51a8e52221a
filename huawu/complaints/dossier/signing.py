"""Signing packs with the house's own key, and finding out whether one is ours and unchanged.

The key (ECDSA on P-256, which PDF readers know) is derived from the secret of the house's signature, its certificate is
self-signed: whoever gets a pack compares the fingerprint, which ``huawu dossier`` prints. The signature covers the
whole file, recordings included (PAdES, ETSI EN 319 142).
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from django.conf import settings
from pyhanko.pdf_utils import embed
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import UnacceptableSignerError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from huawu.complaints.dossier.gathering import Sound
from huawu.ledger.signing import PURPOSE

FIELD = "huawu"
_NAME = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "huawu dossiers")])
_VALID_FROM = datetime(2026, 1, 1, tzinfo=UTC)
_VALID = timedelta(days=36525)


def sign(pages: bytes, sounds: Iterable[Sound] = (), reason: str = "投诉证据包") -> bytes:
    """The pages with the recordings inside, signed; ``reason`` says in the signature what they are."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pages))
    for sound in sounds:
        content = embed.EmbeddedFileObject.from_file_data(writer, data=sound.content, mime_type="audio/flac")
        embed.embed_file(writer, embed.FileSpec(file_spec_string=sound.name, embedded_data=content))
    metadata = signers.PdfSignatureMetadata(field_name=FIELD, md_algorithm="sha256", reason=reason)
    target = io.BytesIO()
    signers.sign_pdf(writer, metadata, signer=_signer(settings.KEYS.get(PURPOSE).current.secret), output=target)
    return target.getvalue()


def is_ours(pdf: bytes) -> bool:
    """Whether a pack is signed with one of the house's keys, and nothing was changed since."""
    ours = {fingerprint(key.secret) for key in settings.KEYS.get(PURPOSE).keys.values()}
    try:
        signature = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[0]
        certificate = signature.signer_cert
        trusted = ValidationContext(trust_roots=[certificate], allow_fetching=False)
        status = validate_pdf_signature(signature, trusted)
    except (PdfError, SignatureValidationError, UnacceptableSignerError, ValueError, IndexError, OSError):
        return False
    by_us = sha256(certificate.public_key.dump()).hexdigest() in ours
    unchanged = status.intact and status.valid and status.modification_level == ModificationLevel.NONE
    return bool(by_us and unchanged and status.coverage == SignatureCoverageLevel.ENTIRE_FILE)


def fingerprint(secret: bytes) -> str:
    """SHA-256 of the public key that belongs to a secret, in hexadecimal."""
    public = _key(secret).public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return sha256(public).hexdigest()


def _key(secret: bytes) -> ec.EllipticCurvePrivateKey:
    # 48 bytes, so that what is taken modulo the order is even enough (FIPS 186-5, A.2.1).
    number = int.from_bytes(HKDF(hashes.SHA256(), 48, None, b"huawu dossiers P-256").derive(secret))
    curve = ec.SECP256R1()
    return ec.derive_private_key(number % (curve.group_order - 1) + 1, curve)


def _signer(secret: bytes) -> signers.SimpleSigner:
    key = _key(secret)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_NAME)
        .issuer_name(_NAME)
        .public_key(key.public_key())
        .serial_number(int(fingerprint(secret)[:30], 16))
        .not_valid_before(_VALID_FROM)
        .not_valid_after(_VALID_FROM + _VALID)
        .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
        signing_key=asn1_keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]  # has no types
    )
