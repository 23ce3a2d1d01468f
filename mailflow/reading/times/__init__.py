"""Days, times and lengths of time as people write them, relative to the mail that says them."""
