"""Applications on the wire: for whoever has the page's address, for applicants, for staff."""
