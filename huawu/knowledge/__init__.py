"""What the department knows: articles and cards that are written, checked by a second person, valid for a time, found
while the customer waits, and linked to the contact that they answered."""
