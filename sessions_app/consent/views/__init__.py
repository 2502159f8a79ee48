"""HTTP in, commands and selectors, HTTP out."""
