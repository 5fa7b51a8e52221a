"""Migrations of the room of complaints."""
