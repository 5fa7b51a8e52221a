"""Time, ids, pagination, errors, the phone number: no domain word in here."""
