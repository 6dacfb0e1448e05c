"""Which Python computes: finding, probing and creating environments with torch. Needs neither Qt nor torch."""
