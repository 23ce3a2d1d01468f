"""Signals for the triage: the wordings and the scenes that give them, and what takes them back."""
