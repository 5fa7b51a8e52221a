"""The suggestion box: what those at work would do better, discussed, answered, carried out (clause 4.1.3)."""
