"""The plainest body that a route's description lets through."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_TEXTS = {
    "uuid": "019a0000-0000-7000-8000-000000000000",
    "date": "2026-03-02",
    "date-time": "2026-03-02T01:00:00Z",
    "time": "09:00:00",
    "binary": b"plain",
}
_CHOICES = ("anyOf", "oneOf", "allOf")


def sample(schema: Schema, components: dict[str, Schema], *, whole: int = 0) -> Any:
    """A value that fits: only what is required, of several the first, of lengths the shortest.

    ``whole``: down to how deep also what need not be there is, lists with one of what they hold.
    """
    if "$ref" in schema:
        return sample(components[schema["$ref"].rsplit("/", 1)[1]], components, whole=whole)
    choice = next((choice for choice in _CHOICES if choice in schema), None)
    if choice is not None:
        return sample(schema[choice][0], components, whole=whole)
    if "const" in schema or "enum" in schema:
        return schema["const"] if "const" in schema else schema["enum"][0]
    return _plain(schema, components, whole)


def _plain(schema: Schema, components: dict[str, Schema], whole: int) -> Any:
    inside = max(0, whole - 1)
    match schema.get("type"):
        case "array":
            count = max(schema.get("minItems", 0), 1 if whole else 0)
            return [sample(schema["items"], components, whole=inside) for _ in range(count)]
        case "integer" | "number":
            return schema.get("minimum", 0)  # no row has the number 0, in whichever order tests run
        case "boolean":
            return True
        case "string":
            return _TEXTS.get(schema.get("format", ""), "1" * max(1, schema.get("minLength", 1)))
        case _:
            parts = schema.get("properties", {})
            wanted = parts if whole else schema.get("required", [])
            return {name: sample(parts[name], components, whole=inside) for name in wanted}
