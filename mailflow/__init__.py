"""mailflow: escalations by mail, from the forward to the answer the customer gets."""

__version__ = "0.1.0"
