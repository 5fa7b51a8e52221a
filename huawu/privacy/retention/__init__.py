"""How long what is the customer's is kept, what is held back from deletion, and deleting what is over its time."""
