"""How much one person may see in full, and how much of it is unusual."""
