"""The department's handbook as data: clauses, the controls that keep them, and the record that shows it."""
