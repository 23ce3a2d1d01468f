"""The world: the only blocking calls."""
