"""The demonstration company: everything in here is made up."""
