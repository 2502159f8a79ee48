"""Screening on the wire: for whoever answers, and for whoever reads."""
