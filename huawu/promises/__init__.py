"""Promises to customers: who may make them, who is asked, whether they are kept (clause 2.1.10)."""
