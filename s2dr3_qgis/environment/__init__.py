"""Which Python computes: finding, probing and making environments with torch. Needs neither Qt nor torch."""
