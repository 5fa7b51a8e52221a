"""The ACD engine: events in, decisions out; no input or output, no Django, no wall clock."""
