"""A finding for each field: one file for each question that a field answers."""
