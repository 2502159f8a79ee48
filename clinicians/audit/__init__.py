"""The trail: what was done, refused and read, in a chain per clinic that nobody quietly changes."""
