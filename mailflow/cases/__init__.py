"""The decisions. Knows no clock, network, database, template or log: everything it needs is an argument."""
