"""Runs that have ended: what each gave, what can be done with it, and the recent ones to repeat."""
