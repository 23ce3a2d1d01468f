"""The demo: a whole escalation on this machine, in fast motion. Needs the extra `demo`."""
