"""Names in a syntax tree."""

from __future__ import annotations

import ast


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of names and attributes; calls and subscripts on the way are left out, anything else is empty."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            return f"{dotted(value)}.{attr}"
        case ast.Call(func=func):
            return dotted(func)
        case ast.Subscript(value=value):
            return dotted(value)
        case ast.Await(value=value):
            return dotted(value)
    return ""


def last(node: ast.AST) -> str:
    """The last name of :func:`dotted`."""
    return dotted(node).rpartition(".")[2]
