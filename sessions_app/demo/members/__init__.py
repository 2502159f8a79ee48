"""Simulated members: they come over real HTTP and a real WebSocket, like anybody's browser."""
