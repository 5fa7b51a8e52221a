"""Finding articles among a hundred thousand: how fast, and whether the right one is among the first five."""
