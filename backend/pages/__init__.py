"""The pages: one template per web entry, served with a strict Content-Security-Policy."""
