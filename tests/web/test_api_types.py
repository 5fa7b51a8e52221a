"""The front end's types are those of the API that is served."""

from __future__ import annotations

import json
from pathlib import Path

from huawu.config.api import api
from tests.web.node import ROOT, run_node


def test_the_types_are_those_of_the_openapi_document(tmp_path: Path) -> None:
    """When this fails: ``make api-types``."""
    document, types = tmp_path / "openapi.json", tmp_path / "schema.d.ts"
    document.write_text(json.dumps(api.get_openapi_schema(), sort_keys=True), encoding="utf-8")
    run_node("node", "web/scripts/api-types.mjs", str(document), str(types))
    assert types.read_text(encoding="utf-8") == (ROOT / "web/src/api/schema.d.ts").read_text(encoding="utf-8")
