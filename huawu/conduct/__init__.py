"""Conduct: what was found becomes, once a person has decided, a note, coaching or points; and praise (2.1.1, 2.1.9)."""
