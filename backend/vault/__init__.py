"""What must not be read at rest: keys, encrypted columns, the blind index."""
