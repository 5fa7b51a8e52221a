"""The Asterisk adapter: typed commands out, typed events in, recordings."""
