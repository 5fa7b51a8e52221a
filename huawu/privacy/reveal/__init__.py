"""Seeing in full what is masked (clause 2.1.7): with a ground, or for a reason within a budget; always with a trace."""
