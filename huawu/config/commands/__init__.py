"""Commands of ``huawu``, one module each; nothing of Django is imported before a command runs."""
