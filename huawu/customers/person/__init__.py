"""What a person may ask of the house about what it keeps of them: a copy, and that it is erased (PIPL)."""
