"""What stands behind ./dev. Standard library only; the product never imports it."""
