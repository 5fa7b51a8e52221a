"""How the tables of the switchboard room came to be."""
