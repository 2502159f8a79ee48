"""Consent: a clinic's forms in versions and languages, and who agreed to which words."""
