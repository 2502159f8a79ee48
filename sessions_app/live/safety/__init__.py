"""The record of what went wrong in a room, and the words that a paused room shows."""
