"""Paper: fonts, paragraphs, tables and numbered pages, for whatever is printed."""
