"""Screening: instruments as data, answers, scores, reviews."""
