"""First words for people to go on from: made of figures alone, pure."""
