"""Text to facts: states what a mail says and decides nothing. Knows no clock, network, store, template or log."""
