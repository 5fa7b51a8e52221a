"""Append-only tables: PostgreSQL itself refuses to change or remove a row."""

from __future__ import annotations

from django.db.migrations import RunSQL

CREATE_FUNCTION = """
CREATE FUNCTION huawu_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
"""


def create_function() -> RunSQL:
    """The trigger function that refuses; made once, by the ledger's migration."""
    return RunSQL(CREATE_FUNCTION, "DROP FUNCTION huawu_append_only()")


def append_only(table: str) -> RunSQL:
    """A migration step that lets ``table`` only grow. Run backwards, it lifts the protection."""
    return RunSQL(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION huawu_append_only()",
        f"DROP TRIGGER {table}_append_only ON {table}",
    )
