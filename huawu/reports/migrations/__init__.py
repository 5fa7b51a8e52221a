"""Database migrations of the room."""
