"""Everything that changes what the training room has."""

from __future__ import annotations
