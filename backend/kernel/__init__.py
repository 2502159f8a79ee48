"""Plumbing that knows no domain: refusals, HTTP edges, clock, ids, pages."""
