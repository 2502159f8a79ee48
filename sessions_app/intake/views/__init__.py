"""Translation between HTTP and intake."""
