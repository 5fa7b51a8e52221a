"""话务: a telephone customer-service department run by its own handbook."""
