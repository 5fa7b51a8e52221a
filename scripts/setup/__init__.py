"""Brings a fresh Debian machine to where the demo, the tests or the checks can run.

Only the standard library is used, because nothing else is there yet: ``python3 -m scripts.setup --for demo``.
Each step is skipped while what it was made from is unchanged, so a second run takes a fraction of a second.
"""
