"""The same floor twice: Asterisk's own ``app_queue`` and huawu, under one load."""
