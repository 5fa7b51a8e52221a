"""What a developer and a new machine run; nothing here is needed by the installed program."""
