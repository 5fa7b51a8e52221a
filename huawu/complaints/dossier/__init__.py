"""The evidence pack (证据包) of a complaint: one signed PDF with the recordings in it."""
