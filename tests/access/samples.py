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


def sample(schema: Schema, components: dict[str, Schema]) -> Any:
    """A value that fits: only what is required, of several the first, of lengths the shortest."""
    if "$ref" in schema:
        return sample(components[schema["$ref"].rsplit("/", 1)[1]], components)
    choice = next((choice for choice in _CHOICES if choice in schema), None)
    if choice is not None:
        return sample(schema[choice][0], components)
    if "const" in schema or "enum" in schema:
        return schema["const"] if "const" in schema else schema["enum"][0]
    return _plain(schema, components)


def _plain(schema: Schema, components: dict[str, Schema]) -> Any:
    match schema.get("type"):
        case "array":
            return [sample(schema["items"], components) for _ in range(schema.get("minItems", 0))]
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean":
            return True
        case "string":
            return _TEXTS.get(schema.get("format", ""), "1" * max(1, schema.get("minLength", 1)))
        case _:
            required = set(schema.get("required", []))
            parts = schema.get("properties", {}).items()
            return {name: sample(part, components) for name, part in parts if name in required}
