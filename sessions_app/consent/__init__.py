"""Consent: the clinic's forms in versions, signatures, withdrawals, pledges."""
