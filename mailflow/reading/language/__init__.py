"""Sentences: who says them, what kind of act they are, and whether they are meant as facts."""
