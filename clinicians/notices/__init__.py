"""Notices: one outbox, written with what caused the letter, carried out by the worker."""
