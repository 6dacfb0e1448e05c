"""The window's pages, one for each algorithm."""
