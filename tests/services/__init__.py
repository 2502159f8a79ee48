"""Real server processes, real browsers and the databases under them."""
