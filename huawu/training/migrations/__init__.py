"""Schema history of the training room."""
