"""The gate, the check-in, and who was turned away."""
