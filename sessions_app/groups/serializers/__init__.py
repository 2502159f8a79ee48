"""Groups, sessions and places on the wire."""
