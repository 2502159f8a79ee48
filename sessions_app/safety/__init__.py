"""Safety: risk flags, who is on call, and who answered."""
